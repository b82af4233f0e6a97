/// <reference types="office-js" />
import type { Language } from "#core";
import { clearMarks } from "#jobs/clear-marks";
import { recallExplanations } from "#jobs/recall-explanations";
import { openExcelHost } from "../host/excel/open-excel-host";
import { languageOfTag } from "../pane/language-of-tag";
import { sayTrouble } from "../pane/parts/say-trouble";
import type { FunctionName } from "./command-table";
import { explanationsInTheWay } from "./explanations-in-the-way";
import { troubleAddress, type ToldTrouble } from "./trouble-address";

async function onClearMarks(event: Office.AddinCommands.Event): Promise<void> {
  const language = languageOfTag(Office.context.displayLanguage);
  try {
    const host = await openExcelHost();
    const explained = recallExplanations(await host.readWorkbook()).length;
    if (explained > 0) await tell(explanationsInTheWay(explained, language), language);
    else await clearMarks(host);
  } catch (trouble) {
    await tell(sayTrouble(trouble, language), language);
  } finally {
    // Excel waits for this, and shuts the page after it.
    event.completed();
  }
}

/** Says in a small window why nothing came of it, and waits until that is closed: it goes when this page does. */
function tell(told: ToldTrouble, language: Language): Promise<void> {
  return new Promise((resolve) => {
    const address = troubleAddress(location.href, told, language);
    Office.context.ui.displayDialogAsync(address, { width: 30, height: 30, displayInIframe: true }, ({ status, value }) => {
      // Where even the window is refused, Excel has told the user so itself.
      if (status === Office.AsyncResultStatus.Failed) resolve();
      else value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}

/** What the buttons of the command table call, by the names that the manifest gives. */
const FUNCTIONS: Readonly<Record<FunctionName, (event: Office.AddinCommands.Event) => Promise<void>>> = { clearMarks: onClearMarks };

void Office.onReady(() => {
  for (const [name, run] of Object.entries(FUNCTIONS)) Office.actions.associate(name, run);
});
