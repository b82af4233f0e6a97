import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { FigureEntry } from "#jobs/live-host";
import { FindingList } from "../parts/finding-list";
import type { ListedFinding } from "../parts/listed-finding";
import { useTexts } from "../parts/use-texts";
import type { CheckController } from "./check-controller";
import { CheckSummary } from "./check-summary";
import { findingBeyond, groupsInView, hasStrength, positionOf, type CheckEvent, type CheckState } from "./check-state";
import { ExplainBox } from "./explain-box";
import type { Outlook } from "./outlook";
import { RightBox } from "./right-box";
import { SendingSection } from "./sending-section";
import { StrengthFilter, strengthText } from "./strength-filter";
import { WalkBar } from "./walk-bar";

/** What a check found, to be worked through. */
export interface CheckResultsProps {
  readonly state: CheckState;
  readonly outlook: Outlook;
  readonly controller: CheckController;
  readonly tell: (event: CheckEvent) => void;
}

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  only: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** The summary, the counts, the way from finding to finding, and the list; and sending, before the list as soon as nothing in it is in the way. */
export function CheckResults(props: CheckResultsProps): ReactNode {
  const { state, outlook, controller, tell } = props;
  const styles = useStyles();
  const goTo = (finding: ListedFinding): void => {
    tell({ kind: "stood-at", key: finding.key });
    void controller.goTo(finding);
  };
  const step = (by: 1 | -1) => (): void => {
    const next = findingBeyond(state, by);
    if (next) goTo(next);
  };
  const groups = groupsInView(state);
  const isHeldUp = outlook.sending.inTheWay.length > 0;
  const sending = <Sending {...props} onFirst={() => leadTo(outlook, tell, goTo)} />;
  const { results, putRight } = usePutRight(state, outlook, controller);
  return (
    <div ref={results} className={styles.results} onKeyDown={(event) => stepByKey(event, step)}>
      <CheckSummary outlook={outlook} round={state.round} />
      {!isHeldUp && sending}
      {outlook.groups.length > 0 && (
        <>
          <StrengthFilter
            way={outlook.way} left={outlook.left} has={(strength) => hasStrength(outlook, strength)} filter={state.filter} onFilter={(filter) => tell({ kind: "filtered", filter })}
          />
          <FilterLine way={outlook.way} filter={state.filter} onAll={() => tell({ kind: "filtered", filter: null })} />
          <WalkBar position={positionOf(state)} onPrevious={step(-1)} onNext={step(1)} />
        </>
      )}
      <FindingList
        groups={groups} current={state.current} limit={state.limit} opened={state.opened} onGoTo={goTo}
        onCurrent={(key) => tell({ kind: "stood-at", key })} onMore={() => tell({ kind: "more-wanted" })} onFamily={(name) => tell({ kind: "family-pressed", name })}
        below={(finding) => belowCard(finding, props, putRight)}
      />
      {isHeldUp && sending}
    </div>
  );
}

/** What can be done about sending the workbook in. An audit has no say in that. */
export function Sending({ state, outlook, controller, tell, onFirst }: CheckResultsProps & { readonly onFirst: (() => void) | null }): ReactNode {
  if (outlook.way === "audit") return null;
  return (
    <SendingSection
      state={state} sending={outlook.sending} onFiller={(text) => tell({ kind: "filler-typed", text })} onReady={(filler) => void controller.makeReady(filler)}
      onFirst={onFirst} onSave={controller.canSave ? (fileName) => void controller.saveAs(fileName) : null}
    />
  );
}

/** Goes to the first finding that is in the way of sending, whatever the list is filtered by. */
function leadTo({ groups, sending: { inTheWay } }: Outlook, tell: CheckResultsProps["tell"], goTo: (finding: ListedFinding) => void): void {
  const first = groups.flatMap(({ findings }) => findings).find(({ key }) => key === inTheWay[0]);
  if (!first) return;
  tell({ kind: "filtered", filter: null });
  goTo(first);
}

/** Enters figures; once what follows is read, the keyboard goes on with the finding in the place of the one that is gone. */
function usePutRight({ trouble }: CheckState, outlook: Outlook, controller: CheckController) {
  const results = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  const hasFailed = trouble !== null;
  useEffect(() => {
    if (wasPressed.current && !hasFailed && document.activeElement === document.body) results.current?.querySelector<HTMLElement>("[aria-current=true]")?.focus({ preventScroll: true });
    wasPressed.current = false;
  }, [outlook, hasFailed]);
  const putRight = (entry: FigureEntry): void => {
    wasPressed.current = true;
    void controller.putRight(entry);
  };
  return { results, putRight };
}

/** What the clerk can do about a finding; null: nothing here. */
function belowCard(finding: ListedFinding, props: CheckResultsProps, onEnter: (entry: FigureEntry) => void): ReactNode {
  const { state, outlook } = props;
  const ways = outlook.ways.get(finding.key) ?? [];
  const isSoft = finding.finding.strength === "soft";
  if (ways.length === 0 && !isSoft) return null;
  return (
    <>
      <RightBox ways={ways} isBusy={state.work !== null} onEnter={onEnter} />
      {isSoft && <Explain {...props} finding={finding} />}
    </>
  );
}

function FilterLine({ way, filter, onAll }: { readonly way: Outlook["way"]; readonly filter: CheckState["filter"]; readonly onAll: () => void }): ReactNode {
  const say = useTexts();
  const styles = useStyles();
  if (filter === null) return null;
  return (
    <div className={styles.only}>
      <Caption1>{say("filter.only", { strength: say(strengthText(filter, way)) })}</Caption1>
      <Button size="small" onClick={onAll}>{say("filter.all")}</Button>
    </div>
  );
}

function Explain({ finding, state, controller, tell }: Omit<CheckResultsProps, "outlook"> & { readonly finding: ListedFinding }): ReactNode {
  return (
    <ExplainBox
      finding={finding} draft={state.drafts.get(finding.key) ?? null} isBusy={state.work !== null}
      onDraft={(text) => tell({ kind: "drafted", key: finding.key, text })} onSave={(text) => void controller.explain(finding, text)}
    />
  );
}

function stepByKey(event: KeyboardEvent, step: (by: 1 | -1) => () => void): void {
  if (event.key !== "F8") return;
  event.preventDefault();
  step(event.shiftKey ? -1 : 1)();
}
