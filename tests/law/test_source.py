"""Instruments, articles and how they are cited."""

from datetime import date

import pytest

from zhiheng.law.kernel.source import Instrument, Kind, cited, doubt_of
from zhiheng.law.sources import DESIGN, FF2006_35, JS2022, MSF2021, MSF2023, ZX2020


def test_a_statute_is_cited_by_title_and_edition() -> None:
    assert str(MSF2023.art(251)) == "民事诉讼法（2023修正）第251条"


def test_a_norm_is_cited_by_its_number() -> None:
    assert str(FF2006_35.art(1)) == "法发〔2006〕35号第1条"


def test_paragraph_and_item_follow_the_article() -> None:
    assert str(ZX2020.art(16, 1, 5)) == "执行工作规定（2020修正）第16条第1款第5项"


def test_a_reading_of_our_own_says_that_it_is_one() -> None:
    assert str(DESIGN.art("A1-ID-02")) == "设计取法（A1-ID-02）"


def test_words_do_not_change_how_an_article_is_cited() -> None:
    assert str(JS2022.art(480, 1).says("十日内发出执行通知")) == str(JS2022.art(480, 1))


def test_an_edition_ends_on_the_day_the_next_begins() -> None:
    assert MSF2021.in_force_on(date(2023, 12, 31))
    assert not MSF2021.in_force_on(date(2024, 1, 1))
    assert MSF2023.in_force_on(date(2024, 1, 1))


@pytest.mark.parametrize("number", [0, -1, ""])
def test_an_article_without_a_number_is_refused(number: int | str) -> None:
    with pytest.raises(ValueError, match="须从1起"):
        MSF2023.art(number)


def test_an_empty_quotation_is_refused() -> None:
    with pytest.raises(ValueError, match="引文不得为空"):
        MSF2023.art(251).says("")


def test_an_edition_may_not_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="失效日须在施行日之后"):
        Instrument("X", "某规定", "", date(2020, 1, 1), date(2020, 1, 1), kind=Kind.NORM)


def test_a_rule_without_an_article_is_refused() -> None:
    with pytest.raises(ValueError, match="没有依据的规则不得成立"):
        cited(())


def test_doubts_are_told_once() -> None:
    doubted = MSF2023.art(1).doubted("未核对")
    assert doubt_of((doubted, MSF2023.art(2), doubted)) == "未核对"
    assert doubt_of((MSF2023.art(2),)) is None
