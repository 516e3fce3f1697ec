"""Files at the filing desk: what was chosen becomes material, the instrument's words its text."""

from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from zhiheng.measures.intake import actions
from zhiheng.measures.intake.terms import MaterialKind, MaterialTerms, TakeInTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.filetext import LARGEST_FILE_BYTES, text_of, too_large
from zhiheng.plant.web import CourtRequest

INSTRUMENT: Final = "instrument"
# Name of the file box → what lies in it.
BOXES: Final = {
    "application": MaterialKind.APPLICATION,
    "identity": MaterialKind.IDENTITY,
    "effect": MaterialKind.EFFECT,
    "agency": MaterialKind.AGENCY,
    "clues": MaterialKind.CLUES,
    "other": MaterialKind.OTHER,
}
RECEIPT: Final = "receipt"


def handed_in(request: CourtRequest) -> TakeInTerms | None:
    """What was chosen, the instrument with its words; None where no file was chosen.

    BadTerms: a file that cannot be taken in. Nothing has been stored then.
    """
    chosen = request.FILES.getlist(INSTRUMENT)
    if len(chosen) > 1:
        raise BadTerms.of(INSTRUMENT, "执行依据一次只收一份，请只选这一份文书")
    found = [_instrument(one) for one in chosen]
    for box, kind in BOXES.items():
        found += [_other(one, kind) for one in request.FILES.getlist(box)]
    return TakeInTerms(materials=tuple(found)) if found else None


def words_of(terms: TakeInTerms | None) -> str:
    """The words of the instrument among what was handed in."""
    listed = terms.materials if terms else ()
    return next((one.text for one in listed if one.kind is MaterialKind.INSTRUMENT), "")


def taken_in(request: CourtRequest, terms: TakeInTerms | None) -> int | None:
    """The receipt of what was handed in; None where nothing was."""
    if terms is None:
        return None
    return actions.take_in(terms=terms, by=request.officer, at=request.moment)


def receipt_of(post: QueryDict) -> int | None:
    """The receipt a sheet was begun with."""
    return codes.id_of(RECEIPT, post.get(RECEIPT, ""))


def _instrument(file: UploadedFile[bytes]) -> MaterialTerms:
    name, content = _content(file)
    text = text_of(name, content)
    return MaterialTerms(kind=MaterialKind.INSTRUMENT, name=name, content=content, text=text)


def _other(file: UploadedFile[bytes], kind: MaterialKind) -> MaterialTerms:
    name, content = _content(file)
    return MaterialTerms(kind=kind, name=name, content=content)


def _content(file: UploadedFile[bytes]) -> tuple[str, bytes]:
    name, size = (file.name or "未命名").strip()[-100:], file.size or 0
    if size > LARGEST_FILE_BYTES:
        raise too_large(name, size)
    return name, file.read()
