"""Holds, disposals, inquiries and visits entered by hand; each gives the id of its entry.

The caller has locked the case; a second person confirms what was entered.
"""

from datetime import date, timedelta
from typing import Any

from zhiheng.law.termination import FRESH_DAYS
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.assets import queries
from zhiheng.registers.assets.models import Disposal, Hold, Inquiry, Visit
from zhiheng.registers.assets.terms import DisposalTerms, HoldTerms, InquiryTerms, VisitTerms
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import refuse_future, refuse_stranger
from zhiheng.registers.persons import queries as persons


def enter_hold(
    doing: LegalAct, *, case_id: int, terms: HoldTerms, corrects: int | None = None
) -> int:
    """Enter that a thing is held, or with `corrects` that it was released or why it is kept."""
    held = queries.property_of(case_id, terms.property_id)
    refuse_future(doing.day, from_on=terms.from_on, ended_on=terms.ended_on)
    words = f"{held.kind} {held.words}"
    row = _opened(doing, case_id, terms.kind, words, terms.evidence_paper)
    Hold.objects.create(
        **row,
        **version_row(Hold, corrects),
        property_id=held.line_id,
        kind=terms.kind,
        rank=terms.rank,
        from_on=terms.from_on,
        until_on=terms.until_on,
        paper_no=terms.paper_no.strip(),
        burden=terms.burden,
        kept_because=terms.kept_because.strip(),
        ended_on=terms.ended_on,
        ground=terms.ground.strip(),
    )
    return int(row["entry_id"])


def enter_disposal(
    doing: LegalAct, *, case_id: int, terms: DisposalTerms, corrects: int | None = None
) -> int:
    """Enter that a disposal has begun, or with `corrects` how it ended."""
    held = queries.property_of(case_id, terms.property_id)
    refuse_future(doing.day, from_on=terms.from_on, ended_on=terms.ended_on)
    words = f"{held.kind} {held.words}"
    row = _opened(doing, case_id, terms.kind, words, terms.evidence_paper)
    Disposal.objects.create(
        **row,
        **version_row(Disposal, corrects),
        property_id=held.line_id,
        kind=terms.kind,
        from_on=terms.from_on,
        ended_on=terms.ended_on,
        outcome=terms.outcome.strip(),
    )
    return int(row["entry_id"])


def enter_inquiry(
    doing: LegalAct, *, case_id: int, terms: InquiryTerms, corrects: int | None = None
) -> int:
    """Enter a network inquiry made outside the house; until when it is fresh is reckoned here."""
    refuse_stranger(terms.debtor_id, cases.debtors_of(case_id))
    refuse_future(doing.day, asked_on=terms.asked_on, answered_on=terms.answered_on)
    row = _opened(doing, case_id, "网络查询", terms.words, terms.evidence_paper)
    Inquiry.objects.create(
        **row,
        **version_row(Inquiry, corrects),
        debtor_id=terms.debtor_id,
        asked_on=terms.asked_on,
        answered_on=terms.answered_on,
        fresh_until_on=_fresh_until(terms.asked_on),
        words=terms.words.strip(),
        exempt_because=terms.exempt_because.strip(),
    )
    return int(row["entry_id"])


def enter_visit(
    doing: LegalAct, *, case_id: int, terms: VisitTerms, corrects: int | None = None
) -> int:
    """Enter that an address of a debtor was gone to. BadTerms: it is no debtor's address."""
    known = persons.addresses_of(cases.debtors_of(case_id))
    if terms.address_id not in {one.id for one in known}:
        raise BadTerms.of("address_id", "所选地址不是本案被执行人的住所，请重新选择")
    refuse_future(doing.day, done_on=terms.done_on)
    row = _opened(doing, case_id, "走访", terms.words, terms.evidence_paper)
    Visit.objects.create(
        **row,
        **version_row(Visit, corrects),
        address_id=terms.address_id,
        done_on=terms.done_on,
        words=terms.words.strip(),
    )
    return int(row["entry_id"])


def _opened(
    doing: LegalAct, case_id: int, kind: str, words: str, evidence_paper: str
) -> dict[str, Any]:
    """Open the hand-made entry; what the typed row takes over from act, case and entry."""
    entry_id = casefile.open_entry(
        doing, case_id=case_id, kind=kind, words=words, evidence_paper=evidence_paper
    )
    case = cases.case(case_id)
    return row_of(doing) | {
        "case_id": case.id,
        "court": case.court,
        "secrecy": case.secrecy,
        "entry_id": entry_id,
    }


def _fresh_until(asked_on: date) -> date:
    """The last day on which the inquiry may still be relied on."""
    return asked_on + timedelta(days=FRESH_DAYS.on(asked_on).value)
