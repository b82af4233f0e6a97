import assert from "node:assert/strict";
import { mailtoOf, printMail } from "#core";

describe("a mail", () => {
  const mail = { subject: "【复工日报】府坪街道 & 3月", body: "您好：\n附件请查收。" };

  it("opens in the mail program with its subject and its lines", () => {
    const { address, body } = mailtoOf(mail, "qu@example.com");
    const { pathname, searchParams } = new URL(address);
    assert.deepEqual([pathname, searchParams.get("subject"), searchParams.get("body"), body], ["qu@example.com", mail.subject, "您好：\r\n附件请查收。", "whole"]);
  });

  it("opens without its body where the address would be too long for Windows, rather than with half of it", () => {
    const { address, body } = mailtoOf({ ...mail, body: "表".repeat(1_000) });
    assert.deepEqual([body, new URL(address).searchParams.get("body")], ["left-out", null]);
  });

  it("survives half a sign", () => {
    assert.doesNotThrow(() => mailtoOf({ subject: "\ud83d", body: "\ude00" }));
  });

  it("is a text with the subject in its first line", () => {
    assert.equal(printMail(mail), "【复工日报】府坪街道 & 3月\r\n\r\n您好：\r\n附件请查收。\r\n");
  });
});
