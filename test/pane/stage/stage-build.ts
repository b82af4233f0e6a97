import { fileURLToPath } from "node:url";
import { addin, page } from "../../../.config/addin-build.mjs";
import { addinSettings, contentSecurityPolicy } from "../../../.config/addin-settings.mjs";
import { buildPages, type Pages } from "../../helpers/build-pages";
import { officeJs } from "./fake-office";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const OFFICE = "stage-office.js";

// As the add-in's, but a stage fetches the workbook of its play.
const policy = `${contentSecurityPolicy({ officeJs: OFFICE, isOwn: true })}; connect-src 'self'`;

/** The add-in as the build makes it, but for the minifier; and beside it stage.html, the pane over the xlsx host on the same page under the same policy. */
export async function buildAddinAndStage(): Promise<Pages> {
  const { plugins = [], ...config } = await addin({}, {}, addinSettings({}));
  const pages = await buildPages({
    ...config,
    entry: { ...Object(config.entry), stage: here("stage.tsx") },
    plugins: [...plugins, page("stage.html", "src/pane/pane.html", ["stage"], { policy, officeJs: OFFICE })],
    cache: { type: "filesystem", cacheDirectory: here("../../../node_modules/.cache/webpack"), name: "stage" },
  });
  return new Map([...pages, [OFFICE, Buffer.from(officeJs({ host: "Excel" }))]]);
}
