"""A case in which everything was done that the law asks before 终本, act by act as in life.

`STEPS` names what each act meets; leaving one out leaves exactly its limb unmet.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from zhiheng.law import clocks, courts
from zhiheng.law.service import Manner
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import an_incident, confirmed
from zhiheng.measures.entries.terms import ConfirmTerms
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.investigation import actions as investigation
from zhiheng.measures.service.actions import record_service
from zhiheng.measures.service.terms import ServedTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.exhibits import a_report, a_visit, debtor_of
from zhiheng.registers.assets.terms import (
    InquiryTerms,
    ReportBreach,
    ReportCheckTerms,
    StepKind,
    VisitTerms,
)
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.casefile.terms import EntryState, IncidentKind
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons import queries as persons
from zhiheng.registers.persons.exhibits import NOW, within_an_act
from zhiheng.registers.restrictions.exhibits import a_consumption_limit
from zhiheng.registers.titles.exhibits import a_judgment, a_money_duty
from zhiheng.registers.titles.terms import TitleTerms

TODAY: Final = NOW.date()
IN_MAY: Final = datetime(2026, 5, 18, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
OFFLINE: Final = (
    StepKind.HOUSING_FUND, StepKind.INSURANCE, StepKind.WEALTH, StepKind.DIVIDEND,
)  # fmt: skip
Step = Callable[[int, Office], object]


def a_case_in_may(office: Office, at: datetime = IN_MAY, **changes: Any) -> int:
    """Docketed half a year ago, its handler named."""
    said: dict[str, Any] = {
        "court": office.court,
        "received_on": at.date(),
        "handler": office.handler,
        "at": at,
        "title": a_title(office.court),
    }
    if "case_type" in changes:
        return _of_type(office, said | changes)
    return a_docketed_case(**said | changes)


def _of_type(office: Office, said: dict[str, Any]) -> int:
    """A case of a type that does not come in by the filing window, with its clock."""
    case_id = a_case(**said).case_id
    within_an_act(
        lambda doing: nodes.start(
            doing, clocks.NOTICE_ISSUE, case_id=case_id, from_on=said["received_on"]
        ),
        by=office.filing,
        clocks=(clocks.NOTICE_ISSUE.name,),
    )
    return case_id


def a_title(
    court: str = "鲁0102", case_no: str = "（2026）鲁0102民初1188号", **changes: Any
) -> TitleTerms:
    """A judgment of the court's own from early in the year."""
    said: dict[str, Any] = {
        "made_by": courts.court(court).name,
        "made_on": date(2026, 2, 10),
        "effective_on": date(2026, 3, 2),
        "obligations": (a_money_duty(due_on=date(2026, 4, 1)),),
    }
    return a_judgment(case_no, **said | changes)


def a_case_for_termination(
    office: Office, *, without: str = "", at: datetime = IN_MAY, **changes: Any
) -> int:
    """Everything done, but for the step that meets `without`."""
    case_id = a_case_in_may(office, at, **changes)
    for key, step in STEPS.items():
        if key != without:
            step(case_id, office)
    return case_id


def notice(case_id: int, office: Office) -> None:
    a_notice(case_id, by=office.handler, at=NOW)


def served(case_id: int, office: Office) -> None:
    """Every paper of the case reached whom it is for."""
    with entered(Scope.of(office.clerk, TODAY)):
        duties = [one for one in dispatch.duties_of(case_id) if one.result != "送达"]
    for duty in duties:
        terms = ServedTerms(
            paper_id=duty.paper_id, party_id=duty.party_id, manner=Manner.DIRECT,
            happened_on=TODAY, evidence="送达回证",
        )  # fmt: skip
        record_service(case_id=case_id, terms=terms, by=office.clerk, at=NOW)


