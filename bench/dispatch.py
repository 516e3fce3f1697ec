"""The post that is due, taken off the queue in slices, handed over and settled in slices.

Ours: `send_to` until the queue is empty. Floor: bare batched SKIP LOCKED by the owner, which takes
slices of the same size, reads the same sealed bodies without opening them, and leaves the same
final state by one statement a slice. On both sides one function of this process stands for the
counterpart; nothing travels. What is judged is the queue alone: the function only says yes, no
envelope is made. Told besides: both with the same sending, where each envelope is sealed, the
counterpart signs its acknowledgement, and that is verified; and ours among ten times as many
messages that are not due.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from bench import ground
from bench.population import MEASURED_COURT
from bench.post import ALREADY_SENT, PARTNER, SIGNER, a_post_office
from bench.rounds import Measured, interleaved
from zhiheng.doors.gateway import protocol
from zhiheng.doors.gateway.bodies import Ack, Status
from zhiheng.doors.gateway.carrier import Carrier, Wire
from zhiheng.doors.gateway.reception import EVERYTHING
from zhiheng.doors.gateway.sending import SLICE, send_to
from zhiheng.house.ground.roles import Connection
from zhiheng.plant import codes, envelope, sealing
from zhiheng.plant.envelope import Letter
from zhiheng.plant.scope import entered
from zhiheng.registers.dispatch.queries import PartnerOnRecord, partner_called
from zhiheng.registers.dispatch.terms import Claimed

SIZE: Final = 20_000
TIMES: Final = 10
DUE: Final = 2_000
GOAL: Final = 1.67
GROWTH_GOAL: Final = 1.3
AT: Final = datetime(2026, 11, 21, 1, 0, tzinfo=UTC)
TAKE: Final = """
WITH due AS (
    SELECT outgoing_id FROM dispatch_transmission
    WHERE partner_id = %s AND due_at <= %s
    ORDER BY due_at, outgoing_id LIMIT %s FOR UPDATE SKIP LOCKED
), taken AS (
    UPDATE dispatch_transmission t SET attempts = t.attempts + 1, due_at = %s, tried_at = %s
    FROM due WHERE t.outgoing_id = due.outgoing_id RETURNING t.outgoing_id, t.attempts
)
SELECT t.outgoing_id, t.attempts, o.kind, o.body, m.id, m.paper_id
FROM taken t JOIN dispatch_outgoing o ON o.id = t.outgoing_id
JOIN dispatch_message m ON m.id = o.message_id
"""
SETTLE: Final = """
UPDATE dispatch_transmission t
SET state = '已交接', due_at = NULL, problem = '', receipt = s.receipt
FROM json_to_recordset(%s::json) AS s (id bigint, attempts int, receipt text)
WHERE t.outgoing_id = s.id AND t.attempts = s.attempts AND t.state = '待发'
"""
LEFT: Final = """
SELECT count(*) FROM dispatch_transmission
WHERE state <> '已交接' OR attempts <> 1 OR due_at IS NOT NULL OR receipt = '' OR problem <> ''
"""
DUE_AGAIN: Final = """
UPDATE dispatch_transmission SET state = '待发', attempts = 0, due_at = %s, tried_at = NULL,
    problem = '', receipt = ''
WHERE outgoing_id IN (SELECT outgoing_id FROM dispatch_transmission WHERE receipt <> %s)
"""


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds` of handing over DUE messages among `size` and ten times `size`."""
    small, large = _sent(size, rounds), _sent(size * TIMES, rounds)
    growth = large["ours"] / small["ours"]
    return Measured(
        name="dispatch", size=size, ours=small["ours"], floor=small["floor"], rounds=rounds,
        goal=GOAL,
        told={
            "due": DUE, "slice": SLICE,
            "messages_per_second": round(DUE / small["ours"] * 1000),
            "enveloped_ours": round(small["whole"], 1),
            "enveloped_floor": round(small["whole_floor"], 1),
            "enveloped_ratio": round(small["whole"] / small["whole_floor"], 3),
            "larger_size": size * TIMES, "larger_ours": round(large["ours"], 1),
            "larger_floor": round(large["floor"], 1), "growth": round(growth, 3),
            "growth_goal": GROWTH_GOAL,
            "met": small["ours"] / small["floor"] <= GOAL and growth <= GROWTH_GOAL,
        },
    )  # fmt: skip


