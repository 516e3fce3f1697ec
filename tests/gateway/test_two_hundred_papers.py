"""A morning's work: two hundred papers are made, signed and served by text message while the
platform fails for five minutes of the clock. Nothing is lost, nothing goes out twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from counterparts.world import World
from tests.gateway.conftest import Ticking, carry, carry_reports, clock, deliver
from zhiheng.doors.gateway import actions, sending
from zhiheng.doors.gateway.reception import EVERYTHING
from zhiheng.doors.gateway.terms import SendTerms
from zhiheng.house.ground.roles import Connection
from zhiheng.law.service import LINK_OPENING, PERFORMANCE_NAME
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.measures.sealing.exhibits import a_signature, certificates_of
from zhiheng.measures.service.actions import confirm_address
from zhiheng.measures.service.terms import AddressTerms
from zhiheng.plant import codes, keystore
from zhiheng.plant.scope import entered
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Link, PartnerOnRecord
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.persons.exhibits import NOW, a_man, an_id_number
from zhiheng.registers.titles.exhibits import a_judgment

pytestmark = pytest.mark.django_db
SUMMONSES = 8
PAPERS_OF_A_CASE = SUMMONSES + 2
DEBTORS_PAPERS = ("执行通知书", "报告财产令", "传票")
STEP = timedelta(seconds=15)
FAULTS = ("error", "timeout*2,sms:error", "lost*3,sms:error", "malformed", "signature*2,sms:error")
"""What the platform does wrong, a minute each."""
TALLY = """
SELECT count(*), count(*) FILTER (WHERE state <> '已发'), count(*) FILTER (
    WHERE state = '已发' AND owner_id IS NOT NULL AND due_on IS NOT NULL) FROM dispatch_message
