import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";
import { addin } from "./.config/addin-build.mjs";
import { asciiFunctions } from "./.config/ascii-functions.mjs";
import { keptCode } from "./.config/kept-code.mjs";
import { workbench } from "./.config/workbench-build.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here("./package.json"), "utf8"));

/** Types are tsc's business (npm test); here each file is only translated. Our files do nothing on being loaded, but main ones. */
const typescript = {
  test: /\.tsx?$/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false, allowImportingTsExtensions: false, rewriteRelativeImportExtensions: true } },
};

const pure = { test: /\.ts$/, include: here("./src"), exclude: ["./src/cli/huihe.ts", "./src/cli/program.ts", "./src/cli/keep-code.ts"].map(here), sideEffects: false };

/** Makes the entry file a program, so that `npx huihe` and the shell can start it. */
const executable = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tapPromise("executable", async () => {
      const { chmod } = await import("node:fs/promises");
      await chmod(`${compiler.outputPath}/huihe.cjs`, 0o755);
    }),
};

/** Node reads a third less, and errors still tell the names and places of functions. */
const withoutBlanks = new EsbuildPlugin({ target: "node20", minifyWhitespace: true, minifyIdentifiers: false, minifySyntax: false, legalComments: "inline", lineLimit: 160 });

/**
 * The command line: a small file that understands the call, and a chunk for each thing that only some calls need (each
 * subcommand, zod, the reader of old .xls files). The folder runs anywhere with Node; nothing is fetched.
 */
const cli = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: {
    huihe: here("./src/cli/huihe.ts"),
    program: { import: here("./src/cli/program.ts"), library: { type: "commonjs" } },
    "keep-code": here("./src/cli/keep-code.ts"),
  },
  node: { __dirname: false },
  output: { path: here("./dist/cli"), filename: "[name].cjs", chunkFilename: "[name].cjs", clean: true },
  module: { rules: [typescript, pure], parser: { javascript: { exportsPresence: "error", createRequire: false } } },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, test: /^huihe\.cjs$/ }),
    new webpack.DefinePlugin({ HUIHE_VERSION: JSON.stringify(version) }),
    asciiFunctions,
    executable,
    keptCode,
  ],
  optimization: { chunkIds: "named", minimizer: [withoutBlanks] },
  performance: { hints: false },
  stats: "errors-warnings",
};

export default [cli, addin, workbench];
