"""From an invented judgment to an application: the text is read, and the clerk adds the rest."""

import math
import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from province.judgments import CAUSES, Dispute, judgment
from province.offices import Office
from province.people import Population, Soul
from zhiheng.law.calendar import Calendar
from zhiheng.law.clocks import last_day
from zhiheng.law.kernel.span import days
from zhiheng.law.records import InstrumentKind, JurisdictionBasis
from zhiheng.measures.intake.queries import ObligationRead, PartyRead, Reading, read
from zhiheng.measures.intake.terms import (
    CorrectionTerms,
    DocketTerms,
    FoundTerms,
    RefusalTerms,
)
from zhiheng.registers.casefile.terms import PartyTerms, Role
from zhiheng.registers.persons.terms import DocumentKind, PersonKind, PersonTerms, Source
from zhiheng.registers.titles.terms import ObligationKind, ObligationTerms, TitleTerms

ROLES: Final = {"creditor": Role.CREDITOR, "debtor": Role.DEBTOR}
KINDS: Final = {"natural": PersonKind.NATURAL, "company": PersonKind.COMPANY}
DUTIES: Final = {"money": ObligationKind.MONEY, "conduct": ObligationKind.CONDUCT,
                 "delivery": ObligationKind.DELIVERY}  # fmt: skip
MEDIAN_YUAN: Final = 86_000
SPREAD: Final = 1.15
REMEDY: Final = "可以自裁定送达之日起十日内向上一级人民法院申请复议"
MISSING: Final = ("生效法律文书的生效证明", "申请执行人的身份证明复印件")


class Unread(LookupError):
    """The reader left out what the province had written: the demo would be made of guesses."""


@dataclass(frozen=True, slots=True)
class Application:
    """An application for enforcement and the people on whose word it rests."""

    terms: DocketTerms
    dispute: Dispute


class Debts:
    """Invents disputes: amounts are log-normal, causes as they come."""

    def __init__(self, chance: random.Random, people: Population) -> None:
        self._chance, self._people = chance, people
        self._serial = 1000

    def dispute(self, office: Office, received_on: date, debtor: Soul | None = None) -> Dispute:
        """A dispute decided by the office's own court, ripe for enforcement on a day."""
        chance = self._chance
        self._serial += chance.randrange(1, 40)
        cause = chance.choice(CAUSES)
        made_on = received_on - timedelta(days=chance.randrange(60, 240))
        debtors: tuple[Soul, ...] = (debtor or self._debtor(),)
        if chance.random() < 0.25:
            debtors += (self._people.person(),)
        principal_fen = 0 if cause == "房屋租赁合同纠纷" else self._amount_fen()
        return Dispute(
            cause=cause,
            court_name=office.court_name,
            case_no=f"（{made_on.year}）{office.court}民初{self._serial}号",
            made_on=made_on,
            creditor=self._creditor(cause),
            debtors=debtors,
            principal_fen=principal_fen,
            interest_from=made_on - timedelta(days=chance.randrange(90, 700)),
            fee_fen=100 * chance.randrange(50, 9000),
            due_days=10,
            accepted_on=made_on - timedelta(days=chance.randrange(30, 90)),
        )

    def _amount_fen(self) -> int:
        yuan = MEDIAN_YUAN * math.exp(self._chance.gauss(0, SPREAD))
        whole = max(800, round(yuan, -2 if self._chance.random() < 0.6 else 0))
        return int(whole) * 100 + (0 if self._chance.random() < 0.7 else 37)

    def _debtor(self) -> Soul:
        return self._people.person() if self._chance.random() < 0.7 else self._people.company()

    def _creditor(self, cause: str) -> Soul:
        natural = cause in ("民间借贷纠纷", "劳务合同纠纷", "房屋租赁合同纠纷")
        return self._people.person() if natural else self._people.company()


