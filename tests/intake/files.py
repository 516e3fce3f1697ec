"""Files as applicants hand them in, good and bad, made here and nowhere stored."""

import io
import zipfile
from xml.sax.saxutils import escape

import typst
from pypdf import PdfWriter

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def a_docx(text: str, *, also: dict[str, bytes] | None = None) -> bytes:
    """A Word document of one paragraph a line, with further parts in its package."""
    lines = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in text.split("\n"))
    body = f'<?xml version="1.0"?><w:document xmlns:w="{W}"><w:body>{lines}</w:body></w:document>'
    return a_zip({"word/document.xml": body.encode(), **(also or {})})


def a_zip(parts: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return packed.getvalue()


def a_pdf(text: str) -> bytes:
    """A PDF whose words can be read, broken into lines by the page."""
    said = "\n\n".join(f"#text({line!r})".replace("'", '"') for line in text.split("\n") if line)
    return bytes(typst.compile(f'#set text(font: "Noto Sans CJK SC")\n{said}'.encode()))


def an_empty_pdf(*, password: str = "") -> bytes:
    """A page without a word: what a scan looks like to a reader; locked where asked."""
    writer, made = PdfWriter(), io.BytesIO()
    writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    writer.write(made)
    return made.getvalue()
