import { readFileSync } from "node:fs";
import process from "node:process";

const HELP = `
Excel takes add-ins over https only, and this computer has no certificate for https://localhost:3000 that it trusts
(%s).

  npx office-addin-dev-certs install     makes one and asks the computer to trust it (Windows, Mac, some Linux)

Where that is not allowed, ask IT for a certificate for "localhost" and name its files (PEM):

  HUIHE_DEV_CERT=localhost.crt HUIHE_DEV_KEY=localhost.key npm run dev
`;

/**
 * webpack-dev-server on https://localhost:3000, as the manifest at top level expects it. Certificate: the files that HUIHE_DEV_CERT and
 * HUIHE_DEV_KEY name, else the one that office-addin-dev-certs made on this computer.
 */
export async function developmentServer(env = process.env) {
  return {
    port: 3000,
    host: "localhost",
    server: { type: "https", options: await certificate(env) },
    hot: false,
    client: { overlay: false },
    static: false,
    // Excel on the web asks from its own origin.
    headers: { "Access-Control-Allow-Origin": "*" },
  };
}

async function certificate({ HUIHE_DEV_CERT: cert, HUIHE_DEV_KEY: key }) {
  if (cert && key) return { cert: readFileSync(cert), key: readFileSync(key) };
  try {
    const { getHttpsServerOptions } = await import("office-addin-dev-certs");
    return await getHttpsServerOptions();
  } catch (trouble) {
    // webpack prints an error with its stack, which would bury the way out.
    throw Object.assign(new Error(), { stack: HELP.replace("%s", String(trouble).trim()) });
  }
}
