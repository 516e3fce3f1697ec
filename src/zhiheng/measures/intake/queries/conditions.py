"""What the law says to an application: before it is docketed and when it is."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from zhiheng.law import clocks, courts
from zhiheng.law.calendar import Calendar
from zhiheng.law.filing import MAY_BE_ROUTED, MAY_DOCKET, TIME_BAR
from zhiheng.law.kernel.dated import NotYetLaw
from zhiheng.law.kernel.finding import Finding, Judgment
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.records import ApplicationOnRecord
from zhiheng.measures.intake.queries.reviews import bureau_agreed, routed_kinds
from zhiheng.measures.intake.terms import Draft
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import OpenOnTitle
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.titles.terms import Instance

COURT: Final = "人民法院"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What the law answers: whether to docket, and whether the application came in time.

    A late application is docketed all the same (民诉法解释第481条), so `in_time` only warns.
    """

    may_docket: Judgment
    in_time: Judgment

    @property
    def late(self) -> tuple[Finding, ...]:
        """What tells that the application came too late; nothing while that is unknown."""
        failed = self.in_time.verdict is Verdict.FAILS
        return self.in_time.findings if failed else ()


def conditions(draft: Draft, *, at: datetime) -> Conditions:
    """Ask the law about an application as it stands; what was not said is unknown."""
    other = _other_cases(draft)
    application = application_on_record(
        draft, judged_on=at.date(), other=other, calendar=nodes.calendar()
    )
    application = _routed(application, draft)
    return Conditions(may_docket=MAY_DOCKET.judge(application), in_time=TIME_BAR.judge(application))


def application_on_record(
    draft: Draft, *, judged_on: date, other: OpenOnTitle | None, calendar: Calendar
) -> ApplicationOnRecord:
    """The application as the law sees it. `other`: open cases on the same instrument."""
    found = draft.found
    last_day = draft.performance_due_on or (
        draft.effective_on if found.performance_period_stated is False else None
    )
    stated = True if draft.performance_due_on else found.performance_period_stated
    return ApplicationOnRecord(
        judged_on=judged_on,
        court_code=draft.court,
        court_level=courts.court(draft.court).level,
        received_on=draft.received_on,
        transferred=found.transferred,
        instrument_kind=draft.instrument_kind,
        instrument_effective=found.instrument_effective,
        applicant_is_obligee=found.applicant_is_obligee,
        content_clear=found.content_clear,
        amount_known=draft.amount_known,
        debtor_named=draft.debtor_named,
        performance_period_stated=stated,
        performance_due_on=draft.performance_due_on,
        unperformed=found.unperformed,
        jurisdiction_basis=found.jurisdiction_basis,
        first_instance_elsewhere=first_instance_elsewhere(draft),
        property_shown=found.property_shown,
        lower_court_approved=found.lower_court_approved,
        same_instrument_open_here=other.here if other else None,
        same_instrument_open_elsewhere=other.elsewhere if other else None,
        split_ground=found.split_ground,
        last_performance_day=last_day,
        time_bar_ends_on=_time_bar(last_day, calendar),
        time_bar_interrupted=found.time_bar_interrupted,
        preservation_ruling=draft.preservation_ruling,
        bureau_reviews=False,
    )


def _routed(application: ApplicationOnRecord, draft: Draft) -> ApplicationOnRecord:
    """With what the court set about who reviews, and what the bureau has said so far."""
    kind = draft.instrument_kind
    if kind not in MAY_BE_ROUTED or kind not in routed_kinds(draft.court):
        return application
    agreed = bureau_agreed(draft.court, draft)
    return replace(application, bureau_reviews=True, bureau_agreed=agreed)


def first_instance_elsewhere(draft: Draft) -> bool | None:
    """Whether the instrument says that another court, still in being, was the first instance.

    A court that was merged or renamed may have become ours; that is for the clerk to say.
    """
    if draft.instance is not Instance.FIRST:
        return False
    if not draft.made_by:
        return None
    ours = courts.court(draft.court).name
    same = ours.endswith(draft.made_by) or draft.made_by.endswith(ours)
    if same or not draft.made_by.endswith(COURT):
        return False
    try:
        return courts.by_name(draft.made_by).active
    except courts.UnknownCourt:
        return True


def _other_cases(draft: Draft) -> OpenOnTitle | None:
    if not draft.case_no or not draft.creditors:
        return None
    return casefile.open_on_title(draft.case_no, draft.creditors, draft.court)


def _time_bar(last_day: date | None, calendar: Calendar) -> date | None:
    """The last day for applying; unknown for days before the first edition of the law we carry."""
    if last_day is None:
        return None
    try:
        return clocks.stand(clocks.TIME_BAR, last_day, calendar).due_on
    except NotYetLaw:
        return None
