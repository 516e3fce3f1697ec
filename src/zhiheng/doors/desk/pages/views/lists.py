"""What the lists' exports have in common: who may, how many, and the file itself."""

from collections.abc import Iterable, Sequence
from typing import Final

from django.http import HttpResponse

from zhiheng.law.posts import ADMINISTRATORS, PEOPLES
from zhiheng.plant.web import CourtRequest
from zhiheng.plant.xlsx import Cell, workbook

CASE_PEOPLE: Final = PEOPLES - ADMINISTRATORS
EXPORT_LIMIT: Final = 5_000
EXPORT_BATCH: Final = 500
XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook_answer(
    title: str,
    file_name: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    request: CourtRequest,
) -> HttpResponse:
    """The rows as a file to keep; its sheet says when and by whom it was taken."""
    sheet = f"{title} {request.moment:%Y-%m-%d %H%M} {request.officer.name}"
    answer = HttpResponse(workbook(sheet, headings, rows), content_type=XLSX)
    name = f"{file_name}-{request.moment:%Y%m%d-%H%M}.xlsx"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
