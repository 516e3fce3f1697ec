"""What an officer must say to lay files into a dossier, or to hand it over to the archive."""

from dataclasses import dataclass
from typing import Final

from zhiheng.law.dossier import Chapter
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.dossier.terms import LARGEST_FILE_BYTES, FileEntry

MOST_FILES: Final = 20
LONGEST_NUMBER: Final = 40
CHAPTERS: Final = (
    Chapter.FILING, Chapter.INVESTIGATION, Chapter.RECORDS, Chapter.EXCHANGE, Chapter.SERVICE,
    Chapter.OTHERS,
)  # fmt: skip
"""Where files may be laid in by hand; rulings, notices and the inner volume come by their acts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileInTerms:
    """Files for one chapter, as they were read. `seen` is the newest act the form had seen."""

    chapter: Chapter
    materials: tuple[FileEntry, ...]
    seen: int | None = None

    def __post_init__(self) -> None:
        faults = {}
        if self.chapter not in CHAPTERS:
            faults["chapter"] = f"“{self.chapter}”由相应的行为自动归入，请选择其他目录"
        if not self.materials:
            faults["materials"] = "还没有选择文件，请选择要归入的材料"
        if len(self.materials) > MOST_FILES:
            faults["materials"] = f"一次最多归入 {MOST_FILES} 份，请分次归入"
        if any(len(one.content) > LARGEST_FILE_BYTES for one in self.materials):
            faults["materials"] = f"每份最大 {LARGEST_FILE_BYTES // 1024**2} MB，请压缩或者分开扫描"
        if faults:
            raise BadTerms(faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveTerms:
    """The number the archive gave, and who took the dossier over."""

    archive_number: str
    receiver: str
    seen: int | None = None

    def __post_init__(self) -> None:
        faults = {
            name: f"{noun}没有填写或者超过 {LONGEST_NUMBER} 字，请核对"
            for name, noun in (("archive_number", "档号"), ("receiver", "接收人"))
            if not getattr(self, name).strip() or len(getattr(self, name).strip()) > LONGEST_NUMBER
        }
        if faults:
            raise BadTerms(faults)
