import js from "@eslint/js";
import tseslint from "typescript-eslint";

const coreIsPure = "The core is pure: no clock, no chance, no locale. Let the caller hand the value in, or compare code units.";
const onlyTheHost = "Only src/host/excel knows Office and Excel. Ask the Host port, and let a face's main file hand the host in.";

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
    // The pages that Office opens wait for Office themselves; nobody else may name Office or Excel. The core's own tsconfig does not even know them.
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/core/**", "src/host/excel/**", "src/pane/shell.ts", "src/pane/main.tsx", "src/commands/main.ts"],
    rules: {
      "no-restricted-globals": ["error", ...["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({ name, message: onlyTheHost }))],
      "no-restricted-syntax": ["error", { selector: "TSQualifiedName[left.name=/^(Excel|Office|OfficeExtension)$/]", message: onlyTheHost }],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": ["error", { max: 400, skipBlankLines: true }] },
  },
);
