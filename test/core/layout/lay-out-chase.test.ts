import assert from "node:assert/strict";
import { layOutChase } from "#core";
import { drawDraft, drawing } from "../../helpers/draw-draft";

const about = { unit: { code: "430702", name: "武陵区" }, level: "district", period: "2020-03-20", template: null } as const;
const danzhou = { code: "430702014", name: "丹洲乡" };
const yongan = { code: "430702003", name: "永安街道" };

describe("layOutChase", () => {
  it("names whom to ask again, why, for which period and what they sent", () => {
    const draft = layOutChase([
      { unit: danzhou, state: "missing", explanation: "没有收到报表。", due: "2020-03-20", files: [] },
      { unit: yongan, state: "wrong-period", explanation: "报的是 3 月 19 日。", due: "2020-03-20", files: ["永安.xlsx", "永安2.xlsx"] },
    ], { about, units: 19 });
    assert.equal(
      drawDraft(draft, 2),
      drawing(`
        |   | A | B | C | D | E | F |
        | 2 | 武陵区催报清单 | | | | | |
        | 3 | 2020年3月20日 应报 19 需催办 2 | | | | | |
        | 4 | 序号 | 单位 | 状态 | 说明 | 应报期别 | 收到文件 |
        | 5 | 1 | 丹洲乡 | × 未报 | 没有收到报表。 | 2020年3月20日 | |
        | 6 | 2 | 永安街道 | ≠ 期别不符 | 报的是 3 月 19 日。 | 2020年3月20日 | 永安.xlsx\\n永安2.xlsx |
      `),
    );
  });

  it("counts a unit once although it appears for two reasons", () => {
    const rows = (["old-version", "hard"] as const).map((state) => ({ unit: yongan, state, explanation: "", due: null, files: [] }));
    assert.match(drawDraft(layOutChase(rows, { about, units: 19 })), /需催办 1/);
  });

  it("says calmly that all have reported", () => {
    assert.match(drawDraft(layOutChase([], { about, units: 19 })), /各单位均已按期报齐/);
  });
});
