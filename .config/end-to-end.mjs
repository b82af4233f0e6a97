import { runOf } from "./test-runs.mjs";

/** npm run e2e: the pages in a browser and the documents' commands as people use them, real workbooks, the golden roads, and all that we write in the eyes of others (LibreOffice, the strict validator). */
export default runOf(".e2e.ts", { first: ["pane/scenes", "workbench", "golden", "pane", "seeds"], require: ["./test/helpers/built-pages.ts"] });
