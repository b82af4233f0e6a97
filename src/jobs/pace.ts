/** How a face lets long work run beside a person: its clock, and a way to give everybody else a turn. */
export interface Pace {
  /** Milliseconds from any start. */
  now(): number;
  /** Comes back once the page has drawn and has heard what the person did meanwhile. */
  rest(): Promise<void>;
}

/** Milliseconds that a page may stand still at the most. */
export const SLICE = 50;
