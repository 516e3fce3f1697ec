"""Courts, their officers and teams, and the accounts by which a visitor tries the demo."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from zhiheng.law.posts import Post
from zhiheng.law.procedures import PROCEDURES, required
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.terms import (
    AccountTerms,
    AppointmentTerms,
    DivisionKind,
    MemberTerms,
    StaffTerms,
    TeamRole,
    TeamTerms,
)

ROOT: Final = "最高法"
DEVICE: Final = "演示数据"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One seat of an office: who sits there, by which name he logs in, and what he may see."""

    login: str
    name: str
    post: Post
    clearance: int = 0


FULL_OFFICE: Final = (
    Seat(login="lian", name="林立", post=Post.FILING),
    Seat(login="zhouwen", name="周文", post=Post.HANDLER),
    Seat(login="zhenglan", name="郑岚", post=Post.HANDLER, clearance=2),
    Seat(login="wuji", name="吴迹", post=Post.HANDLER),
    Seat(login="zhuli", name="方晓", post=Post.ASSISTANT),
    Seat(login="shuji", name="何静", post=Post.CLERK),
    Seat(login="fajing", name="高远", post=Post.BAILIFF),
    Seat(login="juzhang", name="秦越", post=Post.BUREAU_CHIEF, clearance=2),
    Seat(login="yuanzhang", name="陆平", post=Post.PRESIDENT, clearance=3),
    Seat(login="zhihui", name="宋宁", post=Post.COMMAND),
    Seat(login="shencha", name="沈明", post=Post.REVIEWER),
    Seat(login="caiwu", name="钱谨", post=Post.FINANCE),
    Seat(login="jijian", name="严正", post=Post.DISCIPLINE),
    Seat(login="xitong", name="纪新", post=Post.ADMIN_SYSTEM),
    Seat(login="anquan", name="安维", post=Post.ADMIN_SECURITY),
    Seat(login="shenji", name="简查", post=Post.ADMIN_AUDIT),
)
NEIGHBOURS: Final = (
    "何立", "许周", "冯启", "卫宁", "方圆", "章静", "魏远", "吕局", "孔院", "陶宁", "姜明", "金谨",
    "华正", "纪平", "安定", "严查",
)  # fmt: skip
NEIGHBOUR_OFFICE: Final = tuple(
    replace(seat, name=name) for seat, name in zip(FULL_OFFICE, NEIGHBOURS, strict=True)
)
SMALL_OFFICE: Final = (
    Seat(login="lian", name="何立", post=Post.FILING),
    Seat(login="chengban", name="许周", post=Post.HANDLER),
    Seat(login="juzhang", name="吕局", post=Post.BUREAU_CHIEF),
    Seat(login="yuanzhang", name="孔院", post=Post.PRESIDENT, clearance=3),
)


@dataclass(frozen=True, slots=True)
class Office:
    """The officers of one court by their posts, first come first."""

    court: str
    court_name: str
    seats: dict[str, int]
    _known: dict[str, Officer] = field(default_factory=dict)

    def officer(self, login: str, at: datetime) -> Officer:
        """Who logs in by this name, freshly logged in; posts and clearances of the province do
        not change after the offices were founded."""
        if login not in self._known:
            self._known[login] = queries.officer(self.seats[login], at.date())
        ticked = _checked_points(at.date())
        return replace(self._known[login], ticked=ticked, device=DEVICE, fresh_at=at)


@lru_cache
def _checked_points(day: date) -> frozenset[str]:
    """Officers of the province go by the procedures: whatever must be checked first, they did."""
    return frozenset().union(*(required(one.act, day) for one in PROCEDURES))


class Registry:
    """Makes offices; staff numbers run through the whole province."""

    def __init__(self) -> None:
        self._number = 0

    def found(self, court: str, seats: tuple[Seat, ...], at: datetime) -> Office:
        """Enter the staff of a court, appoint and clear them; teams for every judge."""
        staff = {seat.login: self._appointed(court, seat, at) for seat in seats}
        office = Office(court, queries.court(court).name, staff)
        if any(seat.post is Post.CLERK for seat in seats):
            _form_teams(office, seats, at)
        return office

    def _appointed(self, court: str, seat: Seat, at: datetime) -> int:
        self._number += 1
        system = system_officer(ROOT)
        terms = StaffTerms(number=f"YS{self._number:04d}", name=seat.name, court=court)
        staff_id = actions.enter_staff(terms=terms, by=system, at=at)
        actions.appoint(
            terms=AppointmentTerms(staff_id=staff_id, post=seat.post, from_on=at.date()),
            by=system, at=at,
        )  # fmt: skip
        if seat.clearance:
            actions.clear(
                staff_id=staff_id, clearance=seat.clearance, from_on=at.date(),
                ground="涉密岗位审查", by=system, at=at,
            )  # fmt: skip
        return staff_id


def open_accounts(office: Office, suffix: str, at: datetime, *, password_hash: str) -> None:
    """One account a person; all share the demo's one password, shown on the log-in page."""
    for login, staff_id in office.seats.items():
        terms = AccountTerms(
            staff_id=staff_id, login_name=login + suffix, password_hash=password_hash,
            initial=False, demo=True,
        )  # fmt: skip
        actions.open_account(terms=terms, by=system_officer(ROOT), at=at)


def _form_teams(office: Office, seats: tuple[Seat, ...], at: datetime) -> None:
    bureau = next(
        one for one in queries.divisions_of(office.court) if one.kind == DivisionKind.BUREAU
    )
    judges = [seat.login for seat in seats if seat.post is Post.HANDLER]
    helpers = (
        ("zhuli", TeamRole.ASSISTANT), ("fajing", TeamRole.BAILIFF), ("shuji", TeamRole.CLERK),
    )  # fmt: skip
    for place, judge in enumerate(judges):
        members = [MemberTerms(staff_id=office.seats[judge], role=TeamRole.JUDGE)]
        if place == 0:
            members += [MemberTerms(staff_id=office.seats[x], role=role) for x, role in helpers]
        name = f"执行{'一二三四五'[place]}团队"
        terms = TeamTerms(division_id=bureau.id, name=name, members=tuple(members))
        actions.form_team(terms=terms, by=system_officer(ROOT), at=at)
