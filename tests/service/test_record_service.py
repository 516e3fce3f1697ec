"""登记送达: what was served, on which day it counts, and what begins to run."""

from datetime import date, timedelta

import pytest

from tests.service.conftest import TODAY, duties, served
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.service import Manner
from zhiheng.measures.service.actions import (
    correct_service,
    record_return,
    record_service,
    send_out,
)
from zhiheng.measures.service.terms import CorrectionTerms, ReturnedTerms, SentTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.models import Act, Outbox
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.terms import Channel, Expected, MessageState, Result
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


def running(case_id: int, office: Office) -> dict[str, ClockOnRecord]:
    with entered(Scope.of(office.handler, TODAY)):
        return {one.name: one for one in nodes.clocks_of(case_id) if one.running}


def test_each_paper_is_to_be_served_on_whom_it_is_addressed_to(
    office: Office, case_id: int
) -> None:
    owed = duties(case_id, office)
    assert {kind: duty.role for kind, duty in owed.items()} == {
        "受理通知书": "申请执行人",
        "执行通知书": "被执行人",
        "报告财产令": "被执行人",
    }
    assert not any(duty.served for duty in owed.values())


def test_service_of_the_notice_starts_the_period_it_sets(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    clock = running(case_id, office)["履行执行通知"]
    assert (clock.from_on, clock.due_on) == (TODAY, date(2026, 11, 27))
    assert clock.cites[0] == "民诉法解释（2022修正）第480条第2款"
    assert "报告财产" not in running(case_id, office)
    assert duties(case_id, office)["执行通知书"].served


def test_service_of_the_order_starts_the_period_to_report(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["报告财产令"]
    earlier = served(duty, happened_on=TODAY - timedelta(days=1))
    record_service(case_id=case_id, terms=earlier, by=office.clerk, at=NOW)
    clock = running(case_id, office)["报告财产"]
    assert (clock.from_on, clock.unrolled_on) == (date(2026, 11, 19), date(2026, 12, 4))
    assert clock.subject == duty.name


def test_service_on_the_creditor_starts_nothing(office: Office, case_id: int) -> None:
    before = set(running(case_id, office))
    duty = duties(case_id, office)["受理通知书"]
    record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    assert set(running(case_id, office)) == before


def test_service_is_announced_with_the_day_the_law_counts_from(
    office: Office, case_id: int
) -> None:
    duty = duties(case_id, office)["执行通知书"]
    record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    with entered(Scope.of(office.handler)):
        told = Outbox.objects.filter(fact__contains="PaperServed").get()
        says = Act.objects.latest("id").says
    assert told.body["served_on"] == "2026-11-20"
    assert says == f"直接送达执行通知书，受送达人{duty.name}，2026-11-20 为送达日"


def test_a_paper_is_not_served_twice(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    with pytest.raises(BadTerms, match="已向这名当事人送达"):
        record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)


def test_what_has_not_happened_yet_is_not_entered(office: Office, case_id: int) -> None:
    terms = served(duties(case_id, office)["执行通知书"], happened_on=TODAY + timedelta(days=1))
    with pytest.raises(BadTerms, match="晚于今天"):
        record_service(case_id=case_id, terms=terms, by=office.clerk, at=NOW)


def test_a_paper_is_not_served_on_a_party_it_is_not_addressed_to(
    office: Office, case_id: int
) -> None:
    owed = duties(case_id, office)
    wrong = served(owed["执行通知书"], party_id=owed["受理通知书"].party_id)
    with pytest.raises(BadTerms, match="不是致该当事人的"):
        record_service(case_id=case_id, terms=wrong, by=office.clerk, at=NOW)


def test_what_came_back_stays_to_be_served_with_its_reason(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    terms = ReturnedTerms(
        paper_id=duty.paper_id, party_id=duty.party_id, manner=Manner.MAIL,
        happened_on=TODAY, failure="查无此人", evidence="退件",
    )  # fmt: skip
    record_return(case_id=case_id, terms=terms, by=office.clerk, at=NOW)
    again = duties(case_id, office)["执行通知书"]
    assert (again.served, again.failure, again.attempts) == (False, "查无此人", 1)
    record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    assert duties(case_id, office)["执行通知书"].served


def test_a_receipt_of_the_mail_ends_the_message(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["报告财产令"]
    posted = SentTerms(
        channel=Channel.MAIL, happened_on=TODAY, expected=Expected.RECEIPT,
        due_on=TODAY + timedelta(days=7), paper_id=duty.paper_id, party_id=duty.party_id,
    )  # fmt: skip
    send_out(case_id=case_id, terms=posted, by=office.clerk, at=NOW)
    by_mail = served(duty, manner=Manner.MAIL, evidence="邮件回执 EX001")
    record_service(case_id=case_id, terms=by_mail, by=office.clerk, at=NOW)
    with entered(Scope.of(office.clerk)):
        [message] = record.messages_of(case_id)
    assert (message.state, message.counterpart) == (MessageState.ACKNOWLEDGED, duty.name)


def test_electronic_service_without_consent_is_refused(office: Office, case_id: int) -> None:
    terms = served(duties(case_id, office)["执行通知书"], manner=Manner.ELECTRONIC)
    with pytest.raises(Refused, match="电子送达须经受送达人同意"):
        record_service(case_id=case_id, terms=terms, by=office.clerk, at=NOW)


def test_the_law_is_told_what_is_unserved_and_awaited(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    asked = SentTerms(
        channel=Channel.MAIL, happened_on=TODAY, expected=Expected.REPLY, due_on=TODAY,
        counterpart="某市不动产登记中心", matter="查询登记情况",
    )  # fmt: skip
    send_out(case_id=case_id, terms=asked, by=office.clerk, at=NOW)
    with entered(Scope.of(office.handler, TODAY)):
        told = overview.case_on_record(None, case_id, on=TODAY)
    assert (told.papers_unserved, told.messages_open) == (2, 1)
    assert told.service_by_publication is False


def correction(service_id: int, **changes: object) -> CorrectionTerms:
    said: dict[str, object] = {
        "service_id": service_id,
        "manner": Manner.DIRECT,
        "result": Result.SERVED,
        "happened_on": TODAY - timedelta(days=2),
        "evidence": "送达回证第1号",
        "ground": "日期看错",
    }
    return CorrectionTerms(**said | changes)  # type: ignore[arg-type]


def test_a_correction_is_a_new_version_and_the_period_runs_from_the_right_day(
    office: Office, case_id: int
) -> None:
    duty = duties(case_id, office)["执行通知书"]
    wrong = record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    correct_service(case_id=case_id, terms=correction(wrong), by=office.clerk, at=NOW)
    with entered(Scope.of(office.clerk, TODAY)):
        old, new = record.services_of(case_id)
    assert (old.current, new.current, new.replaces_id) == (False, True, old.id)
    assert running(case_id, office)["履行执行通知"].from_on == TODAY - timedelta(days=2)


def test_a_service_that_never_was_is_taken_back_and_its_period_ends(
    office: Office, case_id: int
) -> None:
    duty = duties(case_id, office)["执行通知书"]
    wrong = record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    not_at_all = correction(wrong, result=Result.UNSERVED, failure="签收的是邻居")
    correct_service(case_id=case_id, terms=not_at_all, by=office.clerk, at=NOW)
    assert "履行执行通知" not in running(case_id, office)
    assert not duties(case_id, office)["执行通知书"].served


def test_what_was_corrected_is_not_corrected_again(office: Office, case_id: int) -> None:
    duty = duties(case_id, office)["执行通知书"]
    wrong = record_service(case_id=case_id, terms=served(duty), by=office.clerk, at=NOW)
    correct_service(case_id=case_id, terms=correction(wrong), by=office.clerk, at=NOW)
    with pytest.raises(BadTerms, match="已经更正"):
        correct_service(case_id=case_id, terms=correction(wrong), by=office.clerk, at=NOW)
