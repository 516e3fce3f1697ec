"""Service by text message: the party opens the link, is told by its number, and has the paper."""

from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

import psycopg
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.gateway.conftest import deliver
from tests.service.conftest import TODAY, case_id, desk, duties, log_in, office
from zhiheng.doors.disclosure.pages.letters import MOST_FAILED
from zhiheng.doors.gateway.exhibits import a_link, a_link_reported
from zhiheng.house import middleware
from zhiheng.house.ground.roles import Connection
from zhiheng.law.service import LINK_OPENING, LINK_UNOPENED_AFTER, Manner
from zhiheng.measures.sealing.exhibits import a_signature, certificates_of
from zhiheng.measures.service.actions import correct_service, record_service
from zhiheng.measures.service.queries import service_of
from zhiheng.measures.service.terms import CorrectionTerms, ServedTerms
from zhiheng.plant import codes, portal
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.actions import keep_opening
from zhiheng.registers.dispatch.queries import Door
from zhiheng.registers.dispatch.terms import OpenFilter, Result
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.seals import queries as seals
from zhiheng.registers.seals.queries import LetterFile

__all__ = ["case_id", "desk", "log_in", "office"]
pytestmark = pytest.mark.django_db
LATE = LINK_UNOPENED_AFTER.on(TODAY).value.after(TODAY) + timedelta(days=1)


@pytest.fixture
def link(office: Office, case_id: int) -> int:
    """The execution notice sent to the debtor as a link; gives the message."""
    return a_link(office, case_id)


def number_of(office: Office, message_id: int) -> str:
    with entered(Scope.of(office.handler, TODAY)):
        return persons.person(record.link(message_id).person_id).masked_document[-4:]


def address(message_id: int) -> str:
    return f"/letters/{codes.code_of('letter', message_id)}/"


def clocks(office: Office, case_id: int, name: str) -> list[bool]:
    with entered(Scope.of(office.handler, TODAY)):
        return [one.running for one in nodes.clocks_of(case_id) if name in one.name]


@pytest.mark.mission("REQ-060")
def test_the_party_opens_the_link_and_left_unopened_another_manner_is_proposed(
    office: Office, case_id: int, link: int
) -> None:
    """Serve by SMS link: opening by the party stores receipt time; after N days unopened system
    proposes another mode."""
    with entered(Scope.of(office.clerk, LATE)):
        steps = [s for p in service_of(case_id, LATE).papers for s in p.steps]
    [unopened] = [s for s in steps if s.state == "短信链接未打开"]
    assert "逾期 1 天未打开，建议改用邮寄送达（" in unopened.next_step
    assert clocks(office, case_id, LINK_OPENING.name) == [True]
    opened = Client().post(address(link), {"number": number_of(office, link)})
    assert (opened.status_code, "收到这份文书" in opened.content.decode()) == (200, True)
    with entered(Scope.of(office.clerk, TODAY)):
        assert record.link(link).opened_at == NOW
    served = duties(case_id, office)["执行通知书"]
    assert (served.served, served.manner, served.deemed_on) == (True, "电子送达", TODAY)
    assert "2026-11-20 10:00:00" in (served.evidence or "")


def test_opening_ends_the_wait_and_starts_the_period_of_the_paper(
    office: Office, case_id: int, link: int
) -> None:
    assert clocks(office, case_id, "履行") == []
    Client().post(address(link), {"number": number_of(office, link)})
    assert clocks(office, case_id, LINK_OPENING.name) == [False]
    assert clocks(office, case_id, "履行") == [True]


def test_opening_again_gives_the_paper_again_and_serves_nothing_twice(
    office: Office, case_id: int, link: int
) -> None:
    said = {"number": number_of(office, link)}
    Client().post(address(link), said)
    again = Client().post(address(link), said | {"file": "1"})
    assert (again["Content-Type"], again.content[:5]) == ("application/pdf", b"%PDF-")
    assert duties(case_id, office)["执行通知书"].attempts == 1


def test_before_the_number_is_right_nothing_of_the_case_is_shown(
    office: Office, case_id: int, link: int
) -> None:
    duty = duties(case_id, office)["执行通知书"]
    asked = Client().get(address(link))
    wrong = Client().post(address(link), {"number": "0000"})
    assert (asked.status_code, wrong.status_code) == (200, 422)
    for page in (asked, wrong):
        said = page.content.decode()
        assert [w for w in (duty.name, duty.case_number, duty.kind) if w in said] == []
    assert not duties(case_id, office)["执行通知书"].served