"""


@pytest.fixture(autouse=True)
def own_keys(settings: Settings, tmp_path: Path) -> None:
    """A device of its own."""
    settings.ZHIHENG_KEYSTORE = tmp_path / "keys"
    keystore.device.cache_clear()


def make_and_sign(office: Office, number: int) -> int:
    """A case with ten papers for its debtor, who agreed to electronic service; all signed."""
    title = a_judgment(f"（2026）鲁0102民初{2000 + number}号")
    who = a_man(f"虚构第{number}人", document_number=an_id_number(311 + 2 * number))
    case_id = a_docketed_case(
        handler=office.handler, parties=(a_creditor(), a_debtor(who)),
        title=replace(an_application().title, case_no=title.case_no),
    )  # fmt: skip
    a_notice(case_id, by=office.handler)
    party_id = agreed(office, case_id)
    said = (
        ("summoned", "被执行人"), ("attend_on", "2026年12月1日"), ("attend_at", "9:30"),
        ("place", "执行局第三询问室"), ("reason", "查明财产状况"),
    )  # fmt: skip
    summons = PaperTerms(kind="传票", party_id=party_id, said=said)
    for _ in range(SUMMONSES):
        a_paper(case_id, summons, by=office.handler)
    for paper_id in papers_for_the_debtor(case_id):
        a_signature(case_id, paper_id, by=office.handler)
    return case_id


def agreed(office: Office, case_id: int) -> int:
    with entered(EVERYTHING):
        debtor = next(one for one in record.duties_of(case_id) if one.kind == "执行通知书")
    consent = AddressTerms(
        party_id=debtor.party_id, address="虚构市示范路9号", confirmed_on=NOW.date(),
        evidence="送达地址确认书", electronic="手机短信",
    )  # fmt: skip
    confirm_address(case_id=case_id, terms=consent, by=office.clerk, at=NOW)
    return debtor.party_id


def papers_for_the_debtor(case_id: int) -> list[int]:
    with entered(EVERYTHING):
        return [d.paper_id for d in record.duties_of(case_id) if d.kind in DEBTORS_PAPERS]


def send_all(office: Office, partner: PartnerOnRecord, case_ids: list[int]) -> None:
    for case_id in case_ids:
        with entered(EVERYTHING):
            due = [d for d in record.duties_of(case_id) if d.kind in DEBTORS_PAPERS]
        for duty in due:
            terms = SendTerms(
                kind="sms.send", partner_id=partner.id, party_id=duty.party_id,
                paper_id=duty.paper_id,
            )  # fmt: skip
            actions.send_by_gateway(case_id=case_id, terms=terms, by=office.clerk, at=clock())


def open_link(link: Link) -> int:
    with entered(EVERYTHING):
        number = persons.person(link.person_id).masked_document[-4:]
    address = f"/letters/{codes.code_of('letter', link.id)}/"
    return Client().post(address, {"number": number}).status_code


@pytest.mark.parametrize("cases", [4, pytest.param(20, marks=pytest.mark.torture)])
def test_two_hundred_papers_are_served_while_the_platform_fails_for_five_minutes(
    partners: dict[str, PartnerOnRecord], world: World, office: Office, owner: Connection,
    ticking: type[Ticking], cases: int,
) -> None:  # fmt: skip
    papers = cases * PAPERS_OF_A_CASE

    def go_on(by: timedelta = STEP) -> None:
        ticking.ahead += by
        world.clock_offset += by

    certificates_of(office.handler, by=office.admin_security)
    case_ids = [make_and_sign(office, number) for number in range(cases)]
    deliver(clock())
    assert owner.execute("SELECT count(*) FROM seals_signing").fetchone() == (papers,)
    send_all(office, partners["sms"], case_ids)
    for fault in FAULTS:
        world.faults.order(f"sms:{fault}")
        for _ in range(4):
            carry()
            assert tally(owner) == (papers, 0, papers), "nothing is lost while nothing gets through"
            go_on()
    world.faults.order("")
    until(lambda: handed_over(owner) == papers, lambda: (carry(), go_on(sending.LONGEST_WAIT)))
    assert sorted(world.effects.values()) == [1] * papers, "each text message went out once"
    assert set(carry_reports(world).values()) == {"accepted"}
    assert tally(owner) == (papers, papers, 0)
    with entered(EVERYTHING):
        links = [link for case_id in case_ids for link in record.links_of(case_id)]
    opened, left = links[: papers * 3 // 4], links[papers * 3 // 4 :]
    assert {open_link(link) for link in opened} == {200}
    deliver(clock())
    what_is_open_has_an_owner_and_a_clock(left, opened)


def what_is_open_has_an_owner_and_a_clock(left: list[Link], opened: list[Link]) -> None:
    """Opened is served, and the notice's period runs; unopened is watched by somebody."""
    with entered(EVERYTHING):
        running = {case_id: clocks(case_id) for case_id in {one.case_id for one in left + opened}}
        now = [record.link(one.id) for one in opened]
        still = [record.link(one.id) for one in left]
    assert all(one.served and one.opened_at for one in now)
    assert [c.count(LINK_OPENING.name) for c in running.values()].count(0) == len(running) * 3 // 4
    assert sum(c.count(LINK_OPENING.name) for c in running.values()) == len(left)
    assert sum(c.count(PERFORMANCE_NAME) for c in running.values()) == len(running) * 3 // 4
    assert all(one.owner and not one.served for one in still)


def clocks(case_id: int) -> list[str]:
    return [one.name for one in nodes.clocks_of(case_id) if one.running]


def tally(owner: Connection) -> tuple[object, ...]:
    """Messages: how many, how many ended, how many open with an owner and a day."""
    row = owner.execute(TALLY).fetchone()
    assert row is not None
    return row


def handed_over(owner: Connection) -> int:
    row = owner.execute("SELECT count(*) FROM dispatch_transmission WHERE state = '已交接'")
    return int(str((row.fetchone() or (0,))[0]))


def until(done: Callable[[], bool], do: Callable[[], object]) -> None:
    for _ in range(60):
        if done():
            return
        do()
    assert done()
