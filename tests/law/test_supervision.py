"""执行监督、六个月未执行、不予执行: the remedies beyond objection and review."""

from dataclasses import replace
from typing import Any

import pytest

from tests.law.exhibits import day
from zhiheng.law.records import (
    InstrumentKind,
    NonEnforcementOnRecord,
    Standing,
    SupervisionOnRecord,
)
from zhiheng.law.supervision import MAY_GO_UP, MAY_PETITION, MUST_REVIEW

PETITION = SupervisionOnRecord(
    received_on=day("2026-11-18"),
    petition_ends_on=day("2026-11-18"),
    remedies_used=True,
    supervised_before=False,
    procurator_declined=False,
)
AGAINST_AWARD = NonEnforcementOnRecord(
    judged_on=day("2026-11-20"),
    instrument_kind=InstrumentKind.ARBITRAL_AWARD,
    standing=Standing.PARTY,
    received_on=day("2026-11-18"),
    in_writing=True,
    request_ends_on=day("2026-11-18"),
    forgery_alleged=False,
    procedure_ended=False,
    object_finished=False,
    sham_shown=False,
    procedural_ground=False,
    raised_before=False,
)
LATE = {"received_on": day("2026-11-19")}


def bars(**changes: Any) -> list[str]:
    return [bar.key for bar in MUST_REVIEW.judge(replace(AGAINST_AWARD, **changes)).bars]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"remedies_used": False}, "A1-SUP-03"),
        (LATE, "A1-SUP-01"),
        ({"supervised_before": True}, "A1-SUP-02"),
        ({"procurator_declined": True}, "A1-SUP-02"),
    ],
)
def test_supervision_comes_last_and_in_six_months(changes: dict[str, Any], key: str) -> None:
    assert MAY_PETITION.judge(PETITION).holds
    [bar] = MAY_PETITION.judge(replace(PETITION, **changes)).bars
    assert bar.key == key


def test_six_idle_months_open_the_way_to_the_superior_court() -> None:
    assert MAY_GO_UP.judge(SupervisionOnRecord(six_months_idle=True)).holds
    assert not MAY_GO_UP.judge(SupervisionOnRecord(six_months_idle=False)).holds
    assert not MAY_GO_UP.judge(SupervisionOnRecord()).holds


def test_a_debtor_asks_within_fifteen_days_of_the_notice() -> None:
    assert bars() == []
    assert bars(**LATE) == ["A1-NE-10"]


def test_forged_evidence_has_its_own_fifteen_days() -> None:
    late = {**LATE, "forgery_alleged": True}
    assert bars(**late, late_request_ends_on=day("2026-11-19")) == []
    assert bars(**late, late_request_ends_on=day("2026-11-18")) == ["A1-NE-10"]


def test_an_outsider_shows_a_sham_arbitration_within_thirty_days() -> None:
    whole = {"standing": Standing.OUTSIDER, "sham_shown": True}
    assert bars(**whole) == []
    assert bars(**whole, object_finished=True) == ["A1-NE-10"]
    assert bars(standing=Standing.OUTSIDER) == ["A1-NE-10"]


def test_against_a_notarised_deed_only_procedure_counts_here() -> None:
    deed = {"instrument_kind": InstrumentKind.NOTARIAL_DEED}
    assert bars(**deed, procedural_ground=True) == []
    assert bars(**deed, procedural_ground=False) == ["A1-NE-10"]


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"procedure_ended": True}, "A1-NE-00"),
        ({"in_writing": False}, "A1-NE-01-0"),
        ({"raised_before": True}, "A1-NE-03"),
        ({"instrument_kind": InstrumentKind.JUDGMENT}, "A1-NE-10"),
    ],
)
def test_before_the_end_in_writing_once_and_never_against_a_judgment(
    changes: dict[str, Any], key: str
) -> None:
    assert bars(**changes) == [key]
