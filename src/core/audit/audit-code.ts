/** What an audit can find; each has its sentences in core/messages/audit-messages.ts. */
export type AuditCode =
  | "audit.column-total" | "audit.inherited-total" | "audit.left-out" | "audit.row-total" | "audit.stock" | "audit.rounding" | "audit.total-blank" | "audit.part-blank"
  | "audit.rate" | "audit.average" | "audit.rate-mean" | "audit.rate-over" | "audit.rank" | "audit.subset" | "audit.carry-over" | "audit.same-figure"
  | "audit.typed-into-formula" | "audit.typed-in-formulas" | "audit.formula-differs" | "audit.error-value" | "audit.other-workbooks"
  | "audit.text-number" | "audit.text-with-digits" | "audit.text-number-left-out" | "audit.same-label" | "audit.copied-row" | "audit.measure-slip" | "audit.measure-column";
