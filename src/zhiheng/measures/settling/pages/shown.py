"""Settlements as the tab draws them: each instalment with its state, and what can be done next."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from zhiheng.law.money_words import yuan
from zhiheng.law.records import CaseState, StayGround
from zhiheng.measures.settling import queries
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.goodfaith import queries as goodfaith
from zhiheng.registers.goodfaith.queries import DeadlineOnRecord, DueOnRecord, GraceOfCase, Plan
from zhiheng.registers.goodfaith.terms import Effect

SHORT = 60
SOON = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One instalment: its state in words, the tone of its chip, and what its days say."""

    of: DueOnRecord
    state: str
    tone: str
    days: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One settlement with its instalments, who signed it, and the deadline it outlasts."""

    plan: Plan
    effect: Effect
    parts: tuple[Part, ...]
    signers: tuple[str, ...]
    late: DeadlineOnRecord | None
    left_fen: int

    @property
    def running(self) -> bool:
        """Whether it has not ended."""
        return self.plan.settlement.ended_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class GraceShown:
    """A grace period with what it covers and whether it runs on the day."""

    of: GraceOfCase
    covers: str
    running: bool


def plans(case: CaseCard, on: date) -> tuple[Shown, ...]:
    """The settlements of the case, newest first."""
    names = {one.id: one.name for one in cases.parties(case.id)}
    return tuple(
        Shown(
            plan=one,
            effect=one.dues[0].effect,
            parts=tuple(part(each, on) for each in one.dues),
            signers=tuple(f"{names.get(id, '')}：{way}" for id, way in one.signatures),
            late=queries.too_late(case.court, one.settlement.due_on, on=on),
            left_fen=one.settlement.total_fen - one.paid_fen,
        )
        for one in reversed(goodfaith.plans_of(case.id))
    )


def part(one: DueOnRecord, on: date) -> Part:
    """One instalment as it stands on a day."""
    left = (one.due_on - on).days
    days = f"还有 {left} 天" if left > 0 else ("今天到期" if left == 0 else f"已过 {-left} 天")
    if not one.unpaid_fen:
        return Part(of=one, state="已履行", tone="ok", days="")
    if one.broken_on is not None or left < 0:
        return Part(of=one, state="违约", tone="bad", days=days)
    state = "部分履行" if one.paid_fen else "待履行"
    return Part(of=one, state=state, tone="warn" if left <= SOON else "line", days=days)


def graces(case_id: int, on: date) -> tuple[GraceShown, ...]:
    """The grace periods of the case, newest first."""
    lines = property_names(case_id)
    return tuple(
        GraceShown(
            of=one,
            covers=lines.get(one.property_id, "") if one.property_id else "全案",
            running=one.happened_on <= on <= one.grace_ends_on,
        )
        for one in reversed(goodfaith.graces_of(case_id))
    )


def property_names(case_id: int) -> dict[int, str]:
    """What each line of property is."""
    return {one.line_id: f"{one.kind} {one.words}" for one in assets.properties_of(case_id)}


def may_resume(case: CaseCard, shown: tuple[Shown, ...]) -> bool:
    """Whether a settlement that stayed the case was not kept."""
    stay = cases.stay_of(case.id) if case.state is CaseState.STAYED else None
    settled = stay is not None and stay.ground == StayGround.SETTLEMENT
    return settled and any(one.running and one.plan.broken for one in shown)


def offered(case_id: int) -> dict[str, list[tuple[Any, str]]]:
    """The rows of the record that a form may name."""
    plan = queries.running_plan(case_id)
    dues = plan.dues if plan else ()
    return {
        "party_id": party_choices(case_id),
        "property_id": [
            (str(one.id), f"{one.kind} {one.words}"[:SHORT])
            for one in assets.properties_of(case_id)
        ],
        "due_id": [
            (str(one.id), f"第 {one.ordinal} 期 {one.due_on} 尚欠 {yuan(one.unpaid_fen)} 元")
            for one in dues
            if one.unpaid_fen
        ],
        "source": [
            (
                f"{one.source.name}-{one.id}",
                f"{one.paid_on} {one.source} 未计入 {yuan(one.free_fen)} 元 {one.words}"[:SHORT],
            )
            for one in goodfaith.money_of(case_id)
            if one.free_fen
        ],
    }


def party_choices(case_id: int) -> list[tuple[Any, str]]:
    """The parties of the case with what they are."""
    return [(str(one.id), f"{one.role} {one.name}") for one in cases.parties(case_id)]
