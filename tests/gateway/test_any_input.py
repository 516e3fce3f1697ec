"""Whatever comes to the door: no failure of ours, and each refusal a signed answer with its reason.

The published OpenAPI and JSON Schema say what to try (schemathesis); envelopes that the platform
really signs are then spoilt in every way (Hypothesis).
"""

import base64
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis import checks

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
from tests.gateway.test_envelope import VALUES
from zhiheng.doors.gateway import actions
from zhiheng.doors.gateway.reception import HTTP
from zhiheng.house.ground.roles import Connection
from zhiheng.plant import envelope, signing
from zhiheng.registers.dispatch.queries import PartnerOnRecord
from zhiheng.registers.dispatch.terms import MessageState
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
PROTOCOL = Path(__file__).parents[2] / "docs" / "protocol"
PUBLISHED = schemathesis.openapi.from_path(str(PROTOCOL / "openapi.json"))
OPERATIONS = [("/v1/messages", "POST"), ("/v1/capability", "GET"), ("/v1/health", "GET")]
# Data that fit the schema are refused all the same: hash and signature stand in no schema.
CONFORMS = [
    checks.not_a_server_error, checks.status_code_conformance, checks.content_type_conformance,
    checks.response_headers_conformance, checks.response_schema_conformance,
]  # fmt: skip
OFTEN = settings(
    max_examples=40, deadline=None, database=None,
    suppress_health_check=[*HealthCheck],
)  # fmt: skip


def is_signed_by_the_court(raw: bytes) -> bool:
    said = envelope.read(raw)
    own = signing.signer(said.algorithm.lower())
    return said.kind == "ack" and envelope.verified(said, own.public_key)


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_every_published_address_answers_as_published_whatever_is_asked(
    path: str, method: str, gateway: str
) -> None:
    operation = PUBLISHED[path][method]

    @OFTEN
    @given(case=operation.as_strategy())
    def answered(case: Any) -> None:
        answer = case.call(base_url=gateway)
        case.validate_response(answer, checks=CONFORMS)
        assert answer.status_code < 500
        if path == "/v1/messages":
            assert is_signed_by_the_court(answer.content)
            ack = answer.json()["body"]
            assert (ack["status"], ack["reason"] in HTTP) == ("refused", True)
            assert ack["words"] != ""

    answered()


def test_the_operations_tried_are_all_that_are_published() -> None:
    found = {(one.ok().path, one.ok().method.upper()) for one in PUBLISHED.get_all_operations()}
    assert found == set(OPERATIONS)


@pytest.fixture
def sent(send: Callable[..., int], office: Office) -> tuple[int, str]:
    """A text message that was handed over, and its envelope's id."""
    message_id = send()
    assert carry() == 1
    return message_id, envelope_of(message_id, office)


SPOILT = st.one_of(
    st.tuples(st.just("field"), st.sampled_from(sorted(envelope._FIELDS)), VALUES),
    st.tuples(st.just("lacks"), st.sampled_from(sorted(envelope._FIELDS)), st.none()),
    st.tuples(st.just("cut"), st.floats(0, 0.999), st.none()),
    st.tuples(st.just("byte"), st.floats(0, 0.999), st.integers(0, 255)),
    st.tuples(st.just("body"), st.sampled_from(["of", "outcome", "happened_at", "words"]), VALUES),
    st.tuples(st.just("more"), st.sampled_from(["a", "b_c"]), VALUES),
)


def spoil(raw: bytes, how: tuple[str, Any, Any]) -> bytes:
    kind, where, value = how
    said = json.loads(raw)
    if kind == "cut":
        return raw[: int(len(raw) * where)]
    if kind == "byte":
        place = int(len(raw) * where)
        return raw[:place] + bytes([value]) + raw[place + 1 :]
    if kind == "lacks":
        del said[where]
    elif kind == "body":
        said["body"][where] = value
    else:
        said[where] = value
    return json.dumps(said, ensure_ascii=False).encode()


