"""Terms as text: what is signed reads back as what is carried out."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.plant.errors import BadTerms, CatalogueBreach
from zhiheng.plant.terms_text import lasting, read, written


class Manner(StrEnum):
    MAIL = "邮寄"
    HAND = "直接"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    amount_fen: int
    due_on: date | None
    manner: Manner


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    words: str
    share: Decimal
    kept: bool
    parts: tuple[Part, ...]
    first: Part | None = None
    seen: int | None = None


PARTS = st.builds(
    Part, amount_fen=st.integers(), due_on=st.none() | st.dates(), manner=st.sampled_from(Manner)
)
WHOLES = st.builds(
    Whole,
    words=st.text(st.characters(exclude_categories=("Cs",))),
    share=st.decimals(allow_nan=False, allow_infinity=False),
    kept=st.booleans(),
    parts=st.lists(PARTS, max_size=4).map(tuple),
    first=st.none() | PARTS,
    seen=st.none() | st.integers(),
)
ONE = Whole(words="延长", share=Decimal("0.5"), kept=True, parts=(), seen=7)


@given(WHOLES)
def test_terms_read_back_as_they_were_written(terms: Whole) -> None:
    text = written(terms)
    assert read(Whole, text) == terms
    assert written(read(Whole, text)) == text


@given(WHOLES, WHOLES)
def test_different_terms_are_different_texts(one: Whole, other: Whole) -> None:
    assert (written(one) == written(other)) == (one == other)


def test_what_the_form_saw_is_no_part_of_what_is_signed() -> None:
    assert written(lasting(ONE)) == written(replace(ONE, seen=None))
    assert lasting(date(2026, 11, 20)) == date(2026, 11, 20)


@pytest.mark.parametrize("text", ["{}", "[]", "nonsense", '{"words": 1}'])
def test_a_text_that_is_no_such_terms_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadTerms, match="请重新拟稿"):
        read(Whole, text)


def test_a_number_is_not_taken_for_a_word() -> None:
    with pytest.raises(BadTerms):
        read(Whole, written(ONE).replace('"延长"', "1"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoNamed:
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """What is chosen is not told from the text: it would read back as something else."""

    chosen: Named | AlsoNamed


def test_terms_that_would_not_read_back_are_a_defect() -> None:
    assert written(Ambiguous(chosen=Named(name="甲")))
    with pytest.raises(CatalogueBreach, match="Ambiguous"):
        written(Ambiguous(chosen=AlsoNamed(name="甲")))
