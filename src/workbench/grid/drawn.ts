/** Resolves once a frame was drawn, or would have been if the page were looked at. */
export const drawn = (): Promise<unknown> => Promise.race([new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))), new Promise((resolve) => setTimeout(resolve, 200))]);
