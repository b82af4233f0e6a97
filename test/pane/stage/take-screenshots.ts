import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LANGUAGES } from "../../../src/core";
import { closeBrowser, openStage } from "./open-stage";
import { SCENES } from "./scenes";

const FOLDER = fileURLToPath(new URL("../../../dist/screenshots/", import.meta.url));
const THEMES = ["light", "dark", "high-contrast"] as const;
const WIDTHS = [320, 450];

// Pictures of the pane in every state, language, look and width: npm run screenshots [-- scene …]. Needs chromium.
const wished = process.argv.slice(2);
const scenes = SCENES.filter(({ name }) => wished.length === 0 || wished.some((word) => name.includes(word)));
if (wished.length === 0) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
let failed = 0;
for (const { name, play, act } of scenes) {
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const shown = await openStage({ ...play, language, theme }, { width, height: 900 });
        await act(shown.page, language).catch((trouble: unknown) => {
          failed += 1;
          console.error(`${name} ${language} ${theme} ${width}: ${String(trouble)}`);
        });
        await shown.page.screenshot({ path: `${FOLDER}${name}-${language}-${theme}-${width}.png` });
        await shown.close();
      }
    }
  }
}
await closeBrowser();
console.log(`${scenes.length * LANGUAGES.length * THEMES.length * WIDTHS.length} pictures in dist/screenshots`);
process.exitCode = failed > 0 ? 1 : 0;
