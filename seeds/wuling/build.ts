import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { buildPrior, PRIOR_FILE } from "./build-prior";
import { buildSubmissions } from "./build-submissions";

const folder = new URL("submissions/", import.meta.url);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [file, bytes] of await buildSubmissions()) writeFileSync(new URL(encodeURIComponent(file), folder), bytes);
writeFileSync(new URL(`prior/${encodeURIComponent(PRIOR_FILE)}`, import.meta.url), await buildPrior());
