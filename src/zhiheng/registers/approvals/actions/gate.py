"""The gate: an act that needs an approval comes through on an approved proposal, once."""

import json
from typing import Final

from zhiheng.law.approvals import Body
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.sources import DESIGN
from zhiheng.plant import approval, signing
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.submission import ToCarryOut
from zhiheng.plant.terms_text import lasting, written
from zhiheng.registers.approvals import queries
from zhiheng.registers.approvals.actions.drawing_up import hash_of, locked
from zhiheng.registers.approvals.actions.signing import ALGORITHM, shown_hash
from zhiheng.registers.approvals.models import Proposal
from zhiheng.registers.approvals.queries import LevelOnRecord, ProposalOnRecord
from zhiheng.registers.approvals.terms import CAN_BE_CARRIED_OUT, COSIGNER, State, Verdict
from zhiheng.registers.casefile import actions as casefile

GATE: Final = DESIGN.art("A1-APR-GATE")


def open_gate(doing: LegalAct, claimed: ToCarryOut) -> tuple[Body, ...]:
    """Hold the act in hand against the proposal it claims, and mark that one executed by it.

    Refused: it is not approved or done already (A1-APR-DONE), the act is not the one that was
    signed (A1-APR-OTHER), or a signature is missing or does not verify (A1-APR-SIGNED).
    """
    casefile.lock(doing, doing.case_id or 0)
    locked(claimed.proposal_id)
    found = queries.proposal(claimed.proposal_id)
    if found.state not in CAN_BE_CARRIED_OUT or not found.current:
        raise Refused.because(
            "A1-APR-DONE",
            "审批单已批准而尚未执行",
            GATE,
            f"审批单{found.state}",
            "已执行的不能再办；待审的请等签批；退回、撤回、作废的请另行提请",
        )
    said = hash_of(doing.case_id or 0, doing.name, written(lasting(claimed.terms)))
    if said != found.proposal_hash or found.case_id != doing.case_id:
        raise Refused.because(
            "A1-APR-OTHER",
            "办理的就是批准的内容",
            GATE,
            f"批准的是“{found.verb}”，内容与现在办理的不同",
            "请按批准的内容办理；要改内容的，请改稿重新提请",
        )
    _refuse_unsigned(doing, found)
    Proposal.objects.filter(id=found.id).update(state=State.EXECUTED, executed_act_id=doing.id)
    return tuple(Body(level.kind) for level in found.levels if level.kind != COSIGNER)


def _refuse_unsigned(doing: LegalAct, found: ProposalOnRecord) -> None:
    """Every level signed by a true signature, and every body asked today among them."""
    wanted = queries.asked(doing.entry, found.court, doing.day)
    bodies = set(wanted.bodies) if wanted else set()
    missing = [body for body in bodies if body not in {level.kind for level in found.levels}]
    false = [level.kind for level in found.levels if not is_true(found, level)]
    if missing or false:
        raise Refused.because(
            "A1-APR-SIGNED",
            "须签批的层级都有真实的签批",
            (*(wanted.cites if wanted else ()), GATE),
            f"缺少：{'、'.join(missing) or '无'}；签批无效：{'、'.join(false) or '无'}",
            "请改稿重新提请，由各层级重新签批",
        )


def is_true(found: ProposalOnRecord, level: LevelOnRecord) -> bool:
    """Whether the level was agreed to by a signature of ours over this very proposal."""
    one = level.signature
    if one is None or one.verdict is not Verdict.AGREED:
        return False
    said = json.loads(one.signed)
    about = (said["proposal"], said["shown"], said["level"], said["staff"], said["verdict"])
    mine = (
        found.proposal_hash.hex(), shown_hash(found).hex(), level.ordinal, one.staff_id,
        Verdict.AGREED,
    )  # fmt: skip
    signer = signing.signer(ALGORITHM)
    return about == mine and signer.verify(one.signed.encode(), one.signature, one.public_key)


approval.keep_gate(open_gate)
