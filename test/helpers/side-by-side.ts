/**
 * Starts slow work on all `things` at once, `hands` at a time in their order, and gives the promise of each: tests then wait for one after
 * the other and fail each for itself.
 */
export function sideBySide<Thing, Result>(things: readonly Thing[], hands: number, work: (thing: Thing) => Promise<Result>): readonly Promise<Result>[] {
  const chains = Array.from({ length: hands }, () => Promise.resolve<unknown>(null));
  return things.map((thing, index) => {
    const result = chains[index % hands]!.then(() => work(thing));
    chains[index % hands] = result.catch(() => null);
    return result;
  });
}
