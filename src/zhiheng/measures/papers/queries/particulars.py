"""The particulars of a paper, from the record: nobody types what a register holds."""

from collections.abc import Callable, Mapping
from typing import Final

from zhiheng.law.records import CaseState
from zhiheng.measures.papers.queries.record import CaseRecord
from zhiheng.measures.papers.queries.rows import (
    THE_CASE,
    Facts,
    Row,
    Target,
    day,
    party_facts,
    sum_of,
)
from zhiheng.measures.papers.queries.subjects import ROWS
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.assets.queries import StepOnRecord
from zhiheng.registers.assets.terms import StepKind
from zhiheng.registers.documents.queries import About, Form
from zhiheng.registers.funds import queries as funds
from zhiheng.registers.funds.terms import Movement


def particulars(record: CaseRecord, form: Form, target: Target) -> Facts:
    """What the record gives a paper about this target, over and above the case itself.

    BadTerms: the party or the row is not one of this case, or not one such a paper can be about.
    """
    if form.about in ROWS:
        found = next((one for one in _rows(record, form) if one.target == target), None)
        if found is None:
            raise BadTerms.of("target", f"所选{form.about}不属于本案，或者不适用本文书，请重新选择")
        return {**_course(record), **_asked_for(record, form), **found.facts}
    facts = _OF[form.about](record, target) if form.about in _OF else {}
    return {**_course(record), **_asked_for(record, form), **facts}


def targets(record: CaseRecord, form: Form) -> tuple[tuple[Target, str], ...]:
    """What such a paper can be about in the case, each with its words."""
    if form.about in ROWS:
        return tuple((one.target, one.words) for one in _rows(record, form))
    return _TARGETS[form.about](record) if form.about in _TARGETS else (THE_CASE,)


def _rows(record: CaseRecord, form: Form) -> tuple[Row, ...]:
    return tuple(
        one for one in ROWS[form.about](record) if not form.among or one.kind in form.among
    )


def _course(record: CaseRecord) -> Facts:
    case = record.case
    return {
        "property_state": str(case.property_state),
        "steps": tuple(f"{day(one.done_on)}{one.kind}：{one.outcome}" for one in record.steps),
        "properties": tuple(f"{one.kind}：{one.words}，{one.state}" for one in record.properties),
        "acts_done": _acts_done(record),
        "clocks": tuple(f"{one.name}：至{day(one.due_on)}" for one in record.clocks if one.running),
        **_change(record),
    }


def _asked_for(record: CaseRecord, form: Form) -> Facts:
    """What few papers say, read only for those that say it."""
    return {
        name: fact
        for of, given in _GIVES.items()
        if form.named & given
        for name, fact in of(record).items()
    }


def _holds(record: CaseRecord) -> Facts:
    return {
        "holds": tuple(
            f"{one.kind}{held.kind}：{held.words}，至{day(one.until_on)}"
            for one in record.more.holds
            if (held := record.property_on(one.property_id))
        )
    }


def _sums(record: CaseRecord) -> Facts:
    vouchers = record.more.vouchers
    return {
        "received_sum": sum_of(funds.total_fen(vouchers, Movement.RECEIPT)),
        "paid_sum": sum_of(funds.total_fen(vouchers, Movement.PAYMENT)) or "0.00元",
    }


def _end(record: CaseRecord) -> Facts:
    closed = [one for one in record.more.standings if one.state is CaseState.CLOSED]
    if record.case.closed_on is None or not closed:
        return {"closed_on": "", "closing_words": ""}
    return {"closed_on": day(record.case.closed_on), "closing_words": closed[-1].reason}


def _acts_done(record: CaseRecord) -> tuple[str, ...]:
    issued = [
        (one.issued_on, f"签发{one.kind}")
        for one in record.papers
        if one.sheet.signature and one.id not in record.void
    ]
    served = [
        (one.deemed_on, f"向{one.name}送达{one.kind}")
        for one in record.duties
        if one.served and one.deemed_on
    ]
    steps = [(one.done_on, f"{one.kind}：{one.asked_of}") for one in record.steps]
    done = sorted({*issued, *served, *steps})
    return tuple(f"{day(on)}{words}" for on, words in done)


