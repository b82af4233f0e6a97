import { lazily } from "../model/lazily";

/**
 * Pieces of the phrases that are written where a reason is asked for and that give none: 经核实无误, 情况属实, 同上,
 * checked and correct. In simplified script, lower case, without blanks and signs.
 */
const PIECES = [
  // Who says so.
  "我街道", "我单位", "我社区", "本街道", "本单位", "本社区", "本部门", "我们", "我镇", "我乡", "我办", "我局", "本镇", "本乡", "本办", "单位", "街道", "社区", "我", "本",
  // That somebody looked.
  "再次核实", "进一步", "认真", "仔细", "反复", "多次", "再次", "重新", "已经", "经过", "经", "已", "核实", "核对", "核查", "审核", "复核", "检查", "查证", "查实", "确认", "核定", "校对", "比对",
  // What was looked at.
  "相关情况", "实际情况", "有关情况", "情况", "原因", "数据", "数字", "数值", "数目", "报表", "表格", "内容", "信息", "以上", "上述", "该项", "此项", "该数", "此数", "该", "此", "这个", "这", "数",
  // That it is so.
  "确实如此", "准确无误", "真实有效", "真实可靠", "没有问题", "没有错误", "没有差错", "没有异常", "没问题", "没错", "无问题", "无错误", "无差错", "无误", "无异常", "无异议", "无变化", "没有误",
  "有误", "属实", "准确", "真实", "正确", "正常", "可靠", "有效", "确实", "确", "相符", "相一致", "一致", "符合", "吻合", "实际", "事实",
  // That it was filled in as it should be.
  "据实", "如实", "按实", "照实", "按照", "按", "依照", "要求", "规定", "填报", "填写", "填列", "上报", "报送", "统计", "录入", "汇总",
  // That the reason stands elsewhere, or is one.
  "同上", "同前", "同下", "上同", "见上", "如上", "如前", "同样", "特殊原因", "客观原因", "其他原因", "其它原因", "特殊情况", "其他情况", "其他", "其它", "特殊", "客观", "详见", "说明", "解释", "备注",
  // That it was read.
  "知道了", "知道", "知悉", "知晓", "收到", "已阅", "好的", "好", "对的", "对", "是的", "可以", "谢谢", "请领导", "领导", "审阅", "请", "特此", "予以",
  // Between them.
  "以及", "并且", "与", "和", "跟", "同", "并", "均", "都", "全部", "皆", "的", "了", "过", "后", "为", "是", "在", "也", "就", "系", "之", "目前", "暂", "暂时",
  // The same in English.
  "confirmed", "verified", "checked", "reviewed", "correct", "accurate", "actual", "situation", "according", "figures", "figure", "numbers", "number", "values", "value", "normal", "nothing", "explanation", "reason",
  "asabove", "seeabove", "sameas", "same", "above", "ditto", "data", "okay", "true", "real", "right", "fine", "good", "none", "been", "have", "has", "was", "were", "yes", "all", "and", "the", "are", "our", "ok", "na", "no", "is", "it", "we", "to", "as", "problem", "error", "wrong", "change", "changes",
];

/** The longest first. */
const anyPiece = lazily(() => new RegExp([...PIECES].sort((one, other) => other.length - one.length || (one < other ? -1 : 1)).join("|"), "g"));
const KNOWN: ReadonlySet<string> = new Set(PIECES);
const LONGEST = Math.max(...PIECES.map(({ length }) => length));

/** Whether a text (see above how it must come) is put together from these pieces alone. */
export function isStockPhrase(plain: string): boolean {
  const reached = new Set([0]);
  for (let end = 1; end <= plain.length; end++) {
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      if (reached.has(start) && KNOWN.has(plain.slice(start, end))) reached.add(end);
    }
  }
  return plain !== "" && reached.has(plain.length);
}

/** What remains of a text once these pieces are taken out. */
export const withoutStockPhrases = (plain: string): string => plain.replace(anyPiece(), "");
