"""A court with its gateway open on a port of this machine, and the imitated world beside it."""

import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, tzinfo
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from counterparts.__main__ import opened
from counterparts.envelopes import written
from counterparts.services import SERVICES
from counterparts.world import World
from tests.measures.conftest import desk, log_in, office
from tests.service.conftest import case_id, duties
from zhiheng.doors.gateway import actions, sending
from zhiheng.doors.gateway.reception import EVERYTHING
from zhiheng.doors.gateway.terms import KeyTerms, PartnerTerms, SendTerms
from zhiheng.house import middleware
from zhiheng.house.wiring import WIRING
from zhiheng.plant import codes
from zhiheng.plant.models import Delivery
from zhiheng.plant.outbox import deliver_slice, due_slices
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import MessageOnRecord, PartnerOnRecord
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

__all__ = ["case_id", "desk", "duties", "log_in", "office"]
TODAY = NOW.date()
BEGAN = datetime.now(NOW.tzinfo)
OFFSET = NOW - BEGAN


class Ticking(datetime):
    """The door's clock: it begins at the day of the exhibits and goes on."""

    ahead = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + OFFSET + cls.ahead


def clock() -> datetime:
    """The same clock, for the worker's errands."""
    return Ticking.now(NOW.tzinfo)


@pytest.fixture
def ticking(desk: None, monkeypatch: pytest.MonkeyPatch) -> type[Ticking]:
    """The clock, with nothing added to it; `ticking.ahead` moves it on."""
    assert desk is None
    monkeypatch.setattr(middleware, "datetime", Ticking)
    monkeypatch.setattr(Ticking, "ahead", timedelta())
    return Ticking


@pytest.fixture
def gateway(ticking: type[Ticking], live_server: LiveServer) -> str:
    """The address of the court's gateway, listening."""
    assert ticking
    return f"{live_server.url}/gateway"


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """Where the world writes down what it has taken."""
    return tmp_path / "taken.jsonl"


@pytest.fixture
def world(gateway: str, journal: Path) -> Iterator[World]:
    """The counterparts, their clock set like the court's."""
    made = World(gateway, state=journal, late_seconds=0.5, slow_seconds=0.2)
    made.clock_offset = OFFSET
    yield made
    made.stopped.set()


@pytest.fixture
def street(world: World) -> Iterator[str]:
    """The address of the counterparts, listening."""
    server: ThreadingHTTPServer = opened(world, "127.0.0.1", 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def partners(street: str, world: World, office: Office) -> dict[str, PartnerOnRecord]:
    """Every counterpart registered with the court, with its key."""
    for name, service in SERVICES.items():
        register(office, world, name, f"{street}/{name}", service.takes, service.algorithm)
    return {name: a_partner(service.code) for name, service in SERVICES.items()}


def register(office: Office, world: World, name: str, address: str, kind: str, profile: str) -> int:
    """One counterpart and its key, registered by the system administrator."""
    terms = PartnerTerms(
        code=SERVICES[name].code, name=f"虚构{name}平台", address=address, kinds=(kind,),
        algorithm=profile,
    )  # fmt: skip
    id = actions.register_partner(terms=terms, by=office.admin_system, at=NOW)
    key = world.keys[name]
    actions.register_key(
        terms=a_key(id, key.key_id, key.algorithm, key.public), by=office.admin_system, at=NOW
    )
    return id


def a_key(partner_id: int, key_id: str, algorithm: str, public: bytes, **said: Any) -> KeyTerms:
    """Good from yesterday for two years."""
    times = {"from_at": NOW - timedelta(1), "until_at": NOW + timedelta(730)}
    return KeyTerms(
        partner_id=partner_id, key_id=key_id, algorithm=algorithm, public_key=public,
        **times | said,
    )  # fmt: skip


def a_partner(code: str) -> PartnerOnRecord:
    found = record.partner_called(code)
    assert found is not None
    return found


@pytest.fixture
def send(partners: dict[str, PartnerOnRecord], office: Office, case_id: int) -> Callable[..., int]:
    """Queue one message to a counterpart about the debtor; gives the message."""
    words = {"sms": "请于七日内履行", "mail": "EMS0001", "court": "请协助查明住所"}

    def queued(name: str = "sms", **said: Any) -> int:
        duty = duties(case_id, office)["执行通知书"]
        about: dict[str, Any] = {
            "kind": SERVICES[name].takes, "partner_id": partners[name].id,
            "words": words.get(name, ""), "matter": "委托查明",
        }  # fmt: skip
        if name not in ("court", "caseflow"):
            about["party_id"] = duty.party_id
        terms = SendTerms(**about | said)
        return actions.send_by_gateway(case_id=case_id, terms=terms, by=office.clerk, at=clock())

    return queued


def carry() -> int:
    """What the worker does once a second: try whatever is due."""
    return sending.send_due(clock)


def deliver(at: datetime) -> None:
    """What the worker does with announcements."""
    for slice in due_slices(at):
        assert deliver_slice(slice, at=at, wiring=WIRING).stuck == 0
    with entered(EVERYTHING):
        assert [*Delivery.objects.exclude(problem="").values_list("reaction", "problem")] == []


def carry_reports(world: World) -> dict[str, str]:
    """Bring every open report to the court, now; the court's answers by report."""
    for id, report in world.journal.open_reports().items():
        world.send(id, report)
    return world.journal.answers


def message_of(office: Office, message_id: int) -> MessageOnRecord:
    with entered(Scope.of(office.handler, TODAY)):
        return record.message(message_id)


def course_of(office: Office, message_id: int) -> str:
    with entered(Scope.of(office.handler, TODAY)):
        return record.outgoing_of([message_id])[message_id]


def post(raw: bytes) -> tuple[int, dict[str, Any]]:
    """Bytes as they are to the court's door; status and what its answer says."""
    answer = Client().post("/gateway/v1/messages", raw, content_type="application/json")
    said: dict[str, Any] = answer.json()["body"]
    return answer.status_code, said


def a_report(world: World, of: str, **said: Any) -> bytes:
    """A text message reported as delivered, by the platform itself; `said` changes the envelope,
    `body` what it says."""
    body = {
        "of": of, "outcome": "delivered", "happened_at": world.now().isoformat(), "words": "",
    } | said.pop("body", {})  # fmt: skip
    first: dict[str, Any] = {
        "id": "report-1", "sender": "sms-demo", "receiver": "鲁0102", "kind": "sms.report",
        "at": world.now(),
    }  # fmt: skip
    key = said.pop("key", world.keys["sms"])
    return written(key, body=body, **first | said)


def envelope_of(message_id: int, office: Office) -> str:
    """The id that a message's envelope carries."""
    with entered(Scope.of(office.handler, TODAY)), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM dispatch_outgoing WHERE message_id = %s", [message_id])
        return codes.code_of("envelope", int(cursor.fetchone()[0]))


def quarantined(office: Office, court: str | None = None) -> list[str]:
    """The reasons of what the court has in quarantine, in order."""
    with entered(EVERYTHING):
        return [one.reason for one in record.quarantine_page(court or office.court).rows]
