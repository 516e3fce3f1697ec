"""留痕: acts with old and new values, refused attempts with their rules, and who looked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from zhiheng.doors.desk.pages.shown.lists import told
from zhiheng.plant.queries import ActOnRecord, ChangeOnRecord, LookOnRecord, RefusalOnRecord
from zhiheng.registers.casefile.queries import PartyOnCase
from zhiheng.registers.casefile.terms import SECRECY
from zhiheng.registers.documents.queries import PaperOnRecord

NOTHING = "无"
WHOLE_CASE = "案件"
# The columns that acts change in place, in the words of the screen.
COLUMNS = {
    "handler_id": "承办人",
    "state": "状态",
    "stage": "阶段",
    "secrecy": "密级",
    "closed_on": "结案日",
    "creditors": "申请执行人",
    "debtors": "被执行人",
    "claim_fen": "申请执行标的（分）",
    "due_on": "到期日",
    "provisional": "暂定",
    "note": "说明",
    "why": "算法",
    "met_on": "结束日",
    "ended_as": "怎样结束",
    "settled_on": "核对日",
    "current": "现行版本",
    "revoked_on": "撤销日",
    "last_seq": "编号序列",
    "answer": "回执内容",
    "answered_on": "回执日",
    "breach": "报告情况",
    "category": "案件类别",
    "checked_on": "核查日",
    "cites": "所依条文",
    "confirmed": "线索属实",
    "doubt": "存疑之处",
    "ground": "理由",
    "last_on": "最后一日",
    "outcome": "结果",
    "property_state": "财产状况",
    "sale": "是否变价",
    "state_on": "状态起始日",
    "stopped_on": "停止计算之日",
    "track": "分流",
    "unrolled_on": "顺延前届满日",
    "verified_on": "核实日",
}
STAFF_COLUMNS = frozenset(("handler_id", "staff_id"))
# They follow another column or the act itself and would tell the reader nothing more.
DERIVED = frozenset(
    (
        "handler_key",
        "met_act_id",
        "answered_act_id",
        "executed_act_id",
        "checked_act_id",
        "settled_act_id",
        "settled_by_id",
        "verified_act_id",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeShown:
    """One column that an act changed."""

    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActShown:
    """One link of the chain as the trace lists it."""

    at: datetime
    name: str
    says: str
    who: str
    device: str
    seq: int
    digest: str
    changes: tuple[ChangeShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleShown:
    """One rule that stood against an attempt."""

    key: str
    name: str
    cites: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalShown:
    """One refused attempt."""

    at: datetime
    name: str
    who: str
    rules: tuple[RuleShown, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookShown:
    """One look at the case, at a party or at a paper."""

    at: datetime
    who: str
    what: str
    ground: str


def staff_in(changes: Iterable[ChangeOnRecord]) -> set[int]:
    """The members of staff whom changed columns name."""
    return {
        int(value)
        for change in changes
        for side in (change.before, change.after)
        for column, value in side.items()
        if column in STAFF_COLUMNS and value
    }


def acts(
    found: Iterable[ActOnRecord], changes: Iterable[ChangeOnRecord], names: Mapping[int, str]
) -> tuple[ActShown, ...]:
    """The acts with what each of them changed; `names` are those of staff by id."""
    by_act: dict[int, list[ChangeOnRecord]] = defaultdict(list)
    for change in changes:
        by_act[change.act_id].append(change)
    return tuple(
        ActShown(
            at=act.at,
            name=act.name,
            says=told(act.name, act.says),
            who=act.officer_words,
            device=act.device,
            seq=act.seq,
            digest=act.digest.hex()[:8],
            changes=tuple(line for change in by_act[act.id] for line in _lines(change, names)),
        )
        for act in found
    )


def refusals(found: Iterable[RefusalOnRecord]) -> tuple[RefusalShown, ...]:
    """The attempts with the rules and their basis as they were stored."""
    return tuple(
        RefusalShown(
            at=refusal.at,
            name=refusal.name,
            who=refusal.officer_words,
            rules=tuple(_rule(rule) for rule in refusal.rules),
        )
        for refusal in found
    )


def subjects(
    listed: Iterable[PartyOnCase], papers: Iterable[PaperOnRecord]
) -> dict[tuple[str, int], str]:
    """What can be looked at beside the case itself, by kind and id, in words."""
    persons = {("person", one.person.id): f"当事人 {one.name}" for one in listed}
    return persons | {("paper", paper.id): f"文书 {paper.kind}" for paper in papers}


def looks(
    found: Sequence[LookOnRecord], named: Mapping[tuple[str, int], str]
) -> tuple[LookShown, ...]:
    """Who looked, at what, on which ground; `named` as `subjects` gives it."""
    return tuple(
        LookShown(
            at=seen.at,
            who=seen.officer_words,
            what=named.get((seen.kind, seen.subject_id), WHOLE_CASE),
            ground=seen.ground,
        )
        for seen in found
    )


def _lines(change: ChangeOnRecord, names: Mapping[int, str]) -> Iterable[ChangeShown]:
    for column, after in change.after.items():
        if column in DERIVED:
            continue
        yield ChangeShown(
            column=COLUMNS.get(column, column),
            before=_words(column, change.before.get(column), names),
            after=_words(column, after, names),
        )


def _words(column: str, value: Any, names: Mapping[int, str]) -> str:
    if value is None or value in ("", []):
        return NOTHING
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "；".join(str(each) for each in value)
    if column == "secrecy":
        return SECRECY.get(value, str(value))
    return names.get(value, str(value)) if column in STAFF_COLUMNS else str(value)


def _rule(rule: Mapping[str, Any]) -> RuleShown:
    return RuleShown(
        key=str(rule["key"]), name=str(rule["name"]), cites="、".join(map(str, rule["cites"]))
    )