def _change(record: CaseRecord) -> Facts:
    """The last change of handler; nothing where there was none."""
    if len(record.handlers) <= 1:
        return {}
    former, present = record.handlers[-2:]
    return {
        "former_handler": record.staff.get(former.staff_id, ""),
        "changed_on": day(present.from_on),
        "change_reason": present.reason,
    }


def _of_party(record: CaseRecord, target: Target) -> Facts:
    party = record.party(target[0])
    if party is None:
        raise BadTerms.of("target", "所选当事人不属于本案，请重新选择")
    return party_facts(record, party)


def _of_service(record: CaseRecord, target: Target) -> Facts:
    owed = next((one for one in record.unserved if (one.party_id, one.paper_id) == target), None)
    if owed is None:
        raise BadTerms.of("target", "所选文书已经送达或者不是致该当事人的，请重新选择")
    return {
        **_of_party(record, target),
        "served_kind": owed.kind,
        "served_number": owed.number,
        "served_issued_on": day(owed.issued_on),
    }


def _of_clue(record: CaseRecord, target: Target) -> Facts:
    clue = next((one for one in record.clues if one.id == target[1] and one.verified_on), None)
    if clue is None:
        raise BadTerms.of("target", "请选择已经核实的线索")
    return {
        "clue_words": clue.words,
        "clue_given_on": day(clue.given_on),
        "clue_given_by": clue.given_by,
        "clue_debtor": record.name_of(clue.debtor_id),
        "clue_verified_on": day(clue.verified_on),
        "clue_found": "属实" if clue.confirmed else "不属实",
        "clue_outcome": clue.outcome,
    }


def _of_step(record: CaseRecord, target: Target) -> Facts:
    step = next((one for one in _on_site(record) if one.id == target[1]), None)
    if step is None:
        raise BadTerms.of("target", "请选择已经录入的现场调查")
    return {
        "step_on": day(step.done_on),
        "step_place": step.location,
        "step_asked": step.asked_of,
        "step_outcome": step.outcome.rstrip("。"),
        "step_debtor": record.name_of(step.debtor_id),
        "step_evidence": step.evidence_paper,
    }


def _of_publication(record: CaseRecord, target: Target) -> Facts:
    ground = record.publications.get(target[0] or 0)
    if ground is None:
        raise BadTerms.of("target", "对该当事人尚未作出公告送达决定")
    owed = tuple(
        f"{one.kind}（{one.number}）" for one in record.unserved if one.party_id == target[0]
    )
    return {
        **_of_party(record, target),
        "publication_ground": ground.rstrip("。"),
        "papers_to_serve": owed,
    }


def _on_site(record: CaseRecord) -> list[StepOnRecord]:
    return [one for one in record.steps if one.kind is StepKind.ON_SITE]


def _each_service(record: CaseRecord) -> tuple[tuple[Target, str], ...]:
    return tuple(
        ((one.party_id, one.paper_id), f"{one.kind} → {one.name}") for one in record.unserved
    )


def _each_clue(record: CaseRecord) -> tuple[tuple[Target, str], ...]:
    return tuple(((None, one.id), one.words) for one in record.clues if one.verified_on)


def _each_step(record: CaseRecord) -> tuple[tuple[Target, str], ...]:
    return tuple(((None, one.id), f"{one.done_on} {one.asked_of}") for one in _on_site(record))


def _each_publication(record: CaseRecord) -> tuple[tuple[Target, str], ...]:
    return tuple(
        ((one.id, None), f"{one.role} {one.name}")
        for one in record.parties
        if one.id in record.publications
    )


_OF: Final[Mapping[About, Callable[[CaseRecord, Target], Facts]]] = {
    About.SERVICE: _of_service,
    About.CLUE: _of_clue,
    About.STEP: _of_step,
    About.PUBLICATION: _of_publication,
}
_TARGETS: Final[Mapping[About, Callable[[CaseRecord], tuple[tuple[Target, str], ...]]]] = {
    About.SERVICE: _each_service,
    About.CLUE: _each_clue,
    About.STEP: _each_step,
    About.PUBLICATION: _each_publication,
}
_GIVES: Final[Mapping[Callable[[CaseRecord], Facts], frozenset[str]]] = {
    _holds: frozenset({"holds"}),
    _sums: frozenset({"received_sum", "paid_sum"}),
    _end: frozenset({"closed_on", "closing_words"}),
}
