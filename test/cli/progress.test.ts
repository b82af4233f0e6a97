import assert from "node:assert/strict";
import { progressOn } from "../../src/cli/progress";

describe("progressOn", () => {
  const watched = (isTTY: boolean): { written: string[]; pass(milliseconds: number): void; progress: ReturnType<typeof progressOn> } => {
    const written: string[] = [];
    let now = 0;
    const progress = progressOn({ isTTY, columns: 30, write: (text) => written.push(text) }, () => now);
    return { written, progress, pass: (milliseconds) => (now += milliseconds) };
  };

  it("stays silent for short work", () => {
    const { written, progress, pass } = watched(true);
    progress.count(1, 9, "府坪街道.xlsx");
    pass(299);
    progress.count(2, 9, "永安街道.xlsx");
    progress.end();
    assert.deepEqual(written, []);
  });

  it("rewrites one line of a terminal, never wider than it, and takes it away at the end", () => {
    const { written, progress, pass } = watched(true);
    pass(300);
    progress.count(1, 19, "府坪街道办事处复工复产日报.xlsx");
    pass(10);
    progress.count(2, 19, "永安.xlsx");
    pass(40);
    progress.count(3, 19, "丹洲.xlsx");
    progress.end();
    assert.deepEqual(written, ["\r1 / 19  府坪街道办事处复工复 ", "\r3 / 19  丹洲.xlsx            ", `\r${" ".repeat(29)}\r`]);
  });

  it("writes a line now and then into a log, after the first second", () => {
    const { written, progress, pass } = watched(false);
    pass(999);
    progress.count(1, 9, "一.xlsx");
    pass(1);
    progress.count(2, 9, "二.xlsx");
    pass(4999);
    progress.count(3, 9, "三.xlsx");
    pass(1);
    progress.count(4, 9, "四.xlsx");
    progress.end();
    assert.deepEqual(written, ["2 / 9  二.xlsx\n", "4 / 9  四.xlsx\n"]);
  });

  it("lets others hear of each step, shown or not", () => {
    let heard = 0;
    const progress = progressOn({ write: () => {} }, () => 0, () => heard++);
    progress.count(1, 9, "府坪街道.xlsx");
    progress.count(2, 9, "永安街道.xlsx");
    assert.equal(heard, 2);
  });
});
