import type { WebpackPluginInstance } from "webpack";

export const FIRST_LOAD_BUDGET: number;
export function firstLoadBudget(entry: string, beside: RegExp, budget?: number): WebpackPluginInstance;
