import { existsSync } from "node:fs";

/** Whether something stands at a path. */
export const isThere = (path: string): boolean => existsSync(path);
