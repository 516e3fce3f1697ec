"""执行完毕、终结执行、销案、不予执行、驳回申请: a closing each, by the law's own conditions."""

from datetime import datetime

from zhiheng.facts.closing import CaseClosed
from zhiheng.law.closing import (
    MAY_CANCEL,
    MAY_CLOSE_NOT_ENFORCED,
    MAY_CLOSE_PERFORMED,
    MAY_DISMISS,
)
from zhiheng.law.disclosure import Disclosure
from zhiheng.law.ending import MAY_TERMINATE
from zhiheng.law.posts import Post
from zhiheng.law.records import ClosingMode
from zhiheng.law.sources import CX2020, FF2014_26, JS2022, MSF2023, ZX2020
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.actions.common import Proposed, enter, locked
from zhiheng.measures.closing.terms import ClosingTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.overview import queries as overview


@act(
    "以执行完毕结案",
    by=(Post.HANDLER,),
    needs=MAY_CLOSE_PERFORMED,
    papers=("结案通知书",),
    announces=(CaseClosed,),
    discloses=Disclosure.TO_PARTIES,
    page="closing:performed",
    cites=ZX2020.art(64),
)
def close_performed(*, case_id: int, terms: ClosingTerms, by: Officer, at: datetime) -> int:
    """Close because everything was performed; the only closing that counts as 实际执结.

    Refused with every bar: a debt that is left, money not paid out, measures whose stay is not
    decided, papers unserved, messages open, an objection pending.
    """
    with legal_act(close_performed, by=by, at=at, case_id=case_id) as doing:
        case = locked(doing, case_id, terms.seen)
        said = _proposed(doing, case_id, ClosingMode.PERFORMED, terms)
        doing.judged(said.judgment).or_refuse()
        closing_id = enter(doing, case, said)
        doing.says(f"以执行完毕结案：{terms.reason.strip()}")
    return closing_id


@act(
    "裁定终结执行",
    by=(Post.HANDLER,),
    needs=MAY_TERMINATE,
    papers=("终结执行裁定书",),
    announces=(CaseClosed,),
    discloses=Disclosure.TO_PARTIES,
    page="closing:ended",
    cites=MSF2023.art(268),
)
def end_enforcement(*, case_id: int, terms: ClosingTerms, by: Officer, at: datetime) -> int:
    """End enforcement for good on a ground of the law; gives the closing's id."""
    with legal_act(end_enforcement, by=by, at=at, case_id=case_id) as doing:
        case = locked(doing, case_id, terms.seen)
        said = _proposed(doing, case_id, ClosingMode.TERMINATED, terms)
        doing.judged(said.judgment).or_refuse()
        closing_id = enter(doing, case, said)
        doing.says(f"裁定终结执行（{said.ground}）")
    return closing_id


@act(
    "销案",
    by=(Post.HANDLER,),
    needs=MAY_CANCEL,
    papers=("撤销执行案件裁定书",),
    announces=(CaseClosed,),
    discloses=Disclosure.TO_PARTIES,
    page="closing:cancelled",
    cites=CX2020.art(3, 2),
)
def cancel(*, case_id: int, terms: ClosingTerms, by: Officer, at: datetime) -> int:
    """Cancel a case that should not be enforced here; gives the closing's id."""
    with legal_act(cancel, by=by, at=at, case_id=case_id) as doing:
        case = locked(doing, case_id, terms.seen)
        said = _proposed(doing, case_id, ClosingMode.CANCELLED, terms)
        doing.judged(said.judgment).or_refuse()
        closing_id = enter(doing, case, said)
        doing.says(f"销案（{said.ground}）")
    return closing_id


@act(
    "以不予执行结案",
    by=(Post.HANDLER,),
    needs=MAY_CLOSE_NOT_ENFORCED,
    papers=("结案通知书",),
    announces=(CaseClosed,),
    discloses=Disclosure.TO_PARTIES,
    page="closing:not-enforced",
    cites=JS2022.art(481, 1),
)
def close_not_enforced(*, case_id: int, terms: ClosingTerms, by: Officer, at: datetime) -> int:
    """Close because the instrument is not to be enforced; gives the closing's id."""
    with legal_act(close_not_enforced, by=by, at=at, case_id=case_id) as doing:
        case = locked(doing, case_id, terms.seen)
        said = _proposed(doing, case_id, ClosingMode.NOT_ENFORCED, terms)
        doing.judged(said.judgment).or_refuse()
        closing_id = enter(doing, case, said)
        doing.says("以不予执行结案")
    return closing_id


@act(
    "裁定驳回执行申请",
    by=(Post.HANDLER,),
    needs=MAY_DISMISS,
    papers=("驳回执行申请裁定书",),
    announces=(CaseClosed,),
    discloses=Disclosure.TO_PARTIES,
    page="closing:dismissed",
    cites=FF2014_26.art(20).doubted("法发〔2014〕26号该条未见原文，据规则目录所记"),
)
def dismiss(*, case_id: int, terms: ClosingTerms, by: Officer, at: datetime) -> int:
    """Dismiss an application that should not have been docketed; gives the closing's id."""
    with legal_act(dismiss, by=by, at=at, case_id=case_id) as doing:
        case = locked(doing, case_id, terms.seen)
        said = _proposed(doing, case_id, ClosingMode.DISMISSED, terms)
        doing.judged(said.judgment).or_refuse()
        closing_id = enter(doing, case, said)
        doing.says("裁定驳回执行申请")
    return closing_id


def _proposed(doing: LegalAct, case_id: int, mode: ClosingMode, terms: ClosingTerms) -> Proposed:
    """The closing as the law sees it today, judged, with its paper."""
    seen = overview.case_on_record(doing, case_id)
    kind = queries.KINDS[mode]
    record = queries.closing_record(case_id, mode, terms, seen)
    return Proposed(
        mode=mode,
        ground=terms.termination_ground or terms.cancellation_ground or "",
        reason=terms.reason,
        evidence=terms.evidence,
        record=record,
        judgment=queries.judged_closing(record, seen),
        kind=kind,
        data=queries.closing_data(case_id, mode, terms, doing.day),
        overrides={},
        actual=mode is ClosingMode.PERFORMED,
    )
