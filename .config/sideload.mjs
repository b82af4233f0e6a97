import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, URL } from "node:url";
import process from "node:process";

// npm run sideload: says which manifest there is, and how it gets into Excel on Windows, Mac, the web, a closed network and centrally.
const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const built = here("dist/addin/manifest.xml");
const manifest = existsSync(built) ? built : here("manifest.xml");
const address = /<SourceLocation DefaultValue="([^"]+)"/.exec(readFileSync(manifest, "utf8"))[1];
const isChinese = /^zh/i.test(process.env.LC_ALL || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale);

/** The part of DEPLOYMENT.md under a heading, up to the next one. */
function part(heading) {
  const text = readFileSync(here(".github/DEPLOYMENT.md"), "utf8");
  const start = text.indexOf(heading) + heading.length;
  return text.slice(start, text.indexOf("\n### ", start)).trim();
}

const [ours, heading] = isChinese
  ? [`清单文件：${manifest}\n它打开的网页：${address}（先要打得开：npm run dev，或把 dist/addin 放到服务器上）`, "### 装到用户的电脑"]
  : [`The manifest: ${manifest}\nIt opens: ${address} (which must be served first: npm run dev, or dist/addin on a server)`, "### Onto the users' computers"];
process.stdout.write(`${ours}\n\n${part(heading)}\n`);
