import type { CalculationRequest, CalculationResults, Calculator } from "#xlsx";

/** One end of a line between a page and its worker. */
export interface CalculatorPort {
  postMessage(message: unknown): void;
  addEventListener(type: "message" | "error", listener: (event: { readonly data?: unknown }) => void): void;
}

type Question = { readonly id: number } & ({ readonly formula: string } | { readonly request: CalculationRequest });

/** `answer` is left out where the engine had none. */
interface Answer {
  readonly id: number;
  readonly answer?: boolean | CalculationResults;
}

/** Answers, on the worker's side, what the page asks. */
export function serveCalculator(port: CalculatorPort, calculator: Calculator, onTrouble: (trouble: unknown) => void = console.error): void {
  port.addEventListener("message", ({ data }) => {
    const question = data as Question;
    const answer: Promise<boolean | CalculationResults> = "formula" in question ? calculator.understands(question.formula) : calculator.evaluate(question.request);
    answer.then((given) => port.postMessage({ id: question.id, answer: given }), (trouble: unknown) => {
      onTrouble(trouble);
      port.postMessage({ id: question.id });
    });
  });
}

/**
 * A calculator that works behind a port, so that the page lives on while it does; `open` is asked once it is needed. Where no engine
 * comes up nothing has a result, and every formula may be written: Excel will say what it is worth.
 */
export function calculatorBehind(open: () => CalculatorPort, onTrouble: (trouble: unknown) => void = console.error): Calculator {
  const waiting = new Map<number, (answer: Answer["answer"]) => void>();
  let line: CalculatorPort | "dead" | null = null;
  let count = 0;
  const die = (trouble: unknown): void => {
    onTrouble(trouble);
    line = "dead";
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
  };
  const take = ({ id, answer }: Answer): void => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  };
  const start = (): void => {
    try {
      line = open();
      line.addEventListener("message", ({ data }) => take(data as Answer));
      line.addEventListener("error", die);
    } catch (trouble) {
      die(trouble);
    }
  };
  const ask = (what: { readonly formula: string } | { readonly request: CalculationRequest }): Promise<Answer["answer"]> =>
    new Promise((resolve) => {
      if (line === null) start();
      if (line === null || line === "dead") return resolve(undefined);
      count += 1;
      waiting.set(count, resolve);
      line.postMessage({ id: count, ...what });
    });
  return {
    understands: async (formula) => ((await ask({ formula })) as boolean | undefined) ?? true,
    evaluate: async (request) => ((await ask({ request })) as CalculationResults | undefined) ?? new Map(),
  };
}
