/// <reference types="office-js" />
import { clearMarks } from "#jobs/clear-marks";
import { openExcelHost } from "../host/excel/open-excel-host";
import { languageOfTag } from "../pane/language-of-tag";
import { sayTrouble } from "../pane/parts/say-trouble";
import type { FunctionName } from "./command-table";
import { troubleAddress } from "./trouble-address";

async function onClearMarks(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await clearMarks(await openExcelHost());
  } catch (trouble) {
    await tell(trouble);
  } finally {
    // Excel waits for this, and shuts the page after it.
    event.completed();
  }
}

/** Shows why nothing came of it in a small window, and waits until it is closed: the window goes when this page does. */
function tell(trouble: unknown): Promise<void> {
  const language = languageOfTag(Office.context.displayLanguage);
  const address = troubleAddress(location.href, sayTrouble(trouble, language), language);
  return new Promise((resolve) => {
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
