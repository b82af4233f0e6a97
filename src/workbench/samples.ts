import type { Road } from "../pane/desk";
import type { WorkbenchText } from "./workbench-texts";

/** The samples of the gallery, as deep links name them: ?sample=wuling. */
export const DISTRICTS = ["wuling", "furong", "yuhua", "wenfeng", "kaifu"] as const;
export const SAMPLES = ["faulty", "form", ...DISTRICTS] as const;
export type District = (typeof DISTRICTS)[number];
export type Sample = (typeof SAMPLES)[number];

/** What a newcomer begins with; the other districts stand below. */
export const FIRST_SAMPLES = ["faulty", "wuling", "form"] as const satisfies readonly Sample[];

/** What the gallery says of a sample, and the road that its pane begins with. */
export const SAMPLE_CARDS: Readonly<Record<Sample, { readonly title: WorkbenchText; readonly what: WorkbenchText; readonly road: Road; readonly icon: string }>> = {
  faulty: { title: "sample.faulty", what: "sample.faulty.what", road: "check", icon: "check" },
  wuling: { title: "sample.wuling", what: "sample.wuling.what", road: "consolidate", icon: "consolidate" },
  furong: { title: "sample.furong", what: "sample.furong.what", road: "consolidate", icon: "consolidate" },
  yuhua: { title: "sample.yuhua", what: "sample.yuhua.what", road: "consolidate", icon: "consolidate" },
  wenfeng: { title: "sample.wenfeng", what: "sample.wenfeng.what", road: "consolidate", icon: "consolidate" },
  kaifu: { title: "sample.kaifu", what: "sample.kaifu.what", road: "consolidate", icon: "consolidate" },
  form: { title: "sample.form", what: "sample.form.what", road: "check", icon: "pane" },
};

/** What an address asks for. */
export interface DeepLink {
  /** To be opened, the first one in front. */
  readonly samples: readonly Sample[];
  readonly road: Road | null;
}

/** ?sample=wuling&view=consolidate; what it does not know it leaves out. Of the district, checking is for its faulty return, and without a view it is both. */
export function deepLinkOf(search: string): DeepLink {
  const asked = new URLSearchParams(search);
  const road = (["check", "consolidate"] as const).find((one) => one === asked.get("view")) ?? null;
  const samples = SAMPLES.filter((one) => one === asked.get("sample"));
  if (samples[0] !== "wuling" || road === "consolidate") return { samples, road };
  return { samples: road === "check" ? ["faulty"] : ["faulty", "wuling"], road };
}
