"""What the papers of a closing say: drawn from the registers, the reasons alone are written."""

from dataclasses import replace
from datetime import date
from typing import Final

from zhiheng.law.money_words import yuan
from zhiheng.law.records import ClosingMode
from zhiheng.measures.closing.queries.record import ClosingOfCase
from zhiheng.measures.closing.terms import ClosingTerms
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.terms import TRADITIONAL, PropertyState
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import IncidentKind, Role
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import spoken_day
from zhiheng.registers.documents.terms import PaperData
from zhiheng.registers.funds import queries as funds
from zhiheng.registers.funds.terms import Movement
from zhiheng.registers.overview import queries as overview

RULING_KIND: Final = "终结本次执行程序裁定书"
KINDS: Final = {
    ClosingMode.PERFORMED: "结案通知书",
    ClosingMode.TERMINATED_FOR_NOW: RULING_KIND,
    ClosingMode.TERMINATED: "终结执行裁定书",
    ClosingMode.CANCELLED: "撤销执行案件裁定书",
    ClosingMode.NOT_ENFORCED: "结案通知书",
    ClosingMode.DISMISSED: "驳回执行申请裁定书",
}
"""The paper of each mode."""
REMEDIES: Final = {
    ClosingMode.PERFORMED: "自收到本通知之日起六十日内，向本院书面提出执行异议",
    ClosingMode.TERMINATED_FOR_NOW: "自收到本裁定之日起六十日内，可以向本院书面提出执行异议",
    ClosingMode.TERMINATED: "自收到本裁定之日起六十日内，可以向本院书面提出执行异议",
    ClosingMode.CANCELLED: "可以向本院书面提出执行异议，也可以向有管辖权的人民法院申请执行",
    ClosingMode.NOT_ENFORCED: "可以就原纠纷依法起诉或者重新申请仲裁，也可以向本院书面提出执行异议",
    ClosingMode.DISMISSED: "可以自裁定送达之日起十日内，向上一级人民法院申请复议",
}
"""The remedy each paper tells, with its period and court."""
NO_ANSWER: Final = ""


def closing_data(case_id: int, mode: ClosingMode, terms: ClosingTerms, on: date) -> PaperData:
    """The paper of a closing other than 终本."""
    return replace(
        _data(case_id, on),
        particulars={
            "closing_mode": mode,
            "closing_ground": terms.termination_ground or terms.cancellation_ground or mode,
            "closing_reason": terms.reason.strip().rstrip("。"),
            "evidence": terms.evidence.strip(),
            "realised": realised_words(case_id),
            "remedy": REMEDIES[mode] if terms.remedy is None else terms.remedy.strip(),
        },
    )


def ruling_data(case_id: int, reason: str, on: date) -> PaperData:
    """The 终本 ruling: course, property and sums from the registers; the reason is written."""
    data = _data(case_id, on)
    outstanding_fen = overview.case_on_record(None, case_id, on=on).outstanding_fen
    return replace(
        data,
        particulars={
            "enforced_debt": _debt(data),
            "course_of_enforcement": _course(case_id),
            "property_inquiry": _inquiry(case_id),
            "property_handling": _handling(case_id),
            "realised": realised_words(case_id),
            "outstanding": "" if outstanding_fen is None else f"{yuan(outstanding_fen)}元",
            "termination_reason": reason.strip().rstrip("。"),
            "applicant_answer": _answer(case_id),
            "remedy": REMEDIES[ClosingMode.TERMINATED_FOR_NOW],
        },
    )


def resumption_data(
    case_id: int, closed: ClosingOfCase, ground: str, reason: str, on: date
) -> PaperData:
    """The answer to a request to resume, in the case in which it is given."""
    return replace(
        _data(case_id, on),
        particulars={
            "former_number": casefile.number_of(closed.case_id),
            "former_mode": closed.mode,
            "former_closed_on": spoken_day(closed.happened_on),
            "resumption_ground": ground,
            "resumption_reason": reason.strip().rstrip("。"),
            "remedy": "可以自收到本通知之日起六十日内，向本院书面提出执行异议",
        },
    )


def realised_fen(case_id: int) -> int:
    """What was paid out to the creditor, and what he confirmed was performed to him directly."""
    paid = funds.total_fen(funds.vouchers_of(case_id), Movement.PAYMENT)
    direct = (one for one in funds.performances_of(case_id) if one.creditor_confirmed)
    return paid + sum(one.amount_fen for one in direct)


def realised_words(case_id: int) -> str:
    """The same in yuan."""
    return f"{yuan(realised_fen(case_id))}元"


def _data(case_id: int, on: date) -> PaperData:
    everybody = tuple(
        one.name for one in casefile.parties(case_id) if one.role in (Role.CREDITOR, Role.DEBTOR)
    )
    return documents.paper_data(case_id, dated_on=on, addressed_to=everybody)


def _debt(data: PaperData) -> str:
    owed = "；".join(data.obligations)
    return f"{data.debtors}应当履行：{owed}。申请执行标的为{data.claim}。" if owed else ""


def _course(case_id: int) -> str:
    papers = documents.papers_of(case_id)
    told = [f"{spoken_day(one.issued_on)}发出{one.kind}" for one in papers]
    return f"本院{'，'.join(told)}。" if told else ""


def _inquiry(case_id: int) -> str:
    steps = assets.steps_of(case_id)
    clues = assets.clues_of(case_id)
    if not steps:
        return ""
    on_site = sum(step.kind in TRADITIONAL for step in steps)
    kinds = "、".join(dict.fromkeys(step.kind for step in steps))
    verified = sum(clue.verified_on is not None for clue in clues)
    return (
        f"本院先后进行{kinds}等财产调查{len(steps)}次，其中传统调查{on_site}次；"
        f"收到财产线索{len(clues)}条，已核实{verified}条。"
    )


def _handling(case_id: int) -> str:
    listed = assets.properties_of(case_id)
    if not listed:
        return "没有发现被执行人可供执行的财产。"
    return "；".join(_handled(one.words, one.state, one.ground) for one in listed) + "。"


def _handled(words: str, state: str, ground: str) -> str:
    because = f"（{ground}）" if state == PropertyState.INDISPOSABLE else ""
    return f"{words}：{state}{because}"


def _answer(case_id: int) -> str:
    """What the applicant said to 终本, as it was entered last."""
    told = (IncidentKind.INTERVIEW, IncidentKind.TERMINATION_ASKED, IncidentKind.APPLICANT_SIGNED)
    said = [one.words for one in casefile.incidents_of(case_id) if one.kind in told]
    return said[-1].rstrip("。") if said else NO_ANSWER
