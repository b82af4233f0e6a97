import assert from "node:assert/strict";
import fc from "fast-check";
import type { Step, Steps } from "#core";
import { HostError } from "#jobs/host-error";
import type { Pace } from "#jobs/pace";
import { startWork } from "#jobs/work";

/** A clock that only the work itself moves on, and that writes down how long the page stood still between two rests. */
function handClock() {
  let time = 0;
  let rested = 0;
  const stills: number[] = [];
  const pace: Pace = {
    now: () => time,
    rest: async () => {
      stills.push(time - rested);
      time += 1_000;
      rested = time;
    },
  };
  return { pace, stills, pass: (milliseconds: number) => (time += milliseconds), last: () => time - rested };
}

/** Work whose steps take so long each; comes to their sum. */
function* steps(durations: readonly number[], pass: (milliseconds: number) => void): Steps<number> {
  for (const [done, duration] of durations.entries()) {
    yield { stage: "check", done, of: durations.length, what: "" };
    pass(duration);
  }
  return durations.reduce((sum, one) => sum + one, 0);
}

const isCancelled = (error: unknown): boolean => error instanceof HostError && error.code === "cancelled" && error.subject === "区.xlsx";

describe("startWork", () => {
  it("never lets the page stand still for more than 50 ms, as long as no step takes longer than those before", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 60 }), { minLength: 1, maxLength: 4 }), async (parts) => {
        const { pace, stills, pass, last } = handClock();
        const work = startWork("区.xlsx", { pace });
        await work.run(steps([25], pass));
        for (const durations of parts) assert.equal(await work.run(steps(durations, pass)), durations.reduce((sum, one) => sum + one, 0));
        for (const still of [...stills, last()]) assert.ok(still <= 50, `${still} ms`);
      }),
    );
  });

  it("does not rest more often than it must", async () => {
    const { pace, stills, pass } = handClock();
    await startWork("区.xlsx", { pace }).run(steps(new Array<number>(1_000).fill(1), pass));
    assert.ok(stills.length <= 20, String(stills.length));
  });

  it("tells of every step before it is taken, in order", async () => {
    const told: Step[] = [];
    await startWork("区.xlsx", { progress: (step) => told.push(step) }).run(steps([1, 1, 1], () => 0));
    assert.deepEqual(told.map(({ done, of }) => [done, of]), [[0, 3], [1, 3], [2, 3]]);
  });

  it("ends at the first rest after it was cancelled", async () => {
    const { pace, pass } = handClock();
    const cancel = new AbortController();
    const told: Step[] = [];
    const rest = async () => {
      cancel.abort();
      await pace.rest();
    };
    const work = startWork("区.xlsx", { pace: { ...pace, rest }, signal: cancel.signal, progress: (step) => told.push(step) });
    await assert.rejects(work.run(steps(new Array<number>(100).fill(10), pass)), isCancelled);
    assert.ok(told.length <= 6);
  });

  it("does not begin what was cancelled before", async () => {
    const work = startWork("区.xlsx", { signal: AbortSignal.abort() });
    await assert.rejects(work.run(steps([1], () => assert.fail("a step was taken"))), isCancelled);
    await assert.rejects(work.pause({ stage: "write", done: 0, of: 1, what: "" }), isCancelled);
  });

  it("rests before a step that is not to be divided, so that it is seen", async () => {
    const { pace, stills, pass } = handClock();
    const told: string[] = [];
    const work = startWork("区.xlsx", { pace, progress: ({ stage }) => told.push(stage) });
    pass(7);
    await work.pause({ stage: "write", done: 0, of: 1, what: "区.xlsx" });
    assert.deepEqual([told, stills], [["write"], [7]]);
  });
});
