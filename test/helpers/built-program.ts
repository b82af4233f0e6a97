import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedBuilds, shareBuilds } from "./built-once";
import { builtCli } from "./run-cli";

/** What tests of more than one file call: built before the first test, for all processes of a whole run. */
export async function mochaGlobalSetup(): Promise<void> {
  await builtCli();
  shareBuilds(mkdtempSync(join(tmpdir(), "huihe-builds-")));
}

export const mochaGlobalTeardown = (): void => rmSync(sharedBuilds()!, { recursive: true });
