"""Decisions on applications that became no case: their papers in words, and what is on record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from zhiheng.law.kernel.finding import Finding
from zhiheng.law.records import InstrumentKind
from zhiheng.measures.intake.models import FilingDecision
from zhiheng.measures.intake.terms import CorrectionTerms, Decided, Draft, RefusalTerms
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import Page, Position, page
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.documents.queries import Paragraph, Part, Sheet

REFUSAL: Final = "不予受理裁定书"
CORRECTION: Final = "补正通知书"
REVIEW: Final = "如不服本裁定，可以自裁定送达之日起十日内向上一级人民法院申请复议。"
REVIEWED: Final = frozenset({InstrumentKind.NOTARIAL_DEED, InstrumentKind.ARBITRAL_AWARD})
"""Kinds whose refusal can be reviewed by a text that was read: 公证第7条, 仲裁第5条."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionOnRecord:
    """One decision; `sheet` holds the words of its paper as issued."""

    id: int
    court: str
    decided: Decided
    number: str
    case_no: str
    applicants: str
    debtors: str
    received_on: date
    decided_on: date
    decided_at: datetime
    due_on: date | None
    grounds: list[dict[str, Any]]
    items: list[str]
    sheet: Sheet


def refusal(terms: RefusalTerms, grounds: Iterable[Finding], *, number: str, on: date) -> Sheet:
    """不予受理裁定书: the failed conditions one by one are its reasons."""
    draft = terms.draft
    reasons = [
        f"{place}. {one.name}：{one.verdict}（{one.seen}），不符合{one.cited}的规定；"
        for place, one in enumerate(grounds, start=1)
    ]
    return _sheet(
        REFUSAL, draft, number, on,
        [
            f"申请人：{'、'.join(draft.creditors)}。",
            *_against(terms.debtors),
            f"{_asked(draft)}经审查，下列受理条件没有具备：",
            *reasons,
            "依照《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第十六条第二款的规定，"
            "裁定如下：",
            f"对{'、'.join(draft.creditors)}的执行申请，不予受理。",
            terms.remedy,
        ],
        addressed="",
    )  # fmt: skip


def correction(terms: CorrectionTerms, *, number: str, on: date, due_on: date) -> Sheet:
    """补正通知书: all that is missing, told at once."""
    draft = terms.draft
    items = [f"{place}. {item}；" for place, item in enumerate(terms.items, start=1)]
    return _sheet(
        CORRECTION, draft, number, on,
        [
            f"{_asked(draft)}经审查，还需要补正下列材料或者说明下列事项：",
            *items,
            f"请于{_day(due_on)}前一次交齐。补正后符合受理条件的，本院立案执行；"
            "逾期没有补正或者补正后仍不符合受理条件的，本院裁定不予受理。",
            "特此通知。",
        ],
        addressed=f"{'、'.join(draft.creditors)}：",
    )  # fmt: skip


def remedy_of(kind: InstrumentKind | None) -> str:
    """The review that a read rule gives; '' where none was read and the clerk must say it."""
    return REVIEW if kind in REVIEWED else ""


def decision(id: int) -> DecisionOnRecord:
    """One decision; NotOnRecord when out of scope."""
    row = FilingDecision.objects.filter(id=id).first()
    if row is None:
        raise NotOnRecord("立案审查决定", id)
    return _decision(row)


def decisions_page(cursor: str | None = None) -> Page[DecisionOnRecord]:
    """Decisions in scope, the newest first, page by page."""

    def fetch(position: Position | None, limit: int) -> list[DecisionOnRecord]:
        backwards = position is not None and position.backwards
        rows = FilingDecision.objects.order_by("id" if backwards else "-id")
        if position is not None:
            [last] = position.values
            rows = rows.filter(id__gt=last) if backwards else rows.filter(id__lt=last)
        return [_decision(row) for row in rows[:limit]]

    return page(fetch, lambda one: (one.id,), cursor)


def next_number(court: str, on: date) -> str:
    """收件〔2026〕第3号: the next receipt of the court's year; the act holds the court's lock."""
    lead = f"收件〔{on.year}〕第"
    count = FilingDecision.objects.filter(court=court, number__startswith=lead).count()
    return f"{lead}{count + 1}号"


def _sheet(
    kind: str, draft: Draft, number: str, on: date, lines: list[str], *, addressed: str
) -> Sheet:
    court = papers.court_line(draft.court)
    return Sheet(
        court=court,
        title=kind,
        number=number,
        addressed_to=addressed,
        paragraphs=tuple(Paragraph((Part(line),)) for line in lines if line),
        signature=court,
        dated=_day(on),
    )


def _asked(draft: Draft) -> str:
    kind = draft.instrument_kind or ""
    received = f"于{_day(draft.received_on)}" if draft.received_on else ""
    title = f"{draft.made_by}{draft.case_no}{kind}"
    return f"{'、'.join(draft.creditors)}以{title}为执行依据，{received}向本院申请强制执行。"


def _against(debtors: tuple[str, ...]) -> list[str]:
    return [f"被申请人：{'、'.join(debtors)}。"] if debtors else []


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _decision(row: FilingDecision) -> DecisionOnRecord:
    return DecisionOnRecord(
        id=row.id,
        court=row.court,
        decided=Decided(row.decided),
        number=row.number,
        case_no=row.case_no,
        applicants=row.applicants,
        debtors=row.debtors,
        received_on=row.received_on,
        decided_on=row.happened_on,
        decided_at=row.recorded_at,
        due_on=row.due_on,
        grounds=row.grounds,
        items=row.items,
        sheet=Sheet.of(row.sheet),
    )
