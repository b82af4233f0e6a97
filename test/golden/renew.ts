import { mkdirSync, writeFileSync } from "node:fs";
import { expectedOf } from "./expected";
import { goldenFile, goldenIds, readGoldenFolder } from "./read-folder";
import { walkRoad } from "./walk-road";

// npm run golden, or npm run golden S05 S06: writes anew what the roads come to now. Read the difference before committing it.
const asked = process.argv.slice(2);
for (const id of asked.length > 0 ? asked : goldenIds()) {
  const folder = readGoldenFolder(id);
  const expected = expectedOf(folder, await walkRoad(folder, []), await walkRoad(folder, folder.faults));
  mkdirSync(goldenFile(id, "expected/"), { recursive: true });
  for (const [file, text] of expected) writeFileSync(goldenFile(id, `expected/${file}`), text);
}
