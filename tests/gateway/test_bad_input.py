"""What is wrong is refused with its reason, kept as it came, and shown; nothing else happens."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from counterparts.profiles import Key
from counterparts.world import World
from tests.gateway.conftest import (
    Ticking,
    a_key,
    a_report,
    carry,
    envelope_of,
    message_of,
    post,
    quarantined,
)
from zhiheng.doors.gateway import actions, reception
from zhiheng.doors.gateway.errands import LEFT_AFTER
from zhiheng.doors.gateway.terms import RulingTerms
from zhiheng.house.ground.roles import Connection
from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.scope import entered
from zhiheng.registers.dispatch import actions as dispatch
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import PartnerOnRecord
from zhiheng.registers.dispatch.terms import MessageState, RulingOn
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
Send = Callable[..., int]
OTHER_KEY = Key("Ed25519", bytes(32))
WRONG: dict[str, tuple[dict[str, Any], int, str]] = {
    "an unknown receiver": ({"receiver": "鲁9999"}, 404, "receiver"),
    "an unknown sender": ({"sender": "stranger"}, 401, "sender"),
    "a key nobody registered": ({"key": OTHER_KEY}, 401, "key"),
    "a clock ten minutes slow": ({"at": -10}, 401, "clock"),
    "a clock ten minutes fast": ({"at": 10}, 401, "clock"),
    "a kind the platform does not serve": ({"kind": "mail.report"}, 422, "kind"),
    "a kind there is none of": ({"kind": "sms.surprise"}, 422, "kind"),
    "an outcome there is none of": ({"body": {"outcome": "lost"}}, 422, "body"),
    "a field too many": ({"body": {"secret": "x"}}, 422, "body"),
    "a moment without a zone": ({"body": {"happened_at": "2026-11-20T10:00:00"}}, 422, "body"),
    "an unknown message": ({"body": {"of": "a" * 26}}, 422, "unknown_message"),
    "before it was sent": ({"body": {"happened_at": "2026-01-01T00:00:00+08:00"}}, 422, "order"),
}


@pytest.fixture
def sent(send: Send, office: Office) -> tuple[int, str]:
    """A text message that was handed over, and its envelope's id."""
    message_id = send()
    assert carry() == 1
    return message_id, envelope_of(message_id, office)


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_quarantined_with_its_reason_and_changes_nothing(
    case: str, sent: tuple[int, str], world: World, office: Office
) -> None:
    said, status, reason = WRONG[case]
    if "at" in said:
        said = {"at": world.now() + timedelta(minutes=said["at"])}
    got, answer = post(a_report(world, sent[1], **said))
    assert (got, answer["status"], answer["reason"]) == (status, "refused", reason)
    assert answer["words"] != ""
    court = "最高法" if reason == "receiver" else office.court
    assert quarantined(office, court) == [reason]
    assert message_of(office, sent[0]).state is MessageState.SENT


def test_a_changed_signature_or_body_is_seen(
    sent: tuple[int, str], world: World, office: Office
) -> None:
    said = json.loads(a_report(world, sent[1]))
    nonce = post(json.dumps(said | {"nonce": "another"}).encode())
    body = post(json.dumps(said | {"body": said["body"] | {"outcome": "failed"}}).encode())
    assert (nonce[1]["reason"], body[1]["reason"]) == ("signature", "malformed")
    assert quarantined(office) == ["signature"]
    assert quarantined(office, "最高法") == ["malformed"]


@pytest.mark.parametrize("raw", [b"", b"{", b"[1,2]", b"\xff\xfe", b'{"a":1.5}', b"[" * 99999])
def test_bytes_that_are_no_envelope_are_kept_as_they_came(raw: bytes, gateway: str,
                                                          owner: Connection) -> None:  # fmt: skip
    assert gateway
    assert post(raw)[0] == 400
    kept = owner.execute("SELECT encode(raw, 'hex') FROM dispatch_incoming").fetchall()
    assert kept == [(raw.hex(),)]


def test_ten_megabytes_are_refused_and_the_beginning_is_kept(
    gateway: str, owner: Connection
) -> None:
    assert gateway
    assert post(b"x" * (10 * 1024 * 1024 + 1))[1]["reason"] == "oversize"
    kept = owner.execute("SELECT size, octet_length(raw) FROM dispatch_incoming").fetchone()
    assert kept == (10 * 1024 * 1024 + 1, reception.KEPT_OF_OVERSIZE)


def test_the_same_again_is_answered_again_and_counted_once(
    sent: tuple[int, str], world: World, office: Office, ticking: type[Ticking], owner: Connection
) -> None:
    report = a_report(world, sent[1])
    assert post(report)[1]["status"] == "accepted"
    ticking.ahead = timedelta(hours=2)
    assert post(report)[1]["status"] == "duplicate"
    acts = owner.execute("SELECT count(*) FROM plant_act WHERE name = '收到回报'").fetchone()
    assert (acts, quarantined(office)) == ((1,), [])


