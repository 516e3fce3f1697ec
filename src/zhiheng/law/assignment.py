"""分案: the random draw of a case's handler, which anyone can recompute from what is published.

Before the first draw of a month a court publishes the SM3 hash of a secret seed; after the month
it publishes the seed. Each draw is a function of seed, case number and the list of candidates with
their weights of that day: nobody can choose the outcome, and everybody can check the month.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any, Final

from zhiheng.law.kernel.condition import all_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import CaseOnRecord, CaseState
from zhiheng.law.sources import DESIGN, FF2006_35

SEED_BYTES: Final = 32
SEPARATOR: Final = "\n"


class Weight(IntEnum):
    """How much of the draw falls to a handler (分案权重)."""

    NONE = 0
    HALF = 1
    FULL = 2

    @property
    def words(self) -> str:
        """The weight as the desk names it."""
        return ("不参加", "减半", "全额")[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A handler on the list of one draw: staff number, name, weight, and why it is not full."""

    number: str
    name: str
    weight: Weight
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw:
    """One draw as published: `drawn` is the staff number of the handler who was drawn."""

    case_number: str
    drawn_on: date
    candidates: tuple[Candidate, ...]
    drawn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """What a court publishes of a month's draws. `seed` is empty until it is revealed.

    `by_hand`: cases whose handler was named by an officer; `without`: cases without handler;
    `docketed`: every case of the month.
    """

    court: str
    month: str
    seed_hash: str
    published_on: date
    seed: str
    draws: tuple[Draw, ...]
    by_hand: tuple[str, ...]
    without: tuple[str, ...]
    docketed: tuple[str, ...]


class NobodyEligible(ValueError):
    """No candidate with a weight above nought."""


def month_of(day: date) -> str:
    """The month of a day as seeds name it: 2026-11."""
    return f"{day:%Y-%m}"


def commitment(seed: str) -> str:
    """The hash published before the first draw: SM3 of the seed's bytes, both in hexadecimal."""
    return hashlib.new("sm3", bytes.fromhex(seed)).hexdigest()


def choose(seed: str, case_number: str, candidates: Iterable[Candidate]) -> Candidate:
    """The handler drawn for the case: SM3 of seed, case number and list, taken by the weights.

    The list is put in the order of staff numbers first. NobodyEligible: nobody may be drawn.
    """
    listed = sorted(candidates, key=lambda one: one.number)
    total = sum(one.weight for one in listed)
    if total == 0:
        raise NobodyEligible(case_number)
    said = SEPARATOR.join([case_number, *(f"{one.number}:{int(one.weight)}" for one in listed)])
    digest = hashlib.new("sm3", bytes.fromhex(seed) + said.encode()).digest()
    point = int.from_bytes(digest, "big") % total
    for one in listed:
        if point < one.weight:
            return one
        point -= one.weight
    raise AssertionError("the point lies below the total")


def objections(month: Month) -> tuple[str, ...]:
    """What does not fit in a published month, in sentences; empty when everything fits."""
    if not month.seed:
        return (f"{month.court} {month.month} 的种子明文还没有公布，月末后才能复算",)
    found = [] if _fits(month) else ["公布的种子明文与事先公布的哈希不一致，整月分案不能采信"]
    for draw in month.draws:
        found += _wrong(month, draw)
    return (*found, *_gaps(month))


def _fits(month: Month) -> bool:
    return commitment(month.seed) == month.seed_hash


def _wrong(month: Month, draw: Draw) -> list[str]:
    found = []
    if draw.drawn_on < month.published_on or month_of(draw.drawn_on) != month.month:
        found.append(f"{draw.case_number}：分案日 {draw.drawn_on} 不在种子有效的月份内")
    unsaid = [one.name for one in draw.candidates if one.weight != Weight.FULL and not one.why]
    if unsaid:
        found.append(f"{draw.case_number}：{'、'.join(unsaid)}的权重不是全额而没有写明原因")
    try:
        chosen = choose(month.seed, draw.case_number, draw.candidates)
    except NobodyEligible:
        return [*found, f"{draw.case_number}：名单上没有可以承办的人员"]
    if chosen.number != draw.drawn:
        found.append(f"{draw.case_number}：复算结果为{chosen.name}，与公布的承办人不一致")
    return found


