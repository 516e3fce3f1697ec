"""A paper is drawn from its frozen words: by GB/T 9704, readable as text, the same every time."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from pypdf import PdfReader

from zhiheng.registers.documents import queries
from zhiheng.registers.documents.papers import FORMS
from zhiheng.registers.documents.papers.sheet import Paragraph, Part
from zhiheng.registers.documents.tests.test_papers import DATA, complete

pytestmark = pytest.mark.skipif(
    not any(Path(settings.ZHIHENG_FONTS).glob("NotoSerifSC*")),
    reason="the fonts of papers are fetched by ./test; run it once",
)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("kind", FORMS)
def test_every_paper_is_drawn_in_full_and_the_same_each_time(kind: str) -> None:
    data = complete(kind)
    drawn = queries.draw_preview(kind, data)
    assert drawn == queries.draw_preview(kind, data)
    [first, *_] = pages(drawn)
    assert queries.PREVIEW in first
    assert data.case_number in first


def test_two_papers_are_two_files() -> None:
    other = replace(DATA, creditors="南麓食品厂")
    assert queries.draw_preview("执行通知书", DATA) != queries.draw_preview("执行通知书", other)


def test_rare_characters_of_names_are_drawn_and_found_again() -> None:
    rare = replace(DATA, debtors="欧阳𬭎㛃", addressed_to=("欧阳𬭎㛃",))
    [first, *_] = pages(queries.draw_preview("受理通知书", rare))
    assert "欧阳𬭎㛃" in first


def test_a_preview_says_on_every_page_that_it_is_none() -> None:
    shown = pages(queries.draw_preview("报告财产令", DATA))
    assert len(shown) > 1
    assert all(queries.PREVIEW in page for page in shown)


def test_a_page_holds_28_characters_and_22_lines() -> None:
    plain = Paragraph((Part("执" * 28 * 70),), "flush")
    sheet = replace(queries.sheet("执行通知书", DATA), paragraphs=(plain,))
    lines = [
        [line for line in page.splitlines() if set(line) == {"执"}]
        for page in pages(queries.drawn(sheet))
    ]
    assert {len(line) for page in lines for line in page[1:-1]} == {28}
    assert max(len(page) for page in lines) == 22
