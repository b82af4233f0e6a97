import process from "node:process";
import { URL } from "node:url";

/** Where the manifest at top level says that the add-in is served: `npm run dev`. */
export const DEVELOPMENT_BASE = "https://localhost:3000";

/** Addresses of office.js by name. "self": copied out of the npm package to the add-in's own server. */
const OFFICE_JS = {
  microsoft: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "office-js/office.js",
};

/**
 * What a build is for. HUIHE_BASE_URL: where the add-in will be served, such as https://oa.example.gov.cn/huihe.
 * HUIHE_OFFICE_JS: microsoft (default), 21vianet, self, or a whole address that ends with /office.js.
 * @throws RangeError for a setting that Excel would refuse
 */
export function addinSettings(env = process.env) {
  const baseUrl = (env.HUIHE_BASE_URL || DEVELOPMENT_BASE).replace(/\/+$/, "");
  if (!isHttps(baseUrl)) throw new RangeError(`HUIHE_BASE_URL must begin with https://, as Excel demands of add-ins; it is ${baseUrl}`);
  const officeJs = OFFICE_JS[env.HUIHE_OFFICE_JS || "microsoft"] ?? env.HUIHE_OFFICE_JS;
  const isOwn = officeJs === OFFICE_JS.self;
  // office.js finds its other files beside itself, by that very name.
  if (!isOwn && !(isHttps(officeJs) && officeJs.endsWith("/office.js"))) {
    throw new RangeError(`HUIHE_OFFICE_JS must be microsoft, 21vianet, self or an address https://…/office.js; it is ${officeJs}`);
  }
  return { baseUrl, officeJs, isOwn };
}

/** The manifest for an add-in that is served at `baseUrl`. AppDomains are origins, so they lose the path. */
export const manifestFor = (manifest, baseUrl) =>
  manifest.replaceAll(`<AppDomain>${DEVELOPMENT_BASE}</AppDomain>`, `<AppDomain>${new URL(baseUrl).origin}</AppDomain>`).replaceAll(`"${DEVELOPMENT_BASE}/`, `"${baseUrl}/`);

const isHttps = (text) => URL.canParse(text) && new URL(text).protocol === "https:";

/** SHA-256 of nothing: allows <style> elements that come empty and get their rules from scripts, as Fluent makes them, and no inline style else. */
export const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The Content-Security-Policy of all pages, as a meta element can state it. Nothing is fetched, sent or evaluated: scripts are ours and
 * office.js with its neighbours; the one frame is the consent that office.js asks for on an unknown Office web server.
 */
export function contentSecurityPolicy({ officeJs, isOwn }, { isDevelopment = false } = {}) {
  const office = isOwn ? "'self'" : new URL(officeJs).origin;
  return [
    "default-src 'none'",
    `script-src ${[...new Set(["'self'", office])].join(" ")}`,
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self'",
    `frame-src ${office}`,
    "base-uri 'none'",
    "form-action 'none'",
    // The development server tells the page over a socket when a file was saved.
    ...(isDevelopment ? ["connect-src 'self' wss://localhost:3000"] : []),
  ].join("; ");
}
