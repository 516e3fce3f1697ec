"""Tables for the clerk's spreadsheet, in which no cell can become a formula."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

Cell = str | int | date | datetime | None
LONGEST_SHEET_NAME: Final = 31
FORBIDDEN_IN_SHEET_NAME: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
LONGEST_TEXT: Final = 32_767
WIDTH: Final = 18
# A program that opens an exported text as CSV would compute these.
FORMULA_BEGINNINGS: Final = ("=", "+", "-", "@", "\t", "\r")
OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "remove_timezone": True,
}


def workbook(title: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """One sheet: a heading row, frozen, and the rows. Amounts come as words or whole numbers."""
    file = BytesIO()
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        sheet = book.add_worksheet(
            title.translate(FORBIDDEN_IN_SHEET_NAME)[:LONGEST_SHEET_NAME] or "表"
        )
        formats = {
            date: book.add_format({"num_format": "yyyy-mm-dd"}),
            datetime: book.add_format({"num_format": "yyyy-mm-dd hh:mm"}),
        }
        sheet.write_row(0, 0, headings, book.add_format({"bold": True}))
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, max(len(headings) - 1, 0), WIDTH)
        for number, row in enumerate(rows, 1):
            for column, cell in enumerate(row):
                _write(sheet, number, column, cell, formats)
    return file.getvalue()


def safe(text: str) -> str:
    """The text as it may stand in a cell: never the beginning of a formula."""
    guarded = f"'{text}" if text.startswith(FORMULA_BEGINNINGS) else text
    return guarded[:LONGEST_TEXT]


def _write(
    sheet: Worksheet, row: int, column: int, cell: Cell, formats: Mapping[type[date], Any]
) -> None:
    if isinstance(cell, str):
        sheet.write_string(row, column, safe(cell))
    elif isinstance(cell, datetime | date):
        sheet.write_datetime(row, column, cell, formats[type(cell)])
    elif cell is not None:
        sheet.write_number(row, column, cell)
