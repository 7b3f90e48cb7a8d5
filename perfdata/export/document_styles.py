"""The page and the styles of an official document (公文, GB/T 9704): fonts, sizes, margins, headings."""

from dataclasses import dataclass
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

# python-docx has annotations for few of its classes.
Docx = Any

# GB/T 9704-2012: 版心 156 x 225 mm on A4, here with the margins that leave it.
_MARGINS_MM = {"top_margin": 37, "bottom_margin": 35, "left_margin": 28, "right_margin": 26}
_LATIN = "Times New Roman"
BODY_FONT, HEAVY_FONT, SCRIPT_FONT, TITLE_FONT = "仿宋", "黑体", "楷体", "小标宋"
# What stands in for a font where it is not installed, the first that is.
_OTHERS = {
    BODY_FONT: "FangSong;仿宋_GB2312;STFangsong;FandolFang;Noto Serif CJK SC",
    HEAVY_FONT: "SimHei;STHeiti;Noto Sans CJK SC",
    SCRIPT_FONT: "KaiTi;楷体_GB2312;STKaiti;Noto Serif CJK SC",
    TITLE_FONT: "方正小标宋简体;方正小标宋_GBK;SimSun;宋体;STSong;Noto Serif CJK SC",
}
# 三号 is 16 pt, 二号 22 pt, 四号 14 pt, 小四 12 pt; 22 lines of 28.95 pt stand on a page.
BODY_PT, TITLE_PT, FOOT_PT, TABLE_PT, NOTE_PT = 16, 22, 14, 12, 10.5
_LINE_PT = 28.95


@dataclass(frozen=True, slots=True)
class _Look:
    """A style: its Chinese font, size and weight, and where its lines stand."""

    font: str
    size_pt: float
    bold: bool = False
    centred: bool = False
    indented: bool = True
    kept: bool = False


_LOOKS = {
    "Normal": _Look(BODY_FONT, BODY_PT),
    "Title": _Look(TITLE_FONT, TITLE_PT, centred=True, indented=False),
    "Subtitle": _Look(SCRIPT_FONT, FOOT_PT, centred=True, indented=False),
    "Heading 1": _Look(HEAVY_FONT, BODY_PT, kept=True),
    "Heading 2": _Look(SCRIPT_FONT, BODY_PT, kept=True),
    "Heading 3": _Look(BODY_FONT, BODY_PT, bold=True, kept=True),
    "Caption": _Look(HEAVY_FONT, TABLE_PT, centred=True, indented=False, kept=True),
}


def set_page(document: Docx) -> None:
    """A4 with the margins of the standard, and the page's number at the foot: — 1 —."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, size in _MARGINS_MM.items():
        setattr(section, name, Mm(size))
    section.footer_distance = Mm(28)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.paragraph_format.first_line_indent = Pt(0)
    for part in ("— ", None, " —"):
        run = foot.add_run(part or "")
        set_font(run.font, BODY_FONT, FOOT_PT)
        if part is None:
            add_field(run, "PAGE", "1")


def set_styles(document: Docx) -> None:
    """The styles of body and headings; a heading is a real one, by which contents are made."""
    for name, look in _LOOKS.items():
        style = document.styles[name]
        set_font(style.font, look.font, look.size_pt, bold=look.bold)
        style.font.italic = False
        style.font.color.rgb = RGBColor(0, 0, 0)
        form = style.paragraph_format
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(_LINE_PT)
        form.space_before = form.space_after = Pt(0)
        form.keep_with_next = look.kept
        # Two characters of the body's size.
        form.first_line_indent = Pt(2 * BODY_PT) if look.indented else Pt(0)
        form.alignment = WD_ALIGN_PARAGRAPH.CENTER if look.centred else WD_ALIGN_PARAGRAPH.JUSTIFY
        for border in style.element.iter(qn("w:pBdr")):
            border.getparent().remove(border)
    document.styles["Title"].paragraph_format.line_spacing = Pt(TITLE_PT * 1.5)
    document.styles["Caption"].paragraph_format.line_spacing = Pt(TABLE_PT * 1.6)
    _set_language(document)


def _set_language(document: Docx) -> None:
    """Chinese as written on the mainland: marks and letters of other regions look otherwise."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:eastAsia"), "zh-CN")


def set_font(font: Any, chinese: str, size_pt: float, *, bold: bool = False) -> None:
    """A font for Chinese and one for Latin letters; python-docx itself knows the latter alone."""
    font.name, font.size, font.bold = _LATIN, Pt(size_pt), bold
    fonts = font._element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    fonts.set(qn("w:eastAsia"), chinese)
    fonts.set(qn("w:hAnsi"), _LATIN)


def add_field(run: Any, instruction: str, shown: str) -> None:
    """A field that the program fills in, with what it shows until then."""
    open_field(run, instruction, dirty=False)
    words = OxmlElement("w:t")
    words.text = shown
    run._r.append(words)
    close_field(run)


def open_field(run: Any, instruction: str, *, dirty: bool = True) -> None:
    """The beginning of a field whose contents follow; a dirty one is brought up to date when opened."""
    begin = _field_mark("begin")
    if dirty:
        begin.set(qn("w:dirty"), "true")
    words = OxmlElement("w:instrText")
    words.set(qn("xml:space"), "preserve")
    words.text = f" {instruction} "
    run._r.extend([begin, words, _field_mark("separate")])


def close_field(run: Any) -> None:
    """The end of a field."""
    run._r.append(_field_mark("end"))


def _field_mark(kind: str) -> Any:
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def fonts_part(fonts: bytes) -> bytes:
    """The document's table of fonts with what stands in for each Chinese one."""
    entries = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/></w:font>'
        for name, others in _OTHERS.items()
    )
    return fonts.replace(b"</w:fonts>", entries.encode("utf-8") + b"</w:fonts>")
