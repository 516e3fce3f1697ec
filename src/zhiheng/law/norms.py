"""The catalogue of norms: what exists, of which level, since when, and what it amends.

Entries are metadata only; the texts are loaded into the register and never shipped. What an
instrument of `sources` says about itself is not typed again here: its row adds the full title, the
issuer and the day of issue. `status` tells how well the norm is known (A1 §0).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final, Protocol, TypeVar

from zhiheng.law.kernel.source import Instrument, Kind, Status
from zhiheng.law.sources import INSTRUMENTS
from zhiheng.law.tables import BadTable, packaged, rows

_TABLE: Final = "norms.csv"
_COLUMNS: Final = (
    "key",
    "title",
    "number",
    "issuer",
    "level",
    "status",
    "issued_on",
    "effective_on",
    "expired_on",
    "known_by_on",
    "named_in",
    "text",
    "amends",
    "replaces",
    "implements",
)


class Level(StrEnum):
    """The level of a norm (效力层级), highest first."""

    LAW = "法律"
    REGULATION = "行政法规"
    INTERPRETATION = "司法解释"
    RESOLUTION = "地方人大决议"
    NORM = "规范性文件"
    PARTY = "党政文件"
    STANDARD = "国家标准"
    LOCAL = "地方法院文件"
    COURT_RULE = "院内规定"
    ASSESSMENT = "评估标准"
    DESIGN = "设计取法"


class State(StrEnum):
    """What a norm is worth on one day (效力状态)."""

    IN_FORCE = "现行"
    AMENDED = "已修改"
    REPEALED = "废止"
    NOT_YET = "尚未施行"
    UNKNOWN = "待查明"


EXPIRED: Final = frozenset((State.AMENDED, State.REPEALED))
_RANK: Final = {
    Level.LAW: 0,
    Level.REGULATION: 1,
    Level.INTERPRETATION: 1,
    Level.NORM: 2,
    Level.LOCAL: 3,
    Level.COURT_RULE: 4,
}
_LEVELS: Final = {
    Kind.STATUTE: Level.LAW,
    Kind.INTERPRETATION: Level.INTERPRETATION,
    Kind.NORM: Level.NORM,
    Kind.STANDARD: Level.STANDARD,
    Kind.COURT_RULE: Level.COURT_RULE,
    Kind.DESIGN: Level.DESIGN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Norm:
    """One norm in one edition. `known_by_on`: for an unknown day of issue, a day on which it
    existed already. `named_in`: which of the founding documents name it, and where. `text` names
    the file its text is read from."""

    key: str
    title: str
    short_title: str
    number: str
    issuer: str
    level: Level
    status: Status
    issued_on: date | None
    effective_on: date | None
    expired_on: date | None
    known_by_on: date | None
    named_in: str
    text: str
    amends: tuple[str, ...]
    replaces: tuple[str, ...]
    implements: tuple[str, ...]


@cache
def norms() -> tuple[Norm, ...]:
    """The whole catalogue: the table's norms, then instruments that have no row yet."""
    told = tuple(read_norms(packaged(_TABLE)))
    rowless = INSTRUMENTS.keys() - {norm.key for norm in told}
    return (*told, *(_norm({"key": key}) for key in sorted(rowless)))


def read_norms(text: str, table: str = _TABLE) -> Iterator[Norm]:
    """The norms of a table; BadTable with line and cure for a duplicate, an unknown level, an
    impossible day, a norm without title, issuer or day, or a relation to a norm not in it."""
    found: dict[str, tuple[int, Norm]] = {}
    for line, row in rows(table, text, _COLUMNS):
        try:
            norm = _norm(row)
        except ValueError as error:
            raise BadTable(table, line, str(error)) from error
        if norm.key in found:
            raise BadTable(table, line, f"规范 {norm.key} 重复")
        if not (norm.issued_on or norm.effective_on or norm.known_by_on):
            raise BadTable(table, line, f"{norm.title}须有印发日、施行日或者最迟印发日")
        found[norm.key] = (line, norm)
    for line, norm in found.values():
        stray = {*norm.amends, *norm.replaces, *norm.implements} - found.keys()
        if stray:
            raise BadTable(table, line, f"表中没有规范 {'、'.join(sorted(stray))}")
        yield norm


