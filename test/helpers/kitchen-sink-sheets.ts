import { drawingParts } from "./kitchen-sink-drawings";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const REL_HEAD = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
const MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"';
const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** Protected, with a table, a picture, a chart, comments of both kinds, formats of both kinds, sparklines and validation of everything. */
const first =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}" ${MC}><sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:D9"/>` +
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="14.25" x14ac:dyDescent="0.2"/><cols><col min="1" max="1" width="20.5" customWidth="1"/></cols>' +
  '<sheetData><row r="1" spans="1:4" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>门店</t></is></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>1897</v></c><c r="C2"><v>3</v></c></row><row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>甲</t></is></c><c r="B3"><v>7612</v></c><c r="C3"><v>4</v></c></row>' +
  '<row r="4"><c r="A4" t="inlineStr"><is><t>乙</t></is></c><c r="B4"><f t="shared" ref="B4:C4" si="0">SUM(B2:B3)</f><v>9509</v></c><c r="C4"><f t="shared" si="0"/><v>7</v></c></row>' +
  '<row r="6"><c r="A6" t="b"><v>1</v></c><c r="B6" t="e"><v>#DIV/0!</v></c><c r="C6" s="2"><v>42449</v></c><c r="D6"><f>[1]Sheet1!A1*税率</f><v>0.3</v></c></row></sheetData>' +
  '<sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="AAAA" spinCount="100000" sheet="1" objects="1" scenarios="1"/>' +
  '<mergeCells count="1"><mergeCell ref="A8:B9"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="2" stopIfTrue="1" operator="greaterThan"><formula>5000</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C2:C4"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' +
  `<extLst><ext ${X14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{33333333-3333-4333-8333-333333333333}</x14:id></ext></extLst></cfRule></conditionalFormatting>` +
  '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" error="只能填 &quot;是&quot; > &quot;否&quot;" sqref="A1:XFD1048576"><formula1>下拉</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A2" r:id="rId1"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" r:id="rId2"/><headerFooter><oddHeader>&amp;C武陵区 &amp;D</oddHeader></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="5" max="16383" man="1"/></rowBreaks>' +
  '<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>' +
  `<extLst><ext ${X14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting ${XM}><x14:cfRule type="dataBar" id="{33333333-3333-4333-8333-333333333333}">` +
  '<x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>C2:C4</xm:sqref></x14:conditionalFormatting>' +
  `<x14:conditionalFormatting ${XM}><x14:cfRule type="expression" priority="1" id="{44444444-4444-4444-8444-444444444444}"><xm:f>透视!A1=1</xm:f></x14:cfRule><xm:sqref>D2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>` +
  `<ext ${X14} uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups ${XM}><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>填报!B2:B4</xm:f><xm:sqref>D4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const firstRels =
  `${REL_HEAD}<Relationship Id="rId1" Type="${R}/hyperlink" Target="https://example.invalid/?a=1&amp;b=2" TargetMode="External"/><Relationship Id="rId2" Type="${R}/printerSettings" Target="../printerSettings/printerSettings1.bin"/>` +
  `<Relationship Id="rId3" Type="${R}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId4" Type="${R}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId5" Type="${R}/table" Target="../tables/table1.xml"/>` +
  `<Relationship Id="rId6" Type="${R}/comments" Target="../comments1.xml"/><Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>`;

const comments =
  `${HEAD}<comments xmlns="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision">` +
  '<authors><author>张三</author><author>tc={55555555-5555-4555-8555-555555555555}</author></authors><commentList>' +
  '<comment ref="B2" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>张三:</t></r><r><t xml:space="preserve">\n含临时工</t></r></text></comment>' +
  '<comment ref="C3" authorId="1" shapeId="0" xr:uid="{55555555-5555-4555-8555-555555555555}"><text><t>[Threaded comment]</t></text></comment></commentList></comments>';

const threads =
  `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" dT="2020-03-20T08:00:00.00" personId="{22222222-2222-4222-8222-222222222222}" ` +
  'id="{55555555-5555-4555-8555-555555555555}"><text>核实过</text></threadedComment></ThreadedComments>';

/** No relationships, no comments, no prefix for relationships, indented; a name with quotes. */
const second = `${HEAD}<worksheet xmlns="${MAIN}">
  <sheetData>
    <row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c></row>
  </sheetData>
  <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>
</worksheet>`;

/** A form control: a VML drawing without comments. */
const third =
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${R}"><sheetData><row r="1"><c r="A1"><v>3</v></c></row></sheetData><!-- <legacyDrawing/> --><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
  '<legacyDrawing r:id="rId1"/><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" Requires="x14"/></mc:AlternateContent></worksheet>';

/** Everything prefixed. */
const fourth = `${HEAD}<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>4</x:v></x:c></x:row></x:sheetData></x:worksheet>`;

const fifth =
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>街道</t></is></c><c r="B1" t="inlineStr"><is><t>求和</t></is></c></row></sheetData></worksheet>`;

const pivotTable =
  `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="透视表1" cacheId="3" dataCaption="值"><location ref="A1:B3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
  '<pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="1"><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>' +
  '<rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="求和" fld="1"/></dataFields></pivotTableDefinition>';

const pivotCache =
  `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${R}" r:id="rId1" refreshedBy="王" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="填报"/></cacheSource>` +
  '<cacheFields count="2"><cacheField name="街道" numFmtId="0"><sharedItems/></cacheField><cacheField name="数" numFmtId="0"><sharedItems containsNumber="1"/></cacheField></cacheFields></pivotCacheDefinition>';

/** Sheets with what hangs on them. */
export const kitchenSinkSheets: Readonly<Record<string, string>> = {
  "xl/worksheets/sheet1.xml": first, "xl/worksheets/_rels/sheet1.xml.rels": firstRels,
  "xl/worksheets/sheet2.xml": second,
  "xl/worksheets/sheet3.xml": third, "xl/worksheets/_rels/sheet3.xml.rels": `${REL_HEAD}<Relationship Id="rId1" Type="${R}/vmlDrawing" Target="../drawings/vmlDrawing2.vml"/></Relationships>`,
  "xl/worksheets/sheet4.xml": fourth,
  "xl/worksheets/sheet5.xml": fifth, "xl/worksheets/_rels/sheet5.xml.rels": `${REL_HEAD}<Relationship Id="rId1" Type="${R}/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>`,
  "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}" xmlns:r="${R}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  "xl/chartsheets/_rels/sheet1.xml.rels": `${REL_HEAD}<Relationship Id="rId1" Type="${R}/drawing" Target="../drawings/drawing2.xml"/></Relationships>`,
  "xl/comments1.xml": comments, "xl/threadedComments/threadedComment1.xml": threads,
  "xl/tables/table1.xml": `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A1:C3" totalsRowShown="0"><autoFilter ref="A1:C3"/><tableColumns count="3"><tableColumn id="1" name="汇核"/><tableColumn id="2" name="企业 总数"/><tableColumn id="3" name="门店"/></tableColumns></table>`,
  "xl/pivotTables/pivotTable1.xml": pivotTable, "xl/pivotTables/_rels/pivotTable1.xml.rels": `${REL_HEAD}<Relationship Id="rId1" Type="${R}/pivotCacheDefinition" Target="../pivotCache/pivotCacheDefinition1.xml"/></Relationships>`,
  "xl/pivotCache/pivotCacheDefinition1.xml": pivotCache, "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": `${REL_HEAD}<Relationship Id="rId1" Type="${R}/pivotCacheRecords" Target="pivotCacheRecords1.xml"/></Relationships>`,
  "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="1"><r><s v="府坪"/><n v="1897"/></r></pivotCacheRecords>`,
  ...drawingParts,
};
