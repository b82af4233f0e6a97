import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack, { type Configuration } from "webpack";
import { pagesBelow } from "./built-once";

/** Built files by their path below the output folder, with forward slashes. */
export type Pages = ReadonlyMap<string, Buffer>;

/** Builds pages with webpack into memory. @throws Error with what webpack says when the build fails */
export async function buildPages(config: Configuration): Promise<Pages> {
  const folder = mkdtempSync(join(tmpdir(), "huihe-pages-"));
  try {
    await run({ ...config, output: { ...config.output, path: folder } });
    return pagesBelow(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const run = (config: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    const compiler = webpack(config)!;
    compiler.run((trouble, stats) => {
      const failed = trouble ?? (stats!.hasErrors() ? new Error(stats!.toString("errors-only")) : null);
      // Closing writes the cache, by which the next run is quick.
      compiler.close(() => (failed ? reject(failed) : resolve()));
    });
  });
