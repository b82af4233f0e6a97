import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { theAddin } from "../pane/stage/open-stage";
import { theWorkbench } from "../workbench/open-workbench";
import { putPages, sharedBuilds, shareBuilds } from "./built-once";
import { builtCli } from "./run-cli";

/** What tests of more than one file look at: built before the first test, for all processes of a whole run. */
const PAGES = { addin: theAddin, workbench: theWorkbench };

export async function mochaGlobalSetup(): Promise<void> {
  await builtCli();
  shareBuilds(mkdtempSync(join(tmpdir(), "huihe-builds-")));
  await Promise.all(Object.entries(PAGES).map(async ([name, pages]) => putPages(name, await pages())));
}

export const mochaGlobalTeardown = (): void => rmSync(sharedBuilds()!, { recursive: true });
