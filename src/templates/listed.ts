import type { FormTable, Indicator, Label } from "#core";

/** A one-column table and its indicators. */
export interface Listed<Code extends string, Named extends string> {
  readonly indicators: Readonly<Record<Code, Indicator<Named>>>;
  readonly table: FormTable<Code>;
}

/** Lists indicators one a row, in the order given, each under its own label. Roll-ups may name indicators of other tables. */
export function listed<Code extends string, Named extends string = never>(
  heading: { readonly title: Label; readonly stub: Label; readonly column: Label },
  indicators: Readonly<Record<Code, Indicator<Named>>>,
): Listed<Code, Named> {
  const { title, stub, column } = heading;
  const codes = Object.keys(indicators) as Code[];
  return {
    indicators,
    table: {
      title,
      stub,
      columns: [{ path: [column] }],
      rows: codes.map((code) => {
        const { label, aliases } = indicators[code];
        return { path: [label], ...(aliases && { aliases }) };
      }),
      cells: codes.map((code) => [code]),
    },
  };
}
