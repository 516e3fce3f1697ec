"""Issuing a paper: its facts and words are frozen; it is drawn whenever it is asked for."""

from zhiheng.plant.errors import BadTerms, CatalogueBreach
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries
from zhiheng.registers.documents.models import Paper
from zhiheng.registers.documents.papers import FORMS
from zhiheng.registers.documents.terms import PaperData


def issue(doing: LegalAct, kind: str, *, data: PaperData) -> int:
    """Freeze a paper of this kind under the number of its case; the act is told of it.

    BadTerms names every gap in the words: a paper with something missing is not issued.
    """
    if data.case_id is None:
        raise CatalogueBreach(f"{kind}: a paper is issued in a case")
    sheet = queries.sheet(kind, data)
    if sheet.gaps or not data.addressed_to:
        raise BadTerms.of("paper", f"{kind}不能签发，尚缺：{'、'.join(sheet.gaps) or '受送达人'}")
    case = casefile.case(data.case_id)
    ordinal = Paper.objects.filter(case_id=case.id, kind=kind).count() + 1
    frozen = queries.frozen(kind, data, queries.numbered(sheet, case.number, ordinal))
    row = Paper.objects.create(
        **row_of(doing),
        case_id=case.id,
        court=case.court,
        secrecy=case.secrecy,
        kind=kind,
        ordinal=ordinal,
        number=queries.paper_number(case.number, ordinal),
        addressed_to=sheet.addressed_to,
        edition=FORMS[kind].edition,
        frozen=frozen,
        frozen_hash=queries.digest(frozen),
    )
    doing.paper(kind, row.id)
    return row.id
