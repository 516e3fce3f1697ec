"""Rows of the mission on the electronic dossier."""

import pytest

from tests.dossier.conftest import leaves
from zhiheng.doors.gateway.exhibits import a_mail_reported
from zhiheng.law.dossier import Chapter
from zhiheng.measures.archiving import queries
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.sealing.exhibits import an_unapproved_ruling
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dossier.terms import Source
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


@pytest.mark.mission(
    "REQ-062", open="银行的反馈报文尚未开通，来件以邮件跟踪平台经网关的回报代之；照片只在归入时入卷"
)
def test_a_ruling_and_a_report_from_outside_stand_in_the_index_by_themselves(
    office: Office,
) -> None:
    """Issue a ruling and receive a bank feedback: both stand in the dossier with index entry
    without manual filing."""
    case_id = a_docketed_case(handler=office.handler)
    a_notice(case_id, by=office.handler)
    ruling = an_unapproved_ruling(case_id, by=office.handler)
    a_mail_reported(office, case_id)
    found = {(one.source, one.source_id): one for one in leaves(case_id, office.handler)}
    assert found[Source.PAPER, ruling].chapter is Chapter.RULINGS
    [report] = [one for one in found.values() if one.source is Source.ANSWER]
    assert (report.act, report.officer) == ("收到回报", "系统")
    assert Source.FILE not in {source for source, _ in found}
    with entered(Scope.of(office.handler)):
        [main, _] = queries.catalogue(case_id, NOW.date(), inner=True)
    lines = {line.leaf.id: line for line in main.lines}
    assert lines[report.id].first_page > lines[found[Source.PAPER, ruling].id].last_page
    assert [line.number for line in main.lines] == list(range(1, len(lines) + 1))