def _gaps(month: Month) -> Sequence[str]:
    drawn = [one.case_number for one in month.draws]
    twice = sorted({one for one in drawn if drawn.count(one) > 1})
    told = {*drawn, *month.by_hand, *month.without}
    return [
        *(f"{one}：抽取了不止一次" for one in twice),
        *(f"{one}：本月立案，既没有抽取记录也没有指定记录" for one in month.docketed
          if one not in told),
    ]  # fmt: skip


def published(month: Month) -> dict[str, Any]:
    """The month as plain values, to be handed to anybody."""
    draws = [
        {
            "case_number": draw.case_number,
            "drawn_on": draw.drawn_on.isoformat(),
            "candidates": [candidate_as_data(one) for one in draw.candidates],
            "drawn": draw.drawn,
        }
        for draw in month.draws
    ]
    plain = {name: getattr(month, name) for name in _PLAIN}
    lists = {name: list(getattr(month, name)) for name in _LISTS}
    return plain | lists | {"published_on": month.published_on.isoformat(), "draws": draws}


def read_published(said: dict[str, Any]) -> Month:
    """The month from what was published; ValueError when it is not such a document."""
    try:
        plain: dict[str, Any] = {name: str(said[name]) for name in _PLAIN}
        lists: dict[str, Any] = {name: tuple(map(str, said[name])) for name in _LISTS}
        return Month(
            **plain,
            **lists,
            published_on=date.fromisoformat(said["published_on"]),
            draws=tuple(_read_draw(one) for one in said["draws"]),
        )
    except (KeyError, TypeError) as missing:
        raise ValueError(f"不是分案公布文件：缺少{missing}") from missing


def candidate_as_data(one: Candidate) -> dict[str, Any]:
    """One candidate as plain values."""
    return {"number": one.number, "name": one.name, "weight": int(one.weight), "why": one.why}


def candidate_of(said: dict[str, Any]) -> Candidate:
    """One candidate from plain values."""
    return Candidate(
        number=said["number"], name=said["name"], weight=Weight(said["weight"]), why=said["why"]
    )


def _read_draw(said: dict[str, Any]) -> Draw:
    return Draw(
        case_number=said["case_number"],
        drawn_on=date.fromisoformat(said["drawn_on"]),
        candidates=tuple(candidate_of(one) for one in said["candidates"]),
        drawn=said["drawn"],
    )


_PLAIN: Final = ("court", "month", "seed_hash", "seed")
_LISTS: Final = ("by_hand", "without", "docketed")

c = fields(CaseOnRecord)

_RECEIPT: Final = DESIGN.art("A1-NODE-02").doubted("分案后签收的次序和限期是设计取法，没有条文")

OPEN_CASE: Final = condition(
    _RECEIPT,
    "案件没有结案",
    c.state != CaseState.CLOSED,
    key="ASSIGN-01",
    otherwise="案件已结，不再分案、签收或者分流；恢复执行的，按新案办理",
)

NO_HANDLER: Final = condition(
    FF2006_35.art(2),
    "还没有承办人",
    ~c.handler_known,
    key="ASSIGN-02",
    otherwise="本案已有承办人；更换承办人由执行局长写明理由办理",
)

HANDLER_NAMED: Final = condition(
    FF2006_35.art(2),
    "已确定承办人",
    c.handler_known,
    key="ASSIGN-03",
    otherwise="请先分案或者由执行局长确定承办人",
)

NOT_RECEIVED: Final = condition(
    _RECEIPT,
    "现承办人尚未签收",
    ~c.handler_received,
    key="ASSIGN-04",
    otherwise="本案已由现承办人签收，不必重复签收",
)

MAY_DRAW: Final = all_of(OPEN_CASE, NO_HANDLER)
"""随机分案: an open case without handler."""

MAY_RECEIVE: Final = all_of(OPEN_CASE, HANDLER_NAMED, NOT_RECEIVED)
"""签收: once by each handler of an open case."""
