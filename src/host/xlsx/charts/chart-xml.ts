import { addressOf, formulaRef, type Area, type CellValue, type DraftCell, type DraftChart } from "#core";
import { XML_HEAD } from "../edit/edit-relationships";
import type { Edition } from "../edit/edition";
import { escapeAttribute, escapeText } from "../edit/xml-text";

/** Sizes in hundredths of a point. */
const TITLE_SIZE = 1000;
const TEXT_SIZE = 700;

const GREY = "BFBFBF";
const INK = "404040";

/** The two axes of a chart, by numbers that mean nothing elsewhere. */
const [CATEGORIES, VALUES] = [501, 502];

/** What a chart part needs to know besides the chart. */
export interface ChartSetting {
  readonly edition: Edition;
  /** The worksheet's name in this workbook. */
  readonly worksheet: string;
  readonly cells: readonly DraftCell[];
}

/** A native chart as a part of its own, with the values that its cells have now. */
export function chartXml(chart: DraftChart, { edition, worksheet, cells }: ChartSetting): string {
  const { drawing, relationships } = edition;
  const values = cellValues(cells, chart.source);
  const series = Array.from({ length: chart.source.right - chart.source.left }, (_, index) => seriesXml(chart, index, worksheet, values));
  const legend = series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : "";
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${relationships}"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${groupXml(chart, series.join(""))}${categoryAxisXml(chart)}${valueAxisXml(chart)}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr>${fillXml("FFFFFF")}${lineXml(GREY)}</c:spPr>${textXml(TEXT_SIZE)}</c:chartSpace>`
  );
}

const fillXml = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const lineXml = (colour: string, width = 6350): string => `<a:ln w="${width}">${fillXml(colour)}</a:ln>`;
const runXml = (tag: string, size: number, isBold: boolean): string => `<a:${tag} sz="${size}" b="${isBold ? 1 : 0}">${fillXml(INK)}</a:${tag}>`;
const textXml = (size: number): string => `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runXml("defRPr", size, false)}</a:pPr><a:endParaRPr/></a:p></c:txPr>`;

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runXml("defRPr", TITLE_SIZE, true)}</a:pPr><a:r>${runXml("rPr", TITLE_SIZE, true)}<a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
  '<c:overlay val="0"/></c:title>';

/** Few bars are kept from growing fat. */
const FEW = 6;

function groupXml({ kind, source }: DraftChart, series: string): string {
  const axes = `<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;
  return kind === "bar"
    ? `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="${source.bottom - source.top < FEW ? 150 : 35}"/>${axes}</c:barChart>`
    : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
}

function seriesXml(chart: DraftChart, index: number, worksheet: string, values: Values): string {
  const { kind, source, colours, format } = chart;
  const { top, bottom, left } = source;
  const column = left + 1 + index;
  const colour = colours[index] ?? INK;
  const look = kind === "bar" ? fillXml(colour) : lineXml(colour, 22_225);
  const marker = `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fillXml(colour)}${lineXml(colour)}</c:spPr></c:marker>`;
  const labels =
    `<c:dLbls><c:numFmt formatCode="${escapeAttribute(chart.labels)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textXml(TEXT_SIZE)}` +
    `<c:dLblPos val="${kind === "bar" ? "outEnd" : index === 0 && source.right - left > 1 ? "b" : "t"}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;
  const down = (at: number): Area => ({ top: top + 1, bottom, left: at, right: at });
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml({ top, bottom: top, left: column, right: column }, worksheet, values)}</c:tx><c:spPr>${look}</c:spPr>` +
    `${kind === "bar" ? '<c:invertIfNegative val="0"/>' : marker}${labels}<c:cat>${textsXml(down(left), worksheet, values)}</c:cat><c:val>${numbersXml(down(column), format, worksheet, values)}</c:val>` +
    `${kind === "line" ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

type Values = (row: number, column: number) => CellValue;

function cellValues(cells: readonly DraftCell[], { top, bottom, left, right }: Area): Values {
  const inside = cells.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right);
  const values = new Map(inside.map(({ row, column, value }) => [addressOf(row, column), value]));
  return (row, column) => values.get(addressOf(row, column)) ?? null;
}

const rowsOf = ({ top, bottom }: Area): number[] => Array.from({ length: bottom - top + 1 }, (_, index) => top + index);

function textsXml(area: Area, worksheet: string, values: Values): string {
  const points = rowsOf(area).flatMap((row, index) => {
    const value = values(row, area.left);
    return value === null || value === "" ? [] : [pointXml(index, String(value))];
  });
  return `<c:strRef><c:f>${escapeText(referenceTo(area, worksheet))}</c:f><c:strCache><c:ptCount val="${rowsOf(area).length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbersXml(area: Area, format: string, worksheet: string, values: Values): string {
  const points = rowsOf(area).flatMap((row, index) => {
    const value = values(row, area.left);
    return typeof value === "number" ? [pointXml(index, String(value))] : [];
  });
  const cache = `<c:numCache><c:formatCode>${escapeText(format)}</c:formatCode><c:ptCount val="${rowsOf(area).length}"/>${points.join("")}</c:numCache>`;
  return `<c:numRef><c:f>${escapeText(referenceTo(area, worksheet))}</c:f>${cache}</c:numRef>`;
}

const pointXml = (index: number, text: string): string => `<c:pt idx="${index}"><c:v>${escapeText(text)}</c:v></c:pt>`;

/** 'sheet'!$N$4:$N$9: absolute, as charts have it. */
function referenceTo({ top, bottom, left, right }: Area, worksheet: string): string {
  const absolute = (row: number, column: number): string => addressOf(row, column).replace(/(?=\d)/, "$").replace(/^/, "$");
  const last = top === bottom && left === right ? "" : `:${absolute(bottom, right)}`;
  return formulaRef(worksheet, absolute(top, left)) + last;
}

function categoryAxisXml({ kind }: DraftChart): string {
  return (
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${kind === "bar" ? "l" : "b"}"/>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${lineXml(GREY)}</c:spPr>${textXml(TEXT_SIZE)}` +
    `<c:crossAx val="${VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxisXml({ kind, format, least, most, step }: DraftChart): string {
  const ends = `${most === undefined ? "" : `<c:max val="${most}"/>`}${least === undefined ? "" : `<c:min val="${least}"/>`}`;
  return (
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling><c:delete val="0"/><c:axPos val="${kind === "bar" ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr>${lineXml("E4E4E4")}</c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml(TEXT_SIZE)}<c:crossAx val="${CATEGORIES}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${step === undefined ? "" : `<c:majorUnit val="${step}"/>`}</c:valAx>`
  );
}
