import type { Said } from "#core";

/** A finding as a card shows it. */
export interface FindingHeading {
  /** Where: "C7 企业总数"; "" when no cell is concerned. */
  readonly place: string;
  /** By how much: "+90"; "" when it has no size. */
  readonly difference: string;
  /** What is wrong; without the place, where what follows can stand alone. */
  readonly sentence: string;
}

// 填的“300余”是约数 stands alone; 里是逻辑值 and 的单位是人 do not, nor does "is blank".
const STANDS_ALONE = /^(?:[：:]|(?![里裡的])[\p{Script=Han}“「])/u;

/** Takes the place out of a finding's sentence, so that it can stand on a line of its own beside the difference. */
export function findingHeading({ finding, sentence }: Said): FindingHeading {
  const [cell] = finding.cells;
  const label = finding.values["label"];
  const place = [cell?.address ?? "", typeof label === "string" ? label : ""].filter((text) => text !== "").join(" ");
  const difference = finding.imbalance ?? "";
  const rest = place !== "" && sentence.startsWith(place) ? sentence.slice(place.length) : "";
  return { place, difference, sentence: STANDS_ALONE.test(rest) ? rest.replace(/^[：:]\s*/, "") : sentence };
}
