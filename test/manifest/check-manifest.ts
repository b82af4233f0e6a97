import { elementsNamed, parseXml, withDescendants, type XmlElement } from "./xml-element";

/** Files that the manifest's addresses may name: below the base address, without query. Bytes, or null where there is no such file. */
export type FileBelow = (path: string) => Uint8Array | null;

/** Where the add-in is served, without a slash at the end. */
export interface ManifestPlace {
  readonly base: string;
  readonly fileAt: FileBelow;
}

/**
 * What Excel demands of an add-in only manifest, from its documentation: children in their order, references that lead somewhere, short
 * names, https, complete translations, lengths, pictures of the size that is claimed. Empty when all holds.
 */
export function checkManifest(document: string, place: ManifestPlace): readonly string[] {
  const root = parseXml(document);
  return [...misplaced(root), ...references(root), ...addresses(root, place), ...translations(root), ...lengths(root), ...pictures(root, place)];
}

const ICON_CHILDREN = ["bt:Image"];

/** Children in the order that the schema of Microsoft demands; a name that is not here is not allowed. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl",
    "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "Dictionary", "VersionOverrides", "ExtendedOverrides",
  ],
  Requirements: ["Sets", "Methods"],
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "VersionOverrides"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  ExtensionPoint: ["OfficeTab", "CustomTab"],
  OfficeTab: ["Group"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action", "Enabled"],
  Supertip: ["Title", "Description"],
  Icon: ICON_CHILDREN,
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

const misplaced = (root: XmlElement): readonly string[] =>
  withDescendants(root).flatMap(({ name, children }) => {
    const order = ORDER[name];
    if (!order) return [];
    const places = children.map((child) => order.indexOf(child.name));
    return children.flatMap((child, index) => {
      if (places[index] === -1) return [`${child.name} does not belong into ${name}`];
      return index > 0 && places[index]! < places[index - 1]! ? [`${child.name} stands behind ${children[index - 1]!.name} in ${name}`] : [];
    });
  });

const LONGEST_ID = 32;

/** Ids of resources are short, unique, and each is used; what is referred to is defined, and in the table where Excel looks for it. */
function references(root: XmlElement): readonly string[] {
  const defined = elementsNamed(root, "Resources").flatMap(({ children }) => children.flatMap((table) => table.children.map((one) => ({ id: one.attributes["id"] ?? "", table: table.name }))));
  const used = withDescendants(root).flatMap((element) => (element.attributes["resid"] === undefined ? [] : [{ id: element.attributes["resid"], table: tableFor(element) }]));
  const names = [...defined.map(({ id }) => id), ...["Control", "Group"].flatMap((name) => elementsNamed(root, name).map(({ attributes }) => attributes["id"] ?? ""))];
  const isTwice = (id: string, at: number): boolean => names.indexOf(id) !== at;
  return [
    ...names.filter((id) => id === "" || id.length > LONGEST_ID).map((id) => `the id ${id} has ${id.length} characters`),
    ...names.filter(isTwice).map((id) => `the id ${id} is given twice`),
    ...used.filter(({ id, table }) => !defined.some((one) => one.id === id && one.table === table)).map(({ id, table }) => `${id} is not defined in ${table}`),
    ...defined.filter(({ id }) => !used.some((one) => one.id === id)).map(({ id }) => `${id} is not used`),
  ];
}

function tableFor({ name }: XmlElement): string {
  if (name === "bt:Image") return "bt:Images";
  if (["SourceLocation", "FunctionFile", "LearnMoreUrl"].includes(name)) return "bt:Urls";
  return name === "Description" ? "bt:LongStrings" : "bt:ShortStrings";
}

const URL_ELEMENTS = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Image", "bt:Url"];

const urlsOf = (root: XmlElement): readonly string[] =>
  withDescendants(root).flatMap(({ name, attributes }) => (URL_ELEMENTS.includes(name) && attributes["DefaultValue"] !== undefined ? [attributes["DefaultValue"]] : []));

