import { theAddin } from "../pane/stage/open-stage";
import { theWorkbench } from "../workbench/open-workbench";
import { putPages } from "./built-once";
import * as program from "./built-program";

/** What tests of more than one file look at besides the program. */
const PAGES = { addin: theAddin, workbench: theWorkbench };

/** Builds the program and the pages before the first test, for all processes of a whole run. */
export async function mochaGlobalSetup(): Promise<void> {
  await program.mochaGlobalSetup();
  await Promise.all(Object.entries(PAGES).map(async ([name, pages]) => putPages(name, await pages())));
}

export const { mochaGlobalTeardown } = program;
