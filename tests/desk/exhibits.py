"""Ready-made answers of the registers, as the desk's pages are given them; nothing is stored."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from zhiheng.law.posts import Post
from zhiheng.law.records import CaseOnRecord, CaseState
from zhiheng.plant.officer import Officer
from zhiheng.plant.queries import ActOnRecord, ChangeOnRecord, RefusalOnRecord
from zhiheng.registers.casefile.queries import PartyOnCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.persons.queries import PersonOnRecord
from zhiheng.registers.persons.terms import PersonKind

TODAY = date(2026, 11, 20)
NINE = datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


def an_officer(*posts: Post) -> Officer:
    return Officer(id=7, number="0102-07", name="周文", court="鲁0102", posts=frozenset(posts))


def a_clock(**changes: Any) -> ClockOnRecord:
    """The execution limit of a case docketed on 1 November 2026."""
    plain = ClockOnRecord(
        id=1,
        key="EXECUTION_LIMIT",
        name="执行期限",
        subject="",
        from_on=date(2026, 11, 1),
        due_on=date(2027, 5, 1),
        unrolled_on=date(2027, 5, 1),
        provisional=True,
        note="暂定：2027 年节假日表未载入",
        why=("立案：2026-11-01", "自次日起算，6个月，至 2027-05-01"),
        cites=("审限规定第5条第1款",),
        doubt="",
        stopped_on=None,
        met_on=None,
        met_act_id=None,
        ended_as="",
    )
    return replace(plain, **changes)


def an_act(**changes: Any) -> ActOnRecord:
    plain = ActOnRecord(
        id=12, court="鲁0102", seq=12, name="立案", officer_id=3, officer_words="林立 立案",
        device="Chromium · 内网", case_id=5, at=NINE, law_edition="2026-11-20",
        says="依据（2026）鲁0102民初1号判决立案",
        steps={"papers": [["受理通知书", 4]], "clocks": [["执行期限", 9]]}, digest=b"\x9f" * 32,
    )  # fmt: skip
    return replace(plain, **changes)


def a_refusal(**changes: Any) -> RefusalOnRecord:
    rule = {"key": "A1-NODE-02", "name": "已确定承办人", "verdict": "待查明", "cites": ["第2条"]}
    plain = RefusalOnRecord(
        id=2, court="鲁0102", name="发出执行通知书", officer_id=7, officer_words="周文 承办法官",
        device="", case_id=5, at=NINE, law_edition="2026-11-20", rules=[rule],
    )  # fmt: skip
    return replace(plain, **changes)


def a_change(before: dict[str, Any], after: dict[str, Any]) -> ChangeOnRecord:
    return ChangeOnRecord(
        id=1, act_id=12, table_name="casefile_case", row_id="5", before=before, after=after
    )


def a_debtor(**changes: Any) -> PartyOnCase:
    """张甲 with a document and one more attribute that agrees."""
    person = PersonOnRecord(
        id=31, name="张甲", kind=PersonKind.NATURAL, document_kind="居民身份证",
        masked_document="990102********317X", document_known=True, matching_attributes=1,
        contradictions=(), address="某市某路 18 号", service_address="", phone_masked="",
        legal_representative="", born_on="", sex="",
    )  # fmt: skip
    return PartyOnCase(
        id=8, case_id=5, role=Role.DEBTOR, ordinal=1, original_role="被告", claim_fen=None,
        name="张甲", person=replace(person, **changes),
    )  # fmt: skip


def a_law_case(**changes: Any) -> CaseOnRecord:
    """A case on which the execution notice may be issued."""
    plain = CaseOnRecord(
        judged_on=TODAY, court_code="鲁0102", case_type="执", state=CaseState.OPEN,
        received_on=date(2026, 11, 10), docketed_on=date(2026, 11, 12), closed_on=None,
        is_money=True, handler_known=True, stayed=False, notice_issued_on=None, debtors=1,
        debtors_with_address=1, service_by_publication=False, secret=False,
    )  # fmt: skip
    return replace(plain, **changes)
