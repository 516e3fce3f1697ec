"""What leaves the dossier whole: one PDF with its catalogue, one packed folder with a manifest."""

import io
import re
import zipfile
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.dossier import Volume
from zhiheng.measures.archiving.queries.catalogue import Line, Shown, as_pdf, catalogue, content
from zhiheng.plant import bundle, sm3
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.documents import queries as documents

MOST_BYTES: Final = 300 * 1024 * 1024
_UNFIT: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_HEADINGS: Final = (
    "卷",
    "序号",
    "目录",
    "名称",
    "日期",
    "页次",
    "来源",
    "归入的行为",
    "文件",
    "SM3",
)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The list of everything, one line each with the SM3 of the file, and the SM3 over the list."""

    text: str
    leaves: int
    pages: int

    @property
    def digest(self) -> bytes:
        """SM3 over the list."""
        return sm3.digest(self.text.encode())


class TooLarge(BadTerms):
    """A dossier beyond what is bound at once."""


def bound(case: CaseCard, volume: Volume, on: date) -> bytes:
    """One volume as one PDF: the catalogue first, its pages those of the file; TooLarge."""
    shown = _volume(case, volume, on)
    parts = [(line, _on_pages(line)) for line in shown.lines]
    _refuse_too_large(sum(len(pages) for _, pages in parts))
    rows: list[list[str]] = []
    for chapter, lines in shown.chapters:
        rows += [[str(chapter)], *(_row(line) for line in lines)]
    front = bundle.catalogue(f"{volume}目录", _heading(case, shown, on), rows)
    return bundle.bound(front, [bundle.Bound(line.leaf.title, pages) for line, pages in parts])


def packed(case: CaseCard, on: date, *, inner: bool) -> bytes:
    """Every thing as it is, in folders by volume, with the manifest; TooLarge."""
    files, listed, size = {}, [], 0
    for shown in catalogue(case.id, on, inner=inner):
        for line in shown.lines:
            name, found = content(line.leaf)
            path = _path(line, name)
            size += len(found)
            _refuse_too_large(size)
            files[path] = found
            listed.append(_listed(line, path, found))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(_stamp("目录.csv", on), "﻿" + _csv(listed))
        for path, found in files.items():
            package.writestr(_stamp(path, on), found)
    return made.getvalue()


def manifest(case_id: int, on: date) -> Manifest:
    """The whole list of both volumes, as it is kept when the dossier is handed over."""
    listed, pages = [], 0
    for shown in catalogue(case_id, on, inner=True):
        pages += shown.page_total
        for line in shown.lines:
            name, found = content(line.leaf)
            listed.append(_listed(line, _path(line, name), found))
    return Manifest(_csv(listed), len(listed), pages)


def _volume(case: CaseCard, volume: Volume, on: date) -> Shown:
    inner = volume is Volume.INNER
    return next(one for one in catalogue(case.id, on, inner=inner) if one.volume is volume)


def _on_pages(line: Line) -> bytes:
    try:
        pages = as_pdf(line.leaf)
        bundle.page_count(pages)
    except bundle.Unreadable:
        said = (f"原件打不开，随压缩包移交，SM3 {line.leaf.digest.hex()}",)
        return bundle.words_on_pages(line.leaf.title, said)
    return pages


def _heading(case: CaseCard, shown: Shown, on: date) -> list[str]:
    return [
        f"{documents.court_line(case.court)}　{case.number}",
        f"申请执行人：{case.creditors}　被执行人：{case.debtors}",
        f"共 {len(shown.lines)} 件 {shown.page_total} 页　截至 {on}",
    ]


def _row(line: Line) -> list[str]:
    return [str(line.number), line.leaf.title, str(line.leaf.happened_on), line.pages]


def _path(line: Line, name: str) -> str:
    ending = name.rpartition(".")[2] if "." in name else "bin"
    title = _UNFIT.sub("_", line.leaf.title)[:60]
    return f"{line.leaf.volume}/{line.number:03d} {title}.{_UNFIT.sub('_', ending)[:5]}"


def _listed(line: Line, path: str, found: bytes) -> tuple[str, ...]:
    leaf = line.leaf
    return (
        leaf.volume, str(line.number), leaf.chapter, leaf.title, str(leaf.happened_on), line.pages,
        leaf.source, leaf.act, path, sm3.digest(found).hex(),
    )  # fmt: skip


def _csv(rows: list[tuple[str, ...]]) -> str:
    return "".join(f"{','.join(_cell(one) for one in row)}\r\n" for row in (_HEADINGS, *rows))


def _cell(words: str) -> str:
    """One cell; what a spreadsheet would take for a formula is told apart from it."""
    safe = f"'{words}" if words[:1] in ("=", "+", "-", "@", "\t") else words
    return '"{}"'.format(safe.replace('"', '""'))


def _stamp(path: str, on: date) -> zipfile.ZipInfo:
    """An entry dated by the day it was asked for, so that the same dossier packs the same."""
    entry = zipfile.ZipInfo(path, (on.year, on.month, on.day, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def _refuse_too_large(size: int) -> None:
    if size > MOST_BYTES:
        raise TooLarge.of(
            "export", f"卷宗超过 {MOST_BYTES // 1024**2} MB，不能一次导出，请按件下载"
        )
