import { labelKey } from "../model/label-text";
import { ROSTER_COLUMNS, type RosterColumn } from "../model/roster-read";

/** What offices write over the columns of their lists, as label keys: in simplified script, without signs and brackets. */
const HEADINGS: Readonly<Record<RosterColumn, readonly string[]>> = {
  code: ["unitcode", "code", "单位代码", "单位编码", "单位代号", "代码", "编码", "机构代码", "街道代码", "行政区划代码", "区划代码", "统计用区划代码"],
  name: ["unitname", "name", "unit", "单位名称", "单位全称", "单位", "名称", "街道名称", "街道", "街道乡镇", "乡镇街道", "镇街", "镇街名称", "乡镇", "乡镇名称", "社区", "社区名称", "机构名称", "填报单位", "报送单位", "上报单位"],
  superiorCode: ["districtcode", "superiorcode", "上级代码", "上级编码", "上级单位代码", "区县代码", "主管单位代码", "汇总单位代码"],
  superiorName: ["districtname", "superiorname", "district", "superior", "上级名称", "上级", "上级单位", "上级单位名称", "区县", "区县名称", "所属区县", "所属区", "主管单位", "主管单位名称", "汇总单位"],
};

/** Column of a table → where it stands, 0-based; those that the heading lacks are not in it. */
export type RosterHead = ReadonlyMap<RosterColumn, number>;

/** The columns that a row names, if it is the heading of a roster; the first of two alike counts. */
export function rosterHead(fields: readonly string[]): RosterHead {
  const keys = fields.map(labelKey);
  return new Map(ROSTER_COLUMNS.flatMap((column) => {
    const at = keys.findIndex((key) => HEADINGS[column].includes(key));
    return at < 0 ? [] : [[column, at] as const];
  }));
}