def test_the_same_id_with_another_body_is_a_replay(
    sent: tuple[int, str], world: World, office: Office
) -> None:
    post(a_report(world, sent[1]))
    assert post(a_report(world, sent[1], body={"outcome": "failed"}))[1]["reason"] == "replay"
    assert message_of(office, sent[0]).state is MessageState.ACKNOWLEDGED


def test_a_second_report_may_repeat_the_outcome_but_not_contradict_it(
    sent: tuple[int, str], world: World, office: Office
) -> None:
    post(a_report(world, sent[1]))
    again = post(a_report(world, sent[1], id="report-2"))
    against = post(a_report(world, sent[1], id="report-3", body={"outcome": "failed"}))
    assert (again[1]["status"], against[1]["reason"]) == ("accepted", "contradiction")
    assert message_of(office, sent[0]).state is MessageState.ACKNOWLEDGED
    assert quarantined(office) == ["contradiction"]


def test_a_platform_cannot_report_on_what_another_was_asked(
    send: Send, world: World, office: Office
) -> None:
    of = envelope_of(send("mail"), office)
    assert post(a_report(world, of))[1]["reason"] == "unknown_message"


def test_a_key_that_was_ended_takes_nothing_from_then_on(
    sent: tuple[int, str], world: World, office: Office, partners: dict[str, PartnerOnRecord]
) -> None:
    sms = partners["sms"]
    with entered(reception.EVERYTHING):
        [key] = record.keys_of(sms.id)
    actions.end_key(partner_id=sms.id, key_id=key.id, by=office.admin_system, at=NOW)
    assert post(a_report(world, sent[1]))[1]["reason"] == "key"


def test_while_keys_are_exchanged_the_old_and_the_new_are_both_good(
    sent: tuple[int, str], world: World, office: Office, partners: dict[str, PartnerOnRecord]
) -> None:
    new = a_key(partners["sms"].id, OTHER_KEY.key_id, "Ed25519", OTHER_KEY.public)
    actions.register_key(terms=new, by=office.admin_system, at=NOW)
    assert post(a_report(world, sent[1], key=OTHER_KEY))[1]["status"] == "accepted"
    assert post(a_report(world, sent[1], id="report-2"))[1]["status"] == "accepted"


def test_what_was_quarantined_for_a_missing_key_is_taken_once_the_key_is_there(
    sent: tuple[int, str], world: World, office: Office, partners: dict[str, PartnerOnRecord],
    log_in: Callable[..., Client], ticking: type[Ticking],
) -> None:  # fmt: skip
    post(a_report(world, sent[1], key=OTHER_KEY))
    new = a_key(partners["sms"].id, OTHER_KEY.key_id, "Ed25519", OTHER_KEY.public)
    actions.register_key(terms=new, by=office.admin_system, at=NOW)
    ticking.ahead = timedelta(minutes=25)
    with entered(reception.EVERYTHING):
        [held] = record.quarantine_page(office.court).rows
    ruling = {
        "incoming": codes.code_of("incoming", held.id), "outcome": "重新核验",
        "ground": "公钥已补登", "request_key": "ruling-0001",
    }  # fmt: skip
    browser = log_in(office.admin_system)
    assert browser.post("/gateway/quarantine", ruling).status_code == 302
    assert quarantined(office) == []
    assert message_of(office, sent[0]).state is MessageState.ACKNOWLEDGED


def test_what_is_dismissed_leaves_the_board_and_stays_on_record(
    sent: tuple[int, str], world: World, office: Office, owner: Connection
) -> None:
    post(a_report(world, sent[1], sender="stranger"))
    with entered(reception.EVERYTHING):
        [held] = record.quarantine_page(office.court).rows
    terms = RulingTerms(incoming_id=held.id, outcome=RulingOn.DISMISSED, ground="来历不明")
    actions.rule_on_quarantined(terms=terms, by=office.admin_system, at=NOW)
    assert quarantined(office) == []
    assert owner.execute("SELECT count(*) FROM dispatch_incoming").fetchone() == (1,)
    with pytest.raises(NotOnRecord, match="隔离的来件"):
        actions.rule_on_quarantined(terms=terms, by=office.admin_system, at=NOW)


def test_what_a_dead_receiver_left_unjudged_is_judged_later(
    sent: tuple[int, str], world: World, office: Office
) -> None:
    raw = a_report(world, sent[1])
    at = world.now()
    with entered(reception.EVERYTHING):
        dispatch.keep_incoming(raw=raw, size=len(raw), peer="", court=office.court, at=at)
    later = at + 3 * LEFT_AFTER
    assert reception.judge_left(later, later - LEFT_AFTER) == 1
    assert message_of(office, sent[0]).state is MessageState.ACKNOWLEDGED
    assert reception.judge_left(later, later - LEFT_AFTER) == 0


def test_an_answer_that_comes_before_our_own_record_of_sending_is_taken(
    send: Send, world: World, office: Office
) -> None:
    world.faults.order("sms:early*1")
    message_id = send()
    assert carry() == 1
    assert message_of(office, message_id).state is MessageState.ACKNOWLEDGED
