import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, URL } from "node:url";
import { startChromium } from "../test/helpers/chromium.ts";

/** Sizes that Excel may ask for, in pixels. Up to 24 the drawing with less in it is used. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const NAMES = ["huihe", "check", "consolidate", "clear", "pane"];

const folder = fileURLToPath(new URL("../assets/icons/", import.meta.url));

// Draws assets/icons/*.svg as PNG in every size: npm run icons. Needs chromium.
const browser = await startChromium();
try {
  const page = await browser.newPage();
  for (const name of NAMES) {
    for (const size of SIZES) {
      const drawing = readFileSync(`${folder}${name}${size <= 24 ? "-small" : ""}.svg`);
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<body style="margin:0"><img style="display:block" width="${size}" height="${size}" src="data:image/svg+xml;base64,${drawing.toString("base64")}">`);
      writeFileSync(`${folder}${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
