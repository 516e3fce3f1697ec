"""The small pieces of markup: exact output, and nothing of a person's unescaped."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from zhiheng.law.kernel.finding import Finding
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.sources import JS2022
from zhiheng.plant.ui import marks

SCRIPT = "<script>alert(1)</script>"


def finding(**said: Any) -> Finding:
    return Finding(
        **{
            "key": "A1-X",
            "name": "已确定承办人",
            "verdict": Verdict.FAILS,
            "cites": (JS2022.art(480, 1),),
            "otherwise": "先确定承办人",
            "tells": "承办人 未知",
        }
        | said
    )


def test_a_day_is_read_with_its_weekday() -> None:
    assert "2026-11-20（周五）" in marks.day(date(2026, 11, 20))


def test_a_moment_shows_the_clock_of_the_court_whatever_zone_it_was_stored_in() -> None:
    stored = datetime(2026, 11, 20, 1, 42, tzinfo=UTC)
    assert ">2026-11-20 09:42<" in marks.moment(stored)


@pytest.mark.parametrize(
    ("fen", "words"),
    [(69_749_036, "697,490.36"), (0, "0.00"), (-150, "−1.50"), (None, "—")],
)
def test_money_is_exact_and_what_does_not_apply_is_a_dash(fen: int | None, words: str) -> None:
    assert f">{words}<" in marks.money(fen)


@pytest.mark.parametrize(
    ("fen", "words"), [(69_749_036, "69.75 万"), (92_989_669, "92.99 万"), (999_999, "")]
)
def test_a_total_carries_a_hint_in_wan_only_from_one_wan(fen: int, words: str) -> None:
    assert words in marks.wan(fen)


def test_a_document_number_shows_its_first_six_and_last_four() -> None:
    assert marks.mask("990102198503123172") == "990102********3172"


def test_a_short_number_shows_nothing() -> None:
    assert marks.mask("12345") == "*****"


def test_a_finding_says_what_was_seen_under_which_article_and_what_cures_it() -> None:
    shown = marks.finding(finding())
    for words in ("不通过", "已确定承办人", "第480条第1款", "看到", "怎么办", "先确定承办人"):
        assert words in shown


def test_a_met_limb_tells_no_cure() -> None:
    assert "怎么办" not in marks.finding(finding(verdict=Verdict.HOLDS))


def test_an_unknown_limb_is_neither_failure_nor_pass() -> None:
    shown = marks.finding(finding(verdict=Verdict.UNKNOWN))
    assert "is-unknown" in shown
    assert "待查明" in shown


def test_a_doubtful_rule_says_so_where_it_is_shown() -> None:
    assert "条文未核对" in marks.finding(finding(doubt="条文未核对"))


@pytest.mark.parametrize(
    "drawn",
    [
        lambda: marks.chip(SCRIPT, "ok"),
        lambda: marks.bar(10, SCRIPT),
        lambda: marks.finding(finding(tells=SCRIPT)),
        lambda: marks.icon("home", SCRIPT),
        lambda: marks.words(SCRIPT, "zh-sub"),
        lambda: marks.link(SCRIPT, "/", "btn"),
        lambda: marks.lines((SCRIPT,), (SCRIPT,)),
        lambda: marks.cell(SCRIPT, "案件"),
    ],
)
def test_what_a_person_wrote_is_never_markup(drawn: Callable[[], str]) -> None:
    assert "<script" not in drawn()