def application(
    dispute: Dispute, office: Office, received_on: date, calendar: Calendar
) -> Application:
    """What the clerk hands to the act: everything the reader read, and his own findings."""
    reading = read(judgment(dispute))
    effective_on = dispute.made_on + timedelta(days=20)
    terms = DocketTerms(
        court=office.court,
        received_on=received_on,
        title=_title(reading, dispute, effective_on, calendar),
        parties=_parties(reading, dispute),
        claim_fen=sum(one.principal_fen or 0 for one in reading.obligations) or None,
        found=FoundTerms(
            instrument_effective=True,
            applicant_is_obligee=True,
            content_clear=True,
            unperformed=True,
            jurisdiction_basis=JurisdictionBasis.FIRST_INSTANCE,
        ),
    )
    return Application(terms, dispute)


def _title(
    reading: Reading, dispute: Dispute, effective_on: date, calendar: Calendar
) -> TitleTerms:
    if not (
        reading.case_no and reading.court and reading.date and reading.cause and reading.obligations
    ):
        raise Unread(f"{dispute.case_no}：识读缺项")
    return TitleTerms(
        case_no=reading.case_no,
        made_by=reading.court,
        kind=InstrumentKind.JUDGMENT,
        made_on=reading.date,
        effective_on=effective_on,
        cause=reading.cause,
        text=judgment(dispute),
        obligations=tuple(_obligation(one, effective_on, calendar) for one in reading.obligations),
        reading=reading.as_json(),
    )


def _obligation(owed: ObligationRead, effective_on: date, calendar: Calendar) -> ObligationTerms:
    due_on = None
    if owed.due_days is not None:
        due_on = last_day(days(owed.due_days), effective_on, calendar, rolls=True).due_on
    return ObligationTerms(
        clause=owed.clause,
        kind=DUTIES[owed.type],
        words=owed.text,
        principal_fen=owed.principal_fen,
        due_on=due_on,
        joint=owed.joint == "joint_and_several",
    )


def _parties(reading: Reading, dispute: Dispute) -> tuple[PartyTerms, ...]:
    souls = {soul.name: soul for soul in (dispute.creditor, *dispute.debtors)}
    if {one.name for one in reading.parties} != set(souls):
        raise Unread(f"{dispute.case_no}：当事人没有读全")
    return tuple(_party(one, souls[one.name]) for one in reading.parties)


def _party(read_as: PartyRead, soul: Soul) -> PartyTerms:
    natural = soul.natural
    person = PersonTerms(
        name=read_as.name,
        kind=KINDS[read_as.kind or ""],
        document_kind=DocumentKind.ID_CARD if natural else DocumentKind.CREDIT_CODE,
        document_number=read_as.id_no or read_as.uscc,
        address=read_as.address,
        phone=soul.phone,
        born_on=read_as.born if natural else None,
        legal_representative=None if natural else soul.represented_by,
        source=Source.INSTRUMENT,
    )
    role = ROLES[read_as.role or ""]
    return PartyTerms(person=person, role=role, original_role=read_as.procedural or "")


def spoiled(one: Application, way: int) -> Application:
    """The same application with one condition not met, in turn."""
    found = one.terms.found
    ways = (
        replace(found, unperformed=False),
        replace(found, instrument_effective=None),
        replace(found, jurisdiction_basis=JurisdictionBasis.DOMICILE),
    )
    return replace(one, terms=replace(one.terms, found=ways[way % len(ways)]))


def turned_away(one: Application) -> RefusalTerms:
    """The same application as it came first: not yet in effect, so refused."""
    draft = one.terms.draft()
    found = replace(draft.found, instrument_effective=False)
    return RefusalTerms(
        draft=replace(draft, found=found), debtors=_names(one), remedy=REMEDY,
    )  # fmt: skip


def corrected(one: Application) -> CorrectionTerms:
    """The same application as it came first: with something missing."""
    draft = one.terms.draft()
    found = replace(draft.found, instrument_effective=None)
    return CorrectionTerms(draft=replace(draft, found=found), debtors=_names(one), items=MISSING)


def _names(one: Application) -> tuple[str, ...]:
    return tuple(soul.name for soul in one.dispute.debtors)
