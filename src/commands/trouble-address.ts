import type { Language } from "#core";

/** What the small window says when a ribbon button came to nothing. */
export interface ToldTrouble {
  readonly what: string;
  readonly remedy: string;
}

/** The address of the window that says it, beside the page `here`. */
export function troubleAddress(here: string, { what, remedy }: ToldTrouble, language: Language): string {
  const address = new URL("trouble.html", here);
  address.search = new URLSearchParams({ what, remedy, language }).toString();
  return address.href;
}

/** What such an address says; the language as it stands there. */
export function troubleTold(search: string): ToldTrouble & { readonly language: string } {
  const told = new URLSearchParams(search);
  const said = (name: string): string => told.get(name) ?? "";
  return { what: said("what"), remedy: said("remedy"), language: said("language") };
}