def test_few_wrong_numbers_close_the_link_for_the_right_one_too(
    office: Office, case_id: int, link: int
) -> None:
    for _ in range(MOST_FAILED):
        Client().post(address(link), {"number": "0000"})
    closed = Client().post(address(link), {"number": number_of(office, link)})
    assert (closed.status_code, "已经停用" in closed.content.decode()) == (409, True)
    assert not duties(case_id, office)["执行通知书"].served


@pytest.mark.parametrize("number", ["", "1", "12345", "ab c", "１２３４", "';--"])
def test_what_is_no_number_is_a_sentence_and_costs_no_try(
    number: str, office: Office, link: int
) -> None:
    assert Client().post(address(link), {"number": number}).status_code == 422
    with entered(Scope.of(office.clerk, TODAY)):
        assert record.link(link).failed == 0


def test_a_code_that_was_not_made_here_opens_nothing(office: Office, link: int) -> None:
    assert office
    for code in ("a" * 26, codes.code_of("case", link), codes.code_of("letter", 10**9)):
        assert Client().get(f"/letters/{code}/").status_code == 404


def test_the_text_message_that_arrived_serves_nothing_by_itself(
    office: Office, case_id: int, link: int
) -> None:
    a_link_reported(office, link)
    deliver(NOW)
    assert duties(case_id, office)["执行通知书"].attempts == 0
    assert clocks(office, case_id, LINK_OPENING.name) == [True]


def test_the_text_message_that_did_not_arrive_is_a_return_and_the_link_may_go_out_again(
    office: Office, case_id: int, link: int
) -> None:
    with pytest.raises(BadTerms, match="已经发过短信链接"):
        a_link(office, case_id)
    a_link_reported(office, link, outcome="failed")
    deliver(NOW)
    duty = duties(case_id, office)["执行通知书"]
    assert (duty.served, duty.attempts, duty.failure) == (False, 1, "未送到手机")
    assert clocks(office, case_id, LINK_OPENING.name) == [False]
    assert a_link(office, case_id) > link


def test_a_link_goes_only_to_who_agreed_and_can_be_told(office: Office, case_id: int) -> None:
    with pytest.raises(BadTerms, match="没有同意电子送达"):
        a_link(office, case_id, agreed=False)


