import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { buildStreet, communitiesOf, faultsIn, readStreets, rosterText } from "./build-communities";
import { buildPrior, priorFile } from "./build-prior";
import { buildSubmissions } from "./build-submissions";
import { readSeed, seedNames } from "./seed";

// npm run seeds, or npm run seeds furong: writes the workbooks of the districts anew from their tables.
const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : seedNames()) {
  const seed = readSeed(name);
  const submissions = new URL("submissions/", seed.folder);
  rmSync(submissions, { recursive: true, force: true });
  mkdirSync(submissions);
  for (const [file, bytes] of await buildSubmissions(seed)) writeFileSync(new URL(encodeURIComponent(file), submissions), bytes);
  if (seed.prior !== null) writeFileSync(new URL(`prior/${encodeURIComponent(priorFile(seed))}`, seed.folder), await buildPrior(seed));
  const communities = communitiesOf(seed);
  for (const street of existsSync(communities) ? readStreets(communities) : []) {
    mkdirSync(new URL(encodeURI(`${street.roster.superior.name}/`), communities), { recursive: true });
    writeFileSync(new URL(encodeURI(street.rosterFile), communities), rosterText(street.roster));
    writeFileSync(new URL(encodeURI(street.file), communities), await buildStreet(street, faultsIn(communities, street)));
  }
}
