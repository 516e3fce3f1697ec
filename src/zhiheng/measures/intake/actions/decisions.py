"""不予受理 and 通知补正: an application that becomes no case, or not yet."""

from datetime import date, datetime, timedelta
from typing import Final

from zhiheng.law.disclosure import Disclosure
from zhiheng.law.kernel.finding import Finding, Judgment, Refused
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.posts import Post
from zhiheng.law.sources import ZX2020
from zhiheng.measures.intake.actions.common import in_turn, refuse_foreign_draft
from zhiheng.measures.intake.models import FilingDecision
from zhiheng.measures.intake.queries import decisions
from zhiheng.measures.intake.queries.conditions import conditions
from zhiheng.measures.intake.queries.decisions import CORRECTION, REFUSAL
from zhiheng.measures.intake.terms import CorrectionTerms, Decided, Draft, RefusalTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.documents.queries import Sheet

NOT_ACCEPTED: Final = ZX2020.art(16, 2).says("应当在七日内裁定不予受理")
MATERIALS: Final = ZX2020.art(18)


@act(
    "不予受理",
    by=(Post.FILING,),
    papers=(REFUSAL,),
    discloses=Disclosure.TO_PARTIES,
    on="court",
    page="intake:new",
    cites=NOT_ACCEPTED,
)
def refuse_application(*, terms: RefusalTerms, by: Officer, at: datetime) -> int:
    """Refuse an application because a condition of docketing is not met; gives the decision's id.

    The failed findings are its grounds. Refused: no condition fails; what is only unknown is to be
    looked into or corrected first.
    """
    with legal_act(refuse_application, by=by, at=at) as doing:
        refuse_foreign_draft(terms.draft, by)
        judged = doing.judged(conditions(terms.draft, at=at).may_docket)
        grounds = _failed(judged)
        number = _receipt(terms.draft.court, doing.day)
        sheet = decisions.refusal(terms, grounds, number=number, on=doing.day)
        row = FilingDecision.objects.create(
            **_decided(doing, Decided.REFUSED, terms.draft, terms.debtors, sheet),
            secrecy=terms.secrecy,
            grounds=[finding.as_data() for finding in grounds],
            items=[],
        )
        doing.paper(REFUSAL, row.id)
        doing.says(f"{number}：{_names(terms.draft)}的执行申请不予受理")
        doing.gives(row.id)
    return row.id


@act(
    "通知补正",
    by=(Post.FILING,),
    papers=(CORRECTION,),
    discloses=Disclosure.TO_PARTIES,
    on="court",
    page="intake:new",
    cites=MATERIALS,
)
def ask_for_correction(*, terms: CorrectionTerms, by: Officer, at: datetime) -> int:
    """Tell the applicant, once for all, what is missing and until when; gives the decision's id."""
    with legal_act(ask_for_correction, by=by, at=at) as doing:
        refuse_foreign_draft(terms.draft, by)
        judged = doing.judged(conditions(terms.draft, at=at).may_docket)
        due_on = doing.day + timedelta(days=terms.within_days)
        number = _receipt(terms.draft.court, doing.day)
        sheet = decisions.correction(terms, number=number, on=doing.day, due_on=due_on)
        row = FilingDecision.objects.create(
            **_decided(doing, Decided.CORRECTION, terms.draft, terms.debtors, sheet),
            secrecy=terms.secrecy,
            grounds=[finding.as_data() for finding in judged.bars],
            items=list(terms.items),
            due_on=due_on,
        )
        doing.paper(CORRECTION, row.id)
        doing.says(f"{number}：通知{_names(terms.draft)}于 {due_on} 前补正")
        doing.gives(row.id)
    return row.id


def _failed(judged: Judgment) -> tuple[Finding, ...]:
    """What fails, as the grounds of a refusal; without any there is nothing to refuse for."""
    failed = tuple(one for one in judged.findings if one.verdict is Verdict.FAILS)
    if not failed:
        open_ones = "、".join(one.name for one in judged.bars)
        raise Refused.because(
            "A1-FILE-02",
            "至少一项受理条件不通过才能裁定不予受理",
            NOT_ACCEPTED,
            f"没有不通过的条件；待查明：{open_ones or '无'}",
            "条件齐备的请立案；待查明的请先查明，或者通知申请人补正",
        )
    return failed


def _decided(
    doing: LegalAct, decided: Decided, draft: Draft, debtors: tuple[str, ...], sheet: Sheet
) -> dict[str, object]:
    content = sheet.as_data()
    return {
        **row_of(doing),
        "court": draft.court,
        "decided": decided,
        "number": sheet.number,
        "case_no": draft.case_no,
        "applicants": _names(draft),
        "debtors": "、".join(debtors),
        "received_on": draft.received_on,
        "sheet": content,
        "sheet_hash": papers.digest(content),
    }


def _names(draft: Draft) -> str:
    return "、".join(draft.creditors)


def _receipt(court: str, on: date) -> str:
    """The next number of receipt; decisions of one court follow each other until it is taken."""
    in_turn(f"receipt {court}")
    return decisions.next_number(court, on)
