"""The queue against a counterpart that fails: retried, counted once, given up in the open."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from counterparts.world import World
from tests.gateway.conftest import (
    Ticking,
    carry,
    carry_reports,
    clock,
    course_of,
    message_of,
)
from zhiheng.doors.gateway import actions, sending
from zhiheng.doors.gateway.bodies import Ack
from zhiheng.doors.gateway.carrier import Wire
from zhiheng.doors.gateway.reception import EVERYTHING
from zhiheng.house.ground.roles import Connection
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.scope import entered
from zhiheng.registers.dispatch import actions as dispatch
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import PartnerOnRecord
from zhiheng.registers.dispatch.terms import Claimed, MessageState, OpenFilter
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
Send = Callable[..., int]
Partners = dict[str, PartnerOnRecord]


@pytest.mark.parametrize("fault", ["timeout", "error", "malformed", "signature", "lost"])
def test_after_a_failure_it_is_sent_again_and_counted_once(
    fault: str, send: Send, world: World, office: Office, ticking: type[Ticking]
) -> None:
    world.faults.order(f"sms:{fault}*1")
    message_id = send()
    assert (carry(), course_of(office, message_id)) == (1, "待发")
    assert carry() == 0
    ticking.ahead = sending.FIRST_WAIT
    assert (carry(), course_of(office, message_id)) == (1, "已交接")
    assert [*world.effects.values()] == [1]


def test_a_sender_that_dies_after_the_other_side_took_it_loses_nothing_and_doubles_nothing(
    send: Send, world: World, office: Office, partners: Partners, ticking: type[Ticking],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    message_id = send()

    def die(**_: Any) -> frozenset[int]:
        raise KeyboardInterrupt

    with monkeypatch.context() as dying:
        dying.setattr(dispatch, "settle_tries", die)
        with pytest.raises(KeyboardInterrupt):
            sending.send_to(partners["sms"], clock)
    assert ([*world.effects.values()], course_of(office, message_id)) == ([1], "待发")
    assert carry() == 0, "the lease still runs"
    ticking.ahead = sending.LEASE
    assert (carry(), course_of(office, message_id)) == (1, "已交接")
    assert [*world.effects.values()] == [1]


def test_a_late_answer_of_an_old_try_does_not_settle_a_newer_one(
    send: Send, partners: Partners
) -> None:
    send()
    lease = timedelta(minutes=1)
    with entered(EVERYTHING):
        [old] = dispatch.claim_due(
            partner_id=partners["sms"].id, at=clock(), lease=lease, at_most=9
        )
        [new] = dispatch.claim_due(
            partner_id=partners["sms"].id, at=clock() + lease, lease=lease, at_most=9
        )
        late, own = (
            dispatch.settle_tries(entries=[sending._failed(one, "超时", clock())])
            for one in (old, new)
        )
    assert (len(late), own) == (0, {new.outgoing_id})


def test_two_senders_never_take_the_same_row(send: Send, partners: Partners) -> None:
    for _ in range(4):
        send()
    taken: list[int] = []

    def claim() -> None:
        with entered(EVERYTHING):
            claimed = dispatch.claim_due(
                partner_id=partners["sms"].id, at=clock(), lease=sending.LEASE, at_most=2
            )
        taken.extend(one.outgoing_id for one in claimed)
        connection.close()

    threads = [threading.Thread(target=claim) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(taken), len(set(taken))) == (4, 4)


def test_after_the_last_try_it_stands_in_the_open_with_its_owner_until_sent_anew(
    send: Send, world: World, office: Office, case_id: int, ticking: type[Ticking]
) -> None:
    world.faults.order("sms:error")
    message_id = send()
    for _ in range(sending.ATTEMPTS):
        assert carry() == 1
        ticking.ahead += sending.LONGEST_WAIT
        world.clock_offset += sending.LONGEST_WAIT
    assert (carry(), course_of(office, message_id)) == (0, "停发")
    with entered(EVERYTHING):
        [line] = record.unsent_page(OpenFilter(court=office.court)).rows
    assert (line.owner, line.attempts) == (office.clerk.name, sending.ATTEMPTS)
    assert "503" in line.problem
    world.faults.order("")
    actions.send_again(case_id=case_id, outgoing_id=line.id, by=office.clerk, at=clock())
    assert (carry(), course_of(office, message_id)) == (1, "已交接")


def test_what_a_counterpart_refuses_is_not_tried_again_by_itself(
    send: Send, world: World, office: Office, ticking: type[Ticking], owner: Connection
) -> None:
    message_id = send()
    # The platform has another message under this id already: it must refuse ours.
    row = owner.execute("SELECT max(id)::text FROM dispatch_outgoing").fetchone() or ("",)
    id = codes.code_of("envelope", int(str(row[0])))
    key = f"sms/{office.court}/{id}"
    world.journal.taken[key] = {"body_hash": "another"}
    assert (carry(), course_of(office, message_id)) == (1, "被拒")
    ticking.ahead = sending.LEASE
    assert carry() == 0


def test_a_clock_that_is_wrong_is_tried_again_and_a_wrong_body_is_not(
    send: Send, world: World, office: Office, ticking: type[Ticking]
) -> None:
    right = world.clock_offset
    world.clock_offset = right + timedelta(hours=1)
    message_id = send()
    assert (carry(), course_of(office, message_id)) == (1, "待发")
    world.clock_offset = right + sending.FIRST_WAIT
    ticking.ahead = sending.FIRST_WAIT
    assert (carry(), course_of(office, message_id)) == (1, "已交接")


def test_a_counterpart_that_is_away_holds_up_nobody_else_and_costs_the_others_no_try(
    send: Send, world: World, office: Office, owner: Connection
) -> None:
    world.faults.order("sms:error")
    waiting = [send() for _ in range(3)]
    through = send("mail")
    assert carry() == 2
    assert course_of(office, through) == "已交接"
    tries = owner.execute("SELECT attempts FROM dispatch_transmission ORDER BY outgoing_id")
    assert [row[0] for row in tries.fetchall()] == [1, 0, 0, 1]
    assert {course_of(office, one) for one in waiting} == {"待发"}


def test_a_slice_is_taken_and_settled_by_one_statement_each_however_many_it_holds(
    send: Send, world: World, partners: Partners, owner: Connection
) -> None:
    counted = []
    for many in (2, 6):
        for _ in range(many):
            send()
        with CaptureQueriesContext(connection) as asked:
            assert sending.send_to(partners["sms"], clock) == many
        counted.append(len(asked))
    assert counted[0] == counted[1] <= 10
    states = owner.execute("SELECT DISTINCT state FROM dispatch_transmission").fetchall()
    assert (states, sum(world.effects.values())) == ([("已交接",)], 8)


def test_a_slow_counterparts_slice_ends_in_time_and_the_rest_follows_uncounted(
    send: Send, partners: Partners, ticking: type[Ticking], owner: Connection
) -> None:
    for _ in range(3):
        send()
    with entered(EVERYTHING):
        wire = Slow(Wire.to(partners["sms"]), ticking)
    assert sending.send_to(partners["sms"], clock, wire) == 1
    tries = owner.execute(
        "SELECT state, attempts FROM dispatch_transmission ORDER BY outgoing_id"
    ).fetchall()
    assert tries == [("已交接", 1), ("待发", 0), ("待发", 0)]
    assert carry() == 2


def test_what_breaks_in_the_midst_of_a_slice_loses_nothing_that_was_sent_and_holds_up_nothing(
    send: Send, world: World, partners: Partners, owner: Connection
) -> None:
    for _ in range(3):
        send()
    with entered(EVERYTHING):
        wire = Breaking(Wire.to(partners["sms"]))
    with pytest.raises(ZeroDivisionError):
        sending.send_to(partners["sms"], clock, wire)
    tries = owner.execute(
        "SELECT state, attempts FROM dispatch_transmission ORDER BY outgoing_id"
    ).fetchall()
    assert tries == [("已交接", 1), ("待发", 1), ("待发", 0)]
    assert (carry(), [*world.effects.values()]) == (1, [1, 1])


@dataclass
class Slow:
    """A wire on which every answer takes as long as a slice may last."""

    wire: Wire
    ticking: type[Ticking]

    def carry(self, one: Claimed, at: datetime) -> tuple[Ack, str]:
        answer = self.wire.carry(one, at)
        self.ticking.ahead += sending.SLICE_LASTS
        return answer

    def close(self) -> None:
        self.wire.close()


@dataclass
class Breaking:
    """A wire whose second letter cannot be written."""

    wire: Wire
    carried: int = 0

    def carry(self, one: Claimed, at: datetime) -> tuple[Ack, str]:
        self.carried += 1
        assert 1 / (2 - self.carried)
        return self.wire.carry(one, at)

    def close(self) -> None:
        self.wire.close()


def test_no_call_is_made_inside_a_transaction(send: Send, partners: Partners) -> None:
    send()
    with entered(EVERYTHING):
        wire = Wire.to(partners["sms"])
    with transaction.atomic(), pytest.raises(RuntimeError, match="inside a transaction"):
        wire.post(b"{}")


def test_what_is_returned_ends_as_returned_with_the_reason(
    send: Send, world: World, office: Office
) -> None:
    world.faults.order("mail:return*1")
    message_id = send("mail")
    carry()
    carry_reports(world)
    ended = message_of(office, message_id)
    assert (ended.state, ended.answer) == (MessageState.RETURNED, "退回：退回：原址查无此人")


def test_duplicate_late_and_contradictory_reports_leave_one_result(
    send: Send, world: World, office: Office
) -> None:
    world.faults.order("sms:duplicate*1,mail:contradictory*1")
    first, second = send(), send("mail")
    carry()
    answers = carry_reports(world)
    assert sorted(answers.values()) == [
        "accepted", "accepted", "accepted", "refused: contradiction",
    ]  # fmt: skip
    assert message_of(office, first).state is MessageState.ACKNOWLEDGED
    assert message_of(office, second).state is MessageState.ACKNOWLEDGED


def test_sent_is_acknowledged_or_open_with_an_owner_whatever_fails(
    send: Send, world: World, owner: Connection, ticking: type[Ticking]
) -> None:
    world.faults.order("sms:lost*1,mail:silent,phone:error,court:return,caseflow:signature*2")
    for name in ("sms", "sms", "mail", "phone", "court", "caseflow"):
        send(name)
    for _ in range(3):
        carry()
        carry_reports(world)
        ticking.ahead += timedelta(minutes=2)
        world.clock_offset += timedelta(minutes=2)
    counted = owner.execute(
        "SELECT count(*), count(*) FILTER (WHERE state <> '已发'), count(*) FILTER (WHERE state"
        " = '已发' AND owner_id IS NOT NULL AND due_on IS NOT NULL) FROM dispatch_message"
    ).fetchone()
    assert counted is not None
    assert counted == (6, 4, 2)


def test_only_what_the_record_supports_can_be_sent(send: Send, office: Office) -> None:
    for said, sentence in (
        ({"party_id": 0}, "所选当事人不属于本案"),
        ({"partner_id": 10**9}, "所选对方不办理这一事项"),
        ({"words": ""}, "正文没有填写"),
    ):
        with pytest.raises(BadTerms, match=sentence):
            send("sms", **said)
    with pytest.raises(BadTerms, match="没有同意电子送达"):
        send("eservice", paper_id=1)
    assert office


def test_what_was_handed_over_cannot_be_sent_anew(send: Send, office: Office, case_id: int) -> None:
    message_id = send()
    carry()
    with entered(EVERYTHING), connection.cursor() as cursor:
        cursor.execute("SELECT id FROM dispatch_outgoing WHERE message_id = %s", [message_id])
        outgoing_id = int(cursor.fetchone()[0])
    with pytest.raises(NotOnRecord, match="停发或者被拒"):
        actions.send_again(case_id=case_id, outgoing_id=outgoing_id, by=office.clerk, at=NOW)
