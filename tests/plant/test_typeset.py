"""The press: the same data give the same bytes, and the words can be read back."""

from io import BytesIO
from pathlib import Path

import pytest
import typst
from pypdf import PdfReader

from zhiheng.plant.typeset import draw

TEMPLATE = """
#let frozen = json(bytes(sys.inputs.frozen))
#set text(lang: "zh")
#frozen.number
"""


@pytest.fixture
def paper(tmp_path: Path) -> str:
    path = tmp_path / "paper.typ"
    path.write_text(TEMPLATE, encoding="utf-8")
    return str(path)


def test_a_paper_is_drawn_from_its_frozen_data(paper: str) -> None:
    pdf = draw(paper, {"number": "No. 1"})
    assert PdfReader(BytesIO(pdf)).pages[0].extract_text().strip() == "No. 1"


def test_the_same_data_give_the_same_bytes(paper: str) -> None:
    assert draw(paper, {"number": "No. 1"}) == draw(paper, {"number": "No. 1"})
    assert draw(paper, {"number": "No. 2"}) != draw(paper, {"number": "No. 1"})


def test_data_are_never_markup(paper: str) -> None:
    pdf = draw(paper, {"number": "#panic() *x*"})
    assert "#panic() *x*" in PdfReader(BytesIO(pdf)).pages[0].extract_text()


def test_a_template_that_asks_for_more_than_the_data_is_a_defect(paper: str) -> None:
    with pytest.raises(typst.TypstError):
        draw(paper, {})
