import { LONGEST_ENTRY, wordText } from "./entry-text";
import { figure, unreadable } from "./outcome";
import type { Reading } from "../model/figure";

const YES = "是 有 对 已 可 在 √ ✓ ✔ ☑ ✅ y yes t true 1 1.0 达标 已达标 具备 已具备 符合 合格 完成 已完成 落实 已落实 通过 已通过 到位 已到位 已建立 已开展 已复工 是的";
const NO =
  "否 无 错 未 不 没 没有 不是 × ✗ ✘ ☒ ❌ ╳ n no f false 0 0.0 未达标 不达标 不具备 未具备 不符合 不合格 未完成 没完成 未落实 未通过 不通过 未到位 不到位 未建立 未开展 未复工";
const WORDS: ReadonlyMap<string, boolean> = new Map([
  ...YES.split(" ").map((word) => [word, true] as const),
  ...NO.split(" ").map((word) => [word, false] as const),
]);

const TICKED = "[☑☒■✓✔√✅⊠●◉]";
const EMPTY = "[□☐○◯]?";
const BOXES: readonly (readonly [RegExp, boolean | null])[] = [
  [new RegExp(`^${TICKED}是${EMPTY}否$|^是${TICKED}否${EMPTY}$`), true],
  [new RegExp(`^${EMPTY}是${TICKED}否$|^是${EMPTY}否${TICKED}$`), false],
];
const UNTICKED = /^[□☐○◯]是[□☐○◯]否$|^是[□☐○◯]否[□☐○◯]$|^[□☐○◯]$|^是\/否$|^是否$/;

/** 是, √, 有, Y, 1, 已完成, ☑是□否 → true; 否, ×, 无, N, 0, 未完成 → false; null for every other text. */
export function yesNoOf(text: string): boolean | null {
  if (text.length > LONGEST_ENTRY) return null;
  const word = wordText(text).replace(/[ 。.!]/g, "");
  const bare = word.replace(/^\((.+)\)$/, "$1");
  return WORDS.get(bare) ?? BOXES.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** A yes/no mark. Boxes of which none is ticked are not reported; a Latin x for × is likely; doubt is unreadable. */
export function readYesNo(value: string | number | boolean): Reading {
  if (typeof value === "boolean") return figure(value, null, []);
  if (typeof value === "number") return value === 1 || value === 0 ? figure(value === 1, null, []) : unreadable("not-yes-no", String(value));
  const answer = yesNoOf(value);
  if (answer !== null) return figure(answer, value, ["yes-no-word"]);
  const word = value.length > LONGEST_ENTRY ? "" : wordText(value).replaceAll(" ", "");
  if (word === "x") return figure(false, value, ["yes-no-word"], "likely");
  return UNTICKED.test(word) ? { kind: "not-reported", text: value } : unreadable("not-yes-no", value);
}
