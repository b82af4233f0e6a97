import process from "node:process";
import { loadProgram } from "./load-program";

/** Ends the process when all that it said is out: left to itself, Node first gives back every object of the heap. */
const leave = (): void => void process.stdout.write("", () => process.stderr.write("", () => process.exit()));

void loadProgram(__dirname).program.run(process.argv.slice(2)).then(leave);
