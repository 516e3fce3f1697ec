"""What the registers hold on a case, read once for all the papers that can be made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

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
    handlers = tuple(
        one for one in casefile.assignments(case_id) if one.duty is CaseDuty.HANDLER
    )  # fmt: skip
    staff = personnel.staff_named({one.staff_id for one in handlers})
    return CaseRecord(
        case=casefile.case(case_id),
        parties=casefile.parties(case_id),
        duties=dispatch.duties_of(case_id),
        confirmed=dispatch.confirmed_of(case_id),
        publications=dispatch.published_to(case_id),
        clues=assets.clues_of(case_id),
        steps=assets.steps_of(case_id),
        properties=assets.properties_of(case_id),
        papers=documents.papers_of(case_id),
        void=documents.voided(case_id),
        clocks=nodes.clocks_of(case_id),
        handlers=handlers,
        staff={id: one.name for id, one in staff.items()},
    )
