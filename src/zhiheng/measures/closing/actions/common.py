"""What every closing does: who may, once only, the row, the paper, the clocks, the announcement."""

from dataclasses import dataclass

from zhiheng.facts.closing import CaseClosed
from zhiheng.law.edition import EDITION
from zhiheng.law.kernel.finding import Judgment, Refused
from zhiheng.law.records import CaseState, ClosingMode
from zhiheng.law.sources import DESIGN
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.actions.rows import of
from zhiheng.measures.closing.models import Closing
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.terms import Stage
from zhiheng.registers.documents import actions as documents
from zhiheng.registers.documents.terms import PaperData
from zhiheng.registers.nodes import actions as nodes


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A closing about to be entered: what the law saw and answered, and the paper it makes."""

    mode: ClosingMode
    ground: str
    reason: str
    evidence: str
    record: object
    judgment: Judgment
    kind: str
    data: PaperData
    overrides: dict[str, str]
    actual: bool = False


def locked(doing: LegalAct, case_id: int, seen: int | None) -> CaseCard:
    """The case, held until the act is over; refused where it is closed or somebody else's."""
    case = casefile.lock(doing, case_id, seen=seen)
    refuse_closed(case)
    casefile.refuse_other_handlers(doing, case)
    return case


def refuse_closed(case: CaseCard) -> None:
    """A case is closed once; what is closed comes back by review or resumption only."""
    if case.state is CaseState.CLOSED:
        raise Refused.because(
            "A1-END-29",
            "案件尚未结案",
            DESIGN.art("A1-END-29"),
            f"本案已于 {case.closed_on} 结案",
            "不能重复结案；结案有误的经审查撤销，发现财产的办理恢复执行",
        )


def enter(doing: LegalAct, case: CaseCard, said: Proposed) -> int:
    """Paper, row, state, clocks and announcement of one closing; gives the closing's id."""
    paper_id = documents.issue(doing, said.kind, data=said.data)
    former = queries.closing_of(case.id)
    row = Closing.objects.create(
        **of(doing, case),
        ordinal=former.ordinal + 1 if former else 1,
        mode=said.mode,
        ground=said.ground,
        reason=said.reason.strip(),
        evidence=said.evidence.strip(),
        actual=said.actual,
        edition=EDITION,
        record=queries.as_plain(said.record),
        findings=[one.as_data() for one in said.judgment.findings],
        overrides=said.overrides,
        paper_id=paper_id,
    )
    casefile.set_state(
        doing, case_id=case.id, state=CaseState.CLOSED, stage=Stage.CLOSED, reason=said.mode
    )
    nodes.settle(doing, case_id=case.id, spare=queries.OUTLIVING)
    doing.announce(
        CaseClosed(
            act_id=doing.id, case_id=case.id, court=case.court, number=case.number,
            mode=said.mode, actual=said.actual, closed_on=doing.day,
        )
    )  # fmt: skip
    doing.gives(row.id)
    return row.id
