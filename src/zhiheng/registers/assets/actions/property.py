"""What can be entered about debtors' property. Every verb is handed the act it belongs to.

The caller has locked the case (`casefile.lock`); nothing here is procedure.
"""

from datetime import date
from typing import Any

from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.assets import queries
from zhiheng.registers.assets.models import Clue, Explanation, Property, Report, Step
from zhiheng.registers.assets.terms import (
    ClueCheckTerms,
    ClueTerms,
    PropertyState,
    PropertyTerms,
    ReportBreach,
    ReportCheckTerms,
    ReportTerms,
    StepTerms,
    line,
)
from zhiheng.registers.casefile import actions as casefile_actions
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.terms import Role


def enter_property(
    doing: LegalAct, *, case_id: int, terms: PropertyTerms, corrects: int | None = None
) -> int:
    """Enter a thing a debtor owns, or with `corrects` set right what was entered of it; gives the
    id of the version. What became of the property stays as it is."""
    case = _case(case_id, debtor_id=terms.debtor_id)
    _refuse_future(doing, "found_on", "发现日", terms.found_on)
    kept = queries.property_of(case_id, corrects) if corrects else None
    row = Property.objects.create(
        **_of(doing, case),
        **version_row(Property, corrects),
        debtor_id=terms.debtor_id,
        kind=terms.kind,
        words=terms.words.strip(),
        location=terms.location.strip(),
        estimate_fen=terms.estimate_fen,
        ownership_evidence=terms.ownership_evidence.strip(),
        found_by=terms.found_by,
        found_on=terms.found_on,
        state=kept.state if kept else PropertyState.FOUND,
        state_on=kept.state_on if kept else doing.day,
        ground=kept.ground if kept else "",
    )
    return row.id


def set_property_state(
    doing: LegalAct, *, case_id: int, property_id: int, state: PropertyState, ground: str = ""
) -> None:
    """Record how far enforcement against the property has come; 不能处置 says why."""
    if state is PropertyState.INDISPOSABLE and (fault := line("ground", "理由", ground)):
        raise BadTerms(fault)
    held = queries.property_of(case_id, property_id)
    if held.state is state:
        raise BadTerms.of("property_id", f"该财产已是“{state}”，不必重复登记")
    Property.objects.filter(id=property_id).update(
        state=state, state_on=doing.day, ground=ground.strip()
    )


def enter_clue(doing: LegalAct, *, case_id: int, clock_id: int, terms: ClueTerms) -> int:
    """Enter a clue with the clock that runs on it; gives its id."""
    case = _case(case_id, debtor_id=terms.debtor_id)
    _refuse_future(doing, "given_on", "收到线索日", terms.given_on)
    row = Clue.objects.create(
        **_of(doing, case),
        debtor_id=terms.debtor_id,
        clock_id=clock_id,
        given_by=terms.given_by.strip(),
        words=terms.words.strip(),
        given_on=terms.given_on,
    )
    return row.id


def settle_clue(doing: LegalAct, *, case_id: int, terms: ClueCheckTerms) -> int:
    """Record what became of a clue, once; gives the id of the clock that ran on it."""
    row = Clue.objects.filter(id=terms.clue_id, case_id=case_id).first()
    if row is None:
        raise NotOnRecord("财产线索", terms.clue_id)
    if row.verified_on is not None:
        raise BadTerms.of("clue_id", f"该线索已于 {row.verified_on} 核实，不必重复核实")
    _refuse_future(doing, "verified_on", "核实日", terms.verified_on, since=row.given_on)
    Clue.objects.filter(id=row.id).update(
        verified_on=terms.verified_on,
        verified_act=doing.id,
        confirmed=terms.confirmed,
        outcome=terms.outcome.strip(),
    )
    return int(row.clock_id)


def enter_step(doing: LegalAct, *, case_id: int, terms: StepTerms) -> int:
    """Enter a step of investigation; by hand it waits for a second person. Gives the step's id."""
    case = _case(case_id, debtor_id=terms.debtor_id)
    _refuse_future(doing, "done_on", "调查日", terms.done_on)
    row = Step.objects.create(
        **_of(doing, case),
        entry_id=_opened(doing, case_id, terms) if terms.by_hand else None,
        debtor_id=terms.debtor_id,
        kind=terms.kind,
        asked_of=terms.asked_of.strip(),
        done_on=terms.done_on,
        location=terms.location.strip(),
        outcome=terms.outcome.strip(),
        evidence_paper=terms.evidence_paper.strip(),
        by_hand=terms.by_hand,
    )
    return row.id


def _opened(doing: LegalAct, case_id: int, terms: StepTerms) -> int:
    return casefile_actions.open_entry(
        doing, case_id=case_id, kind=terms.kind, words=terms.outcome,
        evidence_paper=terms.evidence_paper,
    )  # fmt: skip


def enter_report(doing: LegalAct, *, case_id: int, terms: ReportTerms) -> int:
    """Enter a debtor's report of property or its refusal; gives its id."""
    case = _case(case_id, debtor_id=terms.debtor_id)
    _refuse_future(doing, "received_on", "收到报告日", terms.received_on)
    row = Report.objects.create(
        **_of(doing, case),
        debtor_id=terms.debtor_id,
        received_on=terms.received_on,
        items=[item.strip() for item in terms.items],
        breach=terms.breach,
    )
    return row.id


def settle_report(doing: LegalAct, *, case_id: int, terms: ReportCheckTerms) -> None:
    """Record what the check of a report showed, once; a false report is marked so."""
    row = Report.objects.filter(id=terms.report_id, case_id=case_id).first()
    if row is None:
        raise NotOnRecord("财产报告", terms.report_id)
    if row.breach == ReportBreach.REFUSED:
        raise BadTerms.of("report_id", "被执行人拒绝报告，没有报告可以核查")
    if row.checked_on is not None:
        raise BadTerms.of("report_id", f"该报告已于 {row.checked_on} 核查，不必重复核查")
    _refuse_future(doing, "checked_on", "核查日", terms.checked_on, since=row.received_on)
    Report.objects.filter(id=row.id).update(
        checked_on=terms.checked_on,
        checked_act=doing.id,
        outcome=terms.outcome.strip(),
        breach=ReportBreach.FALSE if terms.falsified else row.breach,
    )


def explain(
    doing: LegalAct, *, case_id: int, property_id: int, missing: tuple[str, ...], ground: str
) -> int:
    """Record why a measure against the property may go on without what is missing."""
    queries.property_of(case_id, property_id)
    row = Explanation.objects.create(
        **_of(doing, casefile.case(case_id)),
        property_id=property_id,
        missing=list(missing),
        ground=ground.strip(),
    )
    return row.id


def _case(case_id: int, *, debtor_id: int) -> CaseCard:
    """The case; BadTerms where the person is no debtor of it."""
    debtors = {one.person.id for one in casefile.parties(case_id) if one.role is Role.DEBTOR}
    if debtor_id not in debtors:
        raise BadTerms.of("debtor_id", "所选的人不是本案被执行人，请重新选择")
    return casefile.case(case_id)


def _of(doing: LegalAct, case: CaseCard) -> dict[str, Any]:
    return row_of(doing) | {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}


def _refuse_future(
    doing: LegalAct, field: str, noun: str, on: date, *, since: date | None = None
) -> None:
    if on > doing.day:
        raise BadTerms.of(field, f"{noun} {on} 晚于今天 {doing.day}，请核对")
    if since is not None and on < since:
        raise BadTerms.of(field, f"{noun} {on} 早于收到之日 {since}，请核对")
