import process from "node:process";
import { loadProgram } from "./load-program";

// Node keeps compiled code of its own modules as well, which V8 takes only under the settings that Node came with: what every call needs is loaded before others are set.
process.getBuiltinModule("node:zlib");
void process.stdout;

// Left to itself, Node would first give back every object of the heap.
void loadProgram(__dirname).program.run(process.argv.slice(2)).then(() => process.exit());
