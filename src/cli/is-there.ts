import { stat } from "node:fs/promises";

/** Whether something stands at a path. */
export const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;
