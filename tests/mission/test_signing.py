"""Rows of the mission on signature and seal."""

import pytest

from tests.signing.conftest import (
    TODAY,
    case_id,
    certified,
    deliver,
    notice,
    own_keys,
    paper_of,
    sealed_file,
)
from zhiheng.doors.disclosure.pages.verify_answer import Verdict, checked
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.sealing.exhibits import a_seal, a_signature, an_unapproved_ruling
from zhiheng.plant.pdfcheck import NotReadable
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.seals import queries as record
from zhiheng.registers.seals.terms import Outcome

__all__ = ["case_id", "certified", "deliver", "notice", "own_keys", "paper_of"]


@pytest.mark.mission("REQ-059")
def test_a_seal_on_an_unapproved_draft_is_refused_and_any_later_change_is_detected(
    case_id: int, notice: int, certified: Office
) -> None:
    """Seal on an unapproved draft is refused; verification of a sealed document detects any later
    change."""
    ruling = an_unapproved_ruling(case_id, by=certified.handler)
    with pytest.raises(Refused, match="批准后才能签名、用印"):
        a_seal(case_id, ruling, by=certified.clerk)
    content = sealed_file(case_id, notice, certified)
    assert checked(content).verdict is Verdict.UNCHANGED
    assert all(is_found(content, place) for place in range(0, len(content), 2311))
    assert checked_or_unreadable(content + b"\n% more\n%%EOF\n") is not Verdict.UNCHANGED


def test_the_log_of_use_holds_every_signature_and_seal_of_the_court(
    case_id: int, notice: int, certified: Office
) -> None:
    """REQ-059: use log. What was ordered and what came of it, for each paper."""
    order = paper_of(case_id, certified, "报告财产令")
    for one in (notice, order):
        a_signature(case_id, one, by=certified.handler)
    a_seal(case_id, notice, by=certified.clerk)
    deliver()
    with entered(Scope.of(certified.handler, TODAY)):
        rows = record.log_page(certified.court).rows
    assert [(one.paper_id, one.outcome) for one in reversed(rows)] == [
        (notice, Outcome.DONE), (order, Outcome.DONE), (notice, Outcome.DONE),
    ]  # fmt: skip


def is_found(content: bytes, place: int) -> bool:
    turned = bytearray(content)
    turned[place] ^= 4
    return checked_or_unreadable(bytes(turned)) in {None, Verdict.CHANGED}


def checked_or_unreadable(content: bytes) -> Verdict | None:
    try:
        return checked(content).verdict
    except NotReadable:
        return None
