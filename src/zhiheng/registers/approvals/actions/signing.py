"""One signature: who may give it, over which text, and what the proposal then is."""

import json
from typing import Final

from zhiheng.law.dossier import Chapter
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.sources import DESIGN, GB22239_2019
from zhiheng.law.sources_former import LGF2018_17
from zhiheng.plant import copytext, signing, sm3
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import case_row_of
from zhiheng.registers.approvals import queries
from zhiheng.registers.approvals.actions.drawing_up import locked
from zhiheng.registers.approvals.models import Proposal, Signature
from zhiheng.registers.approvals.queries import (
    LevelOnRecord,
    ProposalOnRecord,
    Seat,
    SignatureOnRecord,
)
from zhiheng.registers.approvals.terms import COSIGNER, SignatureEntry, State, Verdict
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.dossier import actions as dossier
from zhiheng.registers.dossier.terms import LeafEntry, Source
from zhiheng.registers.personnel import queries as personnel

ALGORITHM: Final = "sm2"
CHECKS: Final = DESIGN.art("A1-APR-SIGN")
ACCESS: Final = GB22239_2019.art("8.1.4.2").doubted("标准条文原文未核对")


def sign(doing: LegalAct, case: CaseCard, *, proposal_id: int, entry: SignatureEntry) -> State:
    """Enter one signature on the level whose turn it is; gives the state the proposal is then in.

    Refused: not waiting (A1-APR-STATE), changed since (A1-APR-HASH), by the drafter
    (A1-APR-DRAFTER), out of order (A1-APR-ORDER), without the post or a delegation in force
    (A1-APR-POST), for a holder who must sign himself (A1-APR-PERSON), a second time (A1-APR-TWICE),
    while on record as away (A1-APR-ABSENT) or from the device of somebody away (A1-APR-DEVICE).
    """
    locked(proposal_id)
    found = queries.proposal(proposal_id)
    level = _turn(found, entry)
    seat = _seat(found, level, doing)
    _refuse_person(found, level, seat, doing.by)
    _refuse_absence(doing)
    _hold_vote(level, entry)
    text = _text(doing, found, level, entry)
    signer = signing.signer(ALGORITHM)
    Signature.objects.create(
        **case_row_of(doing) | {"court": case.court, "secrecy": case.secrecy},
        proposal_id=found.id,
        level_id=level.id,
        drafter_id=found.drafter_id,
        staff_id=doing.by.id,
        words=doing.by.words,
        post=seat.post,
        holder_id=seat.holder_id,
        verdict=entry.verdict,
        opinion=entry.opinion,
        proposal_hash=found.proposal_hash,
        signed=text,
        signature=signer.sign(text.encode()),
        algorithm=signer.algorithm,
        public_key=signer.public_key,
        device=doing.by.device,
        devices=max(1, personnel.devices_in_use(doing.by.id, doing.at)),
    )
    state = _state(found, level, entry.verdict)
    if state is not State.WAITING:
        _settle(doing, case, found.id, state)
    return state


def _settle(doing: LegalAct, case: CaseCard, proposal_id: int, state: State) -> None:
    Proposal.objects.filter(id=proposal_id).update(state=state)
    dossier.enter(doing, case, leaves=[_sheet(queries.proposal(proposal_id))])


def _sheet(settled: ProposalOnRecord) -> LeafEntry:
    """The sheet of approval, when the last word has been said."""
    spoken = [
        f"{one.kind}：{said.words}，{said.verdict}，{said.signed_at:%Y-%m-%d %H:%M}{_of(said)}"
        for one in settled.levels
        if (said := one.signature)
    ]
    drafted = f"拟办：{settled.drafter_words}，{settled.drafted_on}"
    lines = (f"事项：{settled.verb}", drafted, f"理由：{settled.ground}", *spoken)
    return LeafEntry(
        source=Source.APPROVAL, source_id=settled.id, chapter=Chapter.APPROVAL,
        title=f"审批表：{settled.verb}（{settled.state}）", text="\n".join(lines), pages=1,
    )  # fmt: skip


def _of(said: SignatureOnRecord) -> str:
    return f"，意见：{said.opinion}" if said.opinion else ""


def _turn(found: ProposalOnRecord, entry: SignatureEntry) -> LevelOnRecord:
    level = found.turn
    if level is None or not found.current:
        raise Refused.because(
            "A1-APR-STATE",
            "签批的审批单正在待审",
            CHECKS,
            f"审批单{found.state}，第 {found.version} 稿{'' if found.current else '，已有新稿'}",
            "请刷新收件箱；已有新稿的，请签批新稿",
        )
    if entry.hash_seen != found.proposal_hash:
        raise Refused.because(
            "A1-APR-HASH",
            "签批的是所见的那一稿",
            CHECKS,
            "您打开后内容已变动",
            "请重新打开，看过现在的内容后再签批",
        )
    return level


