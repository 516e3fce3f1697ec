"""终结本次执行程序 (A1-ZB): one exhausted case, and every single thing that bars it."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import an_exhausted_case, day
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.records import CaseOnRecord, InstrumentKind
from zhiheng.law.termination import FRESH_DAYS, SMALL_BALANCE, SMALL_SHARE, TERMINATION


def bars(**changes: Any) -> list[str]:
    return [bar.key for bar in TERMINATION.judge(an_exhausted_case(**changes)).bars]


def test_a_case_in_which_everything_was_done_may_be_terminated_for_now() -> None:
    assert bars() == []
    assert bars(case_type="执恢") == []


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"case_type": "执保"}, "A1-ZB-20-1"),
        ({"case_type": "执异"}, "A1-ZB-20-1"),
        ({"is_money": False}, "A1-ZB-20"),
        ({"outstanding_fen": 0}, "TC-09"),
        ({"living_debtors": 0}, "TC-11"),
        ({"notice_issued_on": None}, "A1-ZB-01-1"),
        ({"report_order_issued_on": None}, "A1-ZB-01-1"),
        ({"reports_unchecked": 1}, "A1-ZB-02-1"),
        ({"report_breaches_unpunished": 1}, "A1-ZB-02-2"),
        ({"natural_debtors": 2}, "TC-07-1"),
        ({"unit_debtors": 1}, "TC-07-2"),
        ({"debtors_unlisted": 1}, "A1-ZB-01-2"),
        ({"debtors_queried": 0}, "TC-02-1"),
        ({"queries_open": 1}, "A1-ZB-23-1"),
        ({"queries_fresh_until": day("2026-11-19")}, "TC-02-2"),
        ({"clues_unverified": 1}, "TC-05"),
        ({"on_site_steps": 0}, "TC-03"),
        ({"addresses_unvisited": 1}, "A1-ZB-03-3"),
        ({"debtors_unchecked_offline": 1}, "TC-04"),
        ({"debtors_unquestioned": 1}, "A1-ZB-23-2"),
        ({"books_hidden": True}, "A1-ZB-03-4"),
        ({"audit_requests_open": 1}, "A1-ZB-03-5a"),
        ({"reward_requests_open": 1}, "A1-ZB-03-5b"),
        ({"properties_unsealed": 1}, "A1-ZB-23-3"),
        ({"properties_undisposed": 1}, "TC-06"),
        ({"disposals_running": 1}, "A1-ZB-23-4"),
        ({"three_months_after_docketing": day("2026-11-20")}, "A1-ZB-01-4"),
        ({"missing_debtors": 1}, "A1-ZB-01-5a"),
        ({"obstructions_unpunished": 1}, "A1-ZB-01-5b"),
        ({"money_undistributed_fen": 1}, "A1-ZB-23-5"),
        ({"objections_pending": 1}, "A1-ZB-23-6"),
        ({"variations_pending": 1}, "A1-ZB-23-6"),
        ({"ruling_complete": False}, "A1-ZB-10"),
        ({"applicant_signed": False, "panel_verified": False}, "A1-ZB-12"),
    ],
)
def test_each_thing_left_undone_alone_bars_the_termination(
    changes: dict[str, Any], key: str
) -> None:
    assert bars(**changes) == [key]


@pytest.mark.parametrize(
    "field",
    ["clues_unverified", "debtors_queried", "queries_fresh_until", "properties_undisposed"],
)
def test_what_is_not_known_bars_like_what_is_not_done(field: str) -> None:
    [bar] = TERMINATION.judge(an_exhausted_case(**{field: None})).bars
    assert bar.verdict is Verdict.UNKNOWN


def test_conduct_beside_money_is_never_terminated_for_now() -> None:
    assert bars(conduct_claimed=True) == ["A1-ZB-20", "A1-SD-08"]
    assert bars(conduct_claimed=True, court_code="辽0802") == ["A1-ZB-20"]


def test_the_first_day_is_the_day_after_three_months() -> None:
    assert bars(three_months_after_docketing=day("2026-11-19")) == []


def test_who_asks_for_the_termination_himself_need_not_be_interviewed_but_in_weihai() -> None:
    unheard = {"interviewed_on": None, "answer_recorded": None, "termination_asked": True}
    assert bars(**unheard) == []
    assert bars(**unheard, court_code="鲁1002") == ["A1-SD-09"]


def test_without_an_interview_the_termination_is_barred() -> None:
    assert bars(interviewed_on=None, termination_asked=False) == ["TC-08"]
    assert bars(answer_recorded=False, termination_asked=False) == ["TC-08"]


def test_hidden_books_need_a_search_and_a_search_cures_it() -> None:
    assert bars(books_hidden=True, searched=True) == []


def test_the_panel_and_the_president_stand_in_for_the_signature() -> None:
    assert bars(applicant_signed=False, panel_verified=True, president_approved=True) == []


def test_in_shandong_the_president_signs_even_where_the_applicant_has_signed() -> None:
    """鲁高法〔2018〕17号: 终本裁定书一律由院长审签."""
    assert bars(president_approved=False) == ["A1-SD-07"]
    assert bars(president_approved=False, court_code="京0101") == []


def test_before_the_shandong_norm_the_signature_was_enough() -> None:
    early = day("2018-02-28")
    stored = {
        "judged_on": early,
        "interviewed_on": early,
        "three_months_after_docketing": day("2018-01-01"),
    }
    assert bars(president_approved=False, **stored) == []


def test_a_penalty_is_not_terminated_for_now_in_shandong() -> None:
    penalty = {"instrument_kind": InstrumentKind.CRIMINAL_PROPERTY}
    assert bars(**penalty) == ["A1-ZB-21"]
    assert bars(**penalty, court_code="甘0102") == []


def test_yingkou_asks_for_the_recordings() -> None:
    assert bars(court_code="辽0802", site_records_kept=False) == ["A1-YK-01"]
    assert bars(court_code="辽0102", site_records_kept=False) == []


def test_a_case_of_which_nothing_is_known_is_barred_in_every_limb() -> None:
    judgment = TERMINATION.judge(CaseOnRecord())
    assert judgment.verdict is Verdict.FAILS
    assert len(judgment.bars) == len(judgment.findings)


def test_failures_stand_before_unknowns_and_the_never_list_first() -> None:
    case = an_exhausted_case(clues_unverified=None, case_type="执保", money_undistributed_fen=5)
    assert [bar.key for bar in TERMINATION.judge(case).bars] == [
        "A1-ZB-20-1",
        "A1-ZB-23-5",
        "TC-05",
    ]


def test_every_limb_of_the_norm_says_that_a_newer_one_exists() -> None:
    [bar] = TERMINATION.judge(an_exhausted_case(properties_undisposed=1)).bars
    assert bar.doubt is not None
    assert "2024年12月30日" in bar.doubt


def test_thresholds_of_practice_are_dated_and_doubted() -> None:
    today = day("2026-11-20")
    settings = (SMALL_BALANCE, SMALL_SHARE, FRESH_DAYS)
    assert [one.on(today).value for one in settings] == [100_000, 5, 91]
    assert all(one.on(today).doubt for one in settings)


def test_two_debtors_of_whom_one_was_queried_are_not_enough() -> None:
    case = replace(an_exhausted_case(), debtors=2, debtors_to_query=2)
    assert [bar.key for bar in TERMINATION.judge(case).bars] == ["TC-02-1"]
