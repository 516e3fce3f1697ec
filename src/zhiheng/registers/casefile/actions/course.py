"""Stays and resumptions as the register keeps them; what they ask stands in `law.stays`."""

from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries
from zhiheng.registers.casefile.models import Resumption, Stay
from zhiheng.registers.casefile.terms import StayTerms
from zhiheng.registers.persons.terms import plain_line


def enter_stay(doing: LegalAct, *, case_id: int, terms: StayTerms) -> int:
    """Enter that execution stands still from today, and why; gives its id."""
    case = queries.case(case_id)
    row = Stay.objects.create(
        **row_of(doing),
        case_id=case.id,
        court=case.court,
        secrecy=case.secrecy,
        ground=terms.stay_ground,
        until_on=terms.deferred_until,
        reason=terms.reason.strip(),
        paper_no=terms.paper_no.strip(),
    )
    return row.id


def enter_resumption(doing: LegalAct, *, case_id: int, reason: str, paper_no: str) -> int:
    """Enter that the stay of the case ended today, and why; gives the stay's id."""
    stay = queries.stay_of(case_id)
    if stay is None:
        raise BadTerms.of("reason", "本案没有未解除的中止或者暂缓，不必恢复")
    case = queries.case(case_id)
    Resumption.objects.create(
        **row_of(doing),
        case_id=case.id,
        court=case.court,
        secrecy=case.secrecy,
        stay_id=stay.id,
        reason=plain_line("reason", "恢复理由", reason, 200),
        paper_no=plain_line("paper_no", "文书文号", paper_no, 60),
    )
    return stay.id
