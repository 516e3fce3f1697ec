"""恢复执行: a closed case comes back under a new number, or is answered why not."""

from datetime import datetime
from typing import Final

from zhiheng.facts.closing import ClosedCaseResumed
from zhiheng.law import clocks
from zhiheng.law.disclosure import Disclosure
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseState
from zhiheng.law.resumption import MAY_RESUME
from zhiheng.law.sources import DESIGN, FF2014_26, JS2022
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.actions.rows import of
from zhiheng.measures.closing.models import ResumptionDecision, ResumptionRequest
from zhiheng.measures.closing.queries import ClosingOfCase, RequestOnRecord
from zhiheng.measures.closing.terms import DecisionTerms, RequestTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.documents import actions as documents
from zhiheng.registers.nodes import actions as nodes

RECEIVERS: Final = (Post.FILING, Post.HANDLER, Post.ASSISTANT, Post.CLERK)
RESUMED: Final = "执恢"


@act("登记恢复执行申请", by=RECEIVERS, page="closing:request", cites=JS2022.art(517, 2))
def enter_request(*, case_id: int, terms: RequestTerms, by: Officer, at: datetime) -> int:
    """Enter that somebody asks for a closed case again, or property was found; gives its id."""
    with legal_act(enter_request, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        _closed(case)
        row = ResumptionRequest.objects.create(
            **of(doing, case),
            resumption_ground=terms.resumption_ground,
            asked_by=terms.asked_by.strip(),
            words=terms.words.strip(),
            evidence=terms.evidence.strip(),
            found=sorted(terms.found),
            ruled_out=sorted(terms.ruled_out),
            time_bar_ends_on=terms.time_bar_ends_on,
        )
        doing.says(f"{terms.asked_by.strip()}以{terms.resumption_ground}提出恢复执行")
        doing.gives(row.id)
    return row.id


@act(
    "恢复执行立案",
    by=(Post.FILING, Post.HANDLER),
    needs=MAY_RESUME,
    papers=("恢复执行通知书",),
    clocks=(clocks.EXECUTION_LIMIT.name,),
    announces=(ClosedCaseResumed,),
    discloses=Disclosure.TO_PARTIES,
    on="court",
    page="closing:pool",
    cites=FF2014_26.art(6),
)
def resume_case(*, terms: DecisionTerms, by: Officer, at: datetime) -> int:
    """Accept a request: the case comes back as 执恢 under a number of its own, linked with the
    former one, its limit running anew. Gives the new case's id.

    Refused: no ground of the law, or what the ground asks is not met; decided before (BadTerms).
    """
    with legal_act(resume_case, by=by, at=at) as doing:
        request = _undecided(terms.request_id)
        former = cases.case(request.case_id)
        closed = _closed(former)
        doing.judged(MAY_RESUME.judge(queries.resumption_record(request, doing.day))).or_refuse()
        opened = casefile.open_again(
            doing, former_id=former.id, case_type=RESUMED, received_on=request.happened_on
        )
        ResumptionDecision.objects.create(
            **of(doing, former), request_id=request.id, accepted=True,
            reason=terms.reason.strip(), new_case_id=opened.case_id,
        )  # fmt: skip
        if former.handler_id is not None:
            casefile.assign(
                doing, case_id=opened.case_id, handler_id=former.handler_id, reason="恢复执行"
            )
        nodes.settle(doing, case_id=former.id, spare=queries.OUTLIVING)
        nodes.start(doing, clocks.EXECUTION_LIMIT, case_id=opened.case_id, from_on=doing.day)
        data = queries.resumption_data(
            opened.case_id, closed, request.resumption_ground, terms.reason, doing.day
        )
        documents.issue(doing, "恢复执行通知书", data=data)
        _tell(doing, former, opened.case_id, opened.number)
        doing.gives(opened.case_id)
    return opened.case_id


@act(
    "不予恢复执行",
    by=(Post.HANDLER, Post.BUREAU_CHIEF),
    papers=("不予恢复执行通知书",),
    discloses=Disclosure.TO_PARTIES,
    page="closing:reject",
    cites=FF2014_26.art(6),
)
def reject_request(*, case_id: int, terms: DecisionTerms, by: Officer, at: datetime) -> int:
    """Answer a request with no, with the reason and the remedy; gives the decision's id."""
    with legal_act(reject_request, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        request = _undecided(terms.request_id)
        if request.case_id != case_id:
            raise BadTerms.of("request_id", "所选申请不属于本案，请重新选择")
        closed = _closed(case)
        data = queries.resumption_data(
            case_id, closed, request.resumption_ground, terms.reason, doing.day
        )
        documents.issue(doing, "不予恢复执行通知书", data=data)
        row = ResumptionDecision.objects.create(
            **of(doing, case), request_id=request.id, accepted=False, reason=terms.reason.strip()
        )
        doing.says(f"不予恢复执行：{terms.reason.strip()}")
        doing.gives(row.id)
    return row.id


def _undecided(request_id: int) -> RequestOnRecord:
    request = queries.request(request_id)
    if request.accepted is not None:
        raise BadTerms.of("request_id", "该申请已经作出决定，请刷新页面")
    return request


def _closed(case: CaseCard) -> ClosingOfCase:
    """How the case was closed; refused while it is open, or where it has come back already."""
    closed = queries.closing_of(case.id)
    accepted = any(one.accepted for one in queries.requests_of(case.id))
    if closed is None or case.state is not CaseState.CLOSED or accepted:
        raise Refused.because(
            "A1-FILE-33",
            "原案件已经结案且没有恢复",
            (FF2014_26.art(6), DESIGN.art("A1-FILE-33")),
            "本案已经恢复执行" if accepted else f"本案{case.state}，没有结案记录",
            "未结案的继续执行；已恢复的在恢复后的案件中办理",
        )
    return closed


def _tell(doing: LegalAct, former: CaseCard, case_id: int, number: str) -> None:
    doing.announce(
        ClosedCaseResumed(
            act_id=doing.id, case_id=case_id, closed_case_id=former.id, court=former.court,
            number=number, resumed_on=doing.day,
        )
    )  # fmt: skip
    doing.says(f"恢复执行立案，原案件{former.number}")
