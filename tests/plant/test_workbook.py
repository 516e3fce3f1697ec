"""Exported tables: what was text stays text."""

from datetime import date, datetime
from io import BytesIO
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from zhiheng.plant.xlsx import Cell, workbook

AT = datetime(2026, 11, 20, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


def read(title: str, *rows: tuple[Cell, ...]) -> Worksheet:
    book = load_workbook(BytesIO(workbook(title, ["案号", "金额"], rows)))
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def test_rows_come_back_as_they_went_in() -> None:
    sheet = read("案件", ("（2026）鲁0102执1号", 123456), (None, date(2026, 2, 28)))
    assert [cell.value for cell in sheet[1]] == ["案号", "金额"]
    assert [cell.value for cell in sheet[2]] == ["（2026）鲁0102执1号", 123456]
    assert sheet["B3"].value == datetime(2026, 2, 28)  # noqa: DTZ001  # a spreadsheet's day


def test_a_moment_is_written_as_the_court_reads_it() -> None:
    assert read("案件", (AT,))["A2"].value == AT.replace(tzinfo=None)


@pytest.mark.parametrize("begun", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", '=HYPERLINK("http://x")'])
def test_no_text_becomes_a_formula(begun: str) -> None:
    cell = read("案件", (begun,))["A2"]
    assert (cell.data_type, cell.value) == ("s", f"'{begun}")


def test_a_link_stays_a_text() -> None:
    assert read("案件", ("https://example.invalid/",))["A2"].hyperlink is None


@pytest.mark.parametrize("title", ["案/件[1]", "很" * 40, ""])
def test_any_title_makes_a_sheet(title: str) -> None:
    assert len(read(title).title) <= 31
