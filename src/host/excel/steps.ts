/** One thing to do to the workbook, and about how many bytes it takes in a request. */
export interface Step {
  readonly bytes: number;
  readonly act: (context: Excel.RequestContext) => void;
}

/** Excel on the web refuses requests and answers above 5 MB; we stay well below. */
export const REQUEST_BYTES = 1_500_000;

/** About what one action takes in a request. */
export const ACTION_BYTES = 160;

/** A step of so many actions, with so many bytes of values or addresses besides. */
export const step = (actions: number, act: Step["act"], more = 0): Step => ({ bytes: actions * ACTION_BYTES + more, act });

/**
 * Does the steps in their order, in as few requests as their bytes allow. Meanwhile Excel neither calculates nor draws nor
 * tells us of our own changes.
 */
export async function runSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  if (steps.length === 0) return;
  const requests = inRequests(steps);
  context.runtime.enableEvents = false;
  try {
    for (const [index, request] of requests.entries()) {
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const { act } of request) act(context);
      if (index === requests.length - 1) context.runtime.enableEvents = true;
      await context.sync();
    }
  } catch (error) {
    context.runtime.enableEvents = true;
    // Whoever asked wants to know of the first trouble, not of a second one while events are turned on again.
    await Promise.allSettled([context.sync()]);
    throw error;
  }
}

function inRequests(steps: readonly Step[]): Step[][] {
  const requests: Step[][] = [[]];
  let bytes = 0;
  for (const one of steps) {
    if (bytes > 0 && bytes + one.bytes > REQUEST_BYTES) {
      requests.push([]);
      bytes = 0;
    }
    requests.at(-1)!.push(one);
    bytes += one.bytes;
  }
  return requests;
}
