"""What a caller must say to enter courts' bodies, staff, posts and accounts on record."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.posts import Post
from zhiheng.plant.errors import BadTerms

LONGEST_NAME: Final = 60
LONGEST_NUMBER: Final = 32
LONGEST_GROUND: Final = 200
DEMO_PASSWORD: Final = "demo-2026"
"""Of every invented account; such accounts open nothing outside demo mode."""

TOP_SECRET: Final = 3
"""Clearances run from 0 (ordinary cases) to 3, the numbers of the secrecy classes of cases."""


class DivisionKind(StrEnum):
    """The bodies of a court (内设机构) that take part in enforcement, and its tribunals."""

    BUREAU = "执行局"
    COMMAND = "执行指挥中心"
    REVIEW = "执行裁判庭"
    FILING = "立案庭"
    PETITIONS = "信访窗口"
    BAILIFFS = "司法警察大队"
    TRIBUNAL = "人民法庭"


class TeamRole(StrEnum):
    """The four members of an enforcement team."""

    JUDGE = "法官"
    ASSISTANT = "法官助理"
    BAILIFF = "法警"
    CLERK = "书记员"


class AbsenceKind(StrEnum):
    """Why an officer is away."""

    LEAVE = "休假"
    SICKNESS = "病假"
    TRAVEL = "出差"
    TRAINING = "培训"
    SECONDMENT = "借调"


class CredentialKind(StrEnum):
    """What proves that an account's holder is who he says."""

    PASSWORD = "口令"
    ONE_TIME_CODE = "动态口令"


@dataclass(frozen=True, slots=True, kw_only=True)
class DivisionTerms:
    """An internal body or a dispatched tribunal of a court; BadTerms on an empty or long name."""

    court: str
    kind: DivisionKind
    name: str

    def __post_init__(self) -> None:
        refuse_name("name", self.name, "机构名称")


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffTerms:
    """A member of a court's staff; `number` is the staff number, one for life."""

    number: str
    name: str
    court: str
    division_id: int | None = None

    def __post_init__(self) -> None:
        refuse_name("name", self.name, "姓名")
        plain = self.number.isascii() and self.number.replace("-", "").isalnum()
        if not plain or len(self.number) > LONGEST_NUMBER:
            raise BadTerms({"number": f"工号由字母、数字和短横组成，最多 {LONGEST_NUMBER} 位"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberTerms:
    """One member of a team and who sits in it."""

    staff_id: int
    role: TeamRole


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamTerms:
    """An enforcement team (执行团队); it needs a judge, and nobody sits in it twice."""

    division_id: int
    name: str
    members: tuple[MemberTerms, ...]

    def __post_init__(self) -> None:
        refuse_name("name", self.name, "团队名称")
        if not any(member.role is TeamRole.JUDGE for member in self.members):
            raise BadTerms({"members": "团队至少要有一名法官，请选择法官"})
        if len({member.staff_id for member in self.members}) < len(self.members):
            raise BadTerms({"members": "同一人在团队里占了两个位置，请去掉一个"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentTerms:
    """An appointment to a post, for good (`until_on` None) or to a last day (included)."""

    staff_id: int
    post: Post
    from_on: date
    until_on: date | None = None

    def __post_init__(self) -> None:
        if self.post is Post.SYSTEM:
            raise BadTerms({"post": "“系统”是定时任务的身份，不任命给人，请另选岗位"})
        refuse_span(self.from_on, self.until_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationTerms:
    """A post exercised for an absent holder in stated days, both included."""

    holder_id: int
    delegate_id: int
    post: Post
    from_on: date
    until_on: date
    ground: str

    def __post_init__(self) -> None:
        refuse_span(self.from_on, self.until_on)
        if self.holder_id == self.delegate_id:
            raise BadTerms({"delegate_id": "代行人就是本人，请选择另一人"})
        refuse_ground(self.ground)


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceTerms:
    """Days on which an officer is away, both included."""

    staff_id: int
    kind: AbsenceKind
    from_on: date
    until_on: date

    def __post_init__(self) -> None:
        refuse_span(self.from_on, self.until_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountTerms:
    """An account for one person. `password_hash` is an Argon2 hash made at the door.

    `initial`: the password was set by an administrator and must be changed at the first log-in.
    `demo`: an invented person's account, usable in demo mode only.
    """

    staff_id: int
    login_name: str
    password_hash: str
    initial: bool = True
    demo: bool = False

    def __post_init__(self) -> None:
        name = self.login_name
        plain = name.isascii() and name.isalnum() and name == name.lower()
        if not plain or not 3 <= len(name) <= LONGEST_NUMBER:
            raise BadTerms({"login_name": "用户名须为 3–32 位小写字母或数字，如 zhouwen"})
        refuse_unhashed(self.password_hash)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceTerms:
    """What the door knows of the device: a keyed hash of browser and network, and it in words."""

    device_hash: bytes
    device: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTerms:
    """A session to begin. `key_hash` is the hash of the cookie's key, never the key.

    `used_step` is the thirty-second step of the one-time code that was used, None without one.
    """

    account_id: int
    key_hash: bytes
    device: DeviceTerms
    used_step: int | None = None


def refuse_name(field: str, name: str, noun: str) -> None:
    """BadTerms for a name that is empty, too long, or holds control characters."""
    if not name.strip():
        raise BadTerms({field: f"没有填写{noun}，请填写"})
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise BadTerms({field: f"{noun}最多 {LONGEST_NAME} 个字，且不含换行和控制字符，请改短"})


def refuse_span(from_on: date, until_on: date | None) -> None:
    """BadTerms for a span that ends before it begins."""
    if until_on is not None and until_on < from_on:
        raise BadTerms({"until_on": f"止日 {until_on} 早于起日 {from_on}，请改正"})


def refuse_unhashed(password_hash: str) -> None:
    """BadTerms unless the password was hashed with Argon2 at the door."""
    if not password_hash.startswith("argon2$"):
        raise BadTerms({"password": "口令没有按 Argon2 处理，不能保存，请从登录页面修改"})


def refuse_ground(ground: str) -> None:
    """BadTerms for a reason that is empty or longer than its column."""
    if not ground.strip():
        raise BadTerms({"ground": "没有写理由，请写明"})
    if len(ground) > LONGEST_GROUND or not ground.isprintable():
        raise BadTerms({"ground": f"理由最多 {LONGEST_GROUND} 个字，且不含换行和控制字符，请改短"})
