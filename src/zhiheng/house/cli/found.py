"""`zhiheng found`: the first three administrators of a court, who then appoint everybody else."""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from pypinyin import lazy_pinyin

from zhiheng.doors.desk.access import passwords
from zhiheng.house.cli.frame import Outcome
from zhiheng.house.clock import now_in_shanghai
from zhiheng.house.ground.refusal import GroundError
from zhiheng.law.posts import Post
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import HIGHEST_CLEARANCE, system_officer
from zhiheng.plant.scope import ROOT_COURT, Scope, entered
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.terms import AccountTerms, AppointmentTerms, StaffTerms

EXAMPLE = "zhiheng found --court 鲁0102 --names 纪新 安维 简查"
IN_USE: Final = "在用"


@dataclass(frozen=True, slots=True)
class Seat:
    """One administrator to be: the post, and the words his staff number and login begin with."""

    post: Post
    word: str


SEATS: Final = (
    Seat(Post.ADMIN_SYSTEM, "xitong"),
    Seat(Post.ADMIN_SECURITY, "anquan"),
    Seat(Post.ADMIN_AUDIT, "shenji"),
)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--court", required=True, help="法院代字，如 鲁0102；最高法为全国")
    parser.add_argument(
        "--names", nargs=3, metavar=("系统", "安全", "审计"),
        default=[str(seat.post) for seat in SEATS],
        help="三名管理员的姓名，须是三个人；不填时以岗位名登记",
    )  # fmt: skip


def run(options: Namespace) -> Outcome:
    """Refused where the court has administrators, is not on record, or two names are one.

    The first passwords are told here and nowhere else. A run that broke off may be repeated.
    """
    court, at = options.court, now_in_shanghai()
    terms = _staff_terms(court, options.names)
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        _refuse_founded(court)
        accounts = [_account(seat, said, at) for seat, said in zip(SEATS, terms, strict=True)]
        # The posts come last: as long as one of them is open, the founding may be repeated.
        for seat in SEATS:
            _appoint(seat, court, at)
    return Outcome(True, {"court": court, "administrators": accounts}, _words(court, accounts))


def _staff_terms(court: str, names: list[str]) -> list[StaffTerms]:
    """Who the three are; GroundError for a name that cannot be entered or stands there twice."""
    if len(set(names)) < len(names):
        raise GroundError("三名管理员须由三个人分别担任（三员分离），请填写三个不同的姓名。")
    try:
        return [
            StaffTerms(number=_number(seat, court), name=name, court=court)
            for seat, name in zip(SEATS, names, strict=True)
        ]
    except BadTerms as bad:
        raise GroundError(f"{bad}。") from None


def _refuse_founded(court: str) -> None:
    known = {one.code: one for one in queries.courts_below(ROOT_COURT)}
    if court not in known or known[court].state != IN_USE:
        raise GroundError(f"没有代字为“{court}”的在用法院，请核对代字，例如 鲁0102。")
    held = queries.administrators_of(court)
    own = {person.id for seat in SEATS if (person := _person(seat, court))}
    if {one.post for one in held} == {seat.post for seat in SEATS} or any(
        one.staff_id not in own for one in held
    ):
        posts = "、".join(sorted({str(one.post) for one in held}))
        raise GroundError(
            f"{known[court].name}已任命过{posts}，没有改动。以后的任免由安全管理员办理，"
            "口令由系统管理员重置。"
        )


def _account(seat: Seat, said: StaffTerms, at: datetime) -> dict[str, str]:
    """The person's account with a first password that is good for one log-in."""
    by, first = system_officer(ROOT_COURT), passwords.first()
    known = queries.staff_by_number(said.number)
    staff_id = known.id if known else actions.enter_staff(terms=said, by=by, at=at)
    login_name, password_hash = _login_name(seat, said.court), passwords.hashed(first)
    account = queries.account_of(staff_id)
    if account is None:
        terms = AccountTerms(staff_id=staff_id, login_name=login_name, password_hash=password_hash)
        actions.open_account(terms=terms, by=by, at=at)
    else:
        actions.set_password(account_id=account.id, password_hash=password_hash, by=by, at=at)
    name = queries.staff(staff_id).name
    return {"post": str(seat.post), "name": name, "login_name": login_name, "password": first}


def _appoint(seat: Seat, court: str, at: datetime) -> None:
    person = _person(seat, court)
    if person is None or queries.posts_on_record(person.id):
        return
    terms = AppointmentTerms(staff_id=person.id, post=seat.post, from_on=at.date())
    actions.appoint(terms=terms, by=system_officer(ROOT_COURT), at=at)


def _person(seat: Seat, court: str) -> queries.StaffOnRecord | None:
    return queries.staff_by_number(_number(seat, court))


def _number(seat: Seat, court: str) -> str:
    """The staff number: letters and digits, the same every time."""
    return f"{_login_name(seat, court)}-1".upper()


def _login_name(seat: Seat, court: str) -> str:
    """`xitonglu0102` for the system administrator of 鲁0102."""
    return seat.word + "".join(lazy_pinyin(court))


def _words(court: str, accounts: list[dict[str, str]]) -> str:
    lines = [
        f"  {one['post']} {one['name']}：用户名 {one['login_name']}，初始口令 {one['password']}"
        for one in accounts
    ]
    return "\n".join(
        [
            f"{court} 的三名管理员已任命，账号已开立：",
            *lines,
            "初始口令只在这里显示一次，首次登录即须修改，并绑定动态口令；请当面分别交给三人。",
        ]
    )
