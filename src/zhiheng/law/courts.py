"""The courts and their codes (法院代字): one table, the one source of codes (A1-NUM-07…10)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from zhiheng.law.tables import BadTable, packaged, rows

_COLUMNS: Final = ("code", "name", "level", "parent_code", "state", "confidence")
ROOT_CODE: Final = "最高法"


_ENDED: Final = {"merged": "并入他院", "abolished": "撤销", "renamed": "更名，改用新代字"}
_STATE: Final = re.compile(rf"active|(?:{'|'.join(_ENDED)}) (?:19|20)[0-9]{{2}}")


class CourtLevel(StrEnum):
    """The four levels; maritime and railway intermediate courts stand beside the intermediate."""

    SUPREME = "最高"
    HIGH = "高院"
    INTERMEDIATE = "中院"
    SPECIAL_INTERMEDIATE = "中院(专门)"
    BASIC = "基层"


@dataclass(frozen=True, slots=True)
class Court:
    """One court. `state` is `active`, or what became of it and when: `merged 2020`.

    `confidence` tells how its code is known: seen in a number, derived by rule, or from memory.
    """

    code: str
    name: str
    level: CourtLevel
    parent_code: str
    state: str
    confidence: str

    @property
    def active(self) -> bool:
        """Whether the court still receives cases under this code."""
        return self.state == "active"

    @property
    def state_in_words(self) -> str:
        """What became of the court (`2019年撤销`), or empty while it is active."""
        if self.active:
            return ""
        what, _, year = self.state.partition(" ")
        return f"{year}年{_ENDED[what]}"


class UnknownCourt(LookupError):
    """No court has this code or name; the message is a sentence for a clerk."""


def read_courts(text: str, table: str = "courts.csv") -> tuple[Court, ...]:
    """The courts of a table; BadTable on a duplicate, an empty cell, an unknown level or parent,
    or a code that does not begin with its superior's (see `Court` for the columns)."""
    found: dict[str, tuple[int, Court]] = {}
    names: set[str] = set()
    for line, row in rows(table, text, _COLUMNS):
        court = _court(table, line, row)
        if court.code in found:
            raise BadTable(table, line, f"法院代字 {court.code} 重复")
        if court.name in names:
            raise BadTable(table, line, f"法院名称 {court.name} 重复")
        names.add(court.name)
        found[court.code] = (line, court)
    for line, court in found.values():
        _refuse_stray(table, line, court, found.keys())
    return tuple(court for _, court in found.values())


def _court(table: str, line: int, row: dict[str, str]) -> Court:
    for column in ("code", "name", "level", "state", "confidence"):
        if not row[column]:
            raise BadTable(table, line, f"{column} 不得为空")
    if not _STATE.fullmatch(row["state"]):
        raise BadTable(table, line, f"不认识的状态 {row['state']}，应为 active 或如 merged 2020")
    if row["level"] not in list(CourtLevel):
        raise BadTable(table, line, f"不认识的审级 {row['level']}")
    return Court(
        row["code"],
        row["name"],
        CourtLevel(row["level"]),
        row["parent_code"],
        row["state"],
        row["confidence"],
    )


def _refuse_stray(table: str, line: int, court: Court, known: Iterable[str]) -> None:
    if court.code == ROOT_CODE:
        if court.parent_code:
            raise BadTable(table, line, "最高人民法院没有上级法院")
        return
    if court.parent_code not in known:
        raise BadTable(table, line, f"上级法院代字 {court.parent_code or '（空）'} 不在表中")
    if court.parent_code != ROOT_CODE and not court.code.startswith(court.parent_code):
        raise BadTable(table, line, f"{court.code} 应以上级法院代字 {court.parent_code} 开头")


_COURTS: Final = read_courts(packaged("courts.csv"))
_BY_CODE: Final = {court.code: court for court in _COURTS}
_BY_NAME: Final = {court.name: court for court in _COURTS}


def courts() -> tuple[Court, ...]:
    """Every court of the table, the abolished ones too."""
    return _COURTS


def court(code: str) -> Court:
    """The court with this code; UnknownCourt otherwise."""
    if code not in _BY_CODE:
        raise UnknownCourt(f"法院代字表中没有“{code}”，请核对代字")
    return _BY_CODE[code]


def by_name(name: str) -> Court:
    """The court with this full name; spaces are ignored; UnknownCourt otherwise."""
    plain = "".join(name.split())
    if plain not in _BY_NAME:
        raise UnknownCourt(f"法院表中没有“{name}”，请填写法院全称")
    return _BY_NAME[plain]
