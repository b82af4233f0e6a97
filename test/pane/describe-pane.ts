import { noChromium } from "../helpers/chromium";
import { closeBrowser, theAddin } from "./stage/open-stage";

/** A suite that looks at pages in headless chromium, when they are built; skipped by name where there is none. */
export const describePane = (title: string, suite: () => void, pages: () => Promise<unknown> = theAddin): Mocha.Suite =>
  describe(title, () => {
    before(async function () {
      if (noChromium()) this.skip();
      this.timeout(300_000);
      await pages();
    });
    suite();
    after(closeBrowser);
  });
