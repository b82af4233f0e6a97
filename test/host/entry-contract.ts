import assert from "node:assert/strict";
import { cellAt, formatAt, formulaAt, type CellRef, type SheetDraft, type SheetSnapshot } from "#core";
import type { Host } from "#jobs/host";
import type { Change, LiveHost } from "#jobs/live-host";
import { draft, identity } from "../helpers/drafts";

/** A host into which a person may have a figure entered. */
type EntryHost = Host & Pick<LiveHost, "enterFigure"> & Partial<Pick<LiveHost, "watch">>;

const BOOK = "府坪.xlsx";

/** B2 560, B3 total by formula, B4 a text, B5 blank, B6 a rate. */
const form = (isProtected = false): SheetDraft => draft({
  name: "日报", identity: identity({ role: "form", unit: "001" }), isProtected,
  cells: [
    { row: 1, column: 1, value: 560, style: { format: "#,##0" } }, { row: 2, column: 1, value: 560, formula: "B2" }, { row: 3, column: 1, value: "７家" },
    { row: 5, column: 1, value: 0.5, style: { format: "0.0%", unlocked: true } },
  ],
});

const cell = (address: string, worksheet = "日报"): CellRef => ({ workbook: BOOK, worksheet, address });

/** What every live host must do alike when a person puts a figure right. `open` gives a host over a workbook with this sheet. */
export function entryContract(name: string, open: (workbook: string, sheets: readonly SheetDraft[]) => Promise<EntryHost>, { knowsProtection = true, isWatched = true } = {}): void {
  describe(`${name} enters a figure for the person`, () => {
    const sheetOf = async (host: EntryHost): Promise<SheetSnapshot> => (await host.readWorkbook()).sheets.find(({ worksheet }) => worksheet === "日报")!;

    it("puts the number in place of the one that was wrong, under the same number format", async () => {
      const host = await open(BOOK, [form()]);
      await host.enterFigure({ cell: cell("B2"), before: 560, value: 650 });
      await host.enterFigure({ cell: cell("B6"), before: 0.5, value: 0.925 });
      const sheet = await sheetOf(host);
      assert.deepEqual([cellAt(sheet, 1, 1), formatAt(sheet, 1, 1), cellAt(sheet, 5, 1), formatAt(sheet, 5, 1)], [650, "#,##0", 0.925, "0.0%"]);
      assert.equal(formulaAt(sheet, 2, 1), "B2");
    });

    it("puts a number in place of a text, and of a blank", async () => {
      const host = await open(BOOK, [form()]);
      await host.enterFigure({ cell: cell("B4"), before: "７家", value: 7 });
      await host.enterFigure({ cell: cell("B5"), before: null, value: -1.5 });
      const sheet = await sheetOf(host);
      assert.deepEqual([cellAt(sheet, 3, 1), cellAt(sheet, 4, 1)], [7, -1.5]);
    });

    it("leaves alone what has changed since, and says so", async () => {
      const host = await open(BOOK, [form()]);
      await assert.rejects(host.enterFigure({ cell: cell("B2"), before: 561, value: 650 }), { code: "cell-changed", subject: "B2" });
      await assert.rejects(host.enterFigure({ cell: cell("B5"), before: 0, value: 650 }), { code: "cell-changed" });
      assert.equal(cellAt(await sheetOf(host), 1, 1), 560);
    });

    it("writes over no formula", async () => {
      const host = await open(BOOK, [form()]);
      await assert.rejects(host.enterFigure({ cell: cell("B3"), before: 560, value: 650 }), { code: "cell-formula", subject: "B3" });
      assert.equal(formulaAt(await sheetOf(host), 2, 1), "B2");
    });

    it("knows no tab that is not there", async () => {
      await assert.rejects((await open(BOOK, [form()])).enterFigure({ cell: cell("B2", "没有"), before: 560, value: 650 }), { code: "gone" });
    });

    if (knowsProtection) {
      it("writes into no locked cell of a protected sheet, and into unlocked ones", async () => {
        const host = await open(BOOK, [form(true)]);
        await assert.rejects(host.enterFigure({ cell: cell("B2"), before: 560, value: 650 }), { code: "protected", subject: "日报" });
        await host.enterFigure({ cell: cell("B6"), before: 0.5, value: 0.925 });
        assert.equal(cellAt(await sheetOf(host), 5, 1), 0.925);
      });
    }

    if (isWatched) {
      it("tells the listener, as of anything that a person types", async () => {
        const host = await open(BOOK, [form()]);
        const before = await host.readWorkbook();
        const changes: Change[] = [];
        await host.watch!({ changed: (more) => void changes.push(...more), selected: () => undefined });
        await host.showMarks([]);
        await host.enterFigure({ cell: cell("B2"), before: 560, value: 650 });
        const now = await (host as LiveHost).readChanges(before, changes);
        assert.equal(cellAt(now.sheets.find(({ worksheet }) => worksheet === "日报")!, 1, 1), 650);
      });
    }
  });
}
