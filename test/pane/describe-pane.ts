import { noChromium } from "../helpers/chromium";
import { closeBrowser } from "./stage/open-stage";

// One browser serves all tests of pages; this stands outside of any suite, so it runs when all are done.
after(closeBrowser);

/** A suite that looks at pages in headless chromium; skipped by name where there is none. */
export const describePane = (title: string, suite: () => void): Mocha.Suite =>
  describe(title, () => {
    before(function () {
      if (noChromium()) this.skip();
    });
    suite();
  });