def test_however_an_envelope_is_spoilt_it_changes_nothing_and_its_reason_is_told(
    sent: tuple[int, str], world: World, office: Office, owner: Connection
) -> None:
    good = a_report(world, sent[1])

    @OFTEN
    @given(SPOILT)
    def refused(how: tuple[str, Any, Any]) -> None:
        raw = spoil(good, how)
        if raw == good or means_the_same(raw, good):
            return
        answer = Client().post("/gateway/v1/messages", raw, content_type="application/json")
        ack = answer.json()["body"]
        assert is_signed_by_the_court(answer.content)
        assert (ack["status"], answer.status_code) == ("refused", HTTP[ack["reason"]])
        assert ack["words"] != ""

    refused()
    kept = owner.execute("SELECT count(*) FROM dispatch_incoming").fetchone()
    judged = owner.execute(
        "SELECT count(DISTINCT incoming_id) FROM dispatch_verdict WHERE state = '隔离'"
    ).fetchone()
    assert kept == judged, "all that came is kept and none of it is without a verdict"
    assert message_of(office, sent[0]).state is MessageState.SENT
    assert post(good)[1]["status"] == "accepted"


def means_the_same(raw: bytes, good: bytes) -> bool:
    """Other bytes for the same values: the signature is over the canonical text."""
    try:
        return bool(json.loads(raw) == json.loads(good))
    except ValueError:
        return False


@pytest.mark.parametrize(
    "times",
    [
        {"from_at": NOW - timedelta(400), "until_at": NOW - timedelta(1)},
        {"from_at": NOW + timedelta(1), "until_at": NOW + timedelta(400)},
    ],
    ids=["expired", "not good yet"],
)
def test_a_key_out_of_its_time_takes_nothing(
    times: dict[str, Any], sent: tuple[int, str], world: World, office: Office,
    partners: dict[str, PartnerOnRecord],
) -> None:  # fmt: skip
    other = Key("Ed25519", bytes([7]) * 32)
    terms = a_key(partners["sms"].id, other.key_id, "Ed25519", other.public, **times)
    actions.register_key(terms=terms, by=office.admin_system, at=NOW)
    status, ack = post(a_report(world, sent[1], key=other))
    assert (status, ack["reason"]) == (401, "key")
    assert quarantined(office) == ["key"]


def test_the_good_key_of_another_platform_is_a_foreign_key(
    sent: tuple[int, str], world: World, office: Office
) -> None:
    status, ack = post(a_report(world, sent[1], key=world.keys["mail"]))
    assert (status, ack["reason"]) == (401, "key")
    assert message_of(office, sent[0]).state is MessageState.SENT


def test_another_platform_under_its_own_name_cannot_speak_for_this_one(
    sent: tuple[int, str], world: World, office: Office
) -> None:
    said = {"sender": "mail-demo", "key": world.keys["mail"]}
    assert post(a_report(world, sent[1], **said))[1]["reason"] in ("kind", "unknown_message")
    assert message_of(office, sent[0]).state is MessageState.SENT


def test_what_was_on_its_way_reported_after_the_end_is_kept_and_changes_no_end(
    send: Callable[..., int], world: World, office: Office
) -> None:
    message_id = send("mail")
    of = envelope_of(message_id, office)
    mail = {"sender": "mail-demo", "kind": "mail.report", "key": world.keys["mail"]}
    signed = a_report(world, of, id="second", body={"outcome": "signed"}, **mail)
    moving = a_report(world, of, id="first", body={"outcome": "moving"}, **mail)
    assert [post(one)[1]["status"] for one in (signed, moving)] == ["accepted", "accepted"]
    assert message_of(office, message_id).state is MessageState.ACKNOWLEDGED


def test_a_signature_of_the_right_length_and_no_meaning_is_no_failure(
    sent: tuple[int, str], world: World, ticking: type[Ticking]
) -> None:
    assert ticking
    said = json.loads(a_report(world, sent[1]))
    for size in (0, 1, 63, 64, 65, 4096):
        spoilt = said | {"signature": base64.b64encode(bytes(size)).decode()}
        status, ack = post(json.dumps(spoilt).encode())
        assert status in (400, 401)
        assert ack["reason"] in ("malformed", "signature")
