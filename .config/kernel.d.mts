/** What plain-rows-code.ts is to hold. */
export function kernelCode(): Promise<string>;
