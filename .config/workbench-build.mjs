import { readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath, URL } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import webpack from "webpack";
import { page, pageRules } from "./addin-build.mjs";
import { EMPTY_STYLE } from "./addin-settings.mjs";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { version } = JSON.parse(readFileSync(here("package.json"), "utf8"));

/** The districts of the seeds. */
const DISTRICTS = readdirSync(here("seeds"), { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== "build").map(({ name }) => name).sort();

/** Files of a district; they are served under plain names, since not every server knows Chinese ones. */
const filesOf = (district) => [
  { name: "roster.csv", from: here(`seeds/${district}/roster.csv`), kind: "roster" },
  ...readdirSync(here(`seeds/${district}/submissions`)).sort().map((name) => ({ name, from: here(`seeds/${district}/submissions/${name}`), kind: "submission" })),
].map((file, index) => ({ ...file, district, to: `samples/${district}-${String(index).padStart(2, "0")}${extname(file.name)}` }));

const SEEDS = DISTRICTS.flatMap(filesOf);

/** SHA-256 of the two style sheets that the grid writes into the page itself: its messages' and its colours'. A new version of Univer may bring others. */
const GRID_STYLES = "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=' 'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='";

/** The Content-Security-Policy of the workbench: its own files and nothing else; the engine that recalculates formulas is WebAssembly. */
export const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  `style-src 'self' ${EMPTY_STYLE} ${GRID_STYLES}`,
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Univer's tables for hyphenation in 77 languages, of which it loads English alone. */
const withoutHyphenation = new webpack.IgnorePlugin({ resourceRegExp: /^\.\/(?!en-gb-)[a-z][\w-]*-[\w-]{8}\.js$/, contextRegExp: /@univerjs[\\/]engine-render[\\/]lib[\\/]es$/ });

/** The grid's program in a file of its own; its texts come one language at a time. */
const grid = { test: /[\\/]node_modules[\\/]@univerjs[\\/](?!.*[\\/]locales?[\\/])/, name: "grid", chunks: "async", priority: 1 };

/**
 * Has the browser compile the grid's program while it is loaded, on a thread beside the page's: nearly all of it is needed at once by the first
 * workbook, and the page would stand still for it. Chromium heeds the line; to others it is a remark.
 */
const compiledAhead = new webpack.BannerPlugin({ banner: "//# allFunctionsCalledOnLoad\n", raw: true, test: /^grid\./, stage: webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1 });

/** The workbench: one page and its files, with relative addresses, for any server and any folder on it. */
export function workbench(_environment, { mode = "production" } = {}) {
  return {
    name: "workbench",
    mode,
    target: ["web", "es2022"],
    entry: { workbench: here("src/workbench/main.tsx") },
    output: { path: here("dist/workbench"), filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", publicPath: "auto", clean: true },
    module: {
      rules: [...pageRules, { test: /\.wasm$/, type: "asset/resource", generator: { filename: "[name].[contenthash:8].wasm" } }],
      parser: { javascript: { exportsPresence: "error" } },
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    plugins: [
      page("index.html", "src/workbench/workbench.html", ["workbench"], { policy: WORKBENCH_POLICY }),
      new CopyWebpackPlugin({ patterns: [{ from: here("assets/icons/*.png"), to: "icons/[name][ext]" }, ...SEEDS.map(({ from, to }) => ({ from, to }))] }),
      new webpack.DefinePlugin({ HUIHE_VERSION: JSON.stringify(version), HUIHE_SEEDS: JSON.stringify(SEEDS.map(({ name, kind, district, to }) => ({ name, kind, district, path: to }))) }),
      withoutHyphenation,
      compiledAhead,
    ],
    cache: { type: "filesystem", cacheDirectory: here("node_modules/.cache/webpack"), name: `workbench-${mode}`, buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
    // Development, too, has the program as it is used: only quicker to build.
    optimization: { nodeEnv: "production", splitChunks: { cacheGroups: { grid } } },
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  };
}
