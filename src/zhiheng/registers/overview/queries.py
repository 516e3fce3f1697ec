"""案情: what the law asks of a case, read in one statement, and the search over all registers."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from django.db import connection

from zhiheng.law.kernel.record import nouns
from zhiheng.law.records import (
    RECORDS,
    CaseOnRecord,
    CaseState,
    InstrumentKind,
    PartyOnRecord,
    StayGround,
    StayOnRecord,
)
from zhiheng.plant import sealing
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard, PartyOnCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.overview.terms import LONGEST_QUERY, SHORTEST_QUERY, Hit, HitKind
from zhiheng.registers.persons.queries import PersonOnRecord, namesakes_of
from zhiheng.registers.persons.terms import bigrams, searchable

MOST_HITS = 50
Told = TypeVar("Told")
_SERIAL = re.compile(r"(?P<before>.*?)(?P<seq>[1-9]\d{0,7})号?")
_WHOLE_NUMBER = re.compile(r"[0-9a-z]{8,30}")
_CASE = tuple(one.field for one in nouns(CaseOnRecord).values() if one.feeds)
_STAY = tuple(one.field for one in nouns(StayOnRecord).values() if one.feeds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeder:
    """Which register column feeds a declared field; None: no feeder yet, always unknown."""

    record: str
    field: str
    noun: str
    table: str | None
    column: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOpen:
    """A case as its page opens it; `title` cites the instrument, `namesakes` counts by person."""

    card: CaseCard
    parties: tuple[PartyOnCase, ...]
    clocks: tuple[ClockOnRecord, ...]
    title: str
    is_money: bool | None
    principal_fen: int | None
    handler: str
    team: str
    papers: int
    namesakes: dict[int, int]
    properties: int
    entries_waiting: int
    cautions: int


def laid_open(case_id: int, on: date) -> LaidOpen:
    """Head, parties, clocks and handler of a case in one statement; NotOnRecord out of scope."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM overview_laid_open(%s, %s)", [case_id, on])
        row = cursor.fetchone()
    if row is None:
        raise NotOnRecord("案件", case_id)
    handler, team, papers = row[4:7]
    properties, entries_waiting, cautions = row[8:]
    card, parties, clocks, title, namesakes = (json.loads(told) for told in (*row[:4], row[7]))
    order = list(Role)
    listed = (
        _told(PartyOnCase, one | {"person": _told(PersonOnRecord, one["person"])})
        for one in parties
    )
    said = title or {}
    return LaidOpen(
        card=_told(CaseCard, card),
        parties=tuple(sorted(listed, key=lambda one: (order.index(one.role), one.ordinal))),
        clocks=tuple(_told(ClockOnRecord, one) for one in clocks),
        title=said.get("words", ""),
        is_money=said.get("is_money"),
        principal_fen=said.get("principal_fen"),
        handler=handler or "",
        team=team or "",
        papers=papers,
        namesakes={int(id): others for id, others in namesakes.items()},
        properties=properties,
        entries_waiting=entries_waiting,
        cautions=cautions,
    )


@cache
def _columns_of(kind: type) -> dict[str, type | None]:
    """What a record's columns must be made of text into: days and words of a list."""
    made: dict[str, type | None] = {}
    for name, hint in get_type_hints(kind).items():
        options = [one for one in (get_args(hint) or (hint,)) if isinstance(one, type)]
        wanted = (one for one in options if one is date or issubclass(one, Enum))
        made[name] = tuple if getattr(hint, "__origin__", None) is tuple else next(wanted, None)
    return made


def _told(kind: type[Told], row: Mapping[str, Any]) -> Told:
    """A record of the registers from the row as PostgreSQL tells it in JSON."""
    said: dict[str, Any] = {}
    for name, made in _columns_of(kind).items():  # type: ignore[arg-type]  # a class is hashable
        value = row[name]
        if made is date:
            said[name] = date.fromisoformat(value) if value else None
        elif made is tuple:
            said[name] = tuple(value or ())
        else:
            said[name] = value if made is None or value is None else made(value)
    return kind(**said)


