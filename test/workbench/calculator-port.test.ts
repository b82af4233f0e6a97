import assert from "node:assert/strict";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { cellKey, type CellValue } from "#core";
import type { Calculator } from "#xlsx";
import { calculatorBehind, serveCalculator, type CalculatorPort } from "../../src/workbench/calculator-port";

const B1 = cellKey(0, 1);
const request = (formula: string) => ({ sheets: [{ worksheet: "表", values: new Map<number, CellValue>([[cellKey(0, 0), 2]]), formulas: new Map([[B1, formula]]) }] }) as never;

/** Knows that everything is 42, in the order that its answers come due; it breaks at "=!". */
const oracle: Calculator = {
  understands: async (formula) => formula !== "SUM(",
  evaluate: async ({ sheets: [sheet] }) => {
    const formula = sheet!.formulas.get(B1)!;
    if (formula === "!") throw new Error("out of memory");
    await new Promise((resolve) => setTimeout(resolve, formula === "slow" ? 20 : 0));
    return new Map([["表", new Map([[B1, formula === "slow" ? 1 : 42]])]]);
  },
};

describe("a calculator behind a port", () => {
  let ends: MessagePort[] = [];
  const troubles: unknown[] = [];
  const note = (trouble: unknown): unknown => troubles.push(trouble);
  beforeEach(() => troubles.splice(0));
  afterEach(() => ends.forEach((end) => end.close()));

  const connected = (): Calculator => {
    const { port1, port2 } = new MessageChannel();
    ends = [port1, port2];
    for (const port of ends) port.start();
    serveCalculator(port2 as never, oracle, note);
    return calculatorBehind(() => port1 as never, note);
  };

  it("gives each question its own answer, whatever their order", async () => {
    const calculator = connected();
    const all = await Promise.all([calculator.evaluate(request("slow")), calculator.evaluate(request("quick")), calculator.understands("SUM("), calculator.understands("A1")]);
    assert.deepEqual(all.slice(0, 2).map((results) => (results as ReadonlyMap<string, ReadonlyMap<number, CellValue>>).get("表")!.get(B1)), [1, 42]);
    assert.deepEqual(all.slice(2), [false, true]);
  });

  it("has no results where the engine broke over a question, and answers the next one", async () => {
    const calculator = connected();
    assert.equal((await calculator.evaluate(request("!"))).size, 0);
    assert.equal((await calculator.evaluate(request("quick"))).size, 1);
    assert.match(String(troubles), /out of memory/);
  });

  it("has no results where no engine comes up, and lets every formula be written", async () => {
    const refused = calculatorBehind(() => {
      throw new Error("workers are not allowed here");
    }, note);
    assert.deepEqual([(await refused.evaluate(request("quick"))).size, await refused.understands("SUM(")], [0, true]);
    let fail = (): void => undefined;
    const mute: CalculatorPort = { postMessage: () => setTimeout(fail), addEventListener: (type, listener) => void (type === "error" && (fail = () => listener({}))) };
    const broken = calculatorBehind(() => mute, note);
    assert.deepEqual([(await broken.evaluate(request("quick"))).size, await broken.understands("A1")], [0, true]);
    assert.equal(troubles.length, 2);
  });
});
