/** Makes something when it is first asked for, and keeps it: what a call of the program never asks for costs it nothing. The value is neither null nor undefined. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
