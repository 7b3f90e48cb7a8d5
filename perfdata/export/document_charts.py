"""Native charts in a document: editable as on a slide, and drawn without a browser on the server."""

from typing import Any

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from perfdata.chart.model import Chart
from perfdata.chart.theme import LIGHT
from perfdata.export.inert_cells import printable
from perfdata.export.office_chart import chart_xml
from perfdata.export.office_chart_sheet import WHOLE_SHEET, plotted, sheet_bytes
from perfdata.export.office_chart_xml import CHART_NAMESPACE, Look

_LOOK = Look(LIGHT, LIGHT.palette, "Times New Roman", "黑体", 10)
# The text is 156 mm wide; on the screen that is about 590 pixels.
_WIDTH, _WIDTH_PX = Mm(156), 590
_HEIGHT = Mm(85)
_ROW = Mm(9)
_SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LYING = ("completion", "breakdown", "ranking", "waterfall")


def add_chart(document: Any, paragraph: Any, chart: Chart, number: int) -> None:
    """The chart in the line of the paragraph; `number` tells the charts of a document apart."""
    package, main = document.part.package, document.part
    sheet = Part(
        PackURI(f"/word/embeddings/chart{number}.xlsx"), _SHEET_TYPE, sheet_bytes(plotted(chart)), package
    )
    # The part's only relation is the workbook behind it, so that its id is the first.
    content = chart_xml(chart, _LOOK, WHOLE_SHEET, _WIDTH_PX, "rId1")
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CT.DML_CHART, content, package)
    part.relate_to(sheet, RT.PACKAGE)
    paragraph.add_run()._r.append(_drawing(main.relate_to(part, RT.CHART), chart, number))


def _drawing(relation: str, chart: Chart, number: int) -> Any:
    height = max(_HEIGHT, _ROW * len(chart.categories)) if chart.kind in _LYING else _HEIGHT
    drawing = parse_xml(
        f'<w:drawing {nsdecls("w", "wp", "a", "r")}><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{int(_WIDTH)}" cy="{int(height)}"/><wp:docPr id="{number}" name=""/>'
        f'<a:graphic><a:graphicData uri="{CHART_NAMESPACE}">'
        f'<c:chart xmlns:c="{CHART_NAMESPACE}" r:id="{relation}"/>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    properties = drawing.find(".//{*}docPr")
    properties.set("name", printable(chart.title)[:200])
    properties.set("descr", printable(chart.alt))
    return drawing