def _seat(found: ProposalOnRecord, level: LevelOnRecord, doing: LegalAct) -> Seat:
    """In which post the officer signs this level."""
    if doing.by.id == found.drafter_id:
        raise Refused.because(
            "A1-APR-DRAFTER",
            "拟稿人不签批自己的提请",
            CHECKS,
            f"本件由您（{found.drafter_words}）拟稿",
            "请由其他有权的人签批；您担任该岗位的，请由代行人或者上一级签批",
        )
    own = [seat for seat in _seats(found, level, doing) if seat.staff_id == doing.by.id]
    if own:
        return min(own, key=lambda seat: seat.holder_id is not None)
    later = [one for one in found.levels if one.ordinal > level.ordinal]
    for one in later:
        if any(seat.staff_id == doing.by.id for seat in _seats(found, one, doing)):
            raise Refused.because(
                "A1-APR-ORDER",
                "按顺序签批",
                CHECKS,
                f"您是第 {one.ordinal} 层（{one.kind}），第 {level.ordinal} 层（{level.kind}）未签",
                f"请等{level.kind}签批后再签",
            )
    raise Refused.because(
        "A1-APR-POST",
        "由该层级现任或者有效代行的人签批",
        ACCESS,
        f"第 {level.ordinal} 层为{level.kind}，您今天的岗位：{_posts(doing.by)}；没有有效的代行",
        f"请由{level.kind}签批；离岗的，先办理交由代行，写明起止日",
    )


def _seats(found: ProposalOnRecord, level: LevelOnRecord, doing: LegalAct) -> tuple[Seat, ...]:
    if level.staff_id is not None:
        return (Seat(level.staff_id, COSIGNER),)
    if level.deliberates:
        complete = level.panel is not None and level.panel.complete
        return (Seat(level.panel.presiding_id, level.kind),) if complete and level.panel else ()
    return queries.seats(level.kind, found.court, doing.day)


def _refuse_person(found: ProposalOnRecord, level: LevelOnRecord, seat: Seat, by: Officer) -> None:
    if level.in_person and seat.holder_id is not None:
        raise Refused.because(
            "A1-APR-PERSON",
            "须由本人审签的不得代行",
            LGF2018_17.art("一", 4, 1),
            f"您代行{seat.post}；本层级须{level.kind}本人审签",
            f"请等{level.kind}本人回岗后审签",
        )
    if any(one.signature and one.signature.staff_id == by.id for one in found.levels):
        raise Refused.because(
            "A1-APR-TWICE",
            "一人只签一个层级",
            CHECKS,
            "您已在前面的层级签批",
            "请由另一名有权的人签批本层级",
        )


def _refuse_absence(doing: LegalAct) -> None:
    away = queries.absent(doing.by.id, doing.by.court, doing.day)
    if away is not None:
        raise Refused.because(
            "A1-APR-ABSENT",
            "签批人在岗",
            CHECKS,
            f"登记您今天离岗：{away}",
            "请由代行人签批；已经回岗的，请先更正离岗登记",
        )
    for staff_id in personnel.others_on_device(doing.by.id, doing.at):
        if queries.absent(staff_id, doing.by.court, doing.day) is not None:
            raise Refused.because(
                "A1-APR-DEVICE",
                "不用离岗人员登录着的设备签批",
                CHECKS,
                f"这台设备上登录着离岗的{personnel.staff(staff_id).name}",
                "请先结束该登录，再从您本人的设备签批；不知情的，请告诉安全管理员",
            )


def _hold_vote(level: LevelOnRecord, entry: SignatureEntry) -> None:
    """Who presides signs what the panel has voted."""
    if level.panel is not None and level.panel.carried != (entry.verdict is Verdict.AGREED):
        result = "同意" if level.panel.carried else "不同意"
        raise BadTerms.of("verdict", f"{level.kind}多数意见为{result}，签批须与表决结果一致")
    if entry.verdict is Verdict.RETURNED and not entry.opinion.strip():
        raise BadTerms.of("opinion", "退回的须写明理由，让拟稿人知道改什么")


def _text(
    doing: LegalAct, found: ProposalOnRecord, level: LevelOnRecord, entry: SignatureEntry
) -> str:
    said = {
        "at": copytext.moment(doing.at),
        "kind": level.kind,
        "level": level.ordinal,
        "opinion": entry.opinion,
        "proposal": found.proposal_hash.hex(),
        "shown": shown_hash(found).hex(),
        "staff": doing.by.id,
        "verdict": entry.verdict,
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def shown_hash(found: ProposalOnRecord) -> bytes:
    """SM3 of what the signers were shown."""
    text = json.dumps(found.shown, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sm3.digest(text.encode())


def _state(found: ProposalOnRecord, level: LevelOnRecord, verdict: Verdict) -> State:
    if verdict is Verdict.RETURNED:
        return State.RETURNED
    return State.APPROVED if level.ordinal == len(found.levels) else State.WAITING


def _posts(by: Officer) -> str:
    return "、".join(sorted(by.posts)) or "无"
