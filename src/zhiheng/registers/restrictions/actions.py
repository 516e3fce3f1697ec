"""What can be entered about restrictions. The caller has locked the case."""

from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import refuse_future, refuse_stranger
from zhiheng.registers.restrictions.models import Restriction
from zhiheng.registers.restrictions.terms import RestrictionTerms


def enter_restriction(
    doing: LegalAct, *, case_id: int, terms: RestrictionTerms, corrects: int | None = None
) -> int:
    """Enter a restriction or sanction, or with `corrects` that it was lifted or why it is kept.

    Gives the id of its hand-made entry. BadTerms: no debtor of the case, or a day to come.
    """
    refuse_stranger(terms.debtor_id, cases.debtors_of(case_id))
    refuse_future(doing.day, from_on=terms.from_on, ended_on=terms.ended_on)
    case = cases.case(case_id)
    entry_id = casefile.open_entry(
        doing, case_id=case_id, kind=terms.kind, words=terms.words,
        evidence_paper=terms.evidence_paper,
    )  # fmt: skip
    Restriction.objects.create(
        **row_of(doing),
        **version_row(Restriction, corrects),
        case_id=case.id,
        court=case.court,
        secrecy=case.secrecy,
        entry_id=entry_id,
        debtor_id=terms.debtor_id,
        kind=terms.kind,
        from_on=terms.from_on,
        until_on=terms.until_on,
        paper_no=terms.paper_no.strip(),
        words=terms.words.strip(),
        covers_officers=terms.covers_officers,
        amount_fen=terms.amount_fen,
        kept_because=terms.kept_because.strip(),
        ended_on=terms.ended_on,
        ground=terms.ground.strip(),
    )
    return entry_id
