import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EsbuildPlugin } from "esbuild-loader";
import webpack, { type Configuration } from "webpack";
import { pagesBelow, sharedBuilds } from "./built-once";

/** Built files by their path below the output folder, with forward slashes. */
export type Pages = ReadonlyMap<string, Buffer>;

/**
 * Quicker than the build's own minifier, and no better: what is small enough here is small enough there. Chromium takes small pages in sooner,
 * too. The shell, which is for old browsers, stays as it is. Files stay scripts: the wrapper that the plugin would put around each is a function
 * that the page has to read a second time, at once. "esnext" has none.
 */
const minimizer = new EsbuildPlugin({ target: "esnext", exclude: /^shell\./ });

/** Builds pages with webpack into memory. @throws Error with what webpack says when the build fails */
export async function buildPages(config: Configuration): Promise<Pages> {
  const folder = mkdtempSync(join(tmpdir(), "huihe-pages-"));
  try {
    await run({ ...config, output: { ...config.output, path: folder }, optimization: { ...config.optimization, minimize: true, minimizer: [minimizer] }, ...cacheOf(config) });
    return pagesBelow(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A whole run takes what single files have left in the cache, but leaves nothing there itself: in a fresh clone that would take a third of the build, for nobody. */
const cacheOf = ({ cache }: Configuration): Pick<Configuration, "cache"> => (sharedBuilds() && typeof cache === "object" && cache.type === "filesystem" ? { cache: { ...cache, readonly: true } } : {});

const run = (config: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    const compiler = webpack(config)!;
    compiler.run((trouble, stats) => {
      const failed = trouble ?? (stats!.hasErrors() ? new Error(stats!.toString("errors-only")) : null);
      // Closing writes the cache, by which the next run is quick.
      compiler.close(() => (failed ? reject(failed) : resolve()));
    });
  });