def case_on_record(doing: LegalAct | None, case_id: int, *, on: date | None = None) -> CaseOnRecord:
    """The case as the law sees it on the day of the act, or on `on`; one statement.

    NotOnRecord when the case is out of scope. A field nobody feeds yet is None: unknown.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(_CASE)} FROM overview_case_of(%s)", [case_id])
        row = cursor.fetchone()
    if row is None:
        raise NotOnRecord("案件", case_id)
    values = dict(zip(_CASE, row, strict=True))
    return CaseOnRecord(
        judged_on=doing.day if doing else on,
        state=CaseState(values.pop("state")),
        instrument_kind=InstrumentKind(kind) if (kind := values.pop("instrument_kind")) else None,
        **values,
    )


def stay_on_record(doing: LegalAct | None, case_id: int, *, on: date | None = None) -> StayOnRecord:
    """The case as the law of stays sees it; ground and days are those of the stay that stands."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(_STAY)} FROM overview_stay WHERE id = %s", [case_id])
        row = cursor.fetchone()
    if row is None:
        raise NotOnRecord("案件", case_id)
    values = dict(zip(_STAY, row, strict=True))
    ground = values.pop("stay_ground")
    return StayOnRecord(
        judged_on=doing.day if doing else on,
        state=CaseState(values.pop("state")),
        stay_ground=StayGround(ground) if ground else None,
        **values,
    )


def parties_on_record(
    doing: LegalAct | None, case_id: int, *, on: date | None = None
) -> dict[int, PartyOnRecord]:
    """Each party of the case as identity rules see it, by party id; two statements."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, person_id, court, document_known, matching_attributes"
            " FROM overview_party WHERE case_id = %s",
            [case_id],
        )
        rows = cursor.fetchall()
    namesakes = namesakes_of(row[1] for row in rows)
    return {
        id: PartyOnRecord(
            judged_on=doing.day if doing else on,
            court_code=court,
            document_known=document_known,
            matching_attributes=matching,
            namesakes=namesakes.get(person_id),
        )
        for id, person_id, court, document_known, matching in rows
    }


def feeders() -> tuple[Feeder, ...]:
    """Every field the law declares, with the register column that feeds it, if any."""
    return tuple(
        Feeder(
            record=record.__name__,
            field=noun.field,
            noun=noun.name,
            table="_".join(noun.feeds.split(".")[:2]) if noun.feeds else None,
            column=noun.feeds.split(".")[2] if noun.feeds else None,
        )
        for record in RECORDS
        for noun in nouns(record).values()
    )


def search(text: str) -> tuple[Hit, ...]:
    """Cases in scope by number, party, document or initials, at most MOST_HITS; two statements.

    A document number is found whole or as screens show it masked; a name by two neighbouring
    signs or by the first letters of its pinyin.
    """
    asked = text.strip()[:LONGEST_QUERY]
    if len(searchable(asked)) < SHORTEST_QUERY and not asked.isdecimal():
        return ()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT kind, words, case_id FROM overview_search(%s, %s, %s, %s, %s, %s)",
            [*_looked_for(asked), MOST_HITS],
        )
        found = cursor.fetchall()
    cards = casefile.cases(case_id for _, _, case_id in found)
    return tuple(
        Hit(
            kind=HitKind(kind),
            words=words,
            case_id=case_id,
            number=cards[case_id].number,
            creditors=cards[case_id].creditors,
            debtors=cards[case_id].debtors,
            state=cards[case_id].state,
        )
        for kind, words, case_id in found
    )


def _looked_for(asked: str) -> list[Any]:
    """The query as each index wants it: plain, pairs of signs, serial, number's end, hash."""
    plain = searchable(asked)
    masked = "".join(asked.split()).lower()
    serial = _SERIAL.fullmatch(plain)
    whole = _WHOLE_NUMBER.fullmatch(plain)
    end = f"{_case_prefix(serial['before'])}{serial['seq']}号" if serial else ""
    return [
        masked if "*" in masked else plain,
        bigrams(asked) if len(plain) > 1 else [],
        int(serial["seq"]) if serial else None,
        end,
        sealing.search_hash(plain.upper()) if whole else None,
    ]


def _case_prefix(before: str) -> str:
    """What stands before the serial, with the year put back into its brackets."""
    year = re.match(r"\d{4}", before)
    return f"（{year.group()}）{before[4:]}" if year else before