def state_on(
    day: date,
    *,
    effective_on: date | None,
    expired_on: date | None,
    known_by_on: date | None,
    amended: bool = False,
    replaced: bool = False,
) -> State:
    """The state on `day`. `amended`: a later edition has taken its place; `replaced`: another norm
    has. A norm whose first day nobody knows is in force once it is known to exist."""
    first_on = effective_on or known_by_on
    if first_on is None:
        return State.UNKNOWN
    if day < first_on:
        return State.NOT_YET if effective_on else State.UNKNOWN
    if expired_on is not None and expired_on <= day:
        return State.AMENDED if amended else State.REPEALED
    return State.REPEALED if replaced else State.IN_FORCE


class Ranked(Protocol):
    """What decides which of two norms goes before."""

    @property
    def level(self) -> Level: ...
    @property
    def effective_on(self) -> date | None: ...


Ranks = TypeVar("Ranks", bound=Ranked)


def prevails(one: Ranks, other: Ranks) -> tuple[Ranks, str] | None:
    """Which of two norms in conflict goes before and why, or None where nobody can say here.

    The higher level goes before the lower, at one level the later before the earlier (the order
    of the catalogue's own conflicts, A1-PREC-01…07).
    """
    for higher, lower in ((one, other), (other, one)):
        if outranks(higher, lower):
            return higher, f"{higher.level}的效力层级较高"
    days = one.effective_on, other.effective_on
    if days[0] is None or days[1] is None or days[0] == days[1] or one.level != other.level:
        return None
    later = one if days[0] > days[1] else other
    return later, f"同一层级，{later.effective_on} 起施行的在后"


def outranks(one: Ranked, other: Ranked) -> bool:
    """Whether the level of the one is known to be higher than the other's."""
    ours, theirs = _RANK.get(one.level), _RANK.get(other.level)
    return ours is not None and theirs is not None and ours < theirs


def _norm(row: dict[str, str]) -> Norm:
    """A row as a norm; what its instrument says goes before what the row says."""
    cells = dict.fromkeys(_COLUMNS, "") | row
    known = INSTRUMENTS.get(row["key"])
    cells |= _said_by(known, cells) if known else {}
    if not (cells["key"] and cells["title"]):
        raise ValueError("规范须有编号和名称")
    if cells["level"] not in list(Level):
        raise ValueError(f"{cells['title']}：不认识的效力层级“{cells['level']}”")
    return _told(cells, known.title if known else "")


def _told(cells: dict[str, str], short_title: str) -> Norm:
    """The cells as a norm; ValueError for a day that is none."""
    return Norm(
        key=cells["key"],
        title=cells["title"],
        short_title=short_title,
        number=cells["number"],
        issuer=cells["issuer"],
        level=Level(cells["level"]),
        status=Status(cells["status"]),
        issued_on=_day(cells["issued_on"]),
        effective_on=_day(cells["effective_on"]),
        expired_on=_day(cells["expired_on"]),
        known_by_on=_day(cells["known_by_on"]),
        named_in=cells["named_in"],
        text=cells["text"],
        amends=tuple(cells["amends"].split()),
        replaces=tuple(cells["replaces"].split()),
        implements=tuple(cells["implements"].split()),
    )


def _said_by(known: Instrument, cells: dict[str, str]) -> dict[str, str]:
    """The cells of a row that its instrument fills; a row may say title and level better."""
    return {
        "title": cells["title"] or known.title,
        "number": known.number,
        "level": cells["level"] or _LEVELS[known.kind],
        "status": known.status,
        "effective_on": known.effective_on.isoformat(),
        "expired_on": known.expires_on.isoformat() if known.expires_on else "",
        "text": known.text or cells["text"],
    }


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None
