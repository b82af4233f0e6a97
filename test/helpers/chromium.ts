import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const PLACES = [process.env["CHROME_PATH"] ?? "", ...(process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))];

// The browser must ask nobody for anything, also not for itself.
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--font-render-hinting=none", "--lang=zh-CN",
];

const program = (): string | undefined => PLACES.find((path) => path !== "" && existsSync(path));

/** Why no page can be looked at on this machine; null if it can. */
export const noChromium = (): string | null => (program() ? null : "chromium is not on this machine");

/** Starts a headless chromium, found by CHROME_PATH or on the PATH. */
export const startChromium = (): Promise<Browser> => chromium.launch({ executablePath: program()!, headless: true, args: FLAGS });
