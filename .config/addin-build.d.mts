import type { Configuration, RuleSetRule, WebpackPluginInstance } from "webpack";
import type { AddinSettings } from "./addin-settings.mjs";

export const pageRules: RuleSetRule[];
export const page: (file: string, template: string, chunks: string[], parameters: { officeJs: string; policy: string }) => WebpackPluginInstance;
export function addin(env?: { WEBPACK_SERVE?: boolean }, argv?: { mode?: "production" | "development" }, settings?: AddinSettings): Promise<Configuration>;
export const OFFICE_JS_FILES: readonly string[];
