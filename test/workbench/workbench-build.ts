import { workbench } from "../../.config/workbench-build.mjs";
import { buildPages, type Pages } from "../helpers/build-pages";

/** The workbench as npm start builds it. */
export const buildWorkbench = (): Promise<Pages> => buildPages(workbench({}, { mode: "development" }));
