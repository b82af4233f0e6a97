import { readFileSync } from "node:fs";
import { fileURLToPath, URL } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { addinSettings, contentSecurityPolicy, manifestFor } from "./addin-settings.mjs";
import { developmentServer } from "./development-server.mjs";
import { firstLoadBudget } from "./first-load-budget.mjs";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(here("package.json"), "utf8"));

/** Types are tsc's business (npm test); here each file is only translated. */
const translated = { loader: "esbuild-loader", options: { target: "es2022" } };

/** esbuild does not know how to speak to browsers as old as this; TypeScript does. */
const translatedDown = {
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false, allowImportingTsExtensions: false, target: "ES5", lib: ["ES5", "DOM"] } },
};

/** Files that do something on being loaded; all others only say what they export. */
const ENTRIES = ["src/pane/main.tsx", "src/pane/shell.ts", "src/commands/main.ts", "src/commands/trouble.ts", "src/workbench/main.tsx", "src/workbench/iron-worker.ts"].map(here);

/** Whoever asks for an icon gets its own small file: the barrel's are 18 MB, and reading them would take longer than all else. */
const icons = { test: /\.(m?js|tsx?)$/, enforce: "pre", loader: "@fluentui/react-icons-atomic-webpack-loader" };

/** Rules that the pages of the add-in, and the stage on which tests look at the pane, have in common. */
export const pageRules = [
  icons,
  { test: /\.tsx?$/, exclude: here("src/pane/shell.ts"), ...translated },
  // The shell must speak where nothing newer runs, so it is translated down and stays out of the bundles.
  { test: here("src/pane/shell.ts"), type: "asset/resource", generator: { filename: "shell.[contenthash:8].js" }, ...translatedDown },
  { test: /\.css$/, type: "asset/resource", generator: { filename: "[name].[contenthash:8].css" } },
  { test: /\.tsx?$/, include: here("src"), exclude: ENTRIES, sideEffects: false },
];

/** A page with its entry's scripts, which run in order behind office.js. */
export const page = (file, template, chunks, parameters) =>
  new HtmlWebpackPlugin({ filename: file, template: here(template), chunks, inject: "head", scriptLoading: "defer", favicon: false, minify: { collapseWhitespace: true, removeComments: true }, ...parameters });

/** What lies beside the scripts: icons, the manifest for this address, and office.js where the build brings its own. */
function copies({ baseUrl, isOwn }) {
  const manifest = { from: here("manifest.xml"), to: "manifest.xml", transform: (content) => manifestFor(content.toString(), baseUrl) };
  return new CopyWebpackPlugin({ patterns: [{ from: here("assets/icons/*.png"), to: "icons/[name][ext]" }, manifest, ...(isOwn ? officeJsFiles() : [])] });
}

/** Files of the npm package that office.js asks for in Excel, itself included. */
export const OFFICE_JS_FILES = [
  "office.js", "o15apptofilemappingtable.js", "excel-win32-16.01.js", "excel-win32-16.00.js", "excel-mac-16.00.js", "excel-web-16.00.js", "excel-ios-16.00.js",
  "telemetry/oteljs_agave.js", "zh-cn/office_strings.js", "zh-tw/office_strings.js", "en-us/office_strings.js",
];

/** They are copied unchanged and with their licence, which forbids to alter or to publish them: they never become part of the repository. */
const officeJsFiles = () => [
  ...OFFICE_JS_FILES.map((file) => ({ from: here(`node_modules/@microsoft/office-js/dist/${file}`), to: `office-js/${file}`, info: { minimized: true } })),
  { from: here("node_modules/@microsoft/office-js/LICENSE.md"), to: "office-js/LICENSE.md" },
];

/**
 * The add-in: the pane, the page of the ribbon's own functions, the help page, icons and the manifest. office.js is a script tag and never
 * bundled. The folder is served as it is; all but the pages and the manifest may be cached for ever, since names carry hashes.
 */
export async function addin({ WEBPACK_SERVE: isServed = false } = {}, { mode = "production" } = {}, settings = addinSettings()) {
  const isDevelopment = mode === "development";
  const common = { officeJs: settings.officeJs, policy: contentSecurityPolicy(settings, { isDevelopment }) };
  return {
    name: "addin",
    mode,
    target: ["web", "es2022"],
    entry: { pane: here("src/pane/main.tsx"), commands: here("src/commands/main.ts"), trouble: here("src/commands/trouble.ts") },
    output: { path: here("dist/addin"), filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", publicPath: "", clean: true },
    module: { rules: pageRules, parser: { javascript: { exportsPresence: "error" } } },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    plugins: [
      page("pane.html", "src/pane/pane.html", ["pane"], common),
      page("commands.html", "src/commands/commands.html", ["commands"], common),
      page("trouble.html", "src/commands/trouble.html", ["trouble"], common),
      page("help.html", "src/pane/help.html", [], common),
      copies(settings),
      new webpack.DefinePlugin({ HUIHE_VERSION: JSON.stringify(version) }),
      firstLoadBudget("pane", /^shell\./),
    ],
    cache: { type: "filesystem", cacheDirectory: here("node_modules/.cache/webpack"), name: `addin-${mode}`, buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    devtool: isDevelopment ? "source-map" : false,
    performance: { hints: false },
    stats: "errors-warnings",
    ...(isServed ? { devServer: await developmentServer() } : {}),
  };
}
