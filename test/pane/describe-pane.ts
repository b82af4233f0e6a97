import { sharedBuilds } from "../helpers/built-once";
import { noChromium } from "../helpers/chromium";
import { closeBrowser } from "../helpers/tabs";
import { theAddin } from "./stage/open-stage";

/** A suite that looks at pages in headless chromium, when they are built; skipped by name where there is none. */
export const describePane = (title: string, suite: () => void, pages: () => Promise<unknown> = theAddin): Mocha.Suite =>
  describe(title, () => {
    before(async function () {
      if (noChromium()) this.skip();
      this.timeout(300_000);
      await pages();
    });
    suite();
    // In a whole run the next file goes on with the browser; it ends with its process.
    after(() => (sharedBuilds() ? undefined : closeBrowser()));
  });
