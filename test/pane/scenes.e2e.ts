import { strict as assert } from "node:assert";
import { axeViolations } from "../helpers/axe";
import { sideBySide } from "../helpers/side-by-side";
import { describePane } from "./describe-pane";
import { openStage, ORIGIN, theAddin, type ShownPage } from "./stage/open-stage";
import { SCENES, scenesUpTo, type Scene } from "./stage/scenes";

// English needs the most room, so what fits in English fits.
const LANGUAGE = "en";

/** Plays seen at the same time. */
const HANDS = 3;

/** Each scene once, in as few plays as can be: a scene is seen when the one that it goes on from has just been looked at, else in a play of its own. */
function playsOf(scenes: readonly Scene[]): readonly (readonly Scene[])[] {
  const plays: Scene[][] = [];
  for (const scene of scenes) {
    const running = plays.find((play) => scene.after !== undefined && play.at(-1)!.name === scene.after);
    if (running) running.push(scene);
    else plays.push([scene]);
  }
  return plays;
}

describePane("the pane in every state", () => {
  const seen = new Map<string, Promise<Seen>>();

  before(async function () {
    this.timeout(300_000);
    await theAddin();
    const plays = playsOf(SCENES);
    sideBySide(plays, HANDS, see).forEach((play, index) => plays[index]!.forEach(({ name }, at) => seen.set(name, play.then((looks) => looks[at]!))));
  });

  for (const { name } of SCENES) {
    it(`${name}: fits into 320 pixels, can be used without eyes or mouse, in light and dark, and asks nobody for anything`, async () => {
      const { tooWide, inLight, inDark, elsewhere, complaints } = await seen.get(name)!;
      assert.deepEqual(tooWide, []);
      assert.deepEqual(inLight, []);
      assert.deepEqual(inDark, []);
      assert.deepEqual(elsewhere, []);
      assert.deepEqual(complaints, []);
    });
  }
});

type Seen = Awaited<ReturnType<typeof lookAt>>;

async function see(scenes: readonly Scene[]): Promise<readonly Seen[]> {
  const [first] = scenes as [Scene];
  const shown = await openStage({ ...first.play, language: LANGUAGE });
  try {
    for (const { act } of scenesUpTo(first).slice(0, -1)) await act(shown.page, LANGUAGE);
    const looks: Seen[] = [];
    for (const { act } of scenes) {
      await act(shown.page, LANGUAGE);
      looks.push(await lookAt(shown));
    }
    return looks;
  } finally {
    await shown.close();
  }
}

async function lookAt({ page, requests, complaints }: ShownPage) {
  const tooWide = await page.evaluate(findTooWide);
  const inLight = await axeViolations(page);
  await page.evaluate(() => window.stage!.pane.setTheme("dark"));
  const inDark = await axeViolations(page, ["color-contrast"]);
  await page.evaluate(() => window.stage!.pane.setTheme("light"));
  return { tooWide, inLight, inDark, elsewhere: requests.filter((request) => request.startsWith("https:") && !request.startsWith(ORIGIN)), complaints: [...complaints] };
}

/** Elements that somebody would have to scroll sideways for. */
const findTooWide = (): readonly string[] =>
  [document.documentElement, ...Array.from(document.querySelectorAll("#pane *"))]
    .filter((element) => element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX))
    .map((element) => element.outerHTML.slice(0, 200))
    .concat(document.documentElement.scrollWidth > innerWidth ? ["the page"] : []);
