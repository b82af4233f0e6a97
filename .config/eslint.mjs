import js from "@eslint/js";
import tseslint from "typescript-eslint";

const coreIsPure = "The core is pure: no clock, no chance, no locale. Let the caller hand the value in, or compare code units.";

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "test/bench/node_modules/**", "test/bench/generated/**", "webpack.config.js"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { allowDefaultCaseForExhaustiveSwitch: true, considerDefaultExhaustiveForUnions: true }],
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: "error",
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date']", message: coreIsPure },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: coreIsPure },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: coreIsPure },
        { selector: "CallExpression[callee.property.name=/^(localeCompare|toLocale\\w*)$/]", message: coreIsPure },
        { selector: "MemberExpression[object.name='Intl']", message: coreIsPure },
      ],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": ["error", { max: 400, skipBlankLines: true }] },
  },
);
