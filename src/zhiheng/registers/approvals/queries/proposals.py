"""Proposals as they stand: their levels, who has signed, panels, what came of carrying them out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from zhiheng.law.approvals import Body
from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.approvals.models import Attempt, Level, Proposal, Signature
from zhiheng.registers.approvals.queries.panels import PanelOnRecord, panels_of
from zhiheng.registers.approvals.terms import COSIGNER, DELIBERATING, State, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureOnRecord:
    """What a signer said; `holder_id` is given when he exercised the post for its holder."""

    id: int
    staff_id: int
    words: str
    post: str
    holder_id: int | None
    verdict: Verdict
    opinion: str
    signed_at: datetime
    signed: str
    signature: bytes
    algorithm: str
    public_key: bytes
    device: str
    devices: int

    @property
    def flagged(self) -> bool:
        """Whether the account was in use on another device at the same time."""
        return self.devices > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelOnRecord:
    """One signature that is asked, and what stands there."""

    id: int
    ordinal: int
    kind: str
    staff_id: int | None
    in_person: bool
    cites: tuple[str, ...]
    signature: SignatureOnRecord | None
    panel: PanelOnRecord | None

    @property
    def deliberates(self) -> bool:
        """Whether a panel votes here."""
        return self.kind != COSIGNER and Body(self.kind) in DELIBERATING


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptOnRecord:
    """A try to carry it out that was refused: the findings as plain values."""

    at: datetime
    findings: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalOnRecord:
    """One proposal; `shown` is what every signer was shown."""

    id: int
    case_id: int
    court: str
    verb: str
    terms: str
    shown: dict[str, Any]
    proposal_hash: bytes
    drafter_id: int
    drafter_words: str
    drafted_on: date
    drafted_at: datetime
    ground: str
    state: State
    version: int
    line_id: int
    replaces_id: int | None
    current: bool
    executed_act_id: int | None
    levels: tuple[LevelOnRecord, ...]
    attempts: tuple[AttemptOnRecord, ...]

    @property
    def turn(self) -> LevelOnRecord | None:
        """The level whose turn it is; None where nobody is waited for."""
        if self.state is not State.WAITING:
            return None
        return next((level for level in self.levels if level.signature is None), None)

    @property
    def flagged(self) -> bool:
        """Whether any signature came while its account was in use on two devices."""
        return any(level.signature and level.signature.flagged for level in self.levels)


def proposal(id: int) -> ProposalOnRecord:
    """One proposal; NotOnRecord when there is none in scope."""
    for found in proposals((id,)):
        return found
    raise NotOnRecord("审批单", id)


def proposals(ids: Iterable[int]) -> tuple[ProposalOnRecord, ...]:
    """Several proposals in the order of `ids`, in five statements however many they are."""
    wanted = list(ids)
    rows = {row.id: row for row in Proposal.objects.filter(id__in=wanted)}
    levels = _levels(rows)
    attempts: dict[int, list[AttemptOnRecord]] = {}
    for tried in Attempt.objects.filter(proposal_id__in=rows).order_by("id"):
        on_record = AttemptOnRecord(at=tried.recorded_at, findings=tuple(tried.findings))
        attempts.setdefault(tried.proposal_id, []).append(on_record)
    return tuple(
        _proposal(rows[id], levels.get(id, ()), attempts.get(id, ())) for id in wanted if id in rows
    )


def proposals_of(case_id: int) -> tuple[ProposalOnRecord, ...]:
    """The proposals of a case with all their versions, newest first."""
    ids = Proposal.objects.filter(case_id=case_id).order_by("-id").values_list("id", flat=True)
    return proposals(ids)


def versions_of(line_id: int) -> tuple[ProposalOnRecord, ...]:
    """Every version of one proposal, newest first."""
    ids = Proposal.objects.filter(line_id=line_id).order_by("-id").values_list("id", flat=True)
    return proposals(ids)


def _levels(rows: Iterable[int]) -> dict[int, tuple[LevelOnRecord, ...]]:
    found = list(Level.objects.filter(proposal_id__in=list(rows)).order_by("proposal", "ordinal"))
    signatures = {
        row.level_id: _signature(row)
        for row in Signature.objects.filter(proposal_id__in=list(rows))
    }
    panels = panels_of(level.id for level in found if level.kind in DELIBERATING)
    listed: dict[int, list[LevelOnRecord]] = {}
    for row in found:
        level = LevelOnRecord(
            id=row.id,
            ordinal=row.ordinal,
            kind=row.kind,
            staff_id=row.staff_id,
            in_person=row.in_person,
            cites=tuple(row.cites),
            signature=signatures.get(row.id),
            panel=panels.get(row.id),
        )
        listed.setdefault(row.proposal_id, []).append(level)
    return {id: tuple(levels) for id, levels in listed.items()}


def _signature(row: Signature) -> SignatureOnRecord:
    return SignatureOnRecord(
        id=row.id,
        staff_id=row.staff_id,
        words=row.words,
        post=row.post,
        holder_id=row.holder_id,
        verdict=Verdict(row.verdict),
        opinion=row.opinion,
        signed_at=row.recorded_at,
        signed=row.signed,
        signature=bytes(row.signature),
        algorithm=row.algorithm,
        public_key=bytes(row.public_key),
        device=row.device,
        devices=row.devices,
    )


def _proposal(
    row: Proposal, levels: tuple[LevelOnRecord, ...], attempts: Iterable[AttemptOnRecord]
) -> ProposalOnRecord:
    return ProposalOnRecord(
        id=row.id,
        case_id=row.case_id,
        court=row.court,
        verb=row.verb,
        terms=row.terms,
        shown=row.shown,
        proposal_hash=row.proposal_hash,
        drafter_id=row.drafter_id,
        drafter_words=row.drafter_words,
        drafted_on=row.happened_on,
        drafted_at=row.recorded_at,
        ground=row.ground,
        state=State(row.state),
        version=row.version,
        line_id=row.line_id,
        replaces_id=row.replaces_id,
        current=row.current,
        executed_act_id=row.executed_act_id,
        levels=levels,
        attempts=tuple(attempts),
    )
