"""A text as a Word file (docx): the smallest one that Word, WPS and LibreOffice open.

Written from constants and the words alone, so that the same words are the same bytes. Styles:
court and title (centred, large), number (right), flush, body and item (indented), heading (bold),
row, sign (right). Lines that may be changed stand in blue, the others in black.
"""

import io
import zipfile
from collections.abc import Iterable
from typing import Final
from xml.sax.saxutils import escape

TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MADE_AT: Final = (2026, 1, 1, 0, 0, 0)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES: Final = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/></Types>'
)
_RELATIONS: Final = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
# A4 with the margins of GB/T 9704, in twentieths of a point.
_PAGE: Final = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"'
    ' w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>'
)
_INDENT: Final = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'
_SETTING: Final = {
    "court": '<w:jc w:val="center"/>',
    "title": '<w:jc w:val="center"/>',
    "number": '<w:jc w:val="right"/>',
    "sign": '<w:jc w:val="right"/>',
    "flush": "",
    "row": "",
}
_HALF_POINTS: Final = {"court": 40, "title": 52}
_BOLD: Final = ("court", "title", "heading")
_FACE: Final = '<w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="仿宋"/>'


def written(lines: Iterable[tuple[str, str, bool]]) -> bytes:
    """The file of these lines: words, style, and whether they may be changed."""
    body = "".join(_paragraph(*line) for line in lines)
    document = f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{body}{_PAGE}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": document,
    }  # fmt: skip
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _MADE_AT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return made.getvalue()


def _paragraph(text: str, style: str, changeable: bool) -> str:
    size = _HALF_POINTS.get(style, 32)
    bold = "<w:b/>" if style in _BOLD else ""
    blue = '<w:color w:val="1F4E9E"/>' if changeable else ""
    setting = _SETTING.get(style, _INDENT)
    return (
        f'<w:p><w:pPr><w:spacing w:line="580" w:lineRule="exact"/>{setting}</w:pPr>'
        f'<w:r><w:rPr>{_FACE}{bold}{blue}<w:sz w:val="{size}"/></w:rPr>'
        f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'
    )
