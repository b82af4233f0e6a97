import type { OfficeClient } from "./office-client";

/** What every generated class of the client is made of. */
interface ClientParts {
  readonly BatchApiHelper: {
    createPropertyObject(type: object, parent: object, name: string, isCollection: boolean, flags: number): object;
    createMethodObject(type: object, parent: object, name: string, operation: number, args: readonly unknown[], isCollection: boolean, isInvalidAfterRequest: boolean, byId: null, flags: number): object;
    createChildItemObject(type: object, hasIndexer: boolean, parent: object, data: unknown, index: number): Item;
  };
  readonly ClientObject: { readonly prototype: { _handleResult(value: unknown): void } };
}

interface Item {
  _handleResult(data: unknown): void;
}

type Class = abstract new (...args: readonly unknown[]) => { m__items?: readonly Item[] };

/**
 * Teaches the client of npm, which stands still since 2022, the notes that today's clients know (ExcelApi 1.18): classes in the manner of its own
 * ones for comments, made of its own parts. What it sends and how it reads answers stays Microsoft's.
 */
export function teachNotes({ Excel, OfficeExtension }: OfficeClient): void {
  const { BatchApiHelper, ClientObject } = OfficeExtension as unknown as ClientParts;
  const { CommentCollection, Comment, Workbook, Worksheet } = Excel as unknown as Readonly<Record<"CommentCollection" | "Comment" | "Workbook" | "Worksheet", Class>>;

  abstract class Note extends Comment {
    get _className(): string {
      return "Note";
    }
  }

  abstract class NoteCollection extends CommentCollection {
    get _className(): string {
      return "NoteCollection";
    }

    add(cellAddress: unknown, content: unknown): object {
      return BatchApiHelper.createMethodObject(Note, this, "Add", 0, [cellAddress, content], false, true, null, 0);
    }

    getItem(key: string): object {
      return BatchApiHelper.createMethodObject(Note, this, "GetItem", 1, [key], false, false, null, 4);
    }

    _handleResult(value: { readonly _Items?: readonly unknown[] } | null): void {
      ClientObject.prototype._handleResult.call(this, value);
      this.m__items = (value?._Items ?? []).map((data, index) => {
        const item = BatchApiHelper.createChildItemObject(Note, false, this, data, index);
        item._handleResult(data);
        return item;
      });
    }
  }

  for (const { prototype } of [Workbook, Worksheet]) {
    Object.defineProperty(prototype, "notes", {
      get(this: object) {
        return BatchApiHelper.createPropertyObject(NoteCollection, this, "Notes", true, 4);
      },
    });
  }
}
