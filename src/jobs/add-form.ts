import { findIdentity, sheetKey, type SheetSnapshot, type Template, type WorkbookSnapshot } from "#core";
import type { Host } from "./host";
import { issueForm, type FormIssue } from "./issue-forms";

/** The tab of the new form; or that of one for the same unit which stood there before and was left as it is. */
export interface FormAdded {
  readonly kind: "added" | "there-already";
  readonly worksheet: string;
}

/** Puts an empty form into a workbook in which somebody works, and shows it. A form of the same template and unit is never written over, whatever its period. */
export async function addForm(host: Host, template: Template, issue: FormIssue): Promise<FormAdded> {
  const before = formIn(await host.readWorkbook(), template, issue);
  if (!before) await issueForm(host, template, issue);
  const form = before ?? formIn(await host.readWorkbook(), template, issue)!;
  await host.goTo({ workbook: host.name, worksheet: form.worksheet, address: "A1" });
  return { kind: before ? "there-already" : "added", worksheet: form.worksheet };
}

function formIn({ sheets }: WorkbookSnapshot, { id }: Template, { unit }: FormIssue): SheetSnapshot | undefined {
  const key = sheetKey({ role: "form", template: id, unit: unit.code });
  return sheets.find((sheet) => {
    const identity = findIdentity(sheet);
    return identity !== null && sheetKey(identity) === key;
  });
}
