import { textOf } from "../protocol/arguments";
import { act, child, finds, value, type ClassTable, type ValueMember } from "../protocol/class-table";
import { collection } from "../protocol/collection";
import { invalidArgument } from "../protocol/rich-error";
import { guardWorkbook } from "../model/guard";
import type { FakeSheet } from "../model/sheet";
import type { FakeWorkbook } from "../model/workbook";
import { found } from "./range-navigation";

const property = (name: string): ValueMember<FakeWorkbook> =>
  value((book: FakeWorkbook) => book.properties.get(name) ?? "", (book, given) => {
    guardWorkbook(book);
    book.properties.set(name, textOf(given, name));
  });

const NAMES = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"];

/** Excel.DocumentProperties. */
export const documentProperties: ClassTable<FakeWorkbook> = {
  name: "DocumentProperties",
  members: {
    ...Object.fromEntries(NAMES.map((name) => [name, property(name)] as const)),
    LastAuthor: value((book) => book.properties.get("LastAuthor") ?? ""),
    Custom: child(() => customProperties, (book) => book),
  },
};

/** An entry of a list of properties. */
interface Entry<Owner> {
  readonly owner: Owner;
  readonly key: string;
}

const LONGEST_KEY = 255;

function keyOf(given: unknown): string {
  const key = textOf(given, "key");
  if (key === "" || key.length > LONGEST_KEY) throw invalidArgument("key");
  return key;
}

/** As in the map, without regard to case. */
const knownKey = (map: ReadonlyMap<string, unknown>, key: string): string => [...map.keys()].find((one) => one.toLowerCase() === key.toLowerCase()) ?? key;

const customProperties: ClassTable<FakeWorkbook> = collection<FakeWorkbook, Entry<FakeWorkbook>>({
  name: "CustomPropertyCollection",
  of: () => customProperty,
  items: (book) => [...book.customProperties.keys()].map((key) => ({ owner: book, key })),
  keys: ({ key }) => [key],
  members: {
    Add: finds(() => customProperty, (book, [given, content]) => {
      guardWorkbook(book);
      const key = knownKey(book.customProperties, keyOf(given));
      if (typeof content === "string" && content.length > LONGEST_KEY) throw invalidArgument("a custom property of over 255 characters");
      book.customProperties.set(key, content);
      return { owner: book, key };
    }),
    DeleteAll: act((book) => {
      guardWorkbook(book);
      book.customProperties.clear();
    }),
  },
});

const TYPES: Readonly<Record<string, string>> = { string: "String", number: "Number", boolean: "Boolean" };

const customProperty: ClassTable<Entry<FakeWorkbook>> = {
  name: "CustomProperty",
  id: ({ key }) => key,
  check: ({ owner, key }) => void found(owner.customProperties.has(key) || null, `the property ${key}`),
  members: {
    Key: value(({ key }) => key),
    Value: value(({ owner, key }) => owner.customProperties.get(key), ({ owner, key }, content) => void owner.customProperties.set(key, content)),
    Type: value(({ owner, key }) => TYPES[typeof owner.customProperties.get(key)]),
    Delete: act(({ owner, key }) => void owner.customProperties.delete(key)),
  },
};

/** Excel.WorksheetCustomPropertyCollection. */
export const sheetProperties: ClassTable<FakeSheet> = collection<FakeSheet, Entry<FakeSheet>>({
  name: "WorksheetCustomPropertyCollection",
  of: () => sheetProperty,
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => ({ owner: sheet, key })),
  keys: ({ key }) => [key],
  members: {
    Add: finds(() => sheetProperty, (sheet, [given, content]) => {
      guardWorkbook(sheet.book);
      const key = knownKey(sheet.customProperties, keyOf(given));
      sheet.customProperties.set(key, textOf(content, "value"));
      return { owner: sheet, key };
    }),
  },
});

const sheetProperty: ClassTable<Entry<FakeSheet>> = {
  name: "WorksheetCustomProperty",
  id: ({ key }) => key,
  check: ({ owner, key }) => void found(owner.customProperties.has(key) || null, `the property ${key}`),
  members: {
    Key: value(({ key }) => key),
    Value: value(({ owner, key }) => owner.customProperties.get(key), ({ owner, key }, content) => void owner.customProperties.set(key, textOf(content))),
    Delete: act(({ owner, key }) => void owner.customProperties.delete(key)),
  },
};