def reported(case_id: int, office: Office, breach: ReportBreach = ReportBreach.NONE) -> int:
    """The debtor's report is in, and nobody has checked it; gives its id."""
    terms = a_report(debtor_of(case_id, office.handler), breach=breach)
    return investigation.receive_report(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def report_checked(case_id: int, office: Office, breach: ReportBreach = ReportBreach.NONE) -> None:
    """The report is in and was compared with what the inquiry found."""
    said = ReportCheckTerms(
        report_id=reported(case_id, office, breach), checked_on=TODAY, falsified=False,
        outcome="与查询结果一致",
    )  # fmt: skip
    investigation.check_report(case_id=case_id, terms=said, by=office.handler, at=NOW)


def debtors(case_id: int, office: Office) -> list[int]:
    """The people who are debtors of the case."""
    with entered(Scope.of(office.handler, TODAY)):
        return list(casefile.debtors_of(case_id))


def stepped(*kinds: StepKind) -> Step:
    """A step of investigation of each kind about each debtor, confirmed by a second person."""

    def stepped_by_two(case_id: int, office: Office) -> None:
        for debtor_id in debtors(case_id, office):
            for kind in kinds:
                terms = a_visit(debtor_id, kind=kind, evidence_paper=f"{kind}材料")
                investigation.record_step(case_id=case_id, terms=terms, by=office.handler, at=NOW)
        confirm_waiting(case_id, office)

    return stepped_by_two


def confirm_waiting(case_id: int, office: Office) -> None:
    """The clerk confirms everything that waits in the case."""
    with entered(Scope.of(office.clerk, TODAY)):
        listed = casefile.entries_of(case_id)
    for one in listed:
        if one.state is EntryState.WAITING:
            said = ConfirmTerms(entry_id=one.id)
            entries.confirm_entry(case_id=case_id, terms=said, by=office.clerk, at=NOW)


def addresses(case_id: int, office: Office) -> None:
    people = debtors(case_id, office)
    with entered(Scope.of(office.handler, TODAY)):
        listed = [one.id for one in persons.addresses_of(people)]
    for address_id in listed:
        terms = VisitTerms(
            address_id=address_id, done_on=TODAY, words="室内无可供执行财产", evidence_paper="笔录"
        )
        by_two(entries.enter_visit, case_id, terms, office)


def inquired(case_id: int, office: Office) -> None:
    for debtor_id in debtors(case_id, office):
        inquired_of(case_id, office, debtor_id)


def inquired_of(case_id: int, office: Office, debtor_id: int) -> None:
    """Everything was asked of the network about one debtor, and answered."""
    terms = InquiryTerms(
        debtor_id=debtor_id, asked_on=date(2026, 11, 12), answered_on=date(2026, 11, 16),
        words="各类均已反馈，没有可供执行的财产", evidence_paper="网络查控反馈汇总",
    )  # fmt: skip
    by_two(entries.enter_inquiry, case_id, terms, office)


def restricted(case_id: int, office: Office) -> None:
    for debtor_id in debtors(case_id, office):
        terms = a_consumption_limit(debtor_id, kept_because="终本后继续限制消费")
        by_two(entries.enter_restriction, case_id, terms, office)


def told(kind: IncidentKind, *, of_debtor: bool = False) -> Step:
    """An entry of this kind, confirmed by a second person."""

    def entered_by_two(case_id: int, office: Office) -> None:
        people = debtors(case_id, office) if of_debtor else [None]
        for debtor_id in people:
            terms = an_incident(kind, debtor_id=debtor_id)
            by_two(entries.enter_incident, case_id, terms, office)

    return entered_by_two


def by_two(verb: Any, case_id: int, terms: Any, office: Office, **said: Any) -> int:
    """The handler enters, the clerk confirms."""
    return confirmed(verb, case_id, terms, by=office.handler, second=office.clerk, at=NOW, **said)


STEPS: Final[dict[str, Step]] = {
    "A1-ZB-01-1": notice,
    "A1-END-28-3": served,
    "TC-03": stepped(StepKind.ON_SITE),
    "A1-ZB-23-2": stepped(StepKind.QUESTIONING),
    "TC-04": stepped(*OFFLINE),
    "A1-ZB-03-3": addresses,
    "TC-02-1": inquired,
    "TC-07-1": restricted,
    "A1-ZB-01-2": told(IncidentKind.NOT_LISTED, of_debtor=True),
    "TC-08": told(IncidentKind.INTERVIEW),
    "A1-END-28-5": told(IncidentKind.FEES),
    "A1-END-28-6": told(IncidentKind.DOSSIER),
}
"""What each act meets, by the limb's key."""


def signers(office: Office) -> tuple[Officer, ...]:
    """Everybody who signs or deliberates, appointed before the act."""
    return (office.other_handler, office.reviewer, office.chief, office.president)
