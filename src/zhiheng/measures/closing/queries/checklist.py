"""The checklist: what the law sees of a proposed closing, and what it answers limb by limb.

What the registers hold is read from them; what no register holds is what the officer found from a
paper. A field neither holds stays unknown, and unknown bars.
"""

import re
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Final

from zhiheng.law.approvals import Body
from zhiheng.law.closing import BY_MODE, SETTLED_BEFORE_CLOSING, SETTLED_BEFORE_TERMINATION
from zhiheng.law.closing_modes import MODE_FITS
from zhiheng.law.kernel.finding import Finding, Judgment, ordered
from zhiheng.law.kernel.record import nouns
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.records import (
    CaseOnRecord,
    ClosingMode,
    ClosingOnRecord,
    ResumptionGround,
    ResumptionOnRecord,
)
from zhiheng.law.termination import CONFIRMED, PRESIDENT_SIGNS_SD, RULING, TERMINATION
from zhiheng.law.termination_review import with_overrides
from zhiheng.measures.closing.queries.papers import KINDS, RULING_KIND, ruling_data
from zhiheng.measures.closing.queries.record import RequestOnRecord, closing_of
from zhiheng.measures.closing.terms import ClosingTerms, TerminationTerms
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import IncidentOnRecord, SettlementOfCase
from zhiheng.registers.casefile.terms import (
    EntryState,
    IncidentKind,
    Result,
    SettlementResult,
)
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.overview import queries as overview

