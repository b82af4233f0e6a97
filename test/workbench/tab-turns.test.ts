import assert from "node:assert/strict";
import { TabTurns } from "../../src/workbench/grid/tab-turns";

/** Tabs of which the first is there. */
function district() {
  const there = new Set(["一"]);
  const known = new Set(["一", "二", "三"]);
  return { there, known, turns: new TabTurns({ isThere: (id) => there.has(id), load: (id) => void (known.has(id) && there.add(id)) }) };
}

describe("tabs that are to be shown", () => {
  it("are shown at once where they are loaded", () => {
    assert.equal(district().turns.want("一"), null);
  });

  it("are loaded in a later turn, and still wanted then", async () => {
    const { there, turns } = district();
    const loading = turns.want("二");
    assert.deepEqual([...there], ["一"]);
    assert.equal(await loading, true);
    assert.deepEqual([...there], ["一", "二"]);
  });

  it("give way to what is asked for after them, loaded or not", async () => {
    const { there, turns } = district();
    const [first, second] = [turns.want("二"), turns.want("三")];
    assert.deepEqual(await Promise.all([first, second]), [false, true]);
    assert.deepEqual([...there], ["一", "三"]);
    const [third, fourth] = [turns.want("二"), turns.want("一")];
    assert.deepEqual([await third, fourth], [false, null]);
  });

  it("are not shown once they are gone, or the workbook is", async () => {
    const { known, turns } = district();
    const [gone] = [turns.want("二"), known.delete("二")];
    assert.equal(await gone, false);
    const late = turns.want("三");
    turns.end();
    assert.equal(await late, false);
  });
});
