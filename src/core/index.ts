/** The one door of the core. What is not exported here does not exist for the others. */

export * from "./model/address";
export * from "./model/cell";
export * from "./model/edit";
export * from "./model/figure";
export * from "./model/finding";
export * from "./model/identity";
export * from "./model/localised";
export * from "./model/mark";
export * from "./model/measure";
export * from "./model/period";
export * from "./model/quantity";
export * from "./model/review";
export * from "./model/roll-up";
export * from "./model/sheet";
export * from "./model/sheet-draft";
export * from "./model/template";
export * from "./model/unit";
export * from "./messages/catalogue";
export * from "./messages/host-messages";
export * from "./layout/defined-name";
export * from "./layout/figure-format";
export * from "./layout/form-types";
export * from "./layout/lay-out-form";
export * from "./layout/worksheet-name";
