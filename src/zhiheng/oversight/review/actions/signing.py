"""签批: one signature per act; the last one begins the approved act at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from zhiheng.facts.approval import ProposalMoved
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import ADMINISTRATORS, PEOPLES, Post
from zhiheng.law.sources import DESIGN
from zhiheng.oversight.review.actions.telling import moved
from zhiheng.oversight.review.terms import SignTerms
from zhiheng.plant.catalogue import act, verb_of
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.terms_text import read
from zhiheng.registers.approvals import actions as approvals
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.queries import ProposalOnRecord
from zhiheng.registers.approvals.terms import SignatureEntry, State, Verdict
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.personnel import queries as personnel

PEOPLE: Final = tuple(post for post in Post if post in PEOPLES - ADMINISTRATORS)
SIGNING: Final = DESIGN.art("A1-APR-SIGN")
Findings = tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a signature, or a try to carry out, has led to. `findings` say why an approved act was
    refused; `problem` why the signature itself was, in a batch."""

    proposal_id: int
    state: State
    result: int | None = None
    findings: Findings = ()
    problem: str = ""


@act(
    "签批",
    by=PEOPLE,
    announces=(ProposalMoved,),
    signs=True,
    on="case",
    cites=SIGNING,
)
def sign(*, case_id: int, terms: SignTerms, by: Officer, at: datetime) -> int:
    """Sign the level whose turn it is, after a fresh log-in; gives the proposal's id.

    Refused: see `registers.approvals.actions.sign`.
    """
    with legal_act(sign, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        _of_case(terms.proposal_id, case_id)
        entry = SignatureEntry(
            hash_seen=terms.hash_seen, verdict=terms.verdict, opinion=terms.opinion
        )
        state = approvals.sign(doing, case, proposal_id=terms.proposal_id, entry=entry)
        found = record.proposal(terms.proposal_id)
        mine = next(
            level for level in found.levels if level.signature and level.signature.staff_id == by.id
        )
        flagged = mine.signature is not None and mine.signature.flagged
        doing.announce(moved(doing, case, found))
        doing.says(
            f"{'同意' if terms.verdict is Verdict.AGREED else '退回'}“{found.verb}”"
            f"（{mine.kind}，第 {mine.ordinal} 层）"
            f"{f'：{terms.opinion}' if terms.opinion else ''}"
            f"{'；全部层级已签批' if state is State.APPROVED else ''}"
            f"{'；签批时该账号同时在两台设备上登录' if flagged else ''}"
        )
        doing.gives(found.id)
    return found.id


@act("撤回审批单", by=PEOPLE, announces=(ProposalMoved,), cites=SIGNING)
def withdraw(*, case_id: int, proposal_id: int, by: Officer, at: datetime) -> int:
    """Take a proposal back before it is approved; gives its id. Refused: not its drafter."""
    with legal_act(withdraw, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        _of_case(proposal_id, case_id)
        approvals.withdraw(doing, proposal_id=proposal_id)
        found = record.proposal(proposal_id)
        doing.announce(moved(doing, case, found))
        doing.says(f"撤回审批单：{found.verb}")
        doing.gives(proposal_id)
    return proposal_id


@act("记明未执行", by=(Post.SYSTEM,), announces=(ProposalMoved,), cites=SIGNING)
def note_unexecuted(
    *, case_id: int, proposal_id: int, findings: Findings, by: Officer, at: datetime
) -> int:
    """Enter that an approved act was refused when it was carried out; gives the entry's id."""
    with legal_act(note_unexecuted, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        tried = approvals.note_unexecuted(doing, case, proposal_id=proposal_id, findings=findings)
        found = record.proposal(proposal_id)
        doing.announce(moved(doing, case, found))
        why = "；".join(str(one["name"]) for one in findings)
        doing.says(f"“{found.verb}”已批准未执行：{why}")
        doing.gives(tried)
    return tried


def decide(*, case_id: int, terms: SignTerms, by: Officer, at: datetime) -> Outcome:
    """Sign, and where that was the last signature begin the approved act at once, as its drafter
    stands in office today."""
    sign(case_id=case_id, terms=terms, by=by, at=at)
    return go_on(proposal_id=terms.proposal_id, by=by, at=at)


def go_on(*, proposal_id: int, by: Officer, at: datetime) -> Outcome:
    """Begin the approved act at once, where `by` has just given the last signature."""
    found = _seen(proposal_id, by)
    if found.state is not State.APPROVED:
        return Outcome(proposal_id=found.id, state=found.state)
    with entered(Scope.of(by, at.date())):
        drafter = personnel.officer(found.drafter_id, at.date())
    acting = replace(drafter, device=by.device, request_key=f"proposal-{found.id}")
    return _carried_out(found, acting, at)


def decide_all(
    said: Sequence[tuple[int, SignTerms]], *, by: Officer, at: datetime
) -> list[Outcome]:
    """Sign several proposals, each in acts of its own: (case, terms) → what came of each."""
    return [_decided(case_id, terms, by, at) for case_id, terms in said]


def carry_out(*, proposal_id: int, by: Officer, at: datetime) -> Outcome:
    """Do the approved act, found through the catalogue. Where it is refused the proposal stands as
    已批准未执行 with the findings, and can be tried again."""
    return _carried_out(_seen(proposal_id, by), by, at)


def _carried_out(found: ProposalOnRecord, by: Officer, at: datetime) -> Outcome:
    verb = verb_of(found.verb)
    if verb.entry.terms is None:
        raise NotOnRecord("须审批的办理事项", found.verb)
    try:
        terms: object = read(verb.entry.terms, found.terms)
        result = verb.carry_out(found.id, case_id=found.case_id, terms=terms, by=by, at=at)
    except (Refused, BadTerms, NotOnRecord) as error:
        return _unexecuted(found, in_plain_values(error), at)
    return Outcome(proposal_id=found.id, state=State.EXECUTED, result=result)


def in_plain_values(error: Refused | BadTerms | NotOnRecord) -> Findings:
    """Why an act was not done, as findings to be kept and shown."""
    if isinstance(error, Refused):
        return tuple(one.as_data() for one in error.findings)
    plain: dict[str, Any] = {
        "key": "TERMS",
        "verdict": "不通过",
        "cites": [],
        "seen": "",
        "doubt": None,
        "parts": [],
    }
    return ({**plain, "name": str(error), "otherwise": "请改稿重新提请"},)


def _unexecuted(found: ProposalOnRecord, findings: Findings, at: datetime) -> Outcome:
    note_unexecuted(
        case_id=found.case_id, proposal_id=found.id, findings=findings,
        by=system_officer(found.court), at=at,
    )  # fmt: skip
    return Outcome(proposal_id=found.id, state=State.UNEXECUTED, findings=findings)


def _decided(case_id: int, terms: SignTerms, by: Officer, at: datetime) -> Outcome:
    key = by.request_key and f"{by.request_key}:{terms.proposal_id}"
    try:
        return decide(case_id=case_id, terms=terms, by=replace(by, request_key=key), at=at)
    except (Refused, BadTerms, NotOnRecord) as error:
        found = in_plain_values(error)
        problem = "；".join(f"{one['name']}：{one['otherwise']}" for one in found)
        state = _seen(terms.proposal_id, by).state
        return Outcome(proposal_id=terms.proposal_id, state=state, problem=problem)


def _seen(proposal_id: int, by: Officer) -> ProposalOnRecord:
    with entered(Scope.of(by)):
        return record.proposal(proposal_id)


def _of_case(proposal_id: int, case_id: int) -> None:
    if record.proposal(proposal_id).case_id != case_id:
        raise NotOnRecord("本案的审批单", proposal_id)
