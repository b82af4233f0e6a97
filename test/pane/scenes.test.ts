import { strict as assert } from "node:assert";
import { axeViolations } from "../helpers/axe";
import { describePane } from "./describe-pane";
import { openStage, ORIGIN, theAddin } from "./stage/open-stage";
import { SCENES } from "./stage/scenes";

// English needs the most room, so what fits in English fits.
const LANGUAGE = "en";

describePane("the pane in every state", () => {
  before(async function () {
    this.timeout(300_000);
    await theAddin();
  });

  for (const { name, play, act } of SCENES) {
    it(`${name}: fits into 320 pixels, can be used without eyes or mouse, in light and dark, and asks nobody for anything`, async () => {
      const { page, requests, complaints, close } = await openStage({ ...play, language: LANGUAGE });
      try {
        await act(page, LANGUAGE);
        assert.deepEqual(await page.evaluate(tooWide), []);
        assert.deepEqual(await axeViolations(page), []);
        await page.evaluate(() => window.stage!.pane.setTheme("dark"));
        assert.deepEqual(await axeViolations(page, ["color-contrast"]), []);
        assert.deepEqual(requests.filter((request) => request.startsWith("https:") && !request.startsWith(ORIGIN)), []);
        assert.deepEqual(complaints, []);
      } finally {
        await close();
      }
    });
  }
});

/** Elements that somebody would have to scroll sideways for. */
const tooWide = (): readonly string[] =>
  [document.documentElement, ...Array.from(document.querySelectorAll("#pane *"))]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))
    .map((element) => element.outerHTML.slice(0, 200))
    .concat(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []);