def test_the_ledger_shows_what_is_unopened_with_its_owner_and_what_to_do(
    office: Office, link: int, log_in: Callable[[Officer], Client],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    browser = log_in(office.clerk)
    page = browser.get("/service/?show=links").content.decode()
    assert (office.clerk.name in page, "等待打开" in page, "逾期未打开" in page) == (
        True,
        True,
        False,
    )
    assert link

    class Later(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return NOW.astimezone(tz) + timedelta(days=5)

    monkeypatch.setattr(middleware, "datetime", Later)
    page = log_in(office.chief).get("/service/?show=links").content.decode()
    assert ("逾期未打开" in page, "建议改用邮寄送达" in page) == (True, True)


def test_the_same_submission_again_is_answered_though_the_paper_was_served_meanwhile(
    office: Office, case_id: int, log_in: Callable[[Officer], Client]
) -> None:
    a_link(office, case_id, kind="报告财产令")
    with entered(Scope.of(office.clerk, TODAY)):
        partner = record.partners_for(office.court)[0]
    duty = duties(case_id, office)["执行通知书"]
    form = {
        "to": f"sms.send/{codes.code_of('partner', partner.id)}",
        "target": f"{duty.paper_id}-{duty.party_id}", "request_key": "sent-twice-0001",
    }  # fmt: skip
    browser = log_in(office.clerk)
    address_of_form = f"/gateway/{codes.code_of('case', case_id)}/send"
    assert browser.post(address_of_form, form).status_code == 302
    with entered(Scope.of(office.clerk, TODAY)):
        sent = record.links_of(case_id)
    assert Client().post(address(sent[-1].id), {"number": number_of(office, sent[-1].id)})
    assert duties(case_id, office)["执行通知书"].served
    assert browser.post(address_of_form, form).status_code == 302
    with entered(Scope.of(office.clerk, TODAY)):
        assert record.links_of(case_id)[-1].id == sent[-1].id


def test_a_correction_of_the_service_lets_the_link_wait_again(
    office: Office, case_id: int, link: int
) -> None:
    assert waiting(office) == [link]
    Client().post(address(link), {"number": "0000"})
    assert waiting(office) == [link]
    duty = duties(case_id, office)["执行通知书"]
    terms = ServedTerms(
        paper_id=duty.paper_id, party_id=duty.party_id, manner=Manner.DIRECT, happened_on=TODAY,
        evidence="送达回证", server="送达人",
    )  # fmt: skip
    service_id = record_service(case_id=case_id, terms=terms, by=office.clerk, at=NOW)
    assert waiting(office) == []
    failed = CorrectionTerms(
        service_id=service_id, manner=Manner.DIRECT, result=Result.UNSERVED, happened_on=TODAY,
        evidence="送达回证", ground="签收的是邻居", failure="签收的是邻居",
    )  # fmt: skip
    correct_service(case_id=case_id, terms=failed, by=office.clerk, at=NOW)
    assert waiting(office) == [link]


def waiting(office: Office) -> list[int]:
    with entered(Scope.of(office.clerk, TODAY)):
        return [one.id for one in record.unopened_page(OpenFilter(court=office.court)).rows]


@pytest.mark.parametrize(
    ("asked", "index"),
    [
        ("court = '鲁0102' AND link_from_on IS NOT NULL ORDER BY link_from_on, id LIMIT 51",
         "dispatch_transmission_link"),
        ("id = 7", "dispatch_service_failed"),
        ("case_id = 7", "dispatch_message_of_case"),
    ],
)  # fmt: skip
def test_links_are_found_by_index_not_by_reading_a_courts_history(
    asked: str, index: str, office: Office
) -> None:
    with entered(Scope.of(office.clerk, TODAY)), connection.cursor() as cursor:
        cursor.execute("SET enable_seqscan = off")
        cursor.execute(f"EXPLAIN (COSTS OFF) SELECT * FROM dispatch_link WHERE {asked}")
        plan = "\n".join(line for (line,) in cursor.fetchall())
        cursor.execute("RESET enable_seqscan")
    read_whole = [line for line in plan.splitlines() if "Seq Scan on dispatch_" in line]
    assert (read_whole, index in plan) == ([], True), plan


def test_the_portal_reads_no_table_and_leaves_nothing_but_tries_to_open_a_link(
    owner: Connection, link: int
) -> None:
    tables = owner.execute(
        "SELECT c.relname, has_table_privilege('zh_portal', c.oid, 'SELECT'),"
        " has_any_column_privilege('zh_portal', c.oid, 'SELECT'),"
        " has_table_privilege('zh_portal', c.oid, 'INSERT'),"
        " has_table_privilege('zh_portal', c.oid, 'UPDATE, DELETE, TRUNCATE')"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm')"
    ).fetchall()
    assert len(tables) > 100
    assert [name for name, reads, part, _, changes in tables if reads or part or changes] == []
    assert [name for name, *_, enters, _ in tables if enters] == ["dispatch_opening"]
    assert portal.asked("SELECT current_user::text") == [("zh_portal",)]
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        portal.asked("SELECT * FROM dispatch_opening")
    with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
        keep_opening(message_id=link, court="鲁0103", peer="", good=True, at=NOW)


def test_until_a_visitor_is_told_nothing_is_asked_as_the_application(
    office: Office, link: int
) -> None:
    number = number_of(office, link)
    with CaptureQueriesContext(connection) as asked:
        assert Client().get(address(link)).status_code == 200
        for wrong in ("0000", "bad"):
            assert Client().post(address(link), {"number": wrong}).status_code == 422
        assert record.door(link) == Door(office.court, 1, None, closed=False)
        assert record.letter_for(link, "0000") is None
        assert record.letter_for(link, number.lower()) is not None
    assert [one["sql"] for one in asked] == []


def test_a_closed_link_gives_nothing_even_to_the_right_number(office: Office, link: int) -> None:
    number = number_of(office, link)
    assert (seals.letter_file(link, number), seals.letter_file(link, "0000")) != (None, None)
    for _ in range(MOST_FAILED):
        keep_opening(message_id=link, court=office.court, peer="", good=False, at=NOW)
    assert (record.letter_for(link, number), seals.letter_file(link, number)) == (None, None)


def test_the_file_behind_a_link_is_the_signed_one(office: Office, case_id: int, link: int) -> None:
    paper = duties(case_id, office)["执行通知书"].paper_id
    plain = seals.letter_file(link, number_of(office, link))
    certificates_of(office.handler, by=office.admin_security)
    a_signature(case_id, paper, by=office.handler)
    deliver(NOW)
    with entered(Scope.of(office.handler, TODAY)):
        signed = seals.file_of(paper)
    given = seals.letter_file(link, number_of(office, link))
    assert (plain and plain.file, bool(plain and plain.sheet)) == (None, True)
    assert signed is not None
    assert given == LetterFile(signed, None)
