"""What the registers hold on a case, read once for all the papers that can be made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.queries import ClueOnRecord, PropertyOnRecord, StepOnRecord
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import AssignmentOnRecord, CaseCard, PartyOnCase
from zhiheng.registers.casefile.terms import Duty as CaseDuty
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.dispatch.queries import Confirmed, Duty
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.personnel import queries as personnel

NOTICE: Final = "执行通知书"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRecord:
    """One case as its registers have it: lists oldest first, people's names by their ids."""

    case: CaseCard
    parties: tuple[PartyOnCase, ...]
    duties: tuple[Duty, ...]
    confirmed: Mapping[int, Confirmed]
    publications: Mapping[int, str]
    clues: tuple[ClueOnRecord, ...]
    steps: tuple[StepOnRecord, ...]
    properties: tuple[PropertyOnRecord, ...]
    papers: tuple[PaperOnRecord, ...]
    void: Mapping[int, str]
    clocks: tuple[ClockOnRecord, ...]
    handlers: tuple[AssignmentOnRecord, ...]
    staff: Mapping[int, str]

    def party(self, party_id: int | None) -> PartyOnCase | None:
        """The party, if it is one of this case."""
        return next((one for one in self.parties if one.id == party_id), None)

    def name_of(self, person_id: int) -> str:
        """The name of a party by the id of its person; '' for a stranger."""
        return next((one.name for one in self.parties if one.person.id == person_id), "")

    @property
    def unserved(self) -> tuple[Duty, ...]:
        """What is still to be served."""
        return tuple(one for one in self.duties if not one.served)


def record_of(case_id: int) -> CaseRecord:
    """The record of a case; NotOnRecord when out of scope."""
    found = records_of((case_id,))
    if case_id not in found:
        raise NotOnRecord("案件", case_id)
    return found[case_id]


def records_of(case_ids: Iterable[int]) -> dict[int, CaseRecord]:
    """The records of several cases by case, in as many statements as of one; cases out of scope
    are left out."""
    cards = casefile.cases(case_ids)
    handlers = {
        id: tuple(one for one in listed if one.duty is CaseDuty.HANDLER)
        for id, listed in casefile.assignments_of_cases(cards).items()
    }
    staff = personnel.staff_named({one.staff_id for all in handlers.values() for one in all})
    names = {id: one.name for id, one in staff.items()}
    parties, duties = casefile.parties_of_cases(cards), dispatch.duties_of_cases(cards)
    confirmed, published = dispatch.confirmed_of_cases(cards), dispatch.published_of_cases(cards)
    clues, steps = assets.clues_of_cases(cards), assets.steps_of_cases(cards)
    properties, clocks = assets.properties_of_cases(cards), nodes.clocks_of_cases(cards)
    papers, void = documents.papers_of_cases(cards), documents.voided_of_cases(cards)
    return {
        id: CaseRecord(
            case=card,
            parties=parties.get(id, ()),
            duties=duties.get(id, ()),
            confirmed=confirmed.get(id, {}),
            publications=published.get(id, {}),
            clues=clues.get(id, ()),
            steps=steps.get(id, ()),
            properties=properties.get(id, ()),
            papers=papers.get(id, ()),
            void=void.get(id, {}),
            clocks=clocks.get(id, ()),
            handlers=handlers.get(id, ()),
            staff=names,
        )
        for id, card in cards.items()
    }
