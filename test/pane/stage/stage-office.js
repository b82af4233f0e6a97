// In place of office.js on the stage: just enough for the shell to give way to the pane.
globalThis.Office = {
  context: { displayLanguage: "zh-CN", requirements: { isSetSupported: () => true } },
  onReady: (callback) => Promise.resolve({ host: "Excel", platform: "PC" }).then((info) => (callback?.(info), info)),
};
