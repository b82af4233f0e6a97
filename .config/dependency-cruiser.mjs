/** Who may import whom. Each comment tells the way out to the person who broke the rule. */
const stages = "read|template|recognise|check|locate|merge|round|mark|explain|stamp|layout|report|messages";

export default {
  forbidden: [
    {
      name: "no-cycle",
      comment: "Two files need each other: move what both need into a third, or into the noun it belongs to in core/model.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphan",
      comment: "Nothing uses this file. Delete it, or use it. (shell.ts is a script of pane.html, and a worker one of its page; they stand alone.)",
      severity: "error",
      from: { orphan: true, pathNot: ["^src/pane/shell\\.ts$", "-worker\\.ts$", "\\.d\\.ts$", "tsconfig\\.json$", "README\\.md$"] },
      to: {},
    },
    {
      name: "core-imports-only-zod",
      comment: "The core knows no Excel, file, clock or screen, and its only package is zod. Let a host or a job hand the data in.",
      severity: "error",
      from: { path: "^src/core" },
      to: { pathNot: ["^src/core", "^node_modules/zod"] },
    },
    {
      name: "model-imports-nothing",
      comment: "Nouns stand alone. What needs a stage belongs into that stage.",
      severity: "error",
      from: { path: "^src/core/model" },
      to: { pathNot: "^src/core/model" },
    },
    {
      name: "stages-do-not-meet",
      comment: "Stages of the core meet in core/index.ts, in core/review and in the jobs. Hand data through core/model instead; template may be used by all.",
      severity: "error",
      from: { path: `^src/core/(${stages})/` },
      to: { path: `^src/core/(${stages})/`, pathNot: ["^src/core/$1/", "^src/core/template/"] },
    },
    {
      name: "core-has-one-door",
      comment: "Import #core. What core/index.ts does not export is the core's own business; export it there if others need it.",
      severity: "error",
      from: { pathNot: "^src/core" },
      to: { path: "^src/core", pathNot: "^src/core/index\\.ts$" },
    },
    {
      name: "templates-import-core-only",
      comment: "A template is content: it may import #core and its neighbours, nothing else.",
      severity: "error",
      from: { path: "^src/templates" },
      to: { pathNot: ["^src/templates", "^src/core/index\\.ts$"] },
    },
    {
      name: "jobs-know-no-host",
      comment: "A job asks the Host port. Only a face's main file chooses the host.",
      severity: "error",
      from: { path: "^src/jobs" },
      to: { pathNot: ["^src/jobs", "^src/core/index\\.ts$"] },
    },
    {
      name: "hosts-do-not-meet",
      comment: "Hosts share only the port (src/jobs/host.ts) and #core.",
      severity: "error",
      from: { path: "^src/host/([^/]+)/" },
      to: { path: "^src/(host|cli|pane|commands|workbench|templates)", pathNot: "^src/host/$1/" },
    },
    {
      name: "hosts-know-no-job-but-the-port",
      comment: "A host implements src/jobs/host.ts (live-host.ts where a person works in the workbook, at a face's pace.ts); jobs call hosts, never the other way round.",
      severity: "error",
      from: { path: "^src/host" },
      to: { path: "^src/jobs", pathNot: "^src/jobs/(host|live-host|host-error|pace)\\.ts$" },
    },
    {
      name: "faces-do-not-meet",
      comment: "A face stands alone. The workbench shows the pane and the ribbon's buttons; the ribbon's functions speak as the pane does; nothing else is shared.",
      severity: "error",
      from: { path: "^src/(cli|pane|commands|workbench)/" },
      to: {
        path: "^src/(cli|pane|commands|workbench)/",
        pathNot: ["^src/$1/", "^src/pane/(?!main\\.tsx)", "^src/commands/(command-table|explanations-in-the-way)\\.ts$"],
      },
    },
    {
      name: "only-pages-show-the-pane",
      comment: "The command line and the pane itself know nothing of the other pages.",
      severity: "error",
      from: { path: "^src/(cli|pane)/" },
      to: { path: "^src/(pane|commands|workbench)/", pathNot: "^src/$1/" },
    },
    {
      name: "the-workbench-meets-in-its-main-file",
      comment: "Only src/workbench/main.tsx sees hosts, templates and jobs together; hand what the rest needs in. The grid may know the live workbook by the xlsx host's door.",
      severity: "error",
      from: { path: "^src/workbench/", pathNot: "^src/workbench/main\\.tsx$" },
      to: { path: "^src/(host|templates|jobs)/", pathNot: "^src/(host/xlsx/index|jobs/(host-error|live-host))\\.ts$" },
    },
    {
      name: "only-the-edge-touches-the-machine",
      comment: "Files, processes and zlib belong to src/cli and to host/xlsx/node-*.ts; everything else works on data handed to it.",
      severity: "error",
      from: { path: "^src", pathNot: ["^src/cli", "^src/host/xlsx/node-"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "not-to-unresolvable",
      comment: "This import leads nowhere: mistyped, or the package is missing from package.json.",
      severity: "error",
      from: {},
      // Types alone, of the names that Office's own script brings.
      to: { couldNotResolve: true, pathNot: "^office-js$" },
    },
    {
      name: "no-dev-package-in-the-product",
      comment: "src may use only packages in dependencies; tools and tests use devDependencies.",
      severity: "error",
      from: { path: "^src" },
      to: { dependencyTypes: ["npm-dev"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"], conditionNames: ["import", "require", "node", "default"] },
  },
};
