"""What papers can be made in a case now, what each still lacks, and how it would read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from zhiheng.measures.papers.queries.particulars import particulars, targets
from zhiheng.measures.papers.queries.record import CaseRecord, record_of, records_of
from zhiheng.measures.papers.queries.rows import Target
from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import Checked, DraftOnRecord, Form, Kept, To
from zhiheng.registers.documents.terms import PaperData

TO_BE_SAID: Final = "〔待填〕"
"""Stands in for what the officer will say, so that only what the record lacks is missing."""
OUTWARD: Final = tuple(form.kind for form in documents.by_hand() if not form.record)
RECORDS: Final = tuple(form.kind for form in documents.by_hand() if form.record)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One kind of paper in this case: what it can be about, and what the record still lacks.

    With several things to be about, `checked` is the list of the most complete one, and `fitting`
    names the optional clauses whose fact is known of the first.
    """

    form: Form
    targets: tuple[tuple[Target, str], ...]
    checked: tuple[Checked, ...]
    fitting: tuple[str, ...] = ()

    @property
    def lacking(self) -> tuple[Checked, ...]:
        """What the record does not hold yet, each with its cure."""
        return tuple(one for one in self.checked if not one.holds)

    @property
    def ready(self) -> bool:
        """Whether nothing but the officer's own words is missing."""
        return bool(self.targets) and not self.lacking


@dataclass(frozen=True, slots=True)
class PartOfOffer:
    """One thing in a case a kind of paper can be about: its words, the facts, the check."""

    target: Target
    words: str
    data: PaperData
    checked: tuple[Checked, ...]


@dataclass(frozen=True, slots=True)
class OfferOfKind:
    """One kind of paper in one of several cases: the record of the case, and what it allows."""

    record: CaseRecord
    parts: tuple[PartOfOffer, ...]


def offers(case_id: int, *, by: Officer, on: date) -> tuple[Offer, ...]:
    """Every kind of paper an officer may make by hand, those that are ready first."""
    record = record_of(case_id)
    base = documents.paper_data(case_id, dated_on=on)
    listed = [_offer(record, base, form, by) for form in documents.by_hand(on)]
    return tuple(sorted(listed, key=lambda one: not one.ready))


def offer(case_id: int, kind: str, *, by: Officer, on: date) -> Offer:
    """One kind of paper in this case; Refused where it has no edition on the day."""
    base = documents.paper_data(case_id, dated_on=on)
    return _offer(record_of(case_id), base, documents.form_of(kind, base), by)


def offers_of_kind(
    case_ids: Iterable[int], kind: str, *, by: Officer, on: date
) -> dict[int, OfferOfKind]:
    """One kind of paper in several cases by case, in as many statements as in one.

    What the officer has yet to say counts as said. Cases out of scope are left out.
    """
    form = documents.form_in_use(kind, on)
    records, bases = records_of(case_ids), documents.papers_data(case_ids, dated_on=on)
    return {
        id: OfferOfKind(record, tuple(_parts(record, bases[id], form, by)))
        for id, record in records.items()
    }


def _parts(record: CaseRecord, base: PaperData, form: Form, by: Officer) -> Iterator[PartOfOffer]:
    for target, words in targets(record, form):
        data = _data(record, base, form, target, _to_be_said(form), by)
        yield PartOfOffer(target, words, data, form.checked(documents.facts_of(data)))


def paper_data(case_id: int, terms: PaperTerms, *, by: Officer, on: date) -> PaperData:
    """The facts of the paper: previewed and frozen from the same source.

    BadTerms where the party or row chosen is not one the paper can be about.
    """
    base = documents.paper_data(case_id, dated_on=on)
    target, form = (terms.party_id, terms.row_id), documents.form_of(terms.kind, base)
    data = _data(record_of(case_id), base, form, target, terms.said, by)
    data = with_options(data, terms.options)
    return replace(data, edits=documents.edits_of(terms.kind, data, terms.edits))


def with_options(data: PaperData, options: tuple[str, ...]) -> PaperData:
    """The same facts with the optional clauses that were chosen."""
    return replace(data, particulars={**data.particulars, "options": options})


def draft_data(
    case_id: int, kind: str, target: Target, said: tuple[tuple[str, str], ...], *,
    by: Officer, on: date,
) -> PaperData:  # fmt: skip
    """The facts of a paper that is not complete yet: what is not said stays a gap."""
    base = documents.paper_data(case_id, dated_on=on)
    return _data(record_of(case_id), base, documents.form_of(kind, base), target, said, by)


def drafted_data(draft: DraftOnRecord, *, by: Officer, on: date) -> PaperData:
    """The facts of a draft as the record stands today, with its passages in other words.

    BadTerms: what is on record has changed under a passage, which has to be put anew.
    """
    target = (draft.party_id, draft.row_id)
    data = draft_data(draft.case_id, draft.kind, target, draft.said, by=by, on=on)
    return replace(data, edits=documents.edits_of(draft.kind, data, draft.edits))


def _offer(record: CaseRecord, base: PaperData, form: Form, by: Officer) -> Offer:
    offered = targets(record, form)
    said = _to_be_said(form)
    facts = [
        documents.facts_of(_data(record, base, form, target, said, by)) for target, _ in offered
    ]
    best = min(
        (form.checked(one) for one in facts),
        key=lambda checked: sum(not one.holds for one in checked),
        default=(),
    )
    fitting = tuple(one.option for one in form.options if facts and facts[0].get(one.fits))
    return Offer(form=form, targets=offered, checked=best, fitting=fitting)


def _to_be_said(form: Form) -> tuple[tuple[str, str], ...]:
    return tuple((ask.name, TO_BE_SAID) for ask in form.asks)


def _data(
    record: CaseRecord, base: PaperData, form: Form, target: Target,
    said: tuple[tuple[str, str], ...], by: Officer,
) -> PaperData:  # fmt: skip
    chosen = target != (None, None) or form.about is documents.About.CASE
    held = particulars(record, form, target) if chosen else {}
    lines = {ask.name for ask in form.asks if ask.kept is Kept.LINES}
    words = {
        name: tuple(one for one in text.splitlines() if one.strip()) if name in lines else text
        for name, text in said
    }
    facts = {**held, **words, "asker": by.name}
    return replace(base, addressed_to=_addressed(record, form, facts, base), particulars=facts)


def _addressed(
    record: CaseRecord, form: Form, facts: dict[str, str | tuple[str, ...]], base: PaperData
) -> tuple[str, ...]:
    named = {role: tuple(one.name for one in record.parties if one.role is role) for role in Role}
    chosen = facts.get({To.PARTY: "party_name", To.OUTSIDE: "unit"}.get(form.to, ""), "")
    match form.to:
        case To.FILE | To.PUBLIC:
            return ()
        case To.CREDITORS:
            return named[Role.CREDITOR]
        case To.ALL:
            return (*named[Role.CREDITOR], *named[Role.DEBTOR])
        case To.PARTY | To.OUTSIDE:
            return (str(chosen),) if chosen else ()
        case _:
            return base.addressed_to
