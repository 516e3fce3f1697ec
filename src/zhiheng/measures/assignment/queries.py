"""What may be known of draws: seeds, weights, lists of candidates, and what a month published."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.assignment import Candidate, Draw, Month, Weight, candidate_of
from zhiheng.law.triage import Holding, Proposal, Seen, propose
from zhiheng.measures.assignment.models import Drawing, HandlerWeight, Seed, TribunalTeam
from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.terms import TRADITIONAL, PropertyKind, PropertyState, StepKind
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.personnel.queries import DivisionOnRecord, TeamOnRecord
from zhiheng.registers.personnel.terms import DivisionKind, TeamRole
from zhiheng.registers.titles import queries as titles

PAID_OUT: Final = (PropertyKind.DEPOSIT, PropertyKind.INCOME)
"""Money already: nothing has to be sold."""

OPEN_TO_ENFORCEMENT: Final = (PropertyState.FOUND, PropertyState.CONTROLLED)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedOnRecord:
    """What is published of a month's seed; `seed` is empty until it is revealed."""

    id: int
    court: str
    month: str
    seed_hash: str
    published_on: date
    seed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A candidate and the member of staff he is."""

    staff_id: int
    candidate: Candidate


@dataclass(frozen=True, slots=True, kw_only=True)
class Tribunal:
    """The tribunal that tried a case, and the team that enforces for it (None: not named yet)."""

    name: str
    team: TeamOnRecord | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingOnRecord:
    """A draw as it stands on record."""

    case_id: int
    drawn_on: date
    pool: str
    candidates: tuple[Candidate, ...]
    staff_id: int


def seed(court: str, month: str) -> SeedOnRecord | None:
    """What the court published of the month's seed, if anything."""
    row = Seed.objects.filter(court=court, month=month).select_related("reveal").first()
    if row is None:
        return None
    return SeedOnRecord(
        id=row.id,
        court=row.court,
        month=row.month,
        seed_hash=row.seed_hash,
        published_on=row.happened_on,
        seed=row.reveal.seed if hasattr(row, "reveal") else "",
    )


def candidates(
    court: str, on: date, *, tribunal: Tribunal | None = None, recused: dict[int, str] | None = None
) -> tuple[Listed, ...]:
    """The list of a draw on a day: the court's handlers, or the judges of the tribunal's team.

    `recused`: staff id → why. Who is away weighs nought and the list says why.
    """
    weights = {
        row.staff_id: row for row in HandlerWeight.objects.filter(court=court).order_by("id")
    }
    away = {one.staff_id: one for one in personnel.absences_of(court, on) if one.from_on <= on}
    judges = _judges(tribunal)
    listed = []
    for handler in personnel.handlers_of(court, on):
        if judges is not None and handler.id not in judges:
            continue
        set_for = weights.get(handler.id)
        weight, why = (Weight(set_for.weight), set_for.ground) if set_for else (Weight.FULL, "")
        if handler.id in away:
            absence = away[handler.id]
            weight, why = Weight.NONE, f"{absence.kind}至 {absence.until_on}"
        if recused and handler.id in recused:
            weight, why = Weight.NONE, f"回避：{recused[handler.id]}"
        one = Candidate(number=handler.number, name=handler.name, weight=weight, why=why)
        listed.append(Listed(staff_id=handler.id, candidate=one))
    return tuple(listed)


def tribunal_of(case: CaseCard, on: date) -> Tribunal | None:
    """The court's own tribunal that the instrument names as the one that tried the case."""
    title = titles.title(case.title_id)
    for body in tribunals(case.court):
        if body.name in title.made_by or body.name in title.text:
            return Tribunal(name=body.name, team=_team_of(body, on))
    return None


def tribunals(court: str) -> tuple[DivisionOnRecord, ...]:
    """The tribunals (人民法庭) of a court."""
    bodies = personnel.divisions_of(court)
    return tuple(one for one in bodies if one.kind == DivisionKind.TRIBUNAL)


def teams_of_tribunals(court: str, on: date) -> tuple[Tribunal, ...]:
    """Each tribunal of the court with the team named for it."""
    return tuple(Tribunal(name=one.name, team=_team_of(one, on)) for one in tribunals(court))


def drawing(case_id: int) -> DrawingOnRecord | None:
    """The draw of a case, if it was drawn."""
    row = Drawing.objects.filter(case_id=case_id).first()
    return _drawing(row) if row else None


def drawings(court: str, month: str) -> tuple[DrawingOnRecord, ...]:
    """The draws of a court's month, oldest first."""
    rows = Drawing.objects.filter(court=court, month=month).order_by("id")
    return tuple(_drawing(row) for row in rows)


def month(court: str, month: str) -> Month:
    """What a court publishes of a month; NotOnRecord when no seed was published for it."""
    said = seed(court, month)
    if said is None:
        raise NotOnRecord("分案种子", month)
    drawn = drawings(court, month)
    first, last = span_of(month)
    docketed = casefile.docketed_between(court, first, last)
    cards = casefile.cases(one.case_id for one in drawn)
    ids = {one.case_id for one in drawn}
    staff = personnel.staff_named(one.staff_id for one in drawn)
    return Month(
        court=court,
        month=month,
        seed_hash=said.seed_hash,
        published_on=said.published_on,
        seed=said.seed,
        draws=tuple(
            Draw(
                case_number=cards[one.case_id].number,
                drawn_on=one.drawn_on,
                candidates=one.candidates,
                drawn=staff[one.staff_id].number,
            )
            for one in drawn
        ),
        by_hand=tuple(c.number for c in docketed if c.handler_id and c.id not in ids),
        without=tuple(c.number for c in docketed if not c.handler_id),
        docketed=tuple(c.number for c in docketed),
    )


def proposal(case: CaseCard, on: date) -> Proposal:
    """The class, state of property and track that the record speaks for today."""
    record = overview.case_on_record(None, case.id, on=on)
    kinds = {step.kind for step in assets.steps_of(case.id)}
    holdings = tuple(
        Holding(worth_fen=one.estimate_fen, is_money=one.kind in PAID_OUT)
        for one in assets.properties_of(case.id)
        if one.state in OPEN_TO_ENFORCEMENT
    )
    return propose(
        Seen(
            is_money=record.is_money,
            claim_fen=case.claim_fen,
            holdings=holdings,
            investigated=StepKind.NETWORK in kinds and bool(kinds & set(TRADITIONAL)),
        )
    )


def span_of(month: str) -> tuple[date, date]:
    """The first and the last day of a month written 2026-11."""
    first = date.fromisoformat(f"{month}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def _team_of(body: DivisionOnRecord, on: date) -> TeamOnRecord | None:
    named = TribunalTeam.objects.filter(division=body.id).order_by("-id").first()
    if named is None:
        return None
    return next((t for t in personnel.teams_of(body.court, on) if t.id == named.team_id), None)


def _judges(tribunal: Tribunal | None) -> set[int] | None:
    """The judges of the tribunal's team; None: everybody of the court."""
    if tribunal is None or tribunal.team is None:
        return None
    return {staff_id for staff_id, _, role in tribunal.team.members if role == TeamRole.JUDGE}


def _drawing(row: Drawing) -> DrawingOnRecord:
    return DrawingOnRecord(
        case_id=row.case_id,
        drawn_on=row.happened_on,
        pool=row.pool,
        candidates=tuple(candidate_of(one) for one in row.candidates),
        staff_id=row.staff_id,
    )
