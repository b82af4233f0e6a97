import assert from "node:assert/strict";
import fc from "fast-check";
import { attributeOf, withAttribute } from "../../../../src/host/xlsx/edit/xml-attributes";
import { appended, withChild, withoutChildren } from "../../../../src/host/xlsx/edit/xml-edit";
import { listed, withListed, withoutListed } from "../../../../src/host/xlsx/edit/xml-list";
import { childrenNamed, childrenOf, rootOf, XmlError } from "../../../../src/host/xlsx/edit/xml-scan";

const ORDER = ["a", "b", "c", "d"];
const namesIn = (text: string) => childrenOf(text, rootOf(text)).map(({ name }) => name);
const withoutAll = (text: string, local: string) => withoutChildren(text, rootOf(text), childrenNamed(text, rootOf(text), local));

describe("withChild", () => {
  it("puts a child at its place in the schema's order", () => {
    assert.deepEqual(namesIn(withChild("<r><a/><c/><d/></r>", "b", "<b/>", ORDER)), ["a", "b", "c", "d"]);
    assert.deepEqual(namesIn(withChild("<r><c/></r>", "a", "<a/>", ORDER)), ["a", "c"]);
    assert.deepEqual(namesIn(withChild("<r><a/></r>", "d", "<d/>", ORDER)), ["a", "d"]);
  });

  it("puts it after its like, and takes no notice of strangers, comments and CDATA", () => {
    const text = "<r><a/><!-- <d/> --><b x='>'><d/></b><z:d xmlns:z='u'/><![CDATA[<c/>]]></r>";
    assert.deepEqual(namesIn(withChild(text, "b", "<b/>", ORDER)), ["a", "b", "b", "z:d"]);
  });

  it("knows children by the root's prefix", () => {
    assert.deepEqual(namesIn(withChild("<x:r><x:a/><x:c/></x:r>", "b", "<x:b/>", ORDER)), ["x:a", "x:b", "x:c"]);
  });

  it("opens an empty root", () => {
    assert.deepEqual(namesIn(withChild("<r/>", "b", "<b/>", ORDER)), ["b"]);
  });
});

describe("withoutChildren", () => {
  it("gives back what was there before, however it was written", () => {
    for (const text of ["<r/>", "<r />", "<r></r>", "<r>\r\n</r>", "<r\n\tx='1' />", "<r><a/></r>", "<?xml version='1.0'?>\n<r>\n  <c/>\n</r>\n"]) {
      assert.equal(withoutAll(withChild(text, "b", "<b/>", ORDER), "b"), text);
    }
  });

  it("does so for any lists, in any nesting of edits", () => {
    const list = fc.constantFrom("", "<b/>", "<b />", "<b></b>", '<b count="0"/>', '<b count="1"><i/></b>', '<b\n count="2" ><i/>\n<i/></b>');
    fc.assert(fc.property(list, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (xml, first, second) => {
      const text = `<r><a/>${xml}<c/></r>`;
      const once = withListed(text, "b", Array<string>(first).fill("<j/>"), ORDER);
      const twice = withListed(once, "b", Array<string>(second).fill("<k/>"), ORDER);
      const named = (edited: string, name: string) => listed(edited, "b").filter((item) => item.name === name);
      assert.equal(withoutListed(twice, "b", named(twice, "k")), once);
      assert.equal(withoutListed(once, "b", named(once, "j")), text);
    }));
  });
});

describe("withListed", () => {
  it("keeps the count, where one is stated", () => {
    const text = withListed('<r><fonts count="2"><font/><font/></fonts></r>', "fonts", ["<font/>"], ["fonts"]);
    assert.equal(text, '<r><fonts count="3"><font/><font/><font/></fonts></r>');
    assert.equal(withListed("<r><fonts><font/></fonts></r>", "fonts", ["<font/>"], ["fonts"]), "<r><fonts><font/><font/></fonts></r>");
  });
});

describe("rootOf", () => {
  it("refuses what is no XML, in time linear in its length", () => {
    for (const text of ["", "text", "<r>", "<r><a></r", '<r x="', "<!-- <r/>", `<r>${"<".repeat(100_000)}`]) {
      assert.throws(() => childrenOf(text, rootOf(text)), XmlError, text.slice(0, 20));
    }
  });
});

describe("withAttribute", () => {
  it("replaces a value in its own quotes, and adds at the end of the tag", () => {
    const set = (text: string) => withAttribute(text, rootOf(text), "b", `"it's" <&>`);
    for (const text of ["<r a='1' b='x>y' c='3'/>", '<r b = "" />', "<r/>", '<r a="1">\n</r>']) {
      assert.equal(attributeOf(set(text), rootOf(set(text)), "b"), `"it's" <&>`);
    }
    assert.equal(set("<r />"), '<r b="&quot;it&apos;s&quot; &lt;&amp;&gt;" />');
  });
});

describe("appended", () => {
  it("leaves all else as it was", () => {
    assert.equal(appended("<r><a/>\n</r> ", rootOf("<r><a/>\n</r> "), "<b/>"), "<r><a/>\n<b/></r> ");
  });
});
