// Compiles the kernel that reads plain rows (AssemblyScript) into the module that the program holds. Run by: npm run kernel

import { Buffer } from "node:buffer";
import { writeFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath, URL } from "node:url";
import { main } from "assemblyscript/asc";

const FOLDER = new URL("../src/host/xlsx/read/kernel/", import.meta.url);

/** What plain-rows-code.ts is to hold. */
export async function kernelCode() {
  const { error, stderr, binary } = await compiled();
  if (error) throw new Error(`plain-rows.ts does not compile\n${stderr}`, { cause: error });
  return `/** plain-rows.ts, compiled: see there. */\nexport const PLAIN_ROWS = "${Buffer.from(binary).toString("base64")}";\n`;
}

async function compiled() {
  let binary = new Uint8Array();
  const { error, stderr } = await main([fileURLToPath(new URL("plain-rows.ts", FOLDER)), "-O3", "--runtime", "stub", "--noAssert", "--importMemory", "-o", "plain-rows.wasm"], {
    writeFile: (_name, content) => void (binary = content),
  });
  return { error, stderr: stderr.toString(), binary };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL("plain-rows-code.ts", FOLDER), await kernelCode());
