import assert from "node:assert/strict";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { plainEvents } from "../../../src/host/xlsx/plain-xml";
import { limits } from "../../../src/host/xlsx/limits";

/** Events as text, pieces of text that follow each other as one; outside the root nothing counts. */
function parsed(text: string): string[] {
  const told: string[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", (cause) => {
    throw cause;
  });
  parser.on("opentag", ({ local, uri, attributes }) => {
    depth++;
    told.push(opened(local, uri, Object.values(attributes).map((one) => [one.local, one.value] as const)));
  });
  parser.on("closetag", ({ local, uri }) => {
    depth--;
    told.push(`</${uri} ${local}>`);
  });
  parser.on("text", (piece) => depth > 0 && told.push(told.at(-1)!.startsWith("<") ? piece : `${told.pop()}${piece}`));
  parser.write(text).close();
  return told;
}

const opened = (local: string, uri: string, attributes: Iterable<readonly [string, string]>): string => `<${uri} ${local} ${JSON.stringify([...attributes])}>`;

function plain(text: string): string[] | null {
  return plainEvents(text)?.map((event) => {
    if ("open" in event) return opened(event.open.local, event.open.uri, event.open.attributes);
    return "close" in event ? `</${event.close.uri} ${event.close.local}>` : event.text;
  }) ?? null;
}

const RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="a/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

const WORKBOOK = `<?xml version="1.0" encoding="UTF-8"?>
<workbook xmlns="main" xmlns:r="relationships" xmlns:mc="compatibility" mc:Ignorable="x15">
  <mc:AlternateContent xmlns:mc="compatibility"><mc:Choice Requires="x15"><x15ac:absPath url="C:\\月报\\" xmlns:x15ac="ac"/></mc:Choice></mc:AlternateContent>
  <sheets><sheet name="汇总 > 一" sheetId="1" r:id="rId1"/></sheets><definedName name="区">'汇总'!$A$1</definedName>
</workbook>
`;

/** Documents as programs write them. */
const name = fc.constantFrom("a", "sheet", "c:choice", "r:id", "c.d-e_1");
const word = fc.stringMatching(/^[a-z0-9 汇总>'!$=]{0,5}$/);
const attributes = fc.dictionary(name, word, { maxKeys: 3 }).map((all) => Object.entries(all).map(([key, value]) => ` ${key}="${value}"`).join(""));
const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  element: fc.tuple(name, attributes, fc.array(fc.oneof(word.map((one) => one.replaceAll(">", "")), tie("element")), { maxLength: 3 }))
    .map(([tag, all, inside]) => (inside.length === 0 ? `<${tag}${all}/>` : `<${tag}${all}>${inside.join("")}</${tag}>`)),
  inside: fc.constant(""),
}));
const documents = fc.tuple(attributes, fc.array(element, { maxLength: 4 }))
  .map(([all, inside]) => `<?xml version="1.0"?>\n<root xmlns="main" xmlns:c="choices" xmlns:r="relations"${all}>${inside.join("\n")}</root>\n`);

/** What breaks a document, or makes it one that is not plain. */
const odd = fc.constantFrom("<", ">", "&", "&amp;", "&#65;", '"', "'", "/", "=", "]]>", "]", "\r", "\t", "\u0001", "\ufffe", "\ud800", "\u{20000}", "<!--x-->", "<?x y?>", "<![CDATA[x]]>", "<!DOCTYPE a>",
  ' xmlns=""', ' xmlns:c=""', ' xmlns:xml="u"', ' xmlns:q="u"', ' xmlns="http://www.w3.org/2000/xmlns/"', "q:", ":", ' a="1"', ' c:a="1"', "</a>", "<a>", "<q:a/>", "\u00a0", "\u3000", " ", "\n", "﻿");

describe("plainEvents", () => {
  for (const [what, text] of [["relationships", RELATIONSHIPS], ["a workbook with namespaces inside", WORKBOOK], ["an empty root", "<a/>"]] as const) {
    it(`reads ${what} as a parser does`, () => assert.deepEqual(plain(text), parsed(text)));
  }

  it("reads what programs usually write as a parser does, mostly by itself", () => {
    let own = 0;
    const RUNS = 300;
    fc.assert(fc.property(documents, (text) => {
      const told = plain(text);
      own += told ? 1 : 0;
      if (told) assert.deepEqual(told, parsed(text));
    }), { numRuns: RUNS });
    assert.ok(own > RUNS / 2, `${own} of ${RUNS}`);
  });

  it("says what a parser says of documents with slips and oddities, or leaves them to it", () => {
    const slips = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), odd, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(fc.oneof(documents, fc.constantFrom(RELATIONSHIPS, WORKBOOK)), slips, (document, all) => {
      const text = all.reduce((whole, [where, what, lost]) => whole.slice(0, where * whole.length) + what + whole.slice(Math.floor(where * whole.length) + lost), document);
      const told = plain(text);
      if (told) assert.deepEqual(told, parsed(text));
    }), { numRuns: 3000 });
  });

  for (const [what, text] of [
    ["a comment", "<a><!-- x --></a>"], ["an instruction", "<a><?x?></a>"], ["a DTD", "<!DOCTYPE a><a/>"], ["an entity", "<a b='&lt;'>&amp;</a>"], ["a character section", "<a><![CDATA[x]]></a>"],
    ["a tag that nobody closes", "<a><b></a>"], ["two roots", "<a/><b/>"], ["nothing", ""], ["a prefix without a namespace", "<q:a/>"], ["an attribute twice", '<a b="1" b="2"/>'],
    ["deeper nesting than anybody needs", "<a>".repeat(limits.depth + 1) + "</a>".repeat(limits.depth + 1)],
  ] as const) {
    it(`leaves ${what} to a parser`, () => assert.equal(plainEvents(text), null));
  }
});