/** Every address is https, lies below the base address, and names a file that is there. */
const addresses = (root: XmlElement, { base, fileAt }: ManifestPlace): readonly string[] => [
  ...urlsOf(root).flatMap((url) => {
    if (!url.startsWith("https://")) return [`${url} is not https`];
    if (!url.startsWith(`${base}/`)) return [`${url} lies outside of ${base}`];
    return fileAt(pathOf(url, base)) ? [] : [`there is no file for ${url}`];
  }),
  ...elementsNamed(root, "AppDomain").flatMap(({ text }) => (text === new URL(base).origin ? [] : [`the AppDomain ${text} is not the origin of ${base}`])),
];

const pathOf = (url: string, base: string): string => new URL(url).pathname.slice(new URL(`${base}/`).pathname.length);

/** Locales that a text is overridden for, besides the default one. */
const TRANSLATED = ["zh-TW", "en-US"];
const LOCALISED = ["DisplayName", "Description", "bt:String"];

const translations = (root: XmlElement): readonly string[] => [
  ...elementsNamed(root, "DefaultLocale").flatMap(({ text }) => (text === "zh-CN" ? [] : [`the default locale is ${text}`])),
  ...withDescendants(root).flatMap((element) => {
    if (!LOCALISED.includes(element.name) || element.attributes["resid"] !== undefined) return [];
    const locales = element.children.map((child) => child.attributes["Locale"] ?? "");
    const name = element.attributes["id"] ?? element.name;
    return [...TRANSLATED.filter((one) => !locales.includes(one)).map((one) => `${name} lacks ${one}`), ...locales.filter((one) => !TRANSLATED.includes(one)).map((one) => `${name} has ${one}`)];
  }),
];

const LONGEST: Readonly<Record<string, number>> = { "bt:ShortStrings": 125, "bt:LongStrings": 250, DisplayName: 125, Description: 250 };

const lengths = (root: XmlElement): readonly string[] =>
  Object.entries(LONGEST).flatMap(([name, most]) =>
    elementsNamed(root, name).flatMap((element) =>
      withDescendants(element).flatMap(({ attributes }) => {
        const text = attributes["DefaultValue"] ?? attributes["Value"] ?? "";
        return text.length > most ? [`${text.slice(0, 20)}… has ${text.length} characters, ${most} are allowed`] : [];
      }),
    ),
  );

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Every icon comes in every size, and its file is a PNG of exactly that many pixels. */
function pictures(root: XmlElement, { base, fileAt }: ManifestPlace): readonly string[] {
  const addressOf = new Map(elementsNamed(root, "bt:Images").flatMap(({ children }) => children.map(({ attributes }) => [attributes["id"], attributes["DefaultValue"]] as const)));
  const claimed = elementsNamed(root, "Icon").flatMap(({ children }) => children.map(({ attributes }) => ({ size: Number(attributes["size"]), url: addressOf.get(attributes["resid"]) ?? "" })));
  const fixed = [["IconUrl", 32], ["HighResolutionIconUrl", 64]] as const;
  const named = fixed.flatMap(([name, size]) => elementsNamed(root, name).map(({ attributes }) => ({ size, url: attributes["DefaultValue"] ?? "" })));
  return [
    ...elementsNamed(root, "Icon").flatMap(({ children }) => SIZES.filter((size) => !children.some(({ attributes }) => attributes["size"] === String(size))).map((size) => `an icon lacks ${size} pixels`)),
    ...[...claimed, ...named].flatMap(({ size, url }) => {
      const file = url.startsWith(`${base}/`) ? fileAt(pathOf(url, base)) : null;
      const [width, height] = file ? pngSize(file) : [size, size];
      return width === size && height === size ? [] : [`${url} has ${width} × ${height} pixels, not ${size}`];
    }),
  ];
}

/** Width and height of a PNG, from its first chunk; 0 × 0 where the file is none. */
function pngSize(bytes: Uint8Array): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length > 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452 ? [view.getUint32(16), view.getUint32(20)] : [0, 0];
}
