// In place of office.js: an Office that behaves as globalThis.OFFICE_AS_MET says (see fake-office.ts).
const { host, excelApi = true, displayLanguage = "zh-CN", background, answer = "never" } = globalThis.OFFICE_AS_MET;

const workbook = { name: "工作簿1.xlsx", load: () => undefined };
const answers = {
  never: () => new Promise(() => undefined),
  busy: () => Promise.reject(Object.assign(new Error("in cell editing mode"), { code: "InvalidOperationInCellEditMode", debugInfo: {} })),
  workbook: (batch) => batch({ workbook, sync: () => Promise.resolve() }),
};

// What the page offers to the ribbon by name, and the windows that it opened.
globalThis.ASSOCIATED = {};
globalThis.OPENED = [];
const ui = {
  displayDialogAsync(address, _options, told) {
    globalThis.OPENED.push(address);
    told({ status: "succeeded", value: { addEventHandler: (_type, closed) => Promise.resolve().then(closed) } });
  },
};

globalThis.Office = {
  AsyncResultStatus: { Failed: "failed", Succeeded: "succeeded" },
  EventType: { DialogEventReceived: "dialogEventReceived" },
  actions: { associate: (name, run) => Object.assign(globalThis.ASSOCIATED, { [name]: run }) },
  context: { displayLanguage, ui, requirements: { isSetSupported: () => excelApi }, ...(background ? { officeTheme: { bodyBackgroundColor: background } } : {}) },
  onReady: (callback) => Promise.resolve({ host, platform: null }).then((info) => (callback?.(info), info)),
};
globalThis.Excel = { run: (_options, batch) => answers[answer](batch) };
