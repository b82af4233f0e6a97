import type { Language, Localised } from "../model/localised";
import type { NativeSaying } from "../native/native-check";

const t = (cn: string, tw: string, en: string): Localised => ({ "zh-CN": cn, "zh-TW": tw, en });

/** What a form says of its own figures, with {holes}. */
const SAYINGS: Readonly<Record<NativeSaying, Localised>> = {
  balance: t("{label} 差 {difference}：填报 {reported}，分项合计 {sum}", "{label} 差 {difference}：填報 {reported}，分項合計 {sum}", "{label} off by {difference}: {reported} reported, parts add up to {sum}"),
  "stock-balance": t("{label} 差 {difference}：填报 {reported}，按收发推算 {sum}", "{label} 差 {difference}：填報 {reported}，按收發推算 {sum}", "{label} off by {difference}: {reported} reported, {sum} by receipts and issues"),
  subset: t("{label} 差 {difference}：填报 {reported}，不应大于{against} {sum}", "{label} 差 {difference}：填報 {reported}，不應大於{against} {sum}", "{label} off by {difference}: {reported} reported, at most {against} {sum}"),
  "cross-form": t("{label} 差 {difference}：填报 {reported}，《{form}》为 {sum}", "{label} 差 {difference}：填報 {reported}，《{form}》為 {sum}", "{label} off by {difference}: {reported} reported, {sum} on {form}"),
  "carry-forward": t("{label} 差 {difference}：填报 {reported}，由上期推算 {sum}", "{label} 差 {difference}：填報 {reported}，由上期推算 {sum}", "{label} off by {difference}: {reported} reported, {sum} by last period"),
  "never-falls": t("{label} 差 {difference}：填报 {reported}，不应小于上期 {sum}", "{label} 差 {difference}：填報 {reported}，不應小於上期 {sum}", "{label} off by {difference}: {reported} reported, last period {sum}"),
  change: t("{label} 比上期 {sum} 变动 {difference}：请核实，属实的说明原因", "{label} 比上期 {sum} 變動 {difference}：請核實，屬實的說明原因", "{label} changed by {difference} from last period's {sum}: check, and give the reason if it is true"),
  "range-least": t("{label} 差 {difference}：填报 {reported}，不应小于 {limit}", "{label} 差 {difference}：填報 {reported}，不應小於 {limit}", "{label} off by {difference}: {reported} reported, at least {limit}"),
  "range-most": t("{label} 差 {difference}：填报 {reported}，不应大于 {limit}", "{label} 差 {difference}：填報 {reported}，不應大於 {limit}", "{label} off by {difference}: {reported} reported, at most {limit}"),
  ratio: t("{label} 差 {difference}：填报 {reported}，应为 {sum}", "{label} 差 {difference}：填報 {reported}，應為 {sum}", "{label} off by {difference}: {reported} reported, should be {sum}"),
  "ratio-no-denominator": t("{label} 应留空：{against}为 0", "{label} 應留空：{against}為 0", "{label} should be blank: {against} is 0"),
  rank: t("{label} 差 {difference}：填报 {reported}，按分数应为 {sum}", "{label} 差 {difference}：填報 {reported}，按分數應為 {sum}", "{label} off by {difference}: {reported} reported, {sum} by the scores"),
  "date-order": t("{label} {reported} 早于{against} {earlier}", "{label} {reported} 早於{against} {earlier}", "{label} {reported} is before {against} {earlier}"),
  "code-list": t("{label}“{reported}”不在清单中", "{label}「{reported}」不在清單中", "{label} “{reported}” is not listed"),
  expression: t("{rule}（差 {difference}）", "{rule}（差 {difference}）", "{rule} (off by {difference})"),
  "expression-false": t("{rule}", "{rule}", "{rule}"),
  required: t("{label} 未填", "{label} 未填", "{label} is blank"),
  "required-when": t("{label} 应填", "{label} 應填", "{label} must be filled in"),
  "stage-left-out": t("{label} 未填，已填{against}", "{label} 未填，已填{against}", "{label} is blank, {against} is not"),
  status: t("{label}“{reported}”应为“{sum}”", "{label}「{reported}」應為「{sum}」", "{label} “{reported}” should be “{sum}”"),
  overdue: t("超期 {days} 天", "超期 {days} 天", "{days} days overdue"),
  "same-row": t("{label} 与其他行重复", "{label} 與其他列重複", "{label} stands in another row, too"),
  number: t("{label} 请填数字", "{label} 請填數字", "{label}: please enter a number"),
  whole: t("{label} 应为整数", "{label} 應為整數", "{label} must be a whole number"),
  decimals: t("{label} 最多 {decimals} 位小数", "{label} 最多 {decimals} 位小數", "{label}: at most {decimals} decimals"),
  date: t("{label} 请填日期，例如 2020-3-20", "{label} 請填日期，例如 2020-3-20", "{label}: please enter a date, such as 2020-3-20"),
};

/** The sentence of a saying, its {holes} open. */
export const sayingText = (saying: NativeSaying, language: Language): string => SAYINGS[saying][language];

const TEXTS = {
  heading: t("核对", "核對", "Check"),
  result: t("核对结果", "核對結果", "What does not agree"),
  more: t("核对续", "核對續", "More checks"),
  blank: t("未填 {count} 格", "未填 {count} 格", "{count} cells blank"),
  summary: t("自动核对：", "自動核對：", "Checked by itself: "),
  hard: t("● {count} 行须改正　", "● {count} 列須改正　", "● {count} rows to put right  "),
  soft: t("▲ {count} 行需核实　", "▲ {count} 列需核實　", "▲ {count} rows to look at  "),
  open: t("□ {count} 行未填完　", "□ {count} 列未填完　", "□ {count} rows not complete  "),
  fine: t("✓ 没有发现不符", "✓ 沒有發現不符", "✓ nothing that does not agree"),
  waiting: t("填写后自动显示结果", "填寫後自動顯示結果", "shown as soon as figures are entered"),
  see: t("详见右侧“核对”栏", "詳見右側「核對」欄", "see Check on the right"),
  about: t("本表自动核对 {held} 项规则。", "本表自動核對 {held} 項規則。", "This form checks {held} rules by itself. "),
  unheld: t("另有 {count} 项由汇核核对：{list}。", "另有 {count} 項由匯核核對：{list}。", "{count} more are checked by Huihe: {list}."),
  "other-form": t("与其他报表核对 {count} 项", "與其他報表核對 {count} 項", "{count} against other forms"),
  history: t("与上期比较 {count} 项", "與上期比較 {count} 項", "{count} against earlier periods"),
  "other-units": t("与其他单位比较 {count} 项", "與其他單位比較 {count} 項", "{count} against other units"),
  "other-texts": t("查重 {count} 项", "查重 {count} 項", "{count} for things listed twice"),
  "too-long": t("公式过长 {count} 项", "公式過長 {count} 項", "{count} too long for a formula"),
  broken: t("规则有误 {count} 项", "規則有誤 {count} 項", "{count} rules that are wrong themselves"),
} as const satisfies Record<string, Localised>;

export type CheckTextKey = keyof typeof TEXTS;

/** A text around the checks of a form, its {holes} open. */
export const checkText = (key: CheckTextKey, language: Language): string => TEXTS[key][language];
