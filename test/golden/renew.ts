import { mkdirSync, writeFileSync } from "node:fs";
import { expectedOf } from "./expected";
import { BULLETIN_SEEDS, bulletinFile, bulletinText, districtWithBulletin } from "../seeds/bulletin-text";
import { goldenFile, goldenIds, readGoldenFolder } from "./read-folder";
import { startOf, walkRoad } from "./walk-road";

// npm run golden, or npm run golden S05 wuling: writes anew what the roads and the bulletins come to now. Read the difference before committing it.
const asked = process.argv.slice(2);
const wanted = (all: readonly string[]): readonly string[] => (asked.length > 0 ? all.filter((one) => asked.includes(one)) : all);
for (const seed of wanted(BULLETIN_SEEDS)) {
  mkdirSync(new URL(".", bulletinFile(seed)), { recursive: true });
  writeFileSync(bulletinFile(seed), await bulletinText(await districtWithBulletin(seed)));
}
for (const id of wanted(goldenIds())) {
  const folder = readGoldenFolder(id);
  const start = await startOf(folder);
  const expected = expectedOf(folder, await walkRoad(folder, start, []), await walkRoad(folder, start, folder.faults));
  mkdirSync(goldenFile(id, "expected/"), { recursive: true });
  for (const [file, text] of expected) writeFileSync(goldenFile(id, `expected/${file}`), text);
}
