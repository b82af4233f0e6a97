import { gbk } from "./gbk";

/** A mail before a program writes it. */
export interface Letter {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** RFC 5322: "Fri, 20 Mar 2020 18:05:00 +0800". */
  readonly date: string;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/** How a program writes what is not ASCII, and what it says of itself. */
interface Habits {
  readonly headers: readonly string[];
  readonly charset: string;
  readonly encoding: "B" | "Q";
  readonly boundary: (part: string) => string;
  /** The parameter of Content-Disposition, and of Content-Type, that names a file. */
  readonly fileName: (name: string, habits: Habits) => readonly [filename: string, name: string];
  /** Whether a picture stands in the text, as a logo under a signature does. */
  readonly hasLogo: boolean;
}

const inWords = (name: string, habits: Habits): readonly [string, string] => [`filename="${words(name, habits)}"`, `name="${words(name, habits)}"`];

const PROGRAMS = {
  foxmail: {
    headers: ["X-Priority: 3", "X-Has-Attach: yes", "X-Mailer: Foxmail 7.2.25.213[cn]", "Mime-Version: 1.0"],
    charset: "GB2312", encoding: "B", boundary: (part) => `----=_001_NextPart${part}_=----`, fileName: inWords, hasLogo: false,
  },
  qq: {
    headers: ["X-QQ-MIME: TCMime 1.0 by Tencent", "X-Mailer: QQMail 2.x", "X-QQ-Mailer: QQMail 2.x", "Mime-Version: 1.0"],
    charset: "gb18030", encoding: "B", boundary: (part) => `----=_NextPart_${part}`, fileName: inWords, hasLogo: false,
  },
  netease: {
    headers: ["X-Priority: 3", "X-Mailer: Coremail Webmail Server Version XT5.0.10 build 20190906", "X-CM-CTRLDATA: Z2fm", "MIME-Version: 1.0"],
    charset: "GBK", encoding: "Q", boundary: (part) => `----=_Part_${part}_1.1584698700000`, fileName: inWords, hasLogo: false,
  },
  outlook: {
    headers: ["X-Mailer: Microsoft Outlook 16.0", "Thread-Index: AdX+", "Content-Language: zh-cn", "MIME-Version: 1.0"],
    charset: "gb2312", encoding: "B", boundary: (part) => `----=_NextPart_000_${part}_01D5FEC0.5B0B3C10`, fileName: inWords, hasLogo: true,
  },
  thunderbird: {
    headers: ["User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) Thunderbird/68.6.0", "Content-Language: zh-CN", "MIME-Version: 1.0"],
    charset: "UTF-8", encoding: "B", boundary: (part) => `------------${part}`,
    fileName: (name, habits) => [continued(name), `name="${words(name, habits)}"`], hasLogo: false,
  },
} as const satisfies Record<string, Habits>;

export type MailProgram = keyof typeof PROGRAMS;

/** The mail programs of Chinese offices. */
export const MAIL_PROGRAMS = Object.keys(PROGRAMS) as readonly MailProgram[];

/** A mail as this program writes it, the same bytes each time: text, the same as HTML, attachments in base64. */
export function writeMail(letter: Letter, program: MailProgram): Uint8Array {
  const habits: Habits = PROGRAMS[program];
  const { from, to, subject, date, files } = letter;
  const lines = [
    `Received: from mail.example.com (unknown [10.0.0.1]) by mx.example.com with ESMTP; ${date}`,
    `Date: ${date}`, `From: ${address(from, habits)}`, `To: ${address(to, habits)}`, `Subject: ${words(subject, habits)}`,
    `Message-ID: <${program}.${from.address}>`, ...habits.headers,
    ...multipart("mixed", habits.boundary("0001"), [body(letter, habits), ...files.map((file) => attachment(file, habits))]),
  ];
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}

const address = ({ name, address: at }: Letter["from"], habits: Habits): string => `"${words(name, habits)}" <${at}>`;

type Part = readonly string[];

const multipart = (kind: string, boundary: string, parts: readonly Part[]): Part => [
  `Content-Type: multipart/${kind};`, `\tboundary="${boundary}"`, "", "This is a multi-part message in MIME format.", "",
  ...parts.flatMap((part) => [`--${boundary}`, ...part, ""]), `--${boundary}--`,
];

function body({ text }: Letter, habits: Habits): Part {
  const logo = '<img src="cid:image001.png@01D5FEC0">';
  const html = `<html><body><p>${text}</p>${habits.hasLogo ? logo : ""}<a href="http://example.com/">http://example.com/</a></body></html>`;
  const alternative = multipart("alternative", habits.boundary("0003"), [textPart("plain", text, habits), textPart("html", html, habits)]);
  if (!habits.hasLogo) return alternative;
  const picture = ["Content-Type: image/png;", '\tname="image001.png"', "Content-Transfer-Encoding: base64", "Content-ID: <image001.png@01D5FEC0>", "", ...folded(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))];
  return multipart("related", habits.boundary("0002"), [alternative, picture]);
}

const textPart = (kind: string, text: string, habits: Habits): Part => [
  `Content-Type: text/${kind};`, `\tcharset="${habits.charset}"`, "Content-Transfer-Encoding: base64", "", ...folded(encoded(text, habits)),
];

function attachment({ name, bytes }: Letter["files"][number], habits: Habits): Part {
  const [filename, typed] = habits.fileName(name, habits);
  return ["Content-Type: application/octet-stream;", `\t${typed}`, "Content-Transfer-Encoding: base64", "Content-Disposition: attachment;", `\t${filename}`, "", ...folded(bytes)];
}

const folded = (bytes: Uint8Array): readonly string[] => Buffer.from(bytes).toString("base64").match(/.{1,76}/g) ?? [];

const encoded = (text: string, { charset }: Habits): Uint8Array => (charset === "UTF-8" ? new TextEncoder().encode(text) : gbk(text));

/** RFC 2047: words of a few characters each, on lines of their own. */
function words(text: string, habits: Habits): string {
  const { charset, encoding } = habits;
  const said = ([...text].join("").match(/.{1,12}/gsu) ?? []).map((piece) => {
    const bytes = Buffer.from(encoded(piece, habits));
    const inside = encoding === "B" ? bytes.toString("base64") : [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
    return `=?${charset}?${encoding}?${inside}?=`;
  });
  return said.join("\r\n\t");
}

/** RFC 2231: filename*0*=UTF-8''%E6%97…; filename*1*=…, cut inside a character as Thunderbird does. */
function continued(name: string): string {
  const percents = [...new TextEncoder().encode(name)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`);
  const pieces = Array.from({ length: Math.ceil(percents.length / 19) }, (_none, index) => percents.slice(19 * index, 19 * index + 19).join(""));
  return pieces.map((piece, index) => `filename*${index}*=${index === 0 ? "UTF-8''" : ""}${piece}`).join(";\r\n\t");
}
