import { makeStyles, mergeClasses, Text, ToggleButton, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { STRENGTH_SIGNS, type Level, type Strength } from "#core";
import type { PaneText } from "../pane-texts";
import { useTexts } from "../parts/use-texts";
import type { Outlook } from "./outlook";

const STRENGTHS = ["hard", "soft", "note"] as const satisfies readonly Strength[];

/** What the strengths are called after an audit. */
const LEVELS = { hard: "sure", soft: "likely", note: "look" } as const satisfies Readonly<Record<Strength, Level>>;

/** The text that names a strength. */
export const strengthText = (strength: Strength, way: Outlook["way"]): PaneText => (way === "audit" ? `level.${LEVELS[strength]}` : `strength.${strength}`);

/** The counts by strength, each of which shows its findings alone. */
export interface StrengthFilterProps {
  readonly way: Outlook["way"];
  /** How many are left to do, of each strength. */
  readonly left: Readonly<Record<Strength, number>>;
  /** Whether there are any, explained ones too. */
  readonly has: (strength: Strength) => boolean;
  readonly filter: Strength | null;
  readonly onFilter: (filter: Strength | null) => void;
}

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "1fr 1fr 1fr", gap: tokens.spacingHorizontalS },
  tile: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  inside: { display: "flex", flexDirection: "column", alignItems: "center", textAlign: "center" },
  hard: { color: tokens.colorStatusDangerForeground3 },
  soft: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
});

/** ● 2 必须改正, ▲ 1 需说明, ○ 3 提示: pressed, only these are listed; pressed again, all. */
export function StrengthFilter({ way, left, has, filter, onFilter }: StrengthFilterProps): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  return (
    <div role="group" aria-label={say("filter.label")} className={styles.tiles}>
      {STRENGTHS.map((strength) => (
        <ToggleButton
          key={strength} className={styles.tile} checked={filter === strength} disabledFocusable={!has(strength)}
          onClick={() => onFilter(filter === strength ? null : strength)}
        >
          <span className={styles.inside}>
            <Text size={400} weight="semibold" className={mergeClasses(left[strength] === 0 ? styles.none : styles[strength])}>
              <span aria-hidden>{STRENGTH_SIGNS[strength]} </span>{left[strength]}
            </Text>
            <Text size={200}>{say(strengthText(strength, way))}</Text>
          </span>
        </ToggleButton>
      ))}
    </div>
  );
}
