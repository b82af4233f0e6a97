/** Scrolls as little as it takes to see the whole element; nothing when it is there already. Returns nothing, though newer browsers return a promise. */
export function bringIntoView(element: Element | null | undefined): void {
  void element?.scrollIntoView({ block: "nearest" });
}
