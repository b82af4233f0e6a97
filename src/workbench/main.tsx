import { FluentProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { filled, labelIn, sentFileName, type Language, type SheetSnapshot, type Template } from "#core";
import { builtInTemplates, templateById } from "#templates";
import { clearMarks } from "#jobs/clear-marks";
import { issueForm, type FormIssue } from "#jobs/issue-forms";
import { recallExplanations } from "#jobs/recall-explanations";
import { wallClock } from "#jobs/wall-clock";
import { LiveXlsxHost, storedArchive, XlsxHost } from "#xlsx";
import { explanationsInTheWay } from "../commands/explanations-in-the-way";
import { fflateCodec } from "../host/xlsx/fflate-codec";
import type { Desk, ReceivedFiles, Road } from "../pane/desk";
import { newFiles, openBytes, openFile, openFiles, unpackFiles } from "../pane/open-files";
import { pagePace } from "../pane/page-pace";
import { fluentTheme, type PaneTheme } from "../pane/pane-theme";
import { sayTrouble } from "../pane/parts/say-trouble";
import { LanguageContext } from "../pane/parts/use-texts";
import { calculatorBehind } from "./calculator-port";
import { download, downloadArchive, downloadText, savedName } from "./download";
import type { WorkbenchActions } from "./page/actions";
import { Workbench } from "./page/workbench";
import { loadRest } from "./load-rest";
import { FileTray } from "./file-tray";
import { preferences } from "./preferences";
import { sampleDistrict, sampleFile } from "./sample-files";
import { deepLinkOf, SAMPLE_CARDS, type District, type Sample } from "./samples";
import { Shelf, type Book, type BookEntry, type ChangeListener, type Laid } from "./shelf";
import { takeDropped } from "./take-dropped";
import { watchedHost } from "./watched-host";
import { workbenchText } from "./workbench-texts";

/** Set by the build. */
declare const HUIHE_VERSION: string;

const language: Language = preferences.language();
const shelf = new Shelf(language);

/** The engine for results of formulas, in a worker of its own. */
const calculator = calculatorBehind(() => new Worker(new URL("./iron-worker.ts", import.meta.url)));

/** A workbook and what its pane knows of the world. */
function bookOf(file: XlsxHost, onChange: ChangeListener, received?: ReceivedFiles): Laid {
  const host = new LiveXlsxHost(file, { pace: pagePace, calculator });
  const tray = new FileTray();
  const desk: Desk = {
    host: watchedHost(host, () => onChange(true)), templates: builtInTemplates, language, version: HUIHE_VERSION, time: () => wallClock(new Date()), openFiles, unpackFiles, openWorkbook: openBytes, newFiles, received, marksFollow: true, takeDropped: tray.takeBy,
    saveAs: (fileName) => saveAs(host, fileName, onChange), saveText: downloadText, handOver: { way: "saved", give: async (file, name) => download(file.save(), name) },
    saveArchive: (files, name) => downloadArchive(storedArchive(files), name),
  };
  return { host, desk, tray };
}

/** Hands the workbook over as a file, and says so. */
async function saveAs(host: LiveXlsxHost, file: string, onChange: ChangeListener): Promise<void> {
  download(await host.save(), file);
  onChange(false);
  shelf.tell({ kind: "info", text: workbenchText("saved", language, { file }) });
}

/** Opens workbooks that somebody chose or dropped, by themselves or in mails and archives. */
const openReceived = (files: readonly File[]): Promise<void> =>
  shelf.receive(files.map(({ name }) => name), async () => {
    const { workbooks, troubles } = await unpackFiles(files);
    return { entries: workbooks.map(({ name, bytes }): BookEntry => ({ name, road: "check", make: async (onChange) => bookOf(await openBytes(bytes, name), onChange) })), troubles };
  });

/** A workbook for a district's totals, and all that was sent to it. */
const districtBook = (district: District) => async (onChange: ChangeListener) => {
  const received = await sampleDistrict(district);
  const place = workbenchText(SAMPLE_CARDS[district].title, language);
  return bookOf(emptyWorkbook(filled(workbenchText("sample.district", language), { place: district === "wuling" ? workbenchText("sample.wuling.place", language) : place }, language)), onChange, received);
};

/** What each sample opens; its files are fetched when somebody wants it. */
const SAMPLE_BOOKS: Readonly<Record<Sample, (onChange: ChangeListener) => Promise<Laid>>> = {
  faulty: async (onChange) => bookOf(await openFile(await sampleFile("南坪街道日报 3.20.xlsx")), onChange),
  wuling: districtBook("wuling"),
  furong: districtBook("furong"),
  yuhua: districtBook("yuhua"),
  wenfeng: districtBook("wenfeng"),
  kaifu: districtBook("kaifu"),
  form: formBook("府坪街道_复工复产日报_2020-03-20.xlsx", templateById("S01")!, {
    unit: { code: "430702002", name: "府坪街道" }, superior: { code: "430702", name: "武陵区" }, period: "2020-03-20", language,
  }),
};

/** A workbook of this name with an empty form that checks itself. */
function formBook(name: string, template: Template, issue: FormIssue): BookEntry["make"] {
  return async (onChange) => {
    const file = XlsxHost.create(name, fflateCodec);
    await issueForm(file, template, issue);
    return bookOf(file, onChange);
  };
}

/** Opens a new form under the name that it will be sent under. */
function openNewForm(template: Template, issue: FormIssue): void {
  const name = sentFileName(labelIn(template.name, "zh-CN"), issue.unit.name, issue.period, 1);
  void shelf.open([{ name, road: "check", make: formBook(name, template, issue) }]);
}

/** A workbook that the totals are written into: one sheet that says so. */
function emptyWorkbook(workbook: string): XlsxHost {
  const worksheet = workbenchText("sample.sheet", language);
  const sheet: SheetSnapshot = {
    workbook, worksheet, visibility: "visible", rows: new Map([[0, [workbenchText("sample.note", language)]]]), formulas: new Map(), formats: new Map(), merges: [],
    hiddenRows: new Set(), hiddenColumns: new Set(), date1904: false,
  };
  return XlsxHost.fromSnapshot({ name: workbook, sheets: [sheet] }, fflateCodec);
}

function openSamples(samples: readonly Sample[], road: Road | null = null): void {
  void shelf.open(samples.map((sample) => ({ name: workbenchText(SAMPLE_CARDS[sample].title, language), road: road ?? SAMPLE_CARDS[sample].road, make: SAMPLE_BOOKS[sample] })));
}

async function save({ id, host }: Book): Promise<boolean> {
  try {
    await saveAs(host, savedName(host.name), (isChanged) => shelf.change(id, isChanged));
    return true;
  } catch (trouble) {
    tellTrouble(trouble);
    return false;
  }
}

/** Without asking, as the ribbon of Excel does it: so nothing that a person wrote may be lost by it. */
async function clear({ host, desk }: Book): Promise<void> {
  try {
    const explained = recallExplanations(await host.readWorkbook()).length;
    if (explained > 0) {
      const { what, remedy } = explanationsInTheWay(explained, language);
      return shelf.tell({ kind: "warning", text: `${what} ${remedy}` });
    }
    const { marks } = await clearMarks(desk.host);
    shelf.tell({ kind: "info", text: filled(workbenchText("cleared", language), { count: marks }, language) });
  } catch (trouble) {
    tellTrouble(trouble);
  }
}

function tellTrouble(trouble: unknown): void {
  const { what, remedy } = sayTrouble(trouble, language);
  shelf.tell({ kind: "error", text: `${what} ${remedy}` });
}

/** Whether somebody looks at the page who neither has a workbook nor waits for one; in a tab at the back nothing is drawn. */
const isQuiet = (): boolean => !document.hidden && shelf.state().books.length === 0 && shelf.state().opening === null;

// As the page's policy does: see the build.
fflateCodec.allowsWasm = true;

function openPage(element: HTMLElement): void {
  const root = createRoot(element);
  const draw = (theme: PaneTheme): void => {
    const actions: WorkbenchActions = {
      openFiles: (files) => void openReceived(files),
      dropFiles: (files) => takeDropped(files, shelf, language, openReceived),
      newDistrict: () => void shelf.open([{ name: workbenchText("district.new", language), road: "consolidate", make: async (onChange) => bookOf(emptyWorkbook(workbenchText("district.new", language)), onChange) }]),
      openSample: (sample) => openSamples([sample]),
      templates: builtInTemplates,
      time: () => wallClock(new Date()),
      newForm: openNewForm,
      save,
      clearMarks: (book) => void clear(book),
      knowsTour: preferences.knowsTour(),
      closeTour: preferences.setKnowsTour,
      setLanguage(chosen) {
        preferences.setLanguage(chosen);
        // Everything speaks anew; the browser asks first where something is not saved.
        location.search = "";
      },
      setTheme(chosen) {
        preferences.setTheme(chosen);
        draw(chosen);
      },
    };
    root.render(
      <FluentProvider theme={fluentTheme(theme)} style={{ height: "100%" }}>
        <LanguageContext value={language}><Workbench shelf={shelf} actions={actions} theme={theme} /></LanguageContext>
      </FluentProvider>,
    );
  };
  document.documentElement.lang = language;
  draw(preferences.theme());
  const { samples, road } = deepLinkOf(location.search);
  openSamples(samples, road);
  window.addEventListener("load", () => void loadRest(language, calculator, isQuiet).catch((trouble: unknown) => console.info(String(trouble))));
}

window.addEventListener("beforeunload", (event) => {
  if (shelf.state().books.some(({ isChanged }) => isChanged)) event.preventDefault();
});

const element = document.getElementById("workbench");
if (element) openPage(element);
