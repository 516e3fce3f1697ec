"""The day the law takes a paper as served: 民事诉讼法第87–95条."""

from datetime import date

import pytest

from zhiheng.law.kernel.dated import NotYetLaw
from zhiheng.law.service import (
    DEEMING,
    ENTRUSTED_WITHIN,
    Manner,
    deemed,
    performance,
    property_report,
)

DAY = date(2026, 11, 20)
BY_ARTICLE = {
    Manner.DIRECT: "民事诉讼法（2023修正）第88条第2款",
    Manner.RETAINED: "民事诉讼法（2023修正）第89条",
    Manner.ELECTRONIC: "民事诉讼法（2023修正）第90条第2款",
    Manner.MAIL: "民事诉讼法（2023修正）第91条",
    Manner.ENTRUSTED: "民诉法解释（2022修正）第134条第1款",
    Manner.FORWARDED: "民事诉讼法（2023修正）第94条",
}


@pytest.mark.parametrize("manner", BY_ARTICLE)
def test_the_day_of_the_event_is_the_day_of_service(manner: Manner) -> None:
    found = deemed(manner, DAY)
    assert found.served_on == DAY
    assert [str(article) for article in found.cites] == [BY_ARTICLE[manner]]


def test_publication_counts_thirty_days_after_the_last_notice() -> None:
    """第95条：自发出公告之日起，经过三十日，即视为送达。"""
    found = deemed(Manner.PUBLICATION, DAY)
    assert found.served_on == date(2026, 12, 20)
    assert "满30日" in found.why
    assert found.doubt is not None


def test_before_2022_publication_took_sixty_days() -> None:
    assert deemed(Manner.PUBLICATION, date(2021, 12, 31)).served_on == date(2022, 3, 1)
    assert deemed(Manner.PUBLICATION, date(2022, 1, 1)).served_on == date(2022, 1, 31)


def test_nothing_is_said_of_service_before_the_procedure_law_of_2012() -> None:
    with pytest.raises(NotYetLaw):
        deemed(Manner.MAIL, date(2012, 12, 31))


def test_every_manner_says_which_day_counts_and_what_is_kept() -> None:
    assert set(DEEMING) == set(Manner)
    assert all(rule.event and rule.proof for rule in DEEMING.values())


def test_a_court_asked_to_serve_has_ten_days() -> None:
    assert ENTRUSTED_WITHIN.on(DAY).value.after(DAY) == date(2026, 11, 30)


def test_periods_a_paper_sets_are_as_long_as_the_paper_says() -> None:
    assert performance(7).span.on(DAY).value.after(DAY) == date(2026, 11, 27)
    assert property_report(15).span.on(DAY).value.after(DAY) == date(2026, 12, 5)
    assert performance(7).span.on(DAY).doubt is not None
