/** An error as Excel reports it to an add-in: code and message, with the status that goes with it. */
export class RichError extends Error {
  override readonly name = "RichError";

  constructor(readonly code: string, message: string, readonly status = 400) {
    super(message);
  }
}

/** What was asked for has a wrong form. */
export const invalidArgument = (what: string): RichError =>
  new RichError("InvalidArgument", `The argument is invalid or missing or has an incorrect format. (${what})`);

/** There is no such thing, or there is no longer. */
export const itemNotFound = (what: string): RichError => new RichError("ItemNotFound", `The requested resource doesn't exist. (${what})`, 404);

/** Protection stands in the way. */
export const accessDenied = (what: string): RichError => new RichError("AccessDenied", `You cannot perform the requested operation. (${what})`, 403);

/** The name is taken. */
export const alreadyExists = (what: string): RichError => new RichError("ItemAlreadyExists", `The resource being created already exists. (${what})`, 409);

/** The object cannot do that now. */
export const invalidOperation = (what: string): RichError => new RichError("InvalidOperation", `The operation attempted is invalid on the object. (${what})`);

/** Excel has it, the fake does not yet: add the member to its class table. */
export const notImplemented = (what: string): RichError => new RichError("NotImplemented", `The fake Excel does not know ${what}: add it to the class table in test/fake-excel/classes.`, 501);
