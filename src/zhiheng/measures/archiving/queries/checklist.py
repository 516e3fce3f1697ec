"""What must be in order before a dossier goes to the archive, each with what is missing."""

from dataclasses import dataclass
from datetime import date

from zhiheng.law.records import CaseState
from zhiheng.measures.archiving.queries.catalogue import content
from zhiheng.plant import sm3
from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.dispatch.terms import MessageState
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.dossier import queries as dossier
from zhiheng.registers.dossier.queries import LeafOnRecord
from zhiheng.registers.dossier.terms import RECORDS, Source
from zhiheng.registers.seals import queries as seals
from zhiheng.registers.seals.terms import Outcome, Purpose


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the checklist; `missing` is empty where it is in order."""

    name: str
    missing: tuple[str, ...]
    cure: str

    @property
    def holds(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def checklist(case: CaseCard, on: date) -> tuple[Item, ...]:
    """The list, in the order a clerk goes through it."""
    leaves = dossier.leaves_of(case.id, on, inner=True)
    return (
        Item("案件已结", _open(case), "请先办理结案"),
        Item("文书都已送达", _unserved(case.id), "请登记送达，或者作出公告送达决定"),
        Item("往来都有结果", _unanswered(case.id), "请登记回执，或者作废往来"),
        Item("对外文书都已盖章", _unsealed(case.id), "请在签章页用印"),
        Item("材料与目录的指纹相符", _altered(leaves), "请报系统管理员核查，不得移交"),
    )


def _open(case: CaseCard) -> tuple[str, ...]:
    return () if case.state is CaseState.CLOSED else (f"案件现在{case.state}",)


def _unserved(case_id: int) -> tuple[str, ...]:
    duties = dispatch.duties_of(case_id)
    return tuple(f"{one.kind}未送达{one.name}" for one in duties if not one.served)


def _unanswered(case_id: int) -> tuple[str, ...]:
    return tuple(
        f"{one.counterpart}：{one.matter}"
        for one in dispatch.messages_of(case_id)
        if one.state is MessageState.SENT and one.due_on is not None
    )


def _unsealed(case_id: int) -> tuple[str, ...]:
    void = documents.voided(case_id)
    outward = {one.paper_id for one in dispatch.duties_of(case_id)} - void.keys()
    standing = seals.standing_orders_of(outward)
    papers = {one.id: one for one in documents.papers_of(case_id)}
    return tuple(
        f"{papers[id].kind}（{papers[id].number}）"
        for id in sorted(outward)
        if (order := standing.get(id, {}).get(Purpose.SEAL)) is None
        or order.outcome is not Outcome.DONE
    )


def _altered(leaves: tuple[LeafOnRecord, ...]) -> tuple[str, ...]:
    return tuple(one.title for one in leaves if not _agrees(one))


def _agrees(leaf: LeafOnRecord) -> bool:
    """Whether the thing is there and is what the catalogue says."""
    try:
        if leaf.source is Source.PAPER:
            return documents.paper(leaf.source_id).frozen_hash == leaf.digest
        if leaf.source in RECORDS:
            return sm3.digest(dossier.text_of(leaf.id).encode()) == leaf.digest
        return sm3.digest(content(leaf)[1]) == leaf.digest
    except (NotOnRecord, documents.Altered):
        return False
