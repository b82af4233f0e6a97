// Runs before all else and on any browser, however old: it is translated to ES5, imports nothing and says which page shows.
// The pages themselves stand in pane.html, in three languages; `data-page` of the root chooses one. When Excel is there it is
// "connecting", which looks like "opening"; main.tsx then turns to "pane", which gives way to React.
(function () {
  /** Longest wait for office.js and Excel, in milliseconds, before the page says so. */
  const PATIENCE = 10000;
  /** ExcelApi of Excel 2021, as the manifest asks for it. */
  const LEAST_EXCEL = "1.14";

  const root = document.documentElement;

  function languageOf(tag: string): string {
    if (!/^zh/i.test(tag)) return "en";
    return /^zh-(hant|tw|hk|mo)/i.test(tag) ? "zh-TW" : "zh-CN";
  }

  function speak(tag: string): void {
    root.setAttribute("lang", languageOf(tag));
    root.setAttribute("data-reader", languageOf(tag));
  }

  function turnTo(page: string): void {
    root.setAttribute("data-page", page);
  }

  function isOn(page: string): boolean {
    return root.getAttribute("data-page") === page;
  }

  function tellMissing(address: string): void {
    const places = document.querySelectorAll("[data-address]");
    for (let index = 0; index < places.length; index += 1) places[index]!.textContent = address;
    turnTo("not-loaded");
  }

  function officeScript(): HTMLScriptElement | null {
    return document.querySelector<HTMLScriptElement>("script[data-office]");
  }

  function startWith(info: { host: Office.HostType | null }): void {
    if (!info.host) return turnTo("outside");
    speak(Office.context.displayLanguage || navigator.language);
    turnTo(Office.context.requirements.isSetSupported("ExcelApi", LEAST_EXCEL) ? "connecting" : "too-old");
  }

  speak(navigator.language || "");

  // Neither event of a script bubbles; both can be caught on the way down. office.js tells of itself before the next script runs.
  document.addEventListener("load", function (event) {
    if (event.target === officeScript()) void Office.onReady(startWith);
  }, true);
  document.addEventListener("error", function (event) {
    const target = event.target;
    // office.js goes on without its telemetry, which a closed network rightly holds back.
    if (target instanceof HTMLScriptElement && (isOn("opening") || isOn("connecting")) && target.src.indexOf("/telemetry/") < 0) tellMissing(target.src);
  }, true);
  document.addEventListener("click", function (event) {
    if (event.target instanceof HTMLElement && event.target.hasAttribute("data-again")) location.reload();
  });
  setTimeout(function () {
    const script = officeScript();
    if (isOn("opening")) tellMissing(script ? script.src : "");
    else if (isOn("connecting")) turnTo("waiting");
  }, PATIENCE);
})();
