"""How a case ends otherwise than for now: what is settled before, and the closing itself."""

from datetime import datetime

from province.lives.by_two import by_two, lifted, told
from province.matter import Matter
from zhiheng.law.records import CancellationGround, TerminationGround
from zhiheng.measures.closing import actions as closing
from zhiheng.measures.closing.terms import ClosingTerms
from zhiheng.measures.entries import actions as entries
from zhiheng.registers.casefile.terms import IncidentKind, IncidentTerms, Result

PERFORMED = ClosingTerms(
    reason="依照执行工作规定第64条，生效法律文书确定的义务已经全部履行，案款已经发放",
    evidence="银行回单、收款收据和谈话笔录",
)
DONE = ClosingTerms(
    reason="依照执行工作规定第64条，房屋已经腾空并交付申请执行人", evidence="交付笔录和现场照片",
    found=frozenset({"fully_performed"}),
)  # fmt: skip


def accounts_settled(matter: Matter, at: datetime) -> None:
    """Fees and the dossier are gone through, each by two people."""
    told(matter, at, kind=IncidentKind.FEES)
    told(matter, at, kind=IncidentKind.DOSSIER)


def performed(matter: Matter, at: datetime, *, terms: ClosingTerms = PERFORMED) -> None:
    """Closed because everything was performed."""
    closing.close_performed(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def ended(
    matter: Matter, at: datetime, *, ground: TerminationGround, found: tuple[str, ...] = (),
    ruled_out: tuple[str, ...] = (), said: str = "",
) -> None:  # fmt: skip
    """Ended for good on a ground of the law."""
    terms = ClosingTerms(
        reason=f"依照民事诉讼法第268条，{said or ground}", evidence=f"{ground}的材料",
        termination_ground=ground, found=frozenset(found), ruled_out=frozenset(ruled_out),
    )  # fmt: skip
    closing.end_enforcement(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def cancelled(
    matter: Matter, at: datetime, *, ground: CancellationGround, found: tuple[str, ...]
) -> None:
    """Cancelled: it is not to be enforced here."""
    terms = ClosingTerms(
        reason=f"依照执行程序司法解释第2条，{ground}", evidence="他院立案材料",
        cancellation_ground=ground, found=frozenset(found),
    )  # fmt: skip
    closing.cancel(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def not_enforced(matter: Matter, at: datetime) -> None:
    """Closed because it was ruled that the instrument is not enforced."""
    terms = ClosingTerms(
        reason="依照民事诉讼法第248条，本院已经裁定不予执行", evidence="不予执行裁定书"
    )
    closing.close_not_enforced(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def nonenforcement_ruled(matter: Matter, at: datetime) -> None:
    """The request not to enforce was founded; entered by two people."""
    terms = IncidentTerms(
        kind=IncidentKind.NON_ENFORCEMENT, from_on=at.date(), words="不予执行的申请成立",
        evidence_paper="不予执行裁定书", ended_on=at.date(), result=Result.UPHELD,
    )  # fmt: skip
    by_two(matter, at, entries.enter_incident, terms)


def dismissed(matter: Matter, at: datetime) -> None:
    """The application should not have been docketed."""
    terms = ClosingTerms(
        reason="依照执行工作规定第16条，立案后查明申请执行的期间已过且义务人提出抗辩",
        evidence="送达记录和抗辩书", found=frozenset({"conditions_missing"}),
    )  # fmt: skip
    closing.dismiss(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def freed(matter: Matter, at: datetime) -> None:
    """Restrictions and holds are taken off."""
    lifted(matter, at)
