import { strict as assert } from "node:assert";
import { axeViolations } from "../helpers/axe";
import { sideBySide } from "../helpers/side-by-side";
import { describePane } from "./describe-pane";
import { openStage, ORIGIN, theAddin } from "./stage/open-stage";
import { SCENES, type Scene } from "./stage/scenes";

// English needs the most room, so what fits in English fits.
const LANGUAGE = "en";

/** Scenes looked at at the same time. */
const HANDS = 3;

describePane("the pane in every state", () => {
  let seen: readonly Promise<Awaited<ReturnType<typeof lookAt>>>[] = [];

  before(async function () {
    this.timeout(300_000);
    await theAddin();
    seen = sideBySide(SCENES, HANDS, lookAt);
  });

  SCENES.forEach(({ name }, index) =>
    it(`${name}: fits into 320 pixels, can be used without eyes or mouse, in light and dark, and asks nobody for anything`, async () => {
      const { tooWide, inLight, inDark, elsewhere, complaints } = await seen[index]!;
      assert.deepEqual(tooWide, []);
      assert.deepEqual(inLight, []);
      assert.deepEqual(inDark, []);
      assert.deepEqual(elsewhere, []);
      assert.deepEqual(complaints, []);
    }),
  );
});

async function lookAt({ play, act }: Scene) {
  const { page, requests, complaints, close } = await openStage({ ...play, language: LANGUAGE });
  try {
    await act(page, LANGUAGE);
    const tooWide = await page.evaluate(findTooWide);
    const inLight = await axeViolations(page);
    await page.evaluate(() => window.stage!.pane.setTheme("dark"));
    const inDark = await axeViolations(page, ["color-contrast"]);
    return { tooWide, inLight, inDark, elsewhere: requests.filter((request) => request.startsWith("https:") && !request.startsWith(ORIGIN)), complaints };
  } finally {
    await close();
  }
}

/** Elements that somebody would have to scroll sideways for. */
const findTooWide = (): readonly string[] =>
  [document.documentElement, ...Array.from(document.querySelectorAll("#pane *"))]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))
    .map((element) => element.outerHTML.slice(0, 200))
    .concat(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []);
