"""What the registers hold on a case, read once for all the papers that can be made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Protocol, TypeVar

from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.queries import (
    ClueOnRecord,
    DisposalOnRecord,
    HoldOnRecord,
    InquiryOnRecord,
    PropertyOnRecord,
    ReportOnRecord,
    StepOnRecord,
)
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import (
    AssignmentOnRecord,
    CaseCard,
    HandOverOnRecord,
    IncidentOnRecord,
    PartyOnCase,
    SecurityOnRecord,
    SettlementOfCase,
    StandingOnRecord,
    StayOfCase,
)
from zhiheng.registers.casefile.terms import Duty as CaseDuty
from zhiheng.registers.casefile.terms import EntryState
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.dispatch.queries import Confirmed, Duty
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.funds import queries as funds
from zhiheng.registers.funds.queries import VoucherOnRecord
from zhiheng.registers.goodfaith import queries as goodfaith
from zhiheng.registers.goodfaith.queries import AssessmentOfCase, GraceOfCase, OfferOnRecord
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.nodes.queries import ClockChange, ClockOnRecord
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.restrictions import queries as restrictions
from zhiheng.registers.restrictions.queries import RestrictionOnRecord

NOTICE: Final = "执行通知书"


class _MadeByHand(Protocol):
    @property
    def entry_id(self) -> int | None: ...


Entered = TypeVar("Entered", bound=_MadeByHand)


@dataclass(frozen=True, kw_only=True)
class Registers:
    """What papers on one subject alone need: each register is read when it is first asked for."""

    case_id: int

    @cached_property
    def unsettled(self) -> frozenset[int]:
        """The entries by hand that no second person has confirmed: nothing is issued on them."""
        listed = casefile.entries_of(self.case_id)
        return frozenset(one.id for one in listed if one.state is not EntryState.CONFIRMED)

    def _settled(self, listed: tuple[Entered, ...]) -> tuple[Entered, ...]:
        return tuple(one for one in listed if one.entry_id not in self.unsettled)

    @cached_property
    def holds(self) -> tuple[HoldOnRecord, ...]:
        """The holds in force."""
        held = self._settled(assets.holds_of(self.case_id))
        return tuple(one for one in held if one.ended_on is None)

    @cached_property
    def disposals(self) -> tuple[DisposalOnRecord, ...]:
        """Appraisals, auctions and sales."""
        return self._settled(assets.disposals_of(self.case_id))

    @cached_property
    def inquiries(self) -> tuple[InquiryOnRecord, ...]:
        """Inquiries by the network."""
        return self._settled(assets.inquiries_of(self.case_id))

    @cached_property
    def reports(self) -> tuple[ReportOnRecord, ...]:
        """Debtors' reports of property."""
        return assets.reports_of(self.case_id)

    @cached_property
    def stays(self) -> tuple[StayOfCase, ...]:
        """Stays and deferments, the ended ones too."""
        return casefile.stays_of(self.case_id)

    @cached_property
    def settlements(self) -> tuple[SettlementOfCase, ...]:
        """Settlements with their instalments."""
        return self._settled(casefile.settlements_of(self.case_id))

    @cached_property
    def securities(self) -> tuple[SecurityOnRecord, ...]:
        """Security given."""
        return self._settled(casefile.securities_of(self.case_id))

    @cached_property
    def incidents(self) -> tuple[IncidentOnRecord, ...]:
        """Objections, requests and the like."""
        return self._settled(casefile.incidents_of(self.case_id))

    @cached_property
    def hand_overs(self) -> tuple[HandOverOnRecord, ...]:
        """Each time the case was handed over."""
        return casefile.hand_overs(self.case_id)

    @cached_property
    def staff(self) -> Mapping[int, str]:
        """Who handed over and who took over, by name."""
        people = {id for one in self.hand_overs for id in (one.giver_id, one.taker_id)}
        return {id: one.name for id, one in personnel.staff_named(people).items()}

    @cached_property
    def standings(self) -> tuple[StandingOnRecord, ...]:
        """Every state the case has had."""
        return casefile.standings(self.case_id)

    @cached_property
    def offers(self) -> tuple[OfferOnRecord, ...]:
        """What one side proposed."""
        return goodfaith.offers_of(self.case_id)

    @cached_property
    def graces(self) -> tuple[GraceOfCase, ...]:
        """Periods of grace."""
        return goodfaith.graces_of(self.case_id)

    @cached_property
    def assessments(self) -> tuple[AssessmentOfCase, ...]:
        """What was weighed before a measure."""
        return goodfaith.assessments_of(self.case_id)

    @cached_property
    def restrictions(self) -> tuple[RestrictionOnRecord, ...]:
        """The restrictions and sanctions in force."""
        held = self._settled(restrictions.restrictions_of(self.case_id))
        return tuple(one for one in held if one.ended_on is None)

    @cached_property
    def vouchers(self) -> tuple[VoucherOnRecord, ...]:
        """Money in and out as confirmed; what was reversed is left out."""
        return tuple(
            one
            for one in funds.vouchers_of(self.case_id)
            if funds.counts_confirmed(one) and one.reversed_by_id is None
        )

    @cached_property
    def changes(self) -> tuple[ClockChange, ...]:
        """How clocks were deducted from or extended."""
        return nodes.changes_of_clocks(self.case_id)


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
    more: Registers = field(repr=False)

    def party(self, party_id: int | None) -> PartyOnCase | None:
        """The party, if it is one of this case."""
        return next((one for one in self.parties if one.id == party_id), None)

    def party_of(self, person_id: int) -> PartyOnCase | None:
        """The party that is this person, if it is one of this case."""
        return next((one for one in self.parties if one.person.id == person_id), None)

    def name_of(self, person_id: int) -> str:
        """The name of a party by the id of its person; '' for a stranger."""
        return next((one.name for one in self.parties if one.person.id == person_id), "")

    def property_on(self, id: int | None) -> PropertyOnRecord | None:
        """A property by its id or by the line of its versions."""
        held = self.properties
        return next((one for one in held if id is not None and id in (one.id, one.line_id)), None)

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
            more=Registers(case_id=id),
        )
        for id, card in cards.items()
    }
