import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const PLACES = [process.env["CHROME_PATH"] ?? "", ...(process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))];

// The popup of the address bar would cost every tab a process of its own. Chromium heeds the last such list alone, so Playwright's own is in it.
const WITHOUT = [
  "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
  "AimEnabled", "AvoidCorsURLLoaderRestartOnRedirect", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch", "ThirdPartyStoragePartitioning",
];

// The browser must ask nobody for anything, also not for itself.
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--font-render-hinting=none", "--lang=zh-CN", `--disable-features=${WITHOUT.join(",")}`,
];

const program = (): string | undefined => PLACES.find((path) => path !== "" && existsSync(path));

/** Why no page can be looked at on this machine; null if it can. */
export const noChromium = (): string | null => (program() ? null : "chromium is not on this machine");

/** Starts a headless chromium, found by CHROME_PATH or on the PATH. */
export const startChromium = (): Promise<Browser> => chromium.launch({ executablePath: program()!, headless: true, args: FLAGS });
