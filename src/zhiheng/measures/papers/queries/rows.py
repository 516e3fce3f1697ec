"""What stands in a register, as a paper on it names and chooses it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.money_words import yuan
from zhiheng.measures.papers.queries.record import NOTICE, CaseRecord
from zhiheng.registers.casefile.queries import PartyOnCase
from zhiheng.registers.documents.queries import spoken_day

Facts = dict[str, str | tuple[str, ...]]
Target = tuple[int | None, int | None]
"""A party's id and a row's id, as the kind of paper asks."""
THE_CASE: Final[tuple[Target, str]] = ((None, None), "本案")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Something a paper can be about: what it is called, of which kind it is, what it gives."""

    target: Target
    words: str
    facts: Facts
    kind: str = ""


def day(of: date | None) -> str:
    """A day as papers say it; '' where there is none."""
    return spoken_day(of) if of else ""


def sum_of(amount_fen: int | None) -> str:
    """A sum as papers say it; '' where there is none."""
    return f"{yuan(amount_fen)}元" if amount_fen else ""


def lines_of(text: str) -> str:
    """A text as one sentence without its full stop."""
    return text.strip().rstrip("。；;")


def party_facts(record: CaseRecord, party: PartyOnCase) -> Facts:
    """A party: who, where, by what number; what was confirmed for service; when noticed."""
    person, confirmed = party.person, record.confirmed.get(party.id)
    served = next(
        (one for one in record.duties if one.kind == NOTICE and one.party_id == party.id), None
    )
    return {
        "party_role": str(party.role),
        "party_name": party.name,
        "party_document": person.masked_document,
        "party_representative": person.legal_representative,
        "party_address": (confirmed.words if confirmed else "") or person.address,
        "party_phone": person.phone_masked,
        "party_service_address": confirmed.words if confirmed else "",
        "party_electronic": confirmed.electronic if confirmed else "",
        "notice_served_on": day(served.deemed_on) if served and served.served else "",
    }


def party_rows(record: CaseRecord, roles: Iterable[str]) -> tuple[Row, ...]:
    """The parties of these roles."""
    return tuple(
        Row(
            target=(one.id, None),
            words=f"{one.role} {one.name}",
            kind=str(one.role),
            facts=party_facts(record, one),
        )
        for one in record.parties
        if one.role in roles
    )
