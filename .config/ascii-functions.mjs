import webpack from "webpack";

/** Node starts these itself. */
const PROGRAMS = new Set(["huihe.cjs", "keep-code.cjs"]);

/**
 * Writes the files that src/cli/load-program.ts loads as functions, and in ASCII, with an escape for each other sign: V8 keeps such a text in half
 * the memory, and it need be neither decoded nor put together.
 */
export const asciiFunctions = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("ascii functions", (compilation) =>
      compilation.hooks.processAssets.tap({ name: "ascii functions", stage: webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, (assets) => {
        for (const name of Object.keys(assets).filter((file) => file.endsWith(".cjs") && !PROGRAMS.has(file))) {
          compilation.updateAsset(name, (source) => new webpack.sources.RawSource(`(function (exports, require, module) {${inAscii(String(source.source()))}\n})`));
        }
      }),
    ),
};

/** In strings, templates, regular expressions and names alike, \uXXXX is the sign with that number. */
const inAscii = (text) => text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