def _sent(size: int, rounds: int) -> dict[str, float]:
    """Milliseconds of ours and of the floor at one size, without envelopes and with them."""
    with (
        ground.a_database("dispatch") as (house, name),
        ground.as_owner(house, name) as owner,
    ):
        a_post_office(owner, size, due=DUE)
        with entered(EVERYTHING):
            partner = partner_called(PARTNER)
        assert partner is not None
        again = _due_again(owner)
        ours, floor = interleaved(
            lambda: _by_ours(partner, Counterpart),
            lambda: _bare(owner, partner.id, Counterpart()),
            rounds=rounds,
            before=again,
            between=again,
        )
        with entered(EVERYTHING):
            answered = Answered(Wire.to(partner))
        whole, whole_floor = interleaved(
            lambda: _by_ours(partner, lambda: answered),
            lambda: _bare(owner, partner.id, answered),
            rounds=max(3, rounds // 5),
            warm=1,
            before=again,
            between=again,
        )
    return {"ours": ours, "floor": floor, "whole": whole, "whole_floor": whole_floor}


def _by_ours(partner: PartnerOnRecord, carrier: Callable[[], Carrier]) -> None:
    """The verb of the worker until nothing is due."""
    sent = 0
    while tried := send_to(partner, lambda: AT, carrier()):
        sent += tried
    if sent != DUE:
        raise AssertionError(f"{sent} sent, not {DUE}")


def _refuse_unsettled(owner: Connection) -> None:
    """Whoever was last, every message is handed over, with a receipt and by one try."""
    row = owner.execute(LEFT).fetchone()
    if row != (0,):
        raise AssertionError(f"{row} not settled")


def _bare(owner: Connection, partner_id: int, carrier: "Counterpart | Answered") -> None:
    """The same by hand: two statements for each slice."""
    sent = 0
    while True:
        values = (partner_id, AT, SLICE, AT + timedelta(minutes=10), AT)
        rows = owner.execute(TAKE, values).fetchall()
        if not rows:
            break
        sent += len(rows)
        tries = [
            {"id": id, "attempts": attempts, "receipt": carrier.bare(id, attempts, rest)}
            for id, attempts, *rest in rows
        ]
        owner.execute(SETTLE, [json.dumps(tries)])
    if sent != DUE:
        raise AssertionError(f"{sent} sent, not {DUE}")


def _due_again(owner: Connection) -> Callable[[], object]:
    """Makes a round ready, after a look at what the one before left behind."""
    begun: list[bool] = []

    def again() -> None:
        if begun:
            _refuse_unsettled(owner)
        begun.append(True)
        owner.execute(DUE_AGAIN, (AT - timedelta(hours=1), ALREADY_SENT))
        owner.execute("VACUUM dispatch_transmission")

    return again


class Counterpart:
    """Takes every letter at once, in this process."""

    def carry(self, one: Claimed, at: datetime) -> tuple[Ack, str]:
        del at
        return TAKEN, f"{one.outgoing_id:020d}{RECEIPT}"

    def bare(self, id: Any, _attempts: Any, _rest: Any) -> str:
        """The same for the floor; what is in hand is not opened."""
        return f"{id:020d}{RECEIPT}"

    def close(self) -> None:
        """Nothing is open."""


TAKEN: Final = Ack(of="", nonce="", status=Status.ACCEPTED, reason="", words="")
RECEIPT: Final = "x" * 600
"""As long as a signed acknowledgement is."""


@dataclass
class Answered:
    """The wire with its sealing and verifying; the counterpart signs its answer in this process."""

    wire: Wire

    def carry(self, one: Claimed, at: datetime) -> tuple[Ack, str]:
        _, nonce = self.wire._sealed(one, at)
        code = codes.code_of("envelope", one.outgoing_id)
        ack = Ack(of=code, nonce=nonce, status=Status.ACCEPTED, reason="", words="")
        answer = Letter(
            id=f"ack-{code}", sender=PARTNER, receiver=one.court, kind=protocol.ACK, issued_at=at,
            nonce=nonce, body=protocol.said_by(ack),
        )  # fmt: skip
        said = envelope.sealed(answer, SIGNER)
        return self.wire._ack(200, said, one, nonce, at), said.decode()

    def bare(self, id: Any, attempts: Any, rest: Any) -> str:
        """The same for the floor."""
        kind, body, message_id, paper_id = rest
        said = sealing.unseal(bytes(body))
        one = Claimed(id, attempts, MEASURED_COURT, message_id, paper_id, kind, said)
        return self.carry(one, AT)[1]

    def close(self) -> None:
        """Nothing is open."""
