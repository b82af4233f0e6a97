import type { Locator } from "playwright-core";

/** Where the grid shows a colour (#rrggbb): the middle of that area on the page, in pixels; null where fewer than 60 pixels have it. */
export async function drawnArea(canvas: Locator, colour: string): Promise<{ readonly x: number; readonly y: number } | null> {
  // What was just typed is drawn with the next frames.
  await canvas.page().evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  return canvas.evaluate((element, wanted) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext("2d")!.getImageData(0, 0, width, height);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
    let [count, least, most, first, last] = [0, width, 0, height, 0];
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] !== red || data[at + 1] !== green || data[at + 2] !== blue) continue;
      const [column, row] = [(at / 4) % width, Math.floor(at / 4 / width)];
      [count, least, most, first, last] = [count + 1, Math.min(least, column), Math.max(most, column), Math.min(first, row), Math.max(last, row)];
    }
    const { left, top, width: shown } = element.getBoundingClientRect();
    return count < 60 ? null : { x: left + ((least + most) / 2) * (shown / width), y: top + ((first + last) / 2) * (shown / width) };
  }, colour);
}
