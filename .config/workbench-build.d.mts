import type { Configuration } from "webpack";

export const WORKBENCH_POLICY: string;
export function workbench(environment?: object, argv?: { mode?: "production" | "development" }): Configuration;
