"""What can be entered about instruments."""

from zhiheng.plant import sm3
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.titles import queries as titles
from zhiheng.registers.titles.models import DutySum, InterestRun, Obligation, Title
from zhiheng.registers.titles.terms import (
    MILLION,
    InterestTerms,
    ObligationTerms,
    TitleTerms,
    checked,
    checked_interest,
    number_key,
)


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
    _enter_duties(doing, title, said.obligations)
    return title.id if corrects is None else corrects


def state_interest(
    doing: LegalAct, obligation_id: int, *, interest: tuple[InterestTerms, ...]
) -> None:
    """State the running interest of a duty anew; what stood before stays on record as past.

    BadTerms names what is wrong; NotOnRecord when the duty is out of scope.
    """
    titles.duty_in_scope(obligation_id)
    checked_interest(interest)
    InterestRun.objects.filter(obligation_id=obligation_id, current=True).update(current=False)
    InterestRun.objects.bulk_create(_runs(doing, obligation_id, interest))


def _enter_duties(doing: LegalAct, title: Title, duties: tuple[ObligationTerms, ...]) -> None:
    rows = Obligation.objects.bulk_create(
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
            debtors=owed.debtors,
            answers_for=owed.answers_for,
            cap_fen=owed.cap_fen,
        )
        for place, owed in enumerate(duties, start=1)
    )
    told = list(zip(rows, duties, strict=True))
    runs = [run for row, owed in told for run in _runs(doing, row.id, owed.interest)]
    sums = [one for row, owed in told for one in _sums(doing, row.id, owed)]
    if runs:
        InterestRun.objects.bulk_create(runs)
    if sums:
        DutySum.objects.bulk_create(sums)


def _runs(
    doing: LegalAct, obligation_id: int, interest: tuple[InterestTerms, ...]
) -> list[InterestRun]:
    return [
        InterestRun(
            **row_of(doing),
            obligation_id=obligation_id,
            ordinal=place,
            label=run.label,
            rate_kind=run.rate_kind,
            rate_millionths=None if run.rate is None else int(run.rate * MILLION),
            tenor=run.tenor,
            base_fen=run.base_fen,
            from_on=run.from_on,
            until_on=run.until_on,
            until_due=run.until_due,
            condition=run.condition,
        )
        for place, run in enumerate(interest, start=1)
    ]


def _sums(doing: LegalAct, obligation_id: int, owed: ObligationTerms) -> list[DutySum]:
    return [
        DutySum(
            **row_of(doing),
            obligation_id=obligation_id,
            ordinal=place,
            label=one.label,
            amount_fen=one.amount_fen,
            sum_kind=one.sum_kind,
            due_on=one.due_on,
        )
        for place, one in enumerate(owed.sums, start=1)
    ]
