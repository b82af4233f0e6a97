import process from "node:process";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { workbench } from "./workbench-build.mjs";

// npm start: builds the workbench, serves it on this computer alone, says the address, and opens the browser where there is one.
// HUIHE_PORT: a port of your own choice; else the first one that is free.
const hasScreen = !process.env.CI && (process.platform === "win32" || process.platform === "darwin" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));
const page = "/?sample=wuling";
const compiler = webpack(workbench({}, { mode: "development" }));
const server = new WebpackDevServer({
  host: "localhost", port: process.env.HUIHE_PORT || "auto", hot: false, liveReload: false, client: false, webSocketServer: false, static: false, setupExitSignals: true, open: hasScreen ? page : false,
}, compiler);

let isTold = false;

compiler.hooks.infrastructureLog.tap("start", () => true);
compiler.hooks.done.tap("start", (stats) => {
  if (stats.hasErrors()) process.stderr.write(`${stats.toString("errors-only")}\n`);
  else if (!isTold) tell(`http://localhost:${server.options.port}${page}`);
  isTold ||= !stats.hasErrors();
});

write("汇核正在准备，第一次要一两分钟…… / Huihe is being built; the first time this takes a minute or two…");
await server.start();

function write(text) {
  process.stdout.write(`${text}\n`);
}

function tell(address) {
  write(`\n  汇核 Huihe    ${address}\n\n  按 Ctrl+C 结束 / Ctrl+C ends it`);
}
