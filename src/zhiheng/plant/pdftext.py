"""The text of a PDF that has one; lines that the page broke are joined again."""

import io
import re
from collections.abc import Iterator
from typing import Final

from pypdf import PdfReader
from pypdf.errors import PyPdfError

MOST_PAGES: Final = 300
FEWEST_SIGNS_A_PAGE: Final = 20
FULL_LINE: Final = 0.85
_ACTIVE: Final = (b"/JavaScript", b"/Launch", b"/EmbeddedFile")
_NEW_PARAGRAPH: Final = re.compile(
    r"[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]"
    r"|原告|被告|申请人|被申请人|上诉人|被上诉人|第三人|法定代表人|委托诉讼代理人"
)
_PAGE_NUMBER: Final = re.compile(r"\s*(?:[-—－]\s*)?(?:第\s*)?\d{1,3}(?:\s*页)?(?:\s*[-—－])?\s*")
_ENDED: Final = "。：；！？"


def pdf_text(content: bytes) -> str:
    """The words of the pages; '' for a scan. ValueError says in Chinese why it cannot be read."""
    if any(word in content for word in _ACTIVE):
        raise ValueError("PDF 带脚本或者附件，不能收；请用“打印为 PDF”重新导出后上传")
    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted:
            raise ValueError("PDF 设了密码，打不开；请去掉密码后上传")
        if len(reader.pages) > MOST_PAGES:
            raise ValueError(f"PDF 有 {len(reader.pages)} 页，最多 {MOST_PAGES} 页；请只传文书本身")
        pages = [page.extract_text() for page in reader.pages]
    except (PyPdfError, KeyError, TypeError, AttributeError, RecursionError, OverflowError):
        raise ValueError("PDF 已损坏，打不开；请重新导出后上传，或者把全文粘贴进来") from None
    if sum(len("".join(page.split())) for page in pages) < FEWEST_SIGNS_A_PAGE * len(pages):
        return ""
    return "\n".join(_joined("\n".join(pages).splitlines()))


def _joined(lines: list[str]) -> Iterator[str]:
    """A line that fills the page's width goes on in the next, unless that one begins anew."""
    kept = [line.strip() for line in lines if line.strip() and not _page_number(line)]
    full = max((_width(line) for line in kept), default=0) * FULL_LINE
    held = ""
    for line in kept:
        if held and _NEW_PARAGRAPH.match(line) and held[-1] in _ENDED:
            yield held
            held = ""
        held += line
        if _width(line) < full:
            yield held
            held = ""
    if held:
        yield held


def _width(line: str) -> int:
    """How wide a line is on paper, in halves of a Chinese sign."""
    return sum(1 if sign.isascii() else 2 for sign in line)


def _page_number(line: str) -> bool:
    return _PAGE_NUMBER.fullmatch(line) is not None
