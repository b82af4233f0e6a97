import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { submission } from "./stage/open-stage";

const fileOf = (path: string, name: string): File => new File([readFileSync(path)], name);

describe("openFiles", () => {
  // What it loads when first needed comes through import(), and must meet the same HostError.
  const load = async () => ({ ...(await import("../../src/pane/open-files")), ...(await import("../../src/jobs/host-error")) });

  it("opens workbooks in their order, and names each that it cannot open with the reason", async () => {
    const { openFiles, HostError } = await load();
    const names = ["长庚街道3.20.xlsx", "南坪街道日报 3.20.xlsx"];
    const roster = fileOf(submission("../roster.csv"), "名册.xlsx");
    const { hosts, troubles } = await openFiles([fileOf(submission(names[0]!), names[0]!), roster, fileOf(submission(names[1]!), names[1]!)]);
    assert.deepEqual(hosts.map(({ name }) => name), names);
    assert.deepEqual(await Promise.all(hosts.map(async (host) => (await host.readWorkbook()).sheets.length)), [3, 3]);
    assert.deepEqual(troubles.map(({ file, trouble }) => [file, trouble instanceof HostError && trouble.code]), [["名册.xlsx", "disguised"]]);
  });

  it("tells of a file that was moved or locked since it was chosen", async () => {
    const { openFiles, HostError } = await load();
    const lost = Object.assign(new File([], "没了.xlsx"), { arrayBuffer: () => Promise.reject(new DOMException("moved", "NotReadableError")) });
    const { troubles } = await openFiles([lost]);
    assert.deepEqual(troubles.map(({ trouble }) => trouble instanceof HostError && [trouble.code, trouble.subject]), [["not-readable", "没了.xlsx"]]);
  });
});
