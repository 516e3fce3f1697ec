"""A rehearsed act runs whole and leaves nothing."""

import pytest

from tests.measures.conftest import office
from zhiheng.house.ground.keeping import rows_by_table
from zhiheng.house.ground.roles import Connection
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.handling.actions import issue_notice
from zhiheng.measures.handling.terms import NoticeTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["office"]
pytestmark = pytest.mark.django_db


def test_it_sees_papers_and_sentence_and_keeps_no_row(office: Office, owner: Connection) -> None:
    case_id = a_docketed_case(handler=office.handler)
    before = rows_by_table(owner)
    papers, says = issue_notice.rehearse(
        lambda doing: ([kind for kind, _ in doing.papers], doing.sentence),
        case_id=case_id, terms=NoticeTerms(), by=office.handler, at=NOW,
    )  # fmt: skip
    assert "执行通知书" in papers
    assert says
    assert rows_by_table(owner) == before


def test_what_would_refuse_the_act_refuses_the_rehearsal_and_is_not_kept(
    office: Office, owner: Connection
) -> None:
    case_id = a_docketed_case(handler=office.handler)
    before = rows_by_table(owner)
    with pytest.raises(Refused):
        issue_notice.rehearse(
            lambda doing: doing.id, case_id=case_id, terms=NoticeTerms(), by=office.finance, at=NOW
        )
    with pytest.raises(NotOnRecord):
        issue_notice.rehearse(
            lambda doing: doing.id, case_id=10**9, terms=NoticeTerms(), by=office.handler, at=NOW
        )
    after = rows_by_table(owner)
    assert {table for table in after if after[table] != before[table]} <= {
        "personnel_staff", "personnel_appointment", "plant_act", "plant_chainhead",
    }  # fmt: skip
