"""The forms of dossiers: files for a chapter, and the hand-over."""

from django import forms
from django.core.files.uploadedfile import UploadedFile

from zhiheng.law.dossier import Chapter
from zhiheng.measures.archiving.terms import CHAPTERS, LONGEST_NUMBER, ArchiveTerms, FileInTerms
from zhiheng.plant import bundle, ocr
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.filetext import FILE, LARGEST_FILE_BYTES, too_large, words_in
from zhiheng.plant.ui.termsform import SeenForm
from zhiheng.registers.dossier.terms import FileEntry, Media, media_of

PICTURES = (Media.JPEG, Media.PNG)


class ManyFiles(forms.FileInput):
    """A box that takes several files at once, and gives them as a list."""

    allow_multiple_selected = True


class FileInForm(SeenForm):
    """归入材料."""

    chapter = forms.ChoiceField(label="归入的目录", choices=[(one, one) for one in CHAPTERS])
    materials = forms.Field(
        label="材料",
        widget=ManyFiles(attrs={"accept": ".pdf,.jpg,.jpeg,.png,.docx,.txt"}),
        help_text="PDF、JPG、PNG、docx 或者 txt，每份不超过 20 MB，可以一次选多份",
        error_messages={"required": "还没有选择文件，请选择要归入的材料"},
    )

    def made(self) -> FileInTerms:
        return FileInTerms(
            chapter=Chapter(self.cleaned_data["chapter"]),
            materials=tuple(_entry(one) for one in self.cleaned_data["materials"]),
            seen=self.cleaned_data.get("seen"),
        )

    def blame(self, bad: BadTerms) -> None:
        """What is wrong with one of the files stands at the box of files."""
        said = bad.sentences.items()
        super().blame(
            BadTerms({"materials" if name == FILE else name: text for name, text in said})
        )


class HandOverForm(SeenForm):
    """移交归档."""

    archive_number = forms.CharField(
        label="档号", max_length=LONGEST_NUMBER, help_text="档案部门给的编号",
        error_messages={"required": "档号没有填写"},
    )  # fmt: skip
    receiver = forms.CharField(
        label="接收人", max_length=LONGEST_NUMBER, help_text="档案部门接收的人",
        error_messages={"required": "接收人没有填写"},
    )  # fmt: skip

    def made(self) -> ArchiveTerms:
        said = self.cleaned_data
        return ArchiveTerms(
            archive_number=said["archive_number"], receiver=said["receiver"], seen=said.get("seen")
        )


def _entry(file: UploadedFile[bytes]) -> FileEntry:
    """A file with its words; BadTerms says what is wrong with it and what to do."""
    name, size = (file.name or "未命名").strip()[-100:], file.size or 0
    if size > LARGEST_FILE_BYTES:
        raise too_large(name, size)
    content = file.read()
    media = media_of(name, content[:8])
    words = words_in(name, content)
    if media is Media.OTHER:
        raise BadTerms.of(FILE, f"“{name}”没有收：只收 PDF、JPG、PNG、docx 和 txt，请转换后归入")
    try:
        pages = _pages(name, media, content)
    except bundle.Unreadable as broken:
        raise BadTerms.of(
            FILE, f"“{name}”没有收：{broken}，可能已经损坏，请重新扫描或者导出后归入"
        ) from None
    if media in PICTURES:
        words = ocr.words_of(content)
    return FileEntry(name=name, media=media, content=content, text=words, pages=pages)


def _pages(name: str, media: Media, content: bytes) -> int | None:
    if media is Media.PDF:
        return bundle.page_count(content)
    if media in PICTURES:
        return bundle.page_count(bundle.picture_on_page(name, content))
    return None
