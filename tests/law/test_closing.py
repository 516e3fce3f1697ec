"""法发〔2014〕26号、民诉法第268条: in which way a case may be closed, and in which it may not."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import a_case, an_exhausted_case, day
from zhiheng.law.closing import BY_MODE, SETTLED_BEFORE_CLOSING
from zhiheng.law.closing_modes import MODE_FITS
from zhiheng.law.records import (
    CancellationGround,
    ClosingMode,
    ClosingOnRecord,
    TerminationGround,
)

PLAIN = ClosingOnRecord(
    judged_on=day("2026-11-20"),
    court_code="鲁0102",
    case_type="执",
    stayed=False,
    settlement_running=False,
    by_agent=False,
    reason_written=True,
    remedy_told=True,
)


def bars(mode: ClosingMode, **facts: Any) -> list[str]:
    rule = BY_MODE[mode]
    return [bar.key for bar in rule.judge(replace(PLAIN, closing_mode=mode, **facts)).bars]


def terminating(ground: TerminationGround, **facts: Any) -> list[str]:
    return bars(ClosingMode.TERMINATED, termination_ground=ground, **facts)


TERMINATIONS: list[tuple[TerminationGround, dict[str, Any]]] = [
    (TerminationGround.WITHDRAWN, {"application_withdrawn": True}),
    (TerminationGround.BASIS_REVOKED, {"basis_revoked": True}),
    (
        TerminationGround.DEBTOR_DEAD,
        {"debtor_dead": True, "estate_found": False, "obligor_found": False},
    ),
    (
        TerminationGround.SUPPORT_CREDITOR_DEAD,
        {"support_claimed": True, "creditor_dead": True},
    ),
    (
        TerminationGround.HARDSHIP,
        {
            "natural_debtor": True,
            "loan_claimed": True,
            "hardship": True,
            "incomeless": True,
            "unable_to_work": True,
        },
    ),
    (
        TerminationGround.DEBTOR_ENDED,
        {"party_ended": True, "property_left": False, "obligor_found": False},
    ),
    (TerminationGround.BANKRUPT, {"declared_bankrupt": True}),
    (TerminationGround.THING_LOST, {"thing_lost": True, "price_agreed": False}),
    (TerminationGround.SUIT_ACCEPTED, {"suit_accepted": True}),
    (TerminationGround.MOVED, {"moved_by_superior": True}),
    (TerminationGround.ADMINISTRATIVE_OBJECT_LOST, {"object_lost": True}),
    (TerminationGround.PENALTY_ENDED, {"penalty_ended": True, "property_left": False}),
]


@pytest.mark.parametrize(("ground", "facts"), TERMINATIONS)
def test_each_ground_terminates_a_case(ground: TerminationGround, facts: dict[str, Any]) -> None:
    assert terminating(ground, **facts) == []


@pytest.mark.parametrize(
    ("ground", "facts", "missing"),
    [(ground, facts, name) for ground, facts in TERMINATIONS for name in facts],
)
def test_a_ground_lacking_any_of_its_facts_terminates_nothing(
    ground: TerminationGround, facts: dict[str, Any], missing: str
) -> None:
    assert terminating(ground, **{**facts, missing: not facts[missing]}) == ["A1-END-05"]


def test_an_agent_withdraws_only_with_special_authority() -> None:
    facts = {"application_withdrawn": True, "by_agent": True}
    assert terminating(TerminationGround.WITHDRAWN, **facts, agent_authorised=False) == [
        "A1-FILE-04"
    ]
    assert terminating(TerminationGround.WITHDRAWN, **facts, agent_authorised=True) == []


def test_full_performance_is_told_or_acknowledged() -> None:
    done = {"fully_performed": True, "settlement_performed": False}
    assert bars(ClosingMode.PERFORMED, **done, closing_notice_issued=True) == []
    assert bars(ClosingMode.PERFORMED, **done, parties_confirmed=True) == []
    untold = {"closing_notice_issued": False, "parties_confirmed": False}
    assert bars(ClosingMode.PERFORMED, **done, **untold) == ["A1-END-04-3"]


def test_a_performed_settlement_closes_when_it_lies_in_the_file() -> None:
    done = {"settlement_performed": True, "closing_notice_issued": True, "fully_performed": False}
    assert bars(ClosingMode.PERFORMED, **done, settlement_filed=True) == []
    assert bars(ClosingMode.PERFORMED, **done, settlement_filed=False) == ["A1-END-04"]


def test_a_stay_or_a_running_settlement_is_never_reported_closed() -> None:
    """法发〔2014〕26号第23条."""
    done = {"fully_performed": True, "closing_notice_issued": True}
    assert bars(ClosingMode.PERFORMED, **done, stayed=True) == ["A1-STAY-07"]
    assert bars(ClosingMode.PERFORMED, **done, settlement_running=True) == ["A1-STAY-07"]


@pytest.mark.parametrize(
    ("ground", "facts"),
    [
        (CancellationGround.JURISDICTION, {"objection_upheld": True}),
        (
            CancellationGround.FILED_FIRST_ELSEWHERE,
            {"filed_first_elsewhere": True, "property_handed_over": True},
        ),
        (CancellationGround.RETURNED, {"return_approved": True}),
        (CancellationGround.ENTRUSTED, {"entrusted_filed": True}),
    ],
)
def test_a_case_is_cancelled_on_four_grounds(
    ground: CancellationGround, facts: dict[str, Any]
) -> None:
    assert bars(ClosingMode.CANCELLED, cancellation_ground=ground, **facts) == []
    denied = {name: False for name in facts}
    assert bars(ClosingMode.CANCELLED, cancellation_ground=ground, **denied) == ["A1-END-18-0"]


def test_an_entrusting_court_cancels_it_does_not_terminate() -> None:
    """A1-PREC-04: 委托执行规定第2条 wins over 法发〔2014〕26号."""
    assert ClosingMode.CANCELLED in BY_MODE
    assert terminating(TerminationGround.MOVED, moved_by_superior=False) == ["A1-END-05"]


def test_not_enforced_needs_its_ruling_and_dismissal_its_reason() -> None:
    assert bars(ClosingMode.NOT_ENFORCED, nonenforcement_ruled=True) == []
    refused = {"nonenforcement_ruled": False, "objection_upheld": False}
    assert bars(ClosingMode.NOT_ENFORCED, **refused) == ["A1-END-21"]
    assert bars(ClosingMode.DISMISSED, conditions_missing=True) == []
    assert bars(ClosingMode.DISMISSED, conditions_missing=False) == ["A1-END-22"]


def test_each_kind_of_case_closes_in_its_own_ways() -> None:
    fits = {
        (kind, mode)
        for kind in ("执", "执恢", "执保", "执异", "执复", "执监", "执协", "执他", "执请")
        for mode in ClosingMode
        if MODE_FITS.truth(replace(PLAIN, case_type=kind, closing_mode=mode))
    }
    count = {kind: sum(one == kind for one, _ in fits) for kind, _ in fits}
    assert count == {
        "执": 6,
        "执恢": 3,
        "执保": 3,
        "执异": 6,
        "执复": 5,
        "执监": 5,
        "执协": 2,
        "执他": 2,
        "执请": 2,
    }
    assert ("执保", ClosingMode.TERMINATED_FOR_NOW) not in fits


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"money_undistributed_fen": 1}, "A1-END-28-1"),
        ({"measures_unsettled": 1}, "A1-END-28-2"),
        ({"papers_unserved": 1}, "A1-END-28-3"),
        ({"messages_open": 1}, "A1-END-28-4"),
        ({"fees_settled": False}, "A1-END-28-5"),
        ({"dossier_complete": None}, "A1-END-28-6"),
        ({"objections_pending": 1}, "A1-END-28-7"),
        ({"variations_pending": 1}, "A1-END-28-7"),
    ],
)
def test_nothing_is_closed_before_it_is_settled(changes: dict[str, Any], key: str) -> None:
    assert SETTLED_BEFORE_CLOSING.judge(an_exhausted_case()).holds
    [bar] = SETTLED_BEFORE_CLOSING.judge(an_exhausted_case(**changes)).bars
    assert (bar.key, bar.doubt) == (key, "结案前的清结要求是设计取法")


def test_a_case_of_which_nothing_is_recorded_is_not_settled() -> None:
    assert len(SETTLED_BEFORE_CLOSING.judge(a_case()).bars) == 7
