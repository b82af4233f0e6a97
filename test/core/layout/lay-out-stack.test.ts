import assert from "node:assert/strict";
import { layOutStack, withoutPersonal } from "#core";
import { templateById } from "#templates";

const about = { unit: { code: "410502", name: "文峰区" }, level: "district", period: "2020-03-20", template: null } as const;
const HEAD_ROW = 3;

describe("layOutStack", () => {
  const draft = layOutStack(withoutPersonal(templateById("S10")!), [], { about });
  const heads = draft.cells.filter(({ row }) => row === HEAD_ROW).map(({ value }) => value);

  it("heads the columns that the district has between whose a row is and where it comes from", () => {
    assert.deepEqual([...heads.slice(0, 3), ...heads.slice(-4)], ["序号", "单位", "人员编号", "提示", "工作簿", "工作表", "行"]);
    for (const personal of ["姓名", "身份证号", "护照号", "本人电话", "现居住地址"]) assert.ok(!heads.includes(personal));
  });

  it("gives heads of two lines the height of two lines", () => {
    assert.ok(heads.includes("年龄\n（岁）"));
    assert.ok(draft.heights.get(HEAD_ROW)! >= 30);
  });
});
