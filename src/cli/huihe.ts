import process from "node:process";
import { loadProgram } from "./load-program";

// Left to itself, Node would first give back every object of the heap.
void loadProgram(__dirname).program.run(process.argv.slice(2)).then(() => process.exit());
