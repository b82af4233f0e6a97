import { fileURLToPath } from "node:url";
import webpack from "webpack";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Types are tsc's business (npm test); here each file is only translated. */
const typescript = {
  test: /\.tsx?$/,
  loader: "ts-loader",
  options: { transpileOnly: true, compilerOptions: { noEmit: false, allowImportingTsExtensions: false, rewriteRelativeImportExtensions: true } },
};

/** The command line: one file, started by `huihe`; the reader of old .xls files is loaded only when one comes. */
const cli = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: { huihe: here("./src/cli/main.ts") },
  output: { path: here("./dist/cli"), filename: "[name].cjs", chunkFilename: "[name].cjs", clean: true },
  module: { rules: [typescript] },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })],
  optimization: { minimize: false },
  performance: { hints: false },
  stats: "errors-warnings",
};

export default [cli];
