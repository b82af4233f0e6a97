import { gzipSync } from "node:zlib";

/** Bytes that the pane's first load may take, gzipped, without office.js: script, shell and styles. */
export const FIRST_LOAD_BUDGET = 250 * 1024;

/** A webpack plugin: measures what a page loads first, writes it to first-load.json, and fails a minified build when that is over the budget. */
export function firstLoadBudget(entry, beside, budget = FIRST_LOAD_BUDGET) {
  const name = "first-load-budget";
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
        compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
          const files = [...compilation.entrypoints.get(entry).getFiles(), ...Object.keys(assets).filter((file) => beside.test(file))];
          const sizes = files.map((file) => [file, gzipSync(assets[file].buffer(), { level: 9 }).length]);
          const total = sizes.reduce((sum, [, size]) => sum + size, 0);
          compilation.emitAsset("first-load.json", new compiler.webpack.sources.RawSource(`${JSON.stringify({ budget, total, files: Object.fromEntries(sizes) }, null, 2)}\n`));
          if (compiler.options.optimization.minimize && total > budget) {
            compilation.errors.push(new compiler.webpack.WebpackError(`The ${entry} takes ${total} bytes gzipped on first load, ${total - budget} over the budget: ${JSON.stringify(sizes)}`));
          }
        });
      });
    },
  };
}
