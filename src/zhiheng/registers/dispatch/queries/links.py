"""Links in text messages: what a party was sent, and whether it has opened it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from zhiheng.plant import portal
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.dispatch.queries.reading import beyond, reading
from zhiheng.registers.dispatch.terms import OpenFilter


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One paper to which a party was sent a link; `id` is its message's.

    `course` is how far the text message has come, `failed` how often the party could not be told.
    """

    id: int
    case_id: int
    court: str
    sent_on: date
    owner_id: int
    owner: str
    state: str
    answer: str
    paper_id: int
    party_id: int
    kind: str
    role: str
    name: str
    person_id: int
    case_number: str
    course: str
    opened_at: datetime | None
    failed: int
    served: bool
    mail_came_back: bool


@dataclass(frozen=True, slots=True)
class Door:
    """A link before anybody is told: which court, how often nobody could be, when it was opened,
    and whether too many wrong numbers have closed it."""

    court: str
    failed: int
    opened_at: datetime | None
    closed: bool


@dataclass(frozen=True, slots=True)
class Letter:
    """The paper behind a link, for the party that is told by its number."""

    case_id: int
    paper_id: int
    party_id: int
    kind: str
    role: str
    name: str
    case_number: str
    served: bool


def door(message_id: int) -> Door | None:
    """What whoever holds a link may know; None where there is no such link. Asked as the portal."""
    for row in portal.asked("SELECT * FROM dispatch_letter(%s)", message_id):
        return Door(*row)
    return None


def letter_for(message_id: int, signs: str) -> Letter | None:
    """The paper behind a link; None unless these are the last four signs of the party's number,
    and for every number once the link is closed. Asked as the portal."""
    for row in portal.asked("SELECT * FROM dispatch_letter_for(%s, %s)", message_id, signs):
        return Letter(*row)
    return None


def link(message_id: int) -> Link:
    """The link of a message; NotOnRecord when it carried none or is out of scope."""
    found = reading(Link, "dispatch_link", "id = %s", [message_id])
    if not found:
        raise NotOnRecord("短信链接", message_id)
    return found[0]


def links_of(case_id: int) -> tuple[Link, ...]:
    """The links of a case, oldest first."""
    return tuple(reading(Link, "dispatch_link", "case_id = %s ORDER BY id", [case_id]))


def unopened_page(chosen: OpenFilter, key: str | None = None, size: int = SIZE) -> Page[Link]:
    """Links of a court that nobody has opened and whose papers are not served, oldest first."""
    waits = "link_from_on IS NOT NULL AND opened_at IS NULL AND NOT served"
    where, values = f"court = %s AND {waits}", [chosen.court]
    if chosen.handler_id is not None:
        where, values = f"{where} AND owner_id = %s", [*values, chosen.handler_id]  # type: ignore[list-item]

    def fetch(position: Position | None, limit: int) -> Sequence[Link]:
        order = ("link_from_on", "id")
        return beyond(Link, "dispatch_link", where, values, order, position, limit)

    return page(fetch, lambda line: (line.sent_on, line.id), key, size)
