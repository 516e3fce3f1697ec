"""What can be entered about instruments."""

from zhiheng.plant import sm3
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.titles import queries as titles
from zhiheng.registers.titles.models import Obligation, Title
from zhiheng.registers.titles.terms import TitleTerms, checked, number_key


def enter_title(doing: LegalAct, *, terms: TitleTerms, corrects: int | None = None) -> int:
    """Keep an instrument with its duties; `corrects` names the instrument this one sets right.

    The id given back stays the instrument's over all its versions. BadTerms names each wrong
    field; the duties are numbered in the order given.
    """
    said = checked(terms, doing.day)
    old = None if corrects is None else titles.version_id(corrects)
    title = Title.objects.create(
        **row_of(doing),
        **version_row(Title, old),
        case_no=said.case_no,
        number_key=number_key(said.case_no),
        made_by=said.made_by,
        kind=said.kind,
        instance=said.instance,
        made_on=said.made_on,
        effective_on=said.effective_on,
        cause=said.cause,
        text=said.text,
        text_hash=sm3.digest(said.text.encode()),
        reading=said.reading,
    )
    Obligation.objects.bulk_create(
        Obligation(
            **row_of(doing),
            title=title,
            ordinal=place,
            clause=owed.clause,
            kind=owed.kind,
            words=owed.words,
            principal_fen=owed.principal_fen,
            due_on=owed.due_on,
            joint=owed.joint,
        )
        for place, owed in enumerate(said.obligations, start=1)
    )
    return title.id if corrects is None else corrects
