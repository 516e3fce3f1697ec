"""Ready-made courts and officers for every room's tests: made by the verbs, as in life."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from zhiheng.law.posts import Post
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.terms import AppointmentTerms, StaffTerms

FOUNDED_AT: Final = datetime(2026, 1, 4, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
ROOT_COURT: Final = "最高法"


class Seat:
    """One officer of an office, appointed when a test first asks for him, and kept."""

    def __init__(self, place: int, name: str, post: Post) -> None:
        self.place, self.name, self.post = place, name, post

    def __set_name__(self, owner: type, attribute: str) -> None:
        self.attribute = attribute

    def __get__(self, office: "Office", owner: type) -> Officer:
        officer = an_officer(
            self.post, name=self.name, code=office.court, number=f"{office.court}-{self.place:02d}",
            at=office.at,
        )  # fmt: skip
        # An instance attribute of this name is found before the descriptor next time.
        vars(office)[self.attribute] = officer
        return officer


class Office:
    """The officers of one court, one to a post (two handlers), ready to act; all names invented.

    Ask for an officer outside of an act: the first time he is entered and appointed.
    """

    filing = Seat(1, "林立", Post.FILING)
    handler = Seat(2, "周文", Post.HANDLER)
    other_handler = Seat(3, "郑岚", Post.HANDLER)
    assistant = Seat(4, "方晓", Post.ASSISTANT)
    clerk = Seat(5, "何静", Post.CLERK)
    bailiff = Seat(6, "高远", Post.BAILIFF)
    chief = Seat(7, "秦越", Post.BUREAU_CHIEF)
    president = Seat(8, "陆平", Post.PRESIDENT)
    commander = Seat(9, "宋宁", Post.COMMAND)
    reviewer = Seat(10, "沈明", Post.REVIEWER)
    finance = Seat(11, "钱谨", Post.FINANCE)
    discipline = Seat(12, "严正", Post.DISCIPLINE)
    admin_system = Seat(13, "纪新", Post.ADMIN_SYSTEM)
    admin_security = Seat(14, "安维", Post.ADMIN_SECURITY)
    admin_audit = Seat(15, "简查", Post.ADMIN_AUDIT)

    def __init__(self, court: str, at: datetime) -> None:
        self.court, self.at = court, at


def the_courts(*, at: datetime = FOUNDED_AT) -> None:
    """Seed the tree of courts unless it stands."""
    if not queries.courts_stand():
        actions.seed_courts(by=system_officer(ROOT_COURT), at=at)


def a_court_office(code: str = "鲁0102", *, at: datetime = FOUNDED_AT) -> Office:
    """The office of one court; asked again for the same court, the same officers."""
    the_courts(at=at)
    return Office(code, at)


def an_officer(
    post: Post, *, name: str = "周文", code: str = "鲁0102", number: str, at: datetime = FOUNDED_AT
) -> Officer:
    """Somebody who holds one post from the day of `at`; the same number gives the same person."""
    number = _ascii(number)
    known = queries.staff_by_number(number)
    if known is not None:
        return queries.officer(known.id, at.date())
    setter_up = system_officer(ROOT_COURT)
    terms = StaffTerms(number=number, name=name, court=code)
    staff_id = actions.enter_staff(terms=terms, by=setter_up, at=at)
    appointment = AppointmentTerms(staff_id=staff_id, post=post, from_on=at.date())
    actions.appoint(terms=appointment, by=setter_up, at=at)
    return queries.officer(staff_id, at.date())


def _ascii(number: str) -> str:
    """Staff numbers hold letters and digits: a court's Chinese letter becomes its code point."""
    return "".join(sign if sign.isascii() else f"{ord(sign):X}" for sign in number)
