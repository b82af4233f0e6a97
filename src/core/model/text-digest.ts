/** Fourteen signs (0–9, a–z) that stand for a text: equal texts have equal ones, different texts different ones but for bad luck of 1 : 2⁶⁴. */
export function textDigest(text: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(((other << 13) | (other >>> 19)) ^ unit, 0x85ebca6b);
  }
  return signs(one ^ (other >>> 15)) + signs(other ^ (one >>> 13));
}

const signs = (bits: number): string => (Math.imul(bits ^ (bits >>> 16), 0xc2b2ae35) >>> 0).toString(36).padStart(7, "0");
