"""What a visitor of the parties of a case has to know."""

from dataclasses import dataclass
from datetime import date

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import PartyOnCase
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.persons.queries import CautionOnRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One party: what stands on a day, danger first, and what stood before, newest first."""

    party: PartyOnCase
    standing: tuple[CautionOnRecord, ...]
    former: tuple[CautionOnRecord, ...]


def profiles_of(case_id: int, on: date) -> tuple[Profile, ...]:
    """The parties of the case, each with its cautions, wherever they were entered."""
    parties = casefile.parties(case_id)
    known = persons.cautions_of({one.person.id for one in parties})
    return tuple(
        Profile(
            party=party,
            standing=tuple(sorted(_of(party, known, on, stands=True), key=_danger_first)),
            former=tuple(_of(party, known, on, stands=False)),
        )
        for party in parties
    )


def standing_of(case_id: int, on: date) -> tuple[CautionOnRecord, ...]:
    """Everything that stands of any party of the case on a day."""
    return tuple(one for profile in profiles_of(case_id, on) for one in profile.standing)


def party_of(case_id: int, person_id: int) -> PartyOnCase:
    """The party that is this person; BadTerms when the case has none."""
    for one in casefile.parties(case_id):
        if one.person.id == person_id:
            return one
    raise BadTerms.of("person_id", "所选的人不是本案当事人，请重新选择")


def _of(
    party: PartyOnCase, known: tuple[CautionOnRecord, ...], on: date, *, stands: bool
) -> list[CautionOnRecord]:
    return [
        one for one in known if one.person_id == party.person.id and one.stands_on(on) is stands
    ]


def _danger_first(one: CautionOnRecord) -> tuple[bool, int]:
    return not one.kind.danger, -one.id
