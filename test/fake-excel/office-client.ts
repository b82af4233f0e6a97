/// <reference types="office-js" />
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const FILE = fileURLToPath(new URL("../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js", import.meta.url));

/** Why Microsoft's client cannot be loaded on this machine; null if it can. */
export const noOfficeClient = (): string | null => (existsSync(FILE) ? null : "the package @microsoft/office-js is not installed");

/** The text of Microsoft's client, as it came from npm. */
export const officeClientSource = (): string => readFileSync(FILE, "utf8");

/** What the client exposes to an add-in. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Hands a message of the host to the client: an answer or events, as JSON text. */
  readonly deliver: (text: string) => void;
}

/** What stands behind the client. */
export interface ClientHost {
  /** Takes a request of the client, as JSON text. */
  readonly send: (text: string) => void;
  readonly isSetSupported: (name: string, version?: string) => boolean;
}

// The client reads some of its names from the window and some as plain variables: both must be the same thing.
const LINKED = ["OfficeExtensionBatch", "OfficeExtension", "Office", "Excel", "CustomFunctionMappings", "OfficeRuntime", "OSF"];
const PARAMETERS = ["window", "self", "document", "location", "navigator", "_richApiNativeBridge", "Type", "Sys", "Microsoft", "Error"];

const wrap = (source: string): string => `(function (${PARAMETERS.join(", ")}) {
  var top = window, parent = window, ${LINKED.join(", ")};
  ${LINKED.map((name) => `Object.defineProperty(window, "${name}", { get() { return ${name}; }, set(value) { ${name} = value; } });`).join("\n")}
  ${source}
  return { Excel, Office, OfficeExtension };
})`;

type Bridge = { sendMessageToHost: (text: string) => void; onMessageFromHost?: (text: string) => void };
type Factory = (...parts: readonly unknown[]) => Omit<OfficeClient, "deliver">;

let compiled: Factory | null = null;

/**
 * A fresh, independent instance of the unmodified client, run as a function in this realm (so that its arrays are our arrays)
 * over a stub of a browser's window, and connected to `host` by the client's own host bridge.
 */
export function loadOfficeClient(host: ClientHost): OfficeClient {
  compiled ??= new Script(wrap(officeClientSource()), { filename: FILE }).runInThisContext() as Factory;
  const bridge: Bridge = { sendMessageToHost: host.send };
  const { window, document } = browserStub();
  const client = compiled(window, window, document, window["location"], window["navigator"], bridge, window["Type"], undefined, window["Microsoft"], ownError());
  // The client's own context is a getter that waits for a real host to start it.
  const office = Object.create(client.Office, { context: { value: officeContext(host) } }) as typeof Office;
  window.Office = office;
  return { ...client, Office: office, deliver: (text) => bridge.onMessageFromHost?.(text) };
}

/** An Error of the client's own, which it may call without `new` and whose prototype it may add to. */
function ownError(): ErrorConstructor {
  const own = function (message?: string): Error {
    return Reflect.construct(Error, [message], own as ErrorConstructor) as Error;
  };
  own.prototype = Object.create(Error.prototype);
  return Object.setPrototypeOf(own, Error) as ErrorConstructor;
}

const officeContext = ({ isSetSupported }: ClientHost) => ({
  displayLanguage: "zh-CN", contentLanguage: "zh-CN", host: "Excel", platform: "PC",
  diagnostics: { host: "Excel", platform: "PC", version: "16.0.0.0" }, requirements: { isSetSupported },
});

function browserStub() {
  const nothing = () => undefined;
  const element = () => ({ setAttribute: nothing, appendChild: nothing, style: {}, getElementsByTagName: () => [], href: "" });
  const location = { href: "https://localhost/", search: "", hash: "", protocol: "https:", host: "localhost", hostname: "localhost", pathname: "/", origin: "https://localhost" };
  const window: Record<string, unknown> & { Office?: unknown } = {
    location, navigator: { userAgent: "fake Excel", language: "zh-CN" }, performance, Promise, console, setTimeout, clearTimeout, name: "",
    addEventListener: nothing, removeEventListener: nothing, Microsoft: {},
    Type: class { static registerNamespace = nothing; registerClass = nothing; },
  };
  window["window"] = window;
  const document = {
    createElement: element, getElementsByTagName: () => [], querySelectorAll: () => [], getElementById: () => null, addEventListener: nothing,
    hasFocus: () => true, body: element(), head: element(), domain: "localhost", cookie: "", location,
  };
  return { window, document };
}
