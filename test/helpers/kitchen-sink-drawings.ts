const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const REL_HEAD = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

const frame = (id: string) =>
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  `<a:graphic><a:graphicData uri="${C}"><c:chart xmlns:c="${C}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;

const anchor = (content: string) =>
  "<xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
  `<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}</xdr:twoCellAnchor>`;

const picture =
  '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>' +
  '<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>';

const root = `<xdr:wsDr xmlns:xdr="${XDR}" xmlns:a="${A}" xmlns:r="${R}">`;

const chart = (values: string) =>
  `${HEAD}<c:chartSpace xmlns:c="${C}" xmlns:a="${A}" xmlns:r="${R}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>` +
  `<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>${values}</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
  '<c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>';

const VML = '<xml xmlns:v="urn:schemas-microsoft-com:vml"\r\n xmlns:o="urn:schemas-microsoft-com:office:office"\r\n xmlns:x="urn:schemas-microsoft-com:office:excel">';

const note = (id: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="infoBackground [80]" o:insetmode="auto"><v:fill color2="infoBackground [80]"/>` +
  `<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
  `<x:Anchor>2, 15, 0, 2, 4, 15, 4, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

const notesVml =
  `${VML}\r\n <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${note(1025, 1, 1)}${note(1026, 2, 2)}</xml>`;

const controlVml =
  `${VML}<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201" path="m,l,21600r21600,l21600,xe"/>` +
  `<v:shape id="按钮_x0020_1" o:spid="_x0000_s3073" type="#_x0000_t201" style='position:absolute' o:button="t"><v:textbox><div style='text-align:center'><font face="宋体">提交<br/></font></div></v:textbox>` +
  `<x:ClientData ObjectType="Button"><x:Anchor>1, 0, 1, 0, 3, 0, 3, 0</x:Anchor><x:FmlaMacro>[0]!提交</x:FmlaMacro></x:ClientData></v:shape></xml>`;

export const drawingParts: Readonly<Record<string, string>> = {
  "xl/drawings/drawing1.xml": `${HEAD}${root}${anchor(frame("rId1"))}${anchor(picture)}</xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": `${REL_HEAD}<Relationship Id="rId1" Type="${R}/chart" Target="../charts/chart1.xml"/><Relationship Id="rId2" Type="${R}/image" Target="../media/image1.png"/></Relationships>`,
  "xl/drawings/drawing2.xml": `${HEAD}${root}<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9000000" cy="6000000"/>${frame("rId1")}</xdr:absoluteAnchor></xdr:wsDr>`,
  "xl/drawings/_rels/drawing2.xml.rels": `${REL_HEAD}<Relationship Id="rId1" Type="${R}/chart" Target="../charts/chart2.xml"/></Relationships>`,
  "xl/charts/chart1.xml": chart("填报!$B$2:$B$4"), "xl/charts/chart2.xml": chart("透视!$B$2"),
  "xl/drawings/vmlDrawing1.vml": notesVml, "xl/drawings/vmlDrawing2.vml": controlVml,
};
