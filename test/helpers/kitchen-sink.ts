import { kitchenSinkSheets } from "./kitchen-sink-sheets";
import { pack } from "./pack";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Relationships: [id, last word of the type or a whole address, target, "External"?]. */
export function relationships(list: readonly (readonly [string, string, string, string?])[]): string {
  const items = list.map(([id, kind, target, mode]) => {
    const type = kind.includes(":") ? kind : `${R}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`;
  });
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

const OVERRIDES: readonly (readonly [string, string])[] = [
  ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ...[1, 2, 3, 4, 5].map((number) => [`xl/worksheets/sheet${number}.xml`, `${TYPES}.worksheet+xml`] as const),
  ["xl/chartsheets/sheet1.xml", `${TYPES}.chartsheet+xml`],
  ["xl/styles.xml", `${TYPES}.styles+xml`], ["xl/sharedStrings.xml", `${TYPES}.sharedStrings+xml`], ["xl/calcChain.xml", `${TYPES}.calcChain+xml`],
  ["xl/comments1.xml", `${TYPES}.comments+xml`], ["xl/tables/table1.xml", `${TYPES}.table+xml`],
  ["xl/pivotTables/pivotTable1.xml", `${TYPES}.pivotTable+xml`], ["xl/pivotCache/pivotCacheDefinition1.xml", `${TYPES}.pivotCacheDefinition+xml`],
  ["xl/pivotCache/pivotCacheRecords1.xml", `${TYPES}.pivotCacheRecords+xml`], ["xl/externalLinks/externalLink1.xml", `${TYPES}.externalLink+xml`],
  ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["xl/charts/chart2.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"], ["xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
  ["customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ["docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
];

const contentTypes =
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
  '<Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/printerSettings/printerSettings1.bin" ContentType="${TYPES}.printerSettings"/>` +
  `${OVERRIDES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`;

const workbook =
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="22228"/>` +
  '<workbookPr date1904="1" codeName="ThisWorkbook" defaultThemeVersion="124226"/><workbookProtection lockStructure="1"/>' +
  '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="1"/></bookViews>' +
  '<sheets><sheet name="填报" sheetId="7" r:id="rId1"/><sheet name="it&apos;s &quot;2&quot;" sheetId="2" r:id="rId2"/><sheet name="图表" sheetId="3" r:id="rId3"/>' +
  '<sheet name="控件" sheetId="4" r:id="rId4"/><sheet name="前缀" sheetId="5" state="hidden" r:id="rId5"/><sheet name="透视" sheetId="9" state="veryHidden" r:id="rId6"/></sheets>' +
  '<externalReferences><externalReference r:id="rId13"/></externalReferences>' +
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">填报!$A$1:$D$9</definedName><definedName name="下拉">"是,否"</definedName>' +
  '<definedName name="税率">0.06</definedName><definedName name="合计" localSheetId="1">\'it\'\'s "2"\'!$A$1</definedName><definedName name="合计">填报!$B$4</definedName></definedNames>' +
  '<calcPr calcId="162913" iterate="1"/><pivotCaches><pivotCache cacheId="3" r:id="rId12"/></pivotCaches>' +
  '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>';

const styles =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0_ "/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="等线"/><charset val="134"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const sharedStrings =
  `${HEAD}<sst xmlns="${MAIN}" count="3" uniqueCount="3"><si><t>汇核</t><rPh sb="0" eb="2"><t>カイカク</t></rPh><phoneticPr fontId="1"/></si>` +
  '<si><r><rPr><b/></rPr><t xml:space="preserve">企业 </t></r><r><t>总数</t></r></si><si><t>街道</t></si></sst>';

const external =
  `${HEAD}<externalLink xmlns="${MAIN}"><externalBook xmlns:r="${R}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames>` +
  '<sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>';

const docProps = {
  "docProps/core.xml": `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>府坪街道</dc:creator></cp:coreProperties>`,
  "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  "docProps/custom.xml":
    `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="文号"><vt:lpwstr>武防办〔2020〕3号</vt:lpwstr></property></Properties>',
};

/** Bytes that no text edit may touch. */
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => (index * 37 + 11) % 256);

/** All that a workbook may hold which we do not understand, as parts. */
export const kitchenSinkParts: Readonly<Record<string, string | Uint8Array>> = {
  "[Content_Types].xml": contentTypes,
  "_rels/.rels": relationships([
    ["rId1", "officeDocument", "xl/workbook.xml"], ["rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
    ["rId3", "extended-properties", "docProps/app.xml"], ["rId4", "custom-properties", "docProps/custom.xml"],
  ]),
  ...docProps,
  "xl/workbook.xml": workbook,
  "xl/_rels/workbook.xml.rels": relationships([
    ["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "worksheets/sheet2.xml"], ["rId3", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId4", "worksheet", "/xl/worksheets/sheet3.xml"], ["rId5", "worksheet", "worksheets/sheet4.xml"], ["rId6", "worksheet", "worksheets/sheet5.xml"],
    ["rId7", "styles", "styles.xml"], ["rId8", "sharedStrings", "sharedStrings.xml"], ["rId9", "calcChain", "calcChain.xml"],
    ["rId10", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
    ["rId11", "http://schemas.microsoft.com/office/2017/10/relationships/person", "persons/person.xml"],
    ["rId12", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"], ["rId13", "externalLink", "externalLinks/externalLink1.xml"], ["rId20", "customXml", "../customXml/item1.xml"],
  ]),
  "xl/styles.xml": styles,
  "xl/sharedStrings.xml": sharedStrings,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="B4" i="7" l="1"/><c r="C4"/></calcChain>`,
  "xl/vbaProject.bin": noise(700),
  "xl/printerSettings/printerSettings1.bin": noise(300),
  "xl/media/image1.png": Uint8Array.from(atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), (character) => character.charCodeAt(0)),
  "xl/externalLinks/externalLink1.xml": external,
  "xl/externalLinks/_rels/externalLink1.xml.rels": relationships([["rId1", "externalLinkPath", "file:///D:/%E5%8E%BB%E5%B9%B4.xlsx", "External"]]),
  "customXml/item1.xml": '<?xml version="1.0"?><root xmlns="urn:x-huihe">内容</root>',
  "customXml/_rels/item1.xml.rels": relationships([["rId1", "customXmlProps", "itemProps1.xml"]]),
  "customXml/itemProps1.xml": `${HEAD}<ds:datastoreItem ds:itemID="{11111111-1111-4111-8111-111111111111}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
  "xl/persons/person.xml": `${HEAD}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="王" id="{22222222-2222-4222-8222-222222222222}" userId="王" providerId="None"/></personList>`,
  ...kitchenSinkSheets,
};

/** The workbook as an .xlsm file. */
export const kitchenSink = (): Uint8Array => pack(kitchenSinkParts);
