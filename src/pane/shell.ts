// Runs before all else and on any browser, however old: it is translated to ES5, imports nothing and says which page shows.
// The pages themselves stand in pane.html, in three languages; `data-page` of the root chooses one, and "pane" gives way to React.
(function () {
  /** Longest wait for office.js and Excel, in milliseconds, before the page says so. */
  var PATIENCE = 10000;
  /** ExcelApi of Excel 2021, as the manifest asks for it. */
  var LEAST_EXCEL = "1.14";

  var root = document.documentElement;

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

  function isOpening(): boolean {
    return root.getAttribute("data-page") === "opening";
  }

  function tellMissing(address: string): void {
    var places = document.querySelectorAll("[data-address]");
    for (var index = 0; index < places.length; index += 1) places[index]!.textContent = address;
    turnTo("not-loaded");
  }

  function officeScript(): HTMLScriptElement | null {
    return document.querySelector<HTMLScriptElement>("script[data-office]");
  }

  function startWith(info: { host: string | null }): void {
    if (info.host === null) return turnTo("outside");
    speak(Office.context.displayLanguage || navigator.language);
    turnTo(Office.context.requirements.isSetSupported("ExcelApi", LEAST_EXCEL) ? "pane" : "too-old");
  }

  speak(navigator.language || "");

  // Neither event of a script bubbles; both can be caught on the way down. office.js tells of itself before the next script runs.
  document.addEventListener("load", function (event) {
    if (event.target === officeScript()) void Office.onReady(startWith);
  }, true);
  document.addEventListener("error", function (event) {
    var target = event.target;
    // office.js goes on without its telemetry, which a closed network rightly holds back.
    if (target instanceof HTMLScriptElement && isOpening() && target.src.indexOf("/telemetry/") < 0) tellMissing(target.src);
  }, true);
  document.addEventListener("click", function (event) {
    if (event.target instanceof HTMLElement && event.target.hasAttribute("data-again")) location.reload();
  });
  setTimeout(function () {
    var script = officeScript();
    if (isOpening()) tellMissing(script ? script.src : "");
  }, PATIENCE);
})();