_CITES: Final = re.compile(r"第[\d零〇一二三四五六七八九十百]+条")
"""Reasons that name no article are none (执行工作规定第62条)."""
_TELLS_REMEDY: Final = re.compile(r"日内.*法院|法院.*日内|日内.*本院|本院.*日内")
"""A remedy has its period and its court."""
AT_SIGNING: Final = frozenset((CONFIRMED.key, PRESIDENT_SIGNS_SD.key))
"""Limbs that the signatures themselves will meet."""
DRAFT: Final = TerminationTerms(reason="待写明终结本次执行程序的理由")
_TOLD_OF: Final = {
    IncidentKind.WITHDRAWN: "application_withdrawn",
    IncidentKind.BASIS_REVOKED: "basis_revoked",
    IncidentKind.DEAD: "debtor_dead",
    IncidentKind.ENDED: "party_ended",
    IncidentKind.BANKRUPT: "declared_bankrupt",
    IncidentKind.PARTIES_CONFIRMED: "parties_confirmed",
}
"""Which confirmed entry tells which field of a closing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """What the law saw and answered; `before_signing`: whether only the signatures are missing."""

    record: CaseOnRecord
    judgment: Judgment
    before_signing: bool


def termination_record(
    record: CaseOnRecord, *, approved: tuple[Body, ...], ruling_complete: bool
) -> CaseOnRecord:
    """The case with what the act itself brings: who approved it, and the ruling it issues."""
    return replace(
        record,
        ruling_complete=ruling_complete,
        panel_verified=True if Body.PANEL in approved else record.panel_verified,
        president_approved=True if Body.PRESIDENT in approved else record.president_approved,
    )


def ruling_complete(case_id: int, terms: TerminationTerms, on: date) -> bool:
    """Whether the ruling would state everything the law asks it to state."""
    data = ruling_data(case_id, terms.reason, on)
    return all(one.holds for one in documents.checked(RULING_KIND, data))


def judged_termination(record: CaseOnRecord, terms: TerminationTerms) -> Judgment:
    """终本: every limb, with the grounds given for those that may be explained, and what must be
    settled besides."""
    grounds = {one.key: one.ground for one in terms.overrides}
    judged = with_overrides(TERMINATION.judge(record), grounds)
    return joined(judged, SETTLED_BEFORE_TERMINATION.judge(record))


def checklist(case_id: int, on: date, terms: TerminationTerms | None = None) -> Checklist:
    """The list as it stands on a day; without terms the reasons are still to be written."""
    said = terms or DRAFT
    seen = overview.case_on_record(None, case_id, on=on)
    complete = ruling_complete(case_id, said, on)
    record = termination_record(seen, approved=(), ruling_complete=complete)
    judgment = judged_termination(record, said)
    missing = {one.key for one in judgment.bars}
    return Checklist(
        record=record,
        judgment=judgment,
        before_signing=missing <= AT_SIGNING and RULING.truth(record) is True,
    )


def closing_record(
    case_id: int, mode: ClosingMode, terms: ClosingTerms, seen: CaseOnRecord
) -> ClosingOnRecord:
    """A closing other than 终本 as the law sees it, with the paper that the act itself issues."""
    told: dict[str, Any] = _told_by_entries(case_id) | _told_by_settlement(case_id)
    told |= _told_by_the_case(seen, terms)
    told |= dict.fromkeys(terms.ruled_out - _HELD, False)
    told |= dict.fromkeys(terms.found - _HELD, True)
    return ClosingOnRecord(
        judged_on=seen.judged_on,
        court_code=seen.court_code,
        case_type=seen.case_type,
        closing_mode=mode,
        termination_ground=terms.termination_ground,
        cancellation_ground=terms.cancellation_ground,
        closing_notice_issued=_noticed(mode, seen),
        reason_written=_CITES.search(terms.reason) is not None,
        remedy_told=terms.remedy is None or _TELLS_REMEDY.search(terms.remedy) is not None,
        **told,
    )


def judged_closing(record: ClosingOnRecord, seen: CaseOnRecord) -> Judgment:
    """The rule of the mode, and what must be settled before any case is closed, in one answer."""
    rule = BY_MODE.get(record.closing_mode, MODE_FITS) if record.closing_mode else MODE_FITS
    return joined(rule.judge(record), SETTLED_BEFORE_CLOSING.judge(seen))


def joined(*judgments: Judgment) -> Judgment:
    """Several answers as one: every bar is shown at once."""
    findings: tuple[Finding, ...] = tuple(one for each in judgments for one in each.findings)
    verdicts = {each.verdict for each in judgments}
    worst = next(v for v in (Verdict.FAILS, Verdict.UNKNOWN, Verdict.HOLDS) if v in verdicts)
    return Judgment(worst, ordered(findings))


def resumption_record(request: RequestOnRecord, on: date) -> ResumptionOnRecord:
    """A request to resume as the law sees it, with how the case was closed."""
    closed = closing_of(request.case_id)
    case = casefile.case(request.case_id)
    settlement = _settlement(request.case_id)
    told: dict[str, Any] = dict.fromkeys(request.found, True)
    told |= dict.fromkeys(request.ruled_out, False)
    if settlement is not None:
        told |= {
            "settlement_broken": settlement.result == SettlementResult.BROKEN
            or told.get("settlement_broken"),
            "settlement_performed": settlement.result == SettlementResult.PERFORMED,
            "settlement_due_on": settlement.due_on,
        }
    if request.resumption_ground is ResumptionGround.REAPPLIED:
        told["time_bar_ends_on"] = request.time_bar_ends_on
    return ResumptionOnRecord(
        judged_on=on,
        court_code=case.court,
        resumption_ground=request.resumption_ground,
        closed_as=ClosingMode(closed.mode) if closed else None,
        resume_by=_two_years_after(settlement.due_on) if settlement else None,
        **told,
    )


def as_plain(record: object) -> dict[str, Any]:
    """A declared record as JSON keeps it: days as ISO texts."""
    plain = asdict(record)  # type: ignore[call-overload]
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in plain.items()
    }


def as_record(plain: dict[str, Any]) -> CaseOnRecord:
    """A case as the law saw it, from what JSON kept; a field not declared any more is left out."""
    declared = nouns(CaseOnRecord)
    told: dict[str, Any] = {
        name: date.fromisoformat(value)
        if declared[name].type is date
        else declared[name].type(value)
        for name, value in plain.items()
        if name in declared and value is not None
    }
    return CaseOnRecord(**told)


_HELD: Final = frozenset(
    (*_TOLD_OF.values(), "stayed", "settlement_running", "settlement_performed")
)
"""What registers hold is never taken from a form."""


def _told_by_entries(case_id: int) -> dict[str, Any]:
    """What confirmed entries tell; an entry that is waiting tells nothing."""
    told: dict[str, Any] = {}
    for one in _confirmed(case_id):
        kind = IncidentKind(one.kind)
        if kind in _TOLD_OF:
            told[_TOLD_OF[kind]] = True
        if kind is IncidentKind.NON_ENFORCEMENT and one.ended_on is not None:
            told["nonenforcement_ruled"] = one.result == Result.UPHELD
    return told


def _told_by_settlement(case_id: int) -> dict[str, Any]:
    settlement = _settlement(case_id)
    if settlement is None:
        return {"settlement_performed": False}
    performed = settlement.result == SettlementResult.PERFORMED
    return {"settlement_performed": performed, "settlement_filed": True}


def _told_by_the_case(seen: CaseOnRecord, terms: ClosingTerms) -> dict[str, Any]:
    """What the overview tells; a debt in money is performed when nothing of it is outstanding."""
    told: dict[str, Any] = {"stayed": seen.stayed, "settlement_running": seen.settlement_running}
    if seen.natural_debtors is not None:
        told["natural_debtor"] = seen.natural_debtors > 0
    if seen.conduct_claimed is False and seen.outstanding_fen is not None:
        told["fully_performed"] = seen.outstanding_fen <= 0
    elif seen.outstanding_fen is not None and seen.outstanding_fen > 0:
        told["fully_performed"] = False
    elif "fully_performed" in terms.found:
        told["fully_performed"] = True
    return told


def _noticed(mode: ClosingMode, seen: CaseOnRecord) -> bool | None:
    """Whether the notice this act issues can reach every debtor: an address, or publication."""
    if KINDS[mode] != "结案通知书" or seen.debtors is None or seen.debtors_with_address is None:
        return None
    return seen.debtors_with_address >= seen.debtors or seen.service_by_publication is True


def _confirmed(case_id: int) -> tuple[IncidentOnRecord, ...]:
    states = {one.id: one.state for one in casefile.entries_of(case_id)}
    return tuple(
        one
        for one in casefile.incidents_of(case_id)
        if states.get(one.entry_id) is EntryState.CONFIRMED
    )


def _settlement(case_id: int) -> SettlementOfCase | None:
    """The newest settlement that a second person confirmed."""
    states = {one.id: one.state for one in casefile.entries_of(case_id)}
    listed = [
        one
        for one in casefile.settlements_of(case_id)
        if states.get(one.entry_id) is EntryState.CONFIRMED
    ]
    return listed[-1] if listed else None


def _two_years_after(day: date) -> date:
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 2, day=28 if leap else day.day)
