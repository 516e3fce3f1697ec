"""What became of a batch: read from the registers each time, so that it is never out of date."""

from dataclasses import dataclass

from zhiheng.oversight.paperdesk.queries.batches import (
    BatchOnRecord,
    ItemOnRecord,
    batch,
    items_of,
)
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.dispatch.queries import Duty
from zhiheng.registers.seals import queries as seals
from zhiheng.registers.seals.queries import OrderOnRecord
from zhiheng.registers.seals.terms import Outcome, Purpose

Orders = dict[Purpose, OrderOnRecord]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLine:
    """One item: its paper, how far signature, seal and service have come, or why it failed."""

    item: ItemOnRecord
    case_number: str
    problem: str
    signed: Outcome | None
    sealed: Outcome | None
    sent: int
    served: int
    waiting: int

    @property
    def state(self) -> str:
        """How it stands, in a word."""
        if not self.item.tried:
            return "待办"
        if self.problem:
            return "未办成"
        return "已办" if self.sealed is Outcome.DONE else "签章中"

    @property
    def service(self) -> str:
        """How its service stands, in words."""
        parts = (
            (self.served, "已送达"), (self.sent, "已交电子送达"), (self.waiting, "在送达台账待办"),
        )  # fmt: skip
        return "，".join(f"{words} {count} 人" for count, words in parts if count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole batch with what came of each item."""

    batch: BatchOnRecord
    lines: tuple[ReportLine, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many were asked for, made, signed, sealed, handed to service, and failed."""
        return {
            "共": len(self.lines),
            "已制作": sum(one.item.paper_id is not None for one in self.lines),
            "已签名": sum(one.signed is Outcome.DONE for one in self.lines),
            "已用印": sum(one.sealed is Outcome.DONE for one in self.lines),
            "已交送达": sum(bool(one.sent or one.served or one.waiting) for one in self.lines),
            "未办成": sum(one.state == "未办成" for one in self.lines),
            "待办": sum(one.state == "待办" for one in self.lines),
        }

    @property
    def failed(self) -> tuple[ReportLine, ...]:
        """What was not done, each with its reason."""
        return tuple(one for one in self.lines if one.state == "未办成")

    @property
    def unfinished(self) -> bool:
        """Whether something has not been tried yet."""
        return any(not one.item.tried for one in self.lines)


def report(batch_id: int) -> Report:
    """The batch and what came of it; the number of statements does not grow with its items.

    NotOnRecord when out of scope.
    """
    ordered, items = batch(batch_id), items_of(batch_id)
    papers = [one.paper_id for one in items if one.paper_id is not None]
    cases = casefile.cases(one.case_id for one in items)
    orders = seals.orders_of_papers(papers)
    duties = dispatch.duties_of_cases(cases) if papers else {}
    sent = dispatch.sent_to(papers)
    return Report(
        batch=ordered,
        lines=tuple(
            _line(
                one, cases[one.case_id].number, orders.get(one.paper_id or 0, {}),
                [duty for duty in duties.get(one.case_id, ()) if duty.paper_id == one.paper_id],
                sent,
            )
            for one in items
        ),
    )  # fmt: skip


def _line(
    item: ItemOnRecord, number: str, orders: Orders, duties: list[Duty],
    sent: frozenset[tuple[int, int]],
) -> ReportLine:  # fmt: skip
    signed, sealed = orders.get(Purpose.PERSON), orders.get(Purpose.SEAL)
    failed = [one.problem for one in (signed, sealed) if one and one.outcome is Outcome.FAILED]
    under_way = [duty for duty in duties if not duty.served]
    carried = sum((duty.paper_id, duty.party_id) in sent for duty in under_way)
    return ReportLine(
        item=item,
        case_number=number,
        problem="；".join(one for one in (item.problem, *failed) if one),
        signed=signed.outcome if signed else None,
        sealed=sealed.outcome if sealed else None,
        sent=carried,
        served=len(duties) - len(under_way),
        waiting=len(under_way) - carried,
    )
