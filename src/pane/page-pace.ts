import type { Pace } from "#jobs/pace";

/** Lets long work rest until the page has drawn and heard the person. A message comes sooner than a timer, which browsers slow down. */
export const pagePace: Pace = {
  now: () => performance.now(),
  rest: () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),
};
