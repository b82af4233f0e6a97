import process from "node:process";
import { loadProgram } from "./load-program";

void loadProgram(__dirname).program.run(process.argv.slice(2));
