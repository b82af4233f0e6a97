import { runOf } from "./test-runs.mjs";

/** npm run mocha: what Node alone can tell, soon enough to be run after every change. */
export default runOf(".test.ts", { first: ["host", "seeds", "cli", "jobs"], require: ["./test/helpers/built-program.ts"] });
