"""The text of an uploaded instrument: plain text, Word (docx) or PDF, within bounds.

Nothing is written to disk and nothing in a file is run. A file that is not what it should be is
refused with a sentence that says what it is and what to hand in instead.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree

from zhiheng.plant.errors import BadTerms
from zhiheng.plant.pdftext import pdf_text

LARGEST_FILE_BYTES: Final = 20 * 1024 * 1024
LARGEST_UNPACKED_BYTES: Final = 40 * 1024 * 1024
MOST_PARTS: Final = 2_000
MOST_TIMES_LARGER: Final = 200
FILE: Final = "file"
PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG")
"""The beginnings of pictures that are taken where no words are needed."""
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_UNDECIDED: Final = frozenset(f"{_W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_PICTURES: Final = (b"\xff\xd8\xff", b"\x89PNG", b"II*\x00", b"MM\x00*", b"BM", b"GIF8")
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BROKEN: Final = "文件已损坏或者不是 Word 文档，打不开；请重新导出后上传，或者把全文粘贴进来"
SCANNED: Final = (
    "这是扫描件或者图片，没有可以识读的文字；请上传带文字的 PDF、docx、txt，"
    "或者留空全文，在下一页对照原件手工填写"
)


def text_of(name: str, content: bytes) -> str:
    """The words of a file. BadTerms names the file and what to do."""
    try:
        text = _read(content)
    except _Unfit as unfit:
        raise BadTerms.of(FILE, f"“{name}”没有收：{unfit}") from None
    return text


def words_in(name: str, content: bytes) -> str:
    """The words of a file that may be a scan or a picture: '' where there are none to read.

    All other guards of `text_of` hold: empty, locked, broken, with macros, too large unpacked.
    """
    if content.startswith(PICTURES):
        return ""
    try:
        return _read(content)
    except _Wordless:
        return ""
    except _Unfit as unfit:
        raise BadTerms.of(FILE, f"“{name}”没有收：{unfit}") from None


def lines_of_word(name: str, content: bytes) -> tuple[str, ...]:
    """The paragraphs of a Word file (docx) that came back, in order.

    BadTerms: by every guard of `text_of`, or it is no docx, or holds changes nobody has decided on.
    """
    try:
        if content.startswith(_OLE):
            raise _Unfit(_of_old_word(content))
        if not content.startswith(b"PK"):
            raise _Unfit("不是 Word 文档；请上传从本页导出、改好后保存的 docx")
        return _decided_lines(content)
    except _Unfit as unfit:
        raise BadTerms.of(FILE, f"“{name}”没有收：{unfit}") from None


def too_large(name: str, size: int) -> BadTerms:
    """The refusal of a file above the bound, before any of it is read."""
    limit, megabytes = LARGEST_FILE_BYTES // 1024**2, -(-size // 1024**2)
    return BadTerms.of(
        FILE,
        f"“{name}”没有收：文件 {megabytes} MB，最大 {limit} MB；请只上传这一份文书，"
        "图片请压缩后作为附件提交",
    )


class _Unfit(ValueError):
    """Why a file is not taken in."""


class _Wordless(_Unfit):
    """A file that is sound and has no words to read."""


def _read(content: bytes) -> str:
    if not content:
        raise _Unfit("文件是空的，请重新选择")
    if content.startswith(_OLE):
        raise _Unfit(_of_old_word(content))
    if content.startswith(_PICTURES):
        raise _Wordless(SCANNED)
    if content.startswith(b"{\\rtf"):
        raise _Unfit("这是 RTF 文档；请在 Word 里另存为 docx 后上传")
    if content.startswith(b"%PDF"):
        return _pdf(content)
    if content.startswith(b"PK"):
        return _with_words(_docx(content))
    return _with_words(_plain(content))


def _pdf(content: bytes) -> str:
    try:
        text = pdf_text(content)
    except ValueError as unfit:
        raise _Unfit(str(unfit)) from None
    return _with_words(text)


def _with_words(text: str) -> str:
    if not _CONTROLS.sub("", text).strip():
        raise _Wordless(SCANNED)
    return _CONTROLS.sub("", text).strip("\ufeff")


def _of_old_word(content: bytes) -> str:
    if _ENCRYPTED in content:
        return "文档设了密码，打不开；请去掉密码后上传"
    return "这是旧版 Word（doc）文档，可能带宏；请在 Word 里另存为 docx 后上传"


def _plain(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if b"\x00" in content:
        raise _Unfit("不是文本、docx 或者 PDF 文件；请上传这三种之一")
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _Unfit("文字编码认不出来；请另存为 UTF-8 或者 GBK 的文本后上传")


def _docx(content: bytes) -> str:
    return "\n".join(_paragraphs(_document(content)))


def _decided_lines(content: bytes) -> tuple[str, ...]:
    document = _document(content)
    if any(piece.tag in _UNDECIDED for piece in document.iter()):
        raise _Unfit("文件里有没有接受或者拒绝的修订；请在 Word 里全部接受或者拒绝后保存，再上传")
    if any(piece.tag == f"{_W}txbxContent" for piece in document.iter()):
        raise _Unfit("文件里有文本框，其中的文字读不准；请把文字放进正文后再上传")
    return tuple(
        line for words in _paragraphs(document) for line in _CONTROLS.sub("", words).splitlines()
    )


def _document(content: bytes) -> ElementTree.Element:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _refuse_unfit_package(package, len(content))
            return ElementTree.fromstring(_part(package, "word/document.xml"))
    except (zipfile.BadZipFile, ElementTree.ParseError, EOFError, zipfile.LargeZipFile):
        raise _Unfit(_BROKEN) from None


def _refuse_unfit_package(package: zipfile.ZipFile, packed: int) -> None:
    parts = package.infolist()
    names = {part.filename.lower() for part in parts}
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > min(
        LARGEST_UNPACKED_BYTES, max(packed, 4096) * MOST_TIMES_LARGER
    ):
        raise _Unfit("压缩包展开后过大，疑为压缩炸弹，没有展开；请重新导出文书后上传")
    if any(part.flag_bits & 1 for part in parts):
        raise _Unfit("文件设了密码，打不开；请去掉密码后上传")
    if any("vbaproject" in name for name in names):
        raise _Unfit("文档带宏，不能收；请另存为不带宏的 docx 后上传")
    if "word/document.xml" not in names:
        raise _Unfit("这是压缩包，不是 Word 文档；请解开后上传其中的文书")


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        content = part.read(LARGEST_UNPACKED_BYTES + 1)
    if len(content) > LARGEST_UNPACKED_BYTES:
        raise _Unfit("压缩包展开后过大，疑为压缩炸弹，没有展开；请重新导出文书后上传")
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise _Unfit(_BROKEN)
    return content


def _paragraphs(document: ElementTree.Element) -> Iterator[str]:
    """The paragraphs in the order of the document, those in tables too."""
    for paragraph in document.iter(f"{_W}p"):
        yield "".join(_run_text(piece) for piece in paragraph.iter())


def _run_text(piece: ElementTree.Element) -> str:
    if piece.tag == f"{_W}t":
        return piece.text or ""
    return {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}.get(piece.tag, "")
