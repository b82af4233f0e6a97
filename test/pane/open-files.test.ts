import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { letterWith, mailOf } from "../helpers/parcels";
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

describe("unpackFiles", () => {
  it("takes workbooks out of mails and archives, and names each file that gave none", async () => {
    const { unpackFiles, openBytes, HostError } = { ...(await import("../../src/pane/open-files")), ...(await import("../../src/jobs/host-error")) };
    const bytes = readFileSync(submission("长庚街道3.20.xlsx"));
    const mail = mailOf(letterWith({ "长庚街道.xlsx": bytes, "照片.rar": Buffer.from("Rar!\u001a\u0007\u0000") }));
    const lost = Object.assign(new File([], "没了.zip"), { arrayBuffer: () => Promise.reject(new DOMException("moved", "NotReadableError")) });
    const { workbooks, troubles } = await unpackFiles([lost, new File([new Uint8Array(mail)], "日报.eml")]);
    assert.deepEqual(workbooks.map(({ name, cameAs }) => [name, cameAs]), [["长庚街道.xlsx", "日报.eml › 长庚街道.xlsx"]]);
    assert.deepEqual(troubles.map(({ file, trouble }) => [file, trouble instanceof HostError && trouble.code]), [["没了.zip", "not-readable"], ["日报.eml › 照片.rar", "archive-unknown"]]);
    assert.equal((await (await openBytes(workbooks[0]!.bytes, "长庚街道.xlsx")).readWorkbook()).sheets.length, 3);
  });
});
