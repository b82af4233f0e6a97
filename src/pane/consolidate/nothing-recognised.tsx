import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { labelIn } from "#core";
import { useLanguage } from "../parts/use-texts";
import type { SectionProps } from "./section-props";
import { useConsolidateTexts } from "./use-consolidate-texts";

/** Says that nothing at hand is a form, and which forms are known. */
export function NothingRecognised({ desk, state: { survey, files, opening } }: SectionProps): ReactNode {
  const say = useConsolidateTexts();
  const language = useLanguage();
  const isLookedAt = survey !== null && opening === 0 && files.every(({ name }) => survey.looked.has(name));
  if (!isLookedAt || files.length === 0 || survey.review.templates.length > 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("sources.nothing")}</MessageBarTitle>
        {say("sources.nothing-remedy", { templates: desk.templates.map(({ name }) => labelIn(name, language)) })}
      </MessageBarBody>
    </MessageBar>
  );
}
