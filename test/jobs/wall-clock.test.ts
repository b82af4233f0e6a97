import { strict as assert } from "node:assert";
import { wallClock } from "../../src/jobs/wall-clock";

describe("wallClock", () => {
  it("says local day and minute in figures of fixed width", () => assert.equal(wallClock(new Date(2020, 2, 5, 8, 4, 59)), "2020-03-05 08:04"));
});
