import type { ReactNode } from "react";
import { TroubleBar } from "../parts/trouble-bar";
import type { SectionProps } from "./section-props";

/** What reading, checking or consolidating met, until it is closed. */
export const Trouble = ({ state: { trouble }, controller }: SectionProps): ReactNode =>
  trouble === null ? null : <TroubleBar trouble={trouble} onClose={() => controller.tell({ kind: "trouble-told" })} />;
