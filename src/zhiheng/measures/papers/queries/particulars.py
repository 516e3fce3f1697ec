"""The particulars of a paper, from the record: nobody types what a register holds."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from zhiheng.measures.papers.queries.record import NOTICE, CaseRecord
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.assets.queries import StepOnRecord
from zhiheng.registers.assets.terms import StepKind
from zhiheng.registers.casefile.queries import PartyOnCase
from zhiheng.registers.documents.queries import About, spoken_day

Facts = dict[str, str | tuple[str, ...]]
Target = tuple[int | None, int | None]
"""A party's id and a row's id, as the kind of paper asks."""
THE_CASE: Final[tuple[Target, str]] = ((None, None), "本案")


def particulars(record: CaseRecord, about: About, target: Target) -> Facts:
    """What the record gives a paper about this target, over and above the case itself.

    BadTerms: the party or the row is not one of this case, or not one such a paper can be about.
    """
    found = _OF[about](record, target) if about in _OF else {}
    return {**_course(record), **found}


def targets(record: CaseRecord, about: About) -> tuple[tuple[Target, str], ...]:
    """What a paper of this sort can be about in the case, each with its words."""
    return _TARGETS[about](record) if about in _TARGETS else (THE_CASE,)


def _course(record: CaseRecord) -> Facts:
    case = record.case
    return {
        "property_state": str(case.property_state),
        "steps": tuple(f"{_day(one.done_on)}{one.kind}：{one.outcome}" for one in record.steps),
        "properties": tuple(f"{one.kind}：{one.words}，{one.state}" for one in record.properties),
        "acts_done": _acts_done(record),
        "clocks": tuple(
            f"{one.name}：至{_day(one.due_on)}" for one in record.clocks if one.running
        ),
        **_change(record),
    }


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
    return tuple(f"{_day(day)}{words}" for day, words in done)


def _change(record: CaseRecord) -> Facts:
    """The last change of handler; nothing where there was none."""
    if len(record.handlers) <= 1:
        return {}
    former, present = record.handlers[-2:]
    return {
        "former_handler": record.staff.get(former.staff_id, ""),
        "changed_on": _day(present.from_on),
        "change_reason": present.reason,
    }


def _of_party(record: CaseRecord, target: Target) -> Facts:
    party = record.party(target[0])
    if party is None:
        raise BadTerms.of("target", "所选当事人不属于本案，请重新选择")
    return _party(record, party)


def _of_service(record: CaseRecord, target: Target) -> Facts:
    owed = next((one for one in record.unserved if (one.party_id, one.paper_id) == target), None)
    if owed is None:
        raise BadTerms.of("target", "所选文书已经送达或者不是致该当事人的，请重新选择")
    return {
        **_of_party(record, target),
        "served_kind": owed.kind,
        "served_number": owed.number,
        "served_issued_on": _day(owed.issued_on),
    }


def _of_clue(record: CaseRecord, target: Target) -> Facts:
    clue = next((one for one in record.clues if one.id == target[1] and one.verified_on), None)
    if clue is None:
        raise BadTerms.of("target", "请选择已经核实的线索")
    return {
        "clue_words": clue.words,
        "clue_given_on": _day(clue.given_on),
        "clue_given_by": clue.given_by,
        "clue_debtor": record.name_of(clue.debtor_id),
        "clue_verified_on": _day(clue.verified_on),
        "clue_found": "属实" if clue.confirmed else "不属实",
        "clue_outcome": clue.outcome,
    }


def _of_step(record: CaseRecord, target: Target) -> Facts:
    step = next((one for one in _on_site(record) if one.id == target[1]), None)
    if step is None:
        raise BadTerms.of("target", "请选择已经录入的现场调查")
    return {
        "step_on": _day(step.done_on),
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


def _party(record: CaseRecord, party: PartyOnCase) -> Facts:
    person, confirmed = party.person, record.confirmed.get(party.id)
    served = next(
        (one for one in record.duties if one.kind == NOTICE and one.party_id == party.id), None
    )
    return {
        "party_role": str(party.role),
        "party_name": party.name,
        "party_document": person.masked_document,
        "party_representative": person.legal_representative,
        "party_address": (confirmed.words if confirmed else "") or person.address,
        "party_phone": person.phone_masked,
        "party_service_address": confirmed.words if confirmed else "",
        "party_electronic": confirmed.electronic if confirmed else "",
        "notice_served_on": _day(served.deemed_on) if served and served.served else "",
    }


def _on_site(record: CaseRecord) -> list[StepOnRecord]:
    return [one for one in record.steps if one.kind is StepKind.ON_SITE]


def _day(day: date | None) -> str:
    return spoken_day(day) if day else ""


def _each_party(record: CaseRecord) -> tuple[tuple[Target, str], ...]:
    return tuple(((one.id, None), f"{one.role} {one.name}") for one in record.parties)


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
    About.PARTY: _of_party,
    About.SERVICE: _of_service,
    About.CLUE: _of_clue,
    About.STEP: _of_step,
    About.PUBLICATION: _of_publication,
}
_TARGETS: Final[Mapping[About, Callable[[CaseRecord], tuple[tuple[Target, str], ...]]]] = {
    About.PARTY: _each_party,
    About.SERVICE: _each_service,
    About.CLUE: _each_clue,
    About.STEP: _each_step,
    About.PUBLICATION: _each_publication,
}
