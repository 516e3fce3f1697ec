"""Courts, their divisions, teams and staff."""

from datetime import datetime
from typing import Final

from zhiheng.law import courts as law
from zhiheng.law.posts import Post
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.personnel import queries
from zhiheng.registers.personnel.actions.authority import within_range
from zhiheng.registers.personnel.models import Court, Division, Staff, Team, TeamMember
from zhiheng.registers.personnel.terms import (
    DivisionKind,
    DivisionTerms,
    MemberTerms,
    StaffTerms,
    TeamTerms,
)

USUAL_DIVISIONS: Final = (
    DivisionKind.BUREAU,
    DivisionKind.COMMAND,
    DivisionKind.REVIEW,
    DivisionKind.FILING,
    DivisionKind.PETITIONS,
)
STATES: Final = {
    "active": "在用", "merged": "已合并", "abolished": "已撤销", "renamed": "已更名",
}  # fmt: skip


@act("建立法院名录", by=(Post.SYSTEM, Post.ADMIN_SYSTEM), on="court")
def seed_courts(*, by: Officer, at: datetime) -> int:
    """Enter the courts of the law's table that are not on record, each with the usual divisions.

    Gives the number of courts entered; a second run enters none.
    """
    with legal_act(seed_courts, by=by, at=at) as doing:
        known = queries.codes_known()
        new = [court for court in law.courts() if court.code not in known]
        Court.objects.bulk_create(_court(doing, court) for court in new)
        Division.objects.bulk_create(
            Division(court_id=court.code, kind=kind, name=kind, **row_of(doing))
            for court in new
            if court.active
            for kind in USUAL_DIVISIONS
        )
        doing.says(f"法院名录载入 {len(new)} 个法院")
        doing.gives(len(new))
    return len(new)


@act("设立内设机构", by=(Post.SYSTEM, Post.ADMIN_SYSTEM), on="court")
def found_division(*, terms: DivisionTerms, by: Officer, at: datetime) -> int:
    """Enter an internal body or a tribunal under its court; gives its id."""
    within_range(by, terms.court)
    with legal_act(found_division, by=by, at=at, court=terms.court) as doing:
        queries.court(terms.court)
        if any(known.name == terms.name for known in queries.divisions_of(terms.court)):
            raise BadTerms({"name": f"本院已有“{terms.name}”，请另取名称"})
        division = Division.objects.create(
            court_id=terms.court, kind=terms.kind, name=terms.name, **row_of(doing)
        )
        doing.says(f"设立{terms.name}")
        doing.gives(division.id)
    return division.id


@act("登记工作人员", by=(Post.SYSTEM, Post.ADMIN_SYSTEM), on="court")
def enter_staff(*, terms: StaffTerms, by: Officer, at: datetime) -> int:
    """Enter a member of staff; gives the staff id. A number is given to one person for life."""
    within_range(by, terms.court)
    with legal_act(enter_staff, by=by, at=at, court=terms.court) as doing:
        queries.court(terms.court)
        if queries.staff_by_number(terms.number) is not None:
            raise BadTerms({"number": f"工号 {terms.number} 已有人使用，请核对工号"})
        if terms.division_id is not None:
            _refuse_foreign_division(terms.division_id, terms.court)
        person = Staff.objects.create(
            number=terms.number, name=terms.name, court_id=terms.court,
            division_id=terms.division_id, **row_of(doing),
        )  # fmt: skip
        doing.says(f"登记{terms.name}，工号 {terms.number}")
        doing.gives(person.id)
    return person.id


@act("组建执行团队", by=(Post.SYSTEM, Post.ADMIN_SYSTEM, Post.BUREAU_CHIEF), on="court")
def form_team(*, terms: TeamTerms, by: Officer, at: datetime) -> int:
    """Form a team in a division and seat its members from this day; gives the team's id."""
    division = queries.division(terms.division_id)
    within_range(by, division.court)
    with legal_act(form_team, by=by, at=at, court=division.court) as doing:
        if Team.objects.filter(division_id=division.id, name=terms.name).exists():
            raise BadTerms({"name": f"{division.name}已有“{terms.name}”，请另取名称"})
        team = Team.objects.create(division_id=division.id, name=terms.name, **row_of(doing))
        for member in terms.members:
            _seat(doing, team.id, division.court, member)
        doing.says(f"{division.name}组建{terms.name}，{len(terms.members)} 人")
        doing.gives(team.id)
    return team.id


@act("编入执行团队", by=(Post.SYSTEM, Post.ADMIN_SYSTEM, Post.BUREAU_CHIEF), on="court")
def seat(*, team_id: int, member: MemberTerms, by: Officer, at: datetime) -> int:
    """Seat somebody in a team from this day; a former seat ends thereby. Gives the seat's id."""
    court = queries.court_of_team(team_id)
    within_range(by, court)
    with legal_act(seat, by=by, at=at, court=court) as doing:
        seated = _seat(doing, team_id, court, member)
        doing.says(f"{queries.staff(member.staff_id).name}编入团队，任{member.role}")
        doing.gives(seated)
    return seated


def _court(doing: LegalAct, court: law.Court) -> Court:
    state, _, year = court.state.partition(" ")
    return Court(
        code=court.code,
        name=court.name,
        level=court.level,
        is_special=_is_special(court),
        parent_id=court.parent_code or None,
        state=STATES[state],
        ended_year=int(year) if year else None,
        confidence=court.confidence,
        **row_of(doing),
    )


def _is_special(court: law.Court) -> bool:
    """Railway-transport and maritime courts and the basic courts below them."""
    if court.level is law.CourtLevel.SPECIAL_INTERMEDIATE:
        return True
    return bool(court.parent_code) and _is_special(law.court(court.parent_code))


def _seat(doing: LegalAct, team_id: int, court: str, member: MemberTerms) -> int:
    if queries.staff(member.staff_id).court != court:
        raise BadTerms({"members": "团队成员须是本院人员，请重新选择"})
    return TeamMember.objects.create(
        team_id=team_id, staff_id=member.staff_id, role=member.role, from_on=doing.day,
        **row_of(doing),
    ).id  # fmt: skip


def _refuse_foreign_division(division_id: int, court: str) -> None:
    if queries.division(division_id).court != court:
        raise BadTerms({"division_id": "所选机构不属于该法院，请重新选择"})
