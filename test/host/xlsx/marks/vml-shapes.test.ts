import assert from "node:assert/strict";
import { blocksOf, hasShapes, newDrawing, withoutShapes, withShapes } from "../../../../src/host/xlsx/marks/vml-shapes";

const NOTE = { row: 6, column: 2, text: "填报 1250" };
const ids = (vml: string) => [...vml.matchAll(/<v:shape id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id));
const many = (count: number) => Array.from({ length: count }, (_, row) => ({ row, column: 5, text: "" }));

/** As Excel writes it: another's note, and a button whose <br> is not closed. */
const foreign =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="2,7"/></o:shapelayout><v:shapetype id="_x0000_t202" path="m"><v:path/></v:shapetype>' +
  '<v:shape id="b" o:spid="_x0000_s2050" type="#_x0000_t201"><v:textbox>提交<br></v:textbox><x:ClientData ObjectType="Button"><x:Row>6</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>' +
  '<v:shape id="_x0000_s2051" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

describe("withShapes", () => {
  it("adds notes with ids that follow those of others in their block", () => {
    const vml = withShapes(foreign, [NOTE], 9);
    assert.deepEqual(ids(vml), [2051, 2052]);
    assert.deepEqual([...blocksOf(vml)].sort(), [2, 7]);
  });

  it("takes a block of its own when the others' is full, never one that stands empty", () => {
    const vml = withShapes(foreign, many(1500), 9);
    assert.equal(new Set(ids(vml)).size, 1501);
    assert.match(vml, /data="2,7,9"/);
    assert.ok(ids(vml).every((id) => [2, 9].includes(Math.floor(id / 1024))));
  });

  it("fills the blocks that a new drawing was given", () => {
    const vml = withShapes(newDrawing([4, 5]), many(1500), 4);
    assert.match(vml, /data="4,5"/);
    assert.deepEqual([...new Set(ids(vml).map((id) => Math.floor(id / 1024)))], [4, 5]);
  });

  it("declares what the drawing does not", () => {
    const vml = withShapes("<xml></xml>", [NOTE], 1);
    assert.match(vml, /<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o=/);
    assert.equal(withoutShapes(vml, [NOTE]), "<xml></xml>");
  });
});

describe("withoutShapes", () => {
  it("gives back the same text, ill-formed as it may be", () => {
    assert.equal(withoutShapes(withShapes(foreign, [NOTE], 9), [NOTE]), foreign);
    assert.equal(withoutShapes(withShapes(foreign, many(1500), 9), many(1500)), foreign);
    assert.equal(withoutShapes(withShapes(newDrawing([3]), [NOTE], 3), [NOTE]).replace('data=""', 'data="3"'), newDrawing([3]));
  });

  it("removes notes of these cells only, and no other shape", () => {
    assert.equal(withoutShapes(foreign, [NOTE]), foreign);
    assert.ok(hasShapes(withoutShapes(foreign, [{ row: 1, column: 1 }])));
  });
});
