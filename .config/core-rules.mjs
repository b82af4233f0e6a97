import { builtinRules } from "eslint/use-at-your-own-risk";

/** The one rule of ESLint's own that the linter does not know itself: it forbids what a selector finds. */
export default { meta: { name: "core" }, rules: { "no-restricted-syntax": builtinRules.get("no-restricted-syntax") } };
