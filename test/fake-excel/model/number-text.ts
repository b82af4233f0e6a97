/** A number as it stands in a cell of this format. Plain formats only: General, decimals, separators, percent, dates, literal text. */
export function formatNumber(value: number, format: string): string {
  if (format === "General" || format === "@") return general(value);
  const sections = format.split(";");
  const section = (value < 0 && sections[1] ? sections[1] : value === 0 && sections[2] ? sections[2] : sections[0]!).replace(/\[[^\]]*\]|_.|\*./g, "");
  const shown = value < 0 && sections[1] ? -value : value;
  return /[ymdhs]/i.test(section.replace(/"[^"]*"|\\./g, "")) ? date(shown, section) : decimal(shown, section);
}

const general = (value: number): string => String(Number(value.toPrecision(11))).replace(/e([+-])(\d+)$/, (_, sign: string, digits: string) => `E${sign}${digits.padStart(2, "0")}`);

const literal = (text: string): string => text.replace(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? "");

function decimal(value: number, section: string): string {
  const match = /[#0?][#0?,]*(?:\.[0#?]*)?/.exec(section);
  if (!match) return literal(section);
  const [pattern] = match;
  const isPercent = section.includes("%");
  const decimals = pattern.split(".")[1] ?? "";
  const least = (decimals.match(/0/g) ?? []).length;
  const [whole = "0", fraction = ""] = Math.abs(value * (isPercent ? 100 : 1)).toFixed(decimals.length).split(".");
  const grouped = pattern.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole.padStart((pattern.split(".")[0]!.match(/0/g) ?? []).length, "0");
  const kept = fraction.replace(/0+$/, "").padEnd(least, "0");
  const number = grouped + (kept ? `.${kept}` : "");
  const isZero = Number(whole + fraction) === 0;
  return (value < 0 && !isZero ? "-" : "") + literal(section.slice(0, match.index)) + number + literal(section.slice(match.index + pattern.length));
}

function date(serial: number, section: string): string {
  const time = new Date(Math.round((serial - 25_569) * 86_400) * 1000);
  const two = (part: number) => String(part).padStart(2, "0");
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(time.getUTCFullYear()), yy: two(time.getUTCFullYear() % 100), mm: two(time.getUTCMonth() + 1), m: String(time.getUTCMonth() + 1),
    dd: two(time.getUTCDate()), d: String(time.getUTCDate()), hh: two(time.getUTCHours()), h: String(time.getUTCHours()), ss: two(time.getUTCSeconds()),
  };
  const minutes = section.replace(/(h+:)(m+)/gi, (_, hours: string) => `${hours}"${two(time.getUTCMinutes())}"`);
  return minutes.replace(/"([^"]*)"|\\(.)|yyyy|yy|mm|m|dd|d|hh|h|ss/gi, (found, quoted?: string, escaped?: string) => quoted ?? escaped ?? parts[found.toLowerCase()] ?? found);
}
