"""How service fares: what is not sent in time, days and cost by manner, what is saved."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from django.test import Client

from tests.service.conftest import TODAY, case_id, desk, log_in, office
from zhiheng.law.service import UNSENT_SHOWN_AFTER, Manner
from zhiheng.law.service_cost import cost_fen, saved
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.measures.service.actions import (
    confirm_address,
    record_acknowledgement,
    record_return,
    send_out,
)
from zhiheng.measures.service.exhibits import a_service
from zhiheng.measures.service.terms import AddressTerms, AnswerTerms, ReturnedTerms, SentTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.queries import parties
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import UnsentPaper
from zhiheng.registers.dispatch.terms import Channel, Expected, MessageState, OpenFilter
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["case_id", "desk", "log_in", "office"]
pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]


def unsent(office: Office) -> list[UnsentPaper]:
    with entered(Scope.of(office.handler, TODAY)):
        return [*record.unsent_papers_page(OpenFilter(court=office.court)).rows]


def sent(paper: UnsentPaper, **said: object) -> SentTerms:
    return SentTerms(
        channel=Channel.MAIL, happened_on=TODAY, expected=Expected.RECEIPT,
        due_on=TODAY + timedelta(days=5), paper_id=paper.paper_id,
        party_id=paper.addressee_id or None, **said,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.mission("REQ-067")
def test_a_paper_issued_and_not_sent_for_some_days_stands_as_overdue_until_it_is_sent(
    office: Office, log_in: LogIn
) -> None:
    """Document issued but not sent within N days shows overdue in monitor."""
    early = NOW - timedelta(days=4)
    assert (NOW - early).days > UNSENT_SHOWN_AFTER.on(TODAY).value.days
    case_id = a_docketed_case(handler=office.handler, at=early, received_on=date(2026, 11, 10))
    a_notice(case_id, by=office.handler, at=early)
    browser = log_in(office.chief)
    assert browser.get("/service/?show=unsent").content.decode().count("逾期未发出") == 3
    for paper in unsent(office):
        send_out(case_id=case_id, terms=sent(paper), by=office.clerk, at=NOW)
    page = browser.get("/service/?show=unsent").content.decode()
    assert ("逾期未发出" in page, "签发的文书都已发出" in page) == (False, True)


def test_a_paper_issued_today_is_unsent_and_not_overdue(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    page = log_in(office.handler).get("/service/?show=unsent").content.decode()
    assert case_id
    assert ("执行通知书" in page, "逾期未发出" in page) == (True, False)


def test_what_was_served_was_sent(office: Office, case_id: int) -> None:
    a_service(case_id, by=office.clerk)
    assert "执行通知书" not in {one.kind for one in unsent(office)}


@pytest.mark.mission("REQ-061")
def test_the_report_shows_mean_days_of_electronic_and_post_and_the_saved_cost(
    office: Office, log_in: LogIn
) -> None:
    """Report shows mean days for electronic vs post and saved cost."""
    early = NOW - timedelta(days=6)
    for number, (manner, on) in enumerate(
        ((Manner.DIRECT, early), (Manner.MAIL, NOW), (Manner.MAIL, NOW - timedelta(days=1)))
    ):
        title = replace(an_application().title, case_no=f"（2026）鲁0102民初{1190 + number}号")
        case = a_docketed_case(
            handler=office.handler, at=early, received_on=date(2026, 11, 10), title=title
        )
        a_notice(case, by=office.handler, at=early)
        a_service(case, by=office.clerk, manner=manner, at=on)
    electronic(office, case, on=NOW - timedelta(days=5))
    page = log_in(office.chief).get("/service/report?since=2026-11-01&until=2026-11-20")
    said = page.content.decode()
    assert cells(said, "邮寄送达")[:6] == ["邮寄送达", "2", "2", "100.0%", "5.5", "44.00"]
    assert cells(said, "电子送达")[:6] == ["电子送达", "1", "1", "100.0%", "1.0", "0.10"]
    assert "节省 21.90 元" in re.sub(r"<[^>]*>", "", said)
    book = log_in(office.handler).get("/service/report.xlsx?since=2026-11-01&until=2026-11-20")
    assert book.content[:2] == b"PK"


def electronic(office: Office, case_id: int, on: datetime) -> None:
    """The order to report reaches the debtor electronically, as it agreed to."""
    with entered(Scope.of(office.handler, TODAY)):
        duty = next(one for one in record.duties_of(case_id) if one.kind == "报告财产令")
    consent = AddressTerms(
        party_id=duty.party_id, address="虚构市示范路9号", confirmed_on=on.date(),
        evidence="确认书", electronic="party@invalid",
    )  # fmt: skip
    confirm_address(case_id=case_id, terms=consent, by=office.clerk, at=on)
    a_service(case_id, by=office.clerk, kind="报告财产令", manner=Manner.ELECTRONIC, at=on)


def cells(page: str, manner: str) -> list[str]:
    """The cells of the first row of this manner."""
    row = next(r for r in page.split("<tr>") if f">{manner}</td>" in r)
    return [re.sub(r"<[^>]*>", "", one) for one in re.findall(r"<td[^>]*>(.*?)</td>", row)]


def test_the_saving_is_by_the_prices_of_the_day() -> None:
    assert cost_fen(Manner.MAIL, 3, TODAY) == 6600
    assert saved(3, TODAY).fen == 6600 - 30
    assert saved(0, TODAY).fen == 0


def test_a_return_costs_and_serves_nobody(office: Office, case_id: int) -> None:
    paper = next(one for one in unsent(office) if one.kind == "执行通知书")
    back = ReturnedTerms(
        paper_id=paper.paper_id, party_id=paper.addressee_id, manner=Manner.MAIL,
        happened_on=TODAY, failure="查无此人", evidence="退件",
    )  # fmt: skip
    record_return(case_id=case_id, terms=back, by=office.clerk, at=NOW)
    with entered(Scope.of(office.clerk, TODAY)):
        [found] = record.figures(TODAY, TODAY)
    assert (found.attempts, found.served, found.days) == (1, 0, 0)


def test_a_period_that_ends_before_it_begins_is_a_sentence(office: Office, log_in: LogIn) -> None:
    page = log_in(office.handler).get("/service/report?since=2026-11-20&until=2026-11-01")
    assert (page.status_code, "止日早于起日" in page.content.decode()) == (422, True)


def test_a_paper_for_a_body_outside_is_watched_until_it_is_sent_and_acknowledged(
    office: Office, case_id: int
) -> None:
    with entered(Scope.of(office.handler, TODAY)):
        debtor = next(one for one in parties(case_id) if one.role == "被执行人")
    said = (("unit", "虚构市不动产登记中心"), ("matters", "查询房产"), ("answer_by", "2026-12-01"))
    terms = PaperTerms(kind="协助调查函", party_id=debtor.id, said=said)
    a_paper(case_id, terms, by=office.handler)
    [paper] = [one for one in unsent(office) if not one.addressee_id]
    assert (paper.kind, paper.role) == ("协助调查函", "协助单位")
    message_id = send_out(case_id=case_id, terms=sent(paper), by=office.clerk, at=NOW)
    assert [one for one in unsent(office) if not one.addressee_id] == []
    answer = AnswerTerms(
        message_id=message_id, state=MessageState.ACKNOWLEDGED, answered_on=TODAY, answer="已协助"
    )
    record_acknowledgement(case_id=case_id, terms=answer, by=office.clerk, at=NOW)
