"""民诉法第251条、民诉法解释第480条: when 执行通知 may be issued, and when it must not."""

import pytest

from tests.law.exhibits import a_case, a_party, day
from zhiheng.law.handling import MAY_ISSUE_NOTICE
from zhiheng.law.identity import MAY_TAKE_MEASURE
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.records import CaseOnRecord, CaseState


def bars(**changes: object) -> list[str]:
    return [bar.key for bar in MAY_ISSUE_NOTICE.judge(a_case(**changes)).bars]


def test_an_open_case_with_a_handler_may_be_notified() -> None:
    assert bars() == []
    assert bars(case_type="执恢") == []


@pytest.mark.parametrize(
    ("changes", "key", "article"),
    [
        ({"state": CaseState.CLOSED}, "A1-NODE-00", "民事诉讼法（2023修正）第251条"),
        ({"case_type": "执保"}, "A1-FILE-28", "民事诉讼法（2023修正）第251条"),
        ({"case_type": "执异"}, "A1-FILE-28", "民事诉讼法（2023修正）第251条"),
        ({"stayed": True}, "A1-STAY-06", "民事诉讼法（2023修正）第267条第1款"),
        ({"handler_known": False}, "A1-NODE-02", "法发〔2006〕35号第2条"),
        (
            {"notice_issued_on": day("2026-11-19")},
            "A1-FILE-33",
            "民诉法解释（2022修正）第480条第1款",
        ),
        ({"debtors": 0, "debtors_with_address": 0}, "A1-FILE-33-1", "第251条"),
        ({"debtors_with_address": 0}, "A1-FILE-33-2", "设计取法（A1-FILE-33-2）"),
    ],
)
def test_each_condition_alone_bars_the_notice(
    changes: dict[str, object], key: str, article: str
) -> None:
    [bar] = MAY_ISSUE_NOTICE.judge(a_case(**changes)).bars
    assert (bar.key, bar.verdict) == (key, Verdict.FAILS)
    assert article in bar.cited


def test_one_of_two_debtors_without_an_address_bars_the_notice() -> None:
    assert bars(debtors=2, debtors_with_address=1) == ["A1-FILE-33-2"]


def test_a_missing_debtor_may_be_notified_by_publication() -> None:
    """民诉法第95条: 受送达人下落不明的，公告送达."""
    assert bars(debtors_with_address=0, service_by_publication=True) == []


def test_a_reading_of_our_own_is_shown_with_its_doubt() -> None:
    [bar] = MAY_ISSUE_NOTICE.judge(a_case(debtors_with_address=0)).bars
    assert bar.doubt == "送达地址须先登记是设计取法，法律只规定送达方式"


def test_a_case_of_which_nothing_is_known_is_not_notified() -> None:
    judgment = MAY_ISSUE_NOTICE.judge(CaseOnRecord())
    assert judgment.verdict is Verdict.UNKNOWN
    assert len(judgment.bars) == 6


def test_a_party_with_a_number_and_a_second_attribute_may_be_reached() -> None:
    assert MAY_TAKE_MEASURE.judge(a_party()).holds


@pytest.mark.parametrize(
    ("changes", "key", "article"),
    [
        ({"document_known": False}, "A1-ID-01", "民诉法解释（2022修正）第209条第1款"),
        ({"matching_attributes": 0}, "A1-ID-02", "设计取法（A1-ID-02）"),
    ],
)
def test_a_name_alone_reaches_nobody(changes: dict[str, object], key: str, article: str) -> None:
    [bar] = MAY_TAKE_MEASURE.judge(a_party(**changes)).bars
    assert bar.key == key
    assert article in bar.cited


@pytest.mark.parametrize("field", ["document_known", "matching_attributes"])
def test_an_identity_nobody_has_checked_reaches_nobody(field: str) -> None:
    assert MAY_TAKE_MEASURE.judge(a_party(**{field: None})).verdict is Verdict.UNKNOWN
