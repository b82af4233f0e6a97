import { serveCalculator } from "./calculator-port";
import { ironCalculator } from "./iron-calculator";

// The engine beside the page: large sheets take it longer than a page may stand still.
serveCalculator(self, ironCalculator(new URL("@ironcalc/wasm/wasm_bg.wasm", import.meta.url)));
