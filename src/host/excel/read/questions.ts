import { HostError } from "#jobs/host-error";
import { excelTrouble } from "../excel-trouble";
import { REQUEST_BYTES } from "../steps";

/** Something to be asked of the workbook, and about how many bytes the answer takes. */
export interface Question {
  readonly bytes: number;
  /** Asks with the next request; what comes back takes the answer when it is there. */
  readonly ask: (context: Excel.RequestContext) => () => void;
  /** The same in two questions, for when the answer is too large after all; null if it cannot be divided. */
  readonly halves: () => readonly [Question, Question] | null;
}

/** Asks all, in their order, in as few requests as the answers' bytes allow. */
export async function askAll(context: Excel.RequestContext, questions: readonly Question[]): Promise<void> {
  let start = 0;
  while (start < questions.length) {
    let end = start;
    for (let bytes = 0; end < questions.length && (end === start || bytes + questions[end]!.bytes <= REQUEST_BYTES); end++) bytes += questions[end]!.bytes;
    await askAtOnce(context, questions.slice(start, end));
    start = end;
  }
}

async function askAtOnce(context: Excel.RequestContext, questions: readonly Question[]): Promise<void> {
  const answers = questions.map(({ ask }) => ask(context));
  try {
    await context.sync();
  } catch (error) {
    const smaller = isTooMuch(error) ? divided(questions) : null;
    if (!smaller) throw error;
    for (const part of smaller) await askAtOnce(context, part);
    return;
  }
  for (const take of answers) take();
}

const isTooMuch = (error: unknown): boolean => {
  const trouble = excelTrouble(error, "");
  return trouble instanceof HostError && trouble.code === "too-much";
};

function divided(questions: readonly Question[]): readonly (readonly Question[])[] | null {
  const middle = Math.ceil(questions.length / 2);
  if (questions.length > 1) return [questions.slice(0, middle), questions.slice(middle)];
  const halves = questions[0]?.halves();
  return halves ? halves.map((half) => [half]) : null;
}
