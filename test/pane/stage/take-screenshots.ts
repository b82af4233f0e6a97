import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LANGUAGES } from "../../../src/core";
import { closeBrowser } from "../../helpers/tabs";
import { openStage } from "./open-stage";
import { SCENES, scenesUpTo } from "./scenes";

const FOLDER = fileURLToPath(new URL("../../../dist/screenshots/", import.meta.url));
const THEMES = ["light", "dark", "high-contrast"] as const;
const WIDTHS = [320, 450];

// Pictures of the pane in every state, language, look and width. Needs chromium.
// npm run screenshots [-- word …] takes those with all the words in their names: -- zh-CN light, -- check-start 320.
const words = process.argv.slice(2);
const pictures = SCENES.flatMap((scene) => LANGUAGES.flatMap((language) => THEMES.flatMap((theme) => WIDTHS.map((width) =>
  ({ scene, language, theme, width, name: `${scene.name}-${language}-${theme}-${width}` })))));
const wished = pictures.filter(({ name }) => words.every((word) => name.includes(word)));
if (words.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
let failed = 0;
for (const { name, scene, language, theme, width } of wished) {
  const shown = await openStage({ ...scene.play, language, theme }, { width, height: 900 });
  try {
    for (const { act } of scenesUpTo(scene)) await act(shown.page, language);
  } catch (trouble) {
    failed += 1;
    console.error(`${name}: ${String(trouble)}`);
  }
  await shown.page.screenshot({ path: `${FOLDER}${name}.png` });
  await shown.close();
}
await closeBrowser();
console.log(`${wished.length} pictures in dist/screenshots`);
process.exitCode = failed > 0 ? 1 : 0;
