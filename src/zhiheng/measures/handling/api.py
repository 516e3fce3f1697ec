"""Handling for programs: cases as listed, one case, and the execution notice."""

from datetime import date

from ninja import Body, Router, Schema, Status

from zhiheng.measures.handling import actions
from zhiheng.measures.handling.terms import NoticeTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.looklog import look
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.nodes import queries as nodes

router = Router(tags=["办案"])


class CaseOut(Schema):
    """One case. `code` stands for it outside; amounts are in fen."""

    code: str
    number: str
    court: str
    case_type: str
    state: str
    stage: str
    cause: str
    received_on: date
    docketed_on: date
    closed_on: date | None
    claim_fen: int | None
    creditors: str
    debtors: str
    secrecy: int


class ClockOut(Schema):
    """One clock (期限) of a case."""

    name: str
    from_on: date
    due_on: date
    provisional: bool
    met_on: date | None
    cites: list[str]


class CaseWithClocks(CaseOut):
    """One case with its clocks. `seen` is to be sent back with an act on it."""

    seen: int
    clocks: list[ClockOut]


class CasePage(Schema):
    """A page of cases; `next_key` leads on, null on the last page."""

    cases: list[CaseOut]
    next_key: str | None
    previous_key: str | None


class Issued(Schema):
    """The notice that was issued."""

    paper: str


class Refusal(Schema):
    """没有办成: the conditions that were not met."""

    refused: list[dict[str, object]]


class Faults(Schema):
    """填写有误: field → sentence."""

    faults: dict[str, str]


class Missing(Schema):
    """没有这个案件，或不在您的范围内."""

    missing: str


@router.get("/cases", response=CasePage, summary="案件列表", operation_id="cases")
def cases(request: CourtRequest, key: str | None = None) -> CasePage:
    """本院及下级法院的案件，立案日新的在前；用 next_key 翻页。"""
    found = casefile.cases_page(CaseFilter(), key)
    for card in found.rows:
        look(request.officer, "case", card.id, "接口列表", request.moment, court=card.court)
    return CasePage(
        cases=[_out(card) for card in found.rows],
        next_key=found.next_key,
        previous_key=found.previous_key,
    )


@router.get(
    "/cases/{code}",
    response={200: CaseWithClocks, 404: Missing},
    summary="一个案件",
    operation_id="case",
)
def case(request: CourtRequest, code: str) -> CaseWithClocks:
    """案件、期限，以及办理时要带回的 seen。"""
    card = casefile.case(_id(code))
    look(request.officer, "case", card.id, "接口查看", request.moment, court=card.court)
    return CaseWithClocks(
        **_out(card).model_dump(),
        seen=casefile.seen(card.id),
        clocks=[
            ClockOut(
                name=clock.name, from_on=clock.from_on, due_on=clock.due_on,
                provisional=clock.provisional, met_on=clock.met_on, cites=list(clock.cites),
            )
            for clock in nodes.clocks_of(card.id)
        ],
    )  # fmt: skip


@router.post(
    "/cases/{code}/notice",
    response={201: Issued, 404: Missing, 409: Refusal, 422: Faults},
    summary="发出执行通知书",
    operation_id="issue_notice",
)
def notice(request: CourtRequest, code: str, terms: Body[NoticeTerms]) -> Status[Issued]:
    """签发执行通知书；两分钟内须重新验证过身份。"""
    paper_id = actions.issue_notice(
        case_id=_id(code), terms=terms, by=request.officer, at=request.moment
    )
    return Status(201, Issued(paper=codes.code_of("paper", paper_id)))


def _id(code: str) -> int:
    case_id = codes.id_of("case", code)
    if case_id is None:
        raise NotOnRecord("案件", code)
    return case_id


def _out(card: CaseCard) -> CaseOut:
    shown = set(CaseOut.model_fields) - {"code"}
    return CaseOut(
        code=codes.code_of("case", card.id), **{name: getattr(card, name) for name in shown}
    )
