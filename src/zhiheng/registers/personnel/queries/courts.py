"""Courts, their divisions and teams."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.personnel.models import Court, Division, Team, TeamMember


@dataclass(frozen=True, slots=True)
class CourtOnRecord:
    """One court; `parent_code` is empty for the root, `ended_year` None while it stands."""

    code: str
    name: str
    level: str
    is_special: bool
    parent_code: str
    state: str
    ended_year: int | None


@dataclass(frozen=True, slots=True)
class DivisionOnRecord:
    """An internal body or a dispatched tribunal."""

    id: int
    court: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class TeamOnRecord:
    """A team and its members as (staff id, name, role)."""

    id: int
    name: str
    division_id: int
    members: tuple[tuple[int, str, str], ...]


def court(code: str) -> CourtOnRecord:
    """The court with this code; NotOnRecord otherwise."""
    found = _courts(Q(code=code))
    if not found:
        raise NotOnRecord("法院", code)
    return found[0]


def courts_below(code: str, *, with_special: bool = True) -> tuple[CourtOnRecord, ...]:
    """The court itself and every court under it, by code; special courts on request only.

    The root is above all others, whose codes do not begin with its own.
    """
    root = court(code)
    below = Q() if not root.parent_code else Q(code__startswith=code)
    return _courts(below if with_special else below & Q(is_special=False))


def courts_stand() -> bool:
    """Whether any court is on record."""
    return Court.objects.exists()


def codes_known() -> frozenset[str]:
    """The codes of every court on record; empty before the tree is seeded."""
    return frozenset(Court.objects.values_list("code", flat=True))


def divisions_of(code: str) -> tuple[DivisionOnRecord, ...]:
    """The divisions and tribunals of one court, in the order they were entered."""
    rows = Division.objects.filter(court_id=code).order_by("id")
    told = rows.values_list("id", "court_id", "kind", "name")
    return tuple(DivisionOnRecord(*row) for row in told)


def division(division_id: int) -> DivisionOnRecord:
    """One division; NotOnRecord for an unknown id."""
    row = Division.objects.filter(id=division_id).values_list("id", "court_id", "kind", "name")
    for found in row:
        return DivisionOnRecord(*found)
    raise NotOnRecord("内设机构", division_id)


def teams_of(code: str, on: date) -> tuple[TeamOnRecord, ...]:
    """The teams of one court with those who sit in them on a day: each person's newest seat."""
    rows = (
        TeamMember.objects.filter(team__division__court_id=code, from_on__lte=on)
        .order_by("staff_id", "-id")
        .distinct("staff_id")
        .values_list(
            "team_id", "team__name", "team__division_id", "staff_id", "staff__name", "role", "id"
        )
    )
    teams: dict[int, TeamOnRecord] = {}
    for row in sorted(rows, key=lambda row: (row[0], row[6])):
        team_id, name, division_id, staff_id, staff_name, role, _ = row
        known = teams.get(team_id, TeamOnRecord(team_id, name, division_id, ()))
        members = (*known.members, (staff_id, staff_name, role))
        teams[team_id] = TeamOnRecord(team_id, name, division_id, members)
    return tuple(teams.values())


def court_of_team(team_id: int) -> str:
    """The code of the court whose division the team belongs to; NotOnRecord otherwise."""
    for code in Team.objects.filter(id=team_id).values_list("division__court_id", flat=True):
        return code
    raise NotOnRecord("执行团队", team_id)


def _courts(which: Q) -> tuple[CourtOnRecord, ...]:
    rows = Court.objects.filter(which).order_by("code")
    return tuple(
        CourtOnRecord(code, name, level, is_special, parent or "", state, ended_year)
        for code, name, level, is_special, parent, state, ended_year in rows.values_list(
            "code", "name", "level", "is_special", "parent_id", "state", "ended_year"
        )
    )
