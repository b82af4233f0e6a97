/** Why something that a person asked the grid for was not done. structure: the file's layout is not for a grid to change. */
export type Refusal = { readonly kind: "structure" } | { readonly kind: "cells"; readonly addresses: readonly string[] } | { readonly kind: "trouble"; readonly trouble: unknown };
