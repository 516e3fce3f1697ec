"""A case with its notice issued, and what makes it ready for each paper."""

from datetime import date

import pytest

from tests.measures.conftest import desk, log_in, office
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.papers import queries
from zhiheng.measures.papers.queries import Offer
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.terms import StepKind, StepTerms
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import PartyOnCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["desk", "log_in", "office"]
TODAY = NOW.date()
SUMMONS = (
    ("summoned", "许青林"),
    ("attend_on", "2026年11月30日"),
    ("attend_at", "9时30分"),
    ("place", "执行局第三询问室"),
    ("reason", "查明财产状况"),
)
ON_THE_SPOT = (
    ("recorder", "韩书"),
    ("present", "周某，邻居"),
    ("course", "进入大厅，见机器三台。\n询问邻居，称停产半年。"),
)


@pytest.fixture
def case_id(office: Office) -> int:
    """One creditor, one debtor; notice and order to report issued on the day."""
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    return case_id


def debtor(case_id: int, office: Office) -> PartyOnCase:
    """The debtor of the case."""
    with entered(Scope.of(office.handler)):
        return next(one for one in casefile.parties(case_id) if one.role is Role.DEBTOR)


def on_site(case_id: int, office: Office) -> StepTerms:
    """An investigation on the spot, as it is entered."""
    return StepTerms(
        debtor_id=debtor(case_id, office).person.id,
        kind=StepKind.ON_SITE,
        asked_of="青石路 12 号厂房",
        done_on=date(2026, 11, 19),
        location="青石路 12 号",
        outcome="机器三台，未见成品",
        evidence_paper="照片 6 张",
    )


def offered(case_id: int, by: Officer) -> dict[str, Offer]:
    """What can be made in the case, by kind."""
    with entered(Scope.of(by, TODAY)):
        return {one.form.kind: one for one in queries.offers(case_id, by=by, on=TODAY)}


def paper(paper_id: int, by: Officer) -> PaperOnRecord:
    """An issued paper as the officer sees it."""
    with entered(Scope.of(by, TODAY)):
        return documents.paper(paper_id)
