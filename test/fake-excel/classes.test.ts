import assert from "node:assert/strict";
import { allClasses } from "./classes/all-classes";
import { officeClientSource } from "./office-client";
import { describeWithClient } from "./sample";

/** Names that collections share in the fake, and that some of them lack in Excel. */
const SHARED = new Set(["GetItem", "GetItemAt", "GetItemOrNullObject", "GetCount"]);

/** What only newer clients know: newer-client.ts. */
const NEWER = new Set(["Workbook.Notes", "Worksheet.Notes"]);

/** The part of the client that defines a class. */
function sourceOf(client: string, name: string): string {
  const begin = client.indexOf(`var ${name} = (function (_super)`, client.indexOf('var _typeRuntime = "Runtime"'));
  return begin < 0 ? "" : client.slice(begin, client.indexOf(`return ${name};\n    }(OfficeExtension.ClientObject))`, begin));
}

describeWithClient("the class tables", () => {
  it("name no member that Microsoft's client does not know", () => {
    const client = officeClientSource();
    const unknown = allClasses.flatMap(({ name, members }) => {
      const source = sourceOf(client, name);
      return members.filter((member) => !SHARED.has(member) && !NEWER.has(`${name}.${member}`) && !source.includes(`"${member}"`) && !client.includes(`(thisObj, "${member}"`)).map((member) => `${name}.${member}`);
    });
    assert.deepEqual(unknown, []);
  });

  it("are classes of Microsoft's client", () => {
    const client = officeClientSource();
    assert.deepEqual(allClasses.filter(({ name }) => sourceOf(client, name) === "").map(({ name }) => name), []);
  });
});
