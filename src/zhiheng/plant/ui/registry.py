"""What rooms add to the frame when the programme starts: menu entries, case tabs, counts.

A room fills these from its `pages/frame.py`; the door only reads them. Nothing is shown that no
room has built.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Final, TypeVar

from django.urls import reverse

from zhiheng.law.posts import Post
from zhiheng.plant.officer import Officer

GROUPS: Final = ("指挥", "办案", "公开", "辅助")
EVERYBODY: Final[frozenset[Post]] = frozenset()
Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place in the main menu. `url` is a path or the name of a route; no `posts` means every
    officer; entries stand in their group by `order`, smallest first."""

    group: str
    key: str
    title: str
    icon: str
    url: str
    posts: Iterable[Post] = EVERYBODY
    order: int = 50

    @property
    def path(self) -> str:
        """Where the entry leads."""
        return self.url if self.url.startswith("/") else _path_of(self.url)

    def open_to(self, officer: Officer) -> bool:
        """Whether the entry is shown to this officer."""
        posts = frozenset(self.posts)
        return not posts or bool(posts & officer.posts)


TAB_GROUPS: Final = (
    "概览", "当事人", "期限分案", "财产", "文书送达", "和解结案", "卷宗审批",
)  # fmt: skip
"""What a case consists of, as its page is laid out."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab of the case page, in one of TAB_GROUPS; `url` names a route that takes the case's
    code."""

    key: str
    title: str
    url: str
    group: str
    order: int = 50


@dataclass(frozen=True, slots=True)
class Badge:
    """A number on a menu entry or on the bell (key `bell`): what waits for this officer."""

    key: str
    count: Callable[[Officer, datetime], int]


@dataclass(frozen=True, slots=True)
class MoneyShown:
    """What is owed in a case on a day, as the money bar draws it: `layers` are name and open sum in
    fen, `received_fen` what came in, None while nobody counts it; `sentence` tells what is left
    out; `url` names the route of the worksheet, which takes the case's code."""

    on: date
    total_fen: int
    layers: tuple[tuple[str, int], ...]
    received_fen: int | None
    sentence: str
    url: str


CaseMoney = Callable[[int, date], MoneyShown | None]

_entries: dict[str, Entry] = {}
_money: dict[str, CaseMoney] = {}
_tabs: dict[str, Tab] = {}
_badges: dict[str, Badge] = {}


def menu(entry: Entry) -> None:
    """Add a menu entry. ValueError: an unknown group, or a key that another entry has."""
    if entry.group not in GROUPS:
        raise ValueError(f"菜单没有“{entry.group}”这一组，只有{'、'.join(GROUPS)}")
    _add(_entries, entry.key, entry)


def case_tab(tab: Tab) -> None:
    """Add a tab to the case page. ValueError: an unknown group, or a key that another tab has."""
    if tab.group not in TAB_GROUPS:
        raise ValueError(f"案件没有“{tab.group}”这一组分页，只有{'、'.join(TAB_GROUPS)}")
    _add(_tabs, tab.key, tab)


def case_money(told: CaseMoney) -> None:
    """Say who tells what is owed in a case; one room does. ValueError for a second."""
    _add(_money, "money", told)


def money_of(case_id: int, on: date) -> MoneyShown | None:
    """What is owed in a case on a day; None where no room tells it."""
    told = _money.get("money")
    return told(case_id, on) if told else None


def badge(count: Badge) -> None:
    """Add a number to a menu entry or to the bell. ValueError: a key that is counted already."""
    _add(_badges, count.key, count)


def entries(officer: Officer) -> tuple[Entry, ...]:
    """The menu of this officer, group by group."""
    return tuple(
        entry
        for entry in sorted(_entries.values(), key=lambda each: (_place(each), each.order))
        if entry.open_to(officer)
    )


def tabs() -> tuple[Tab, ...]:
    """The tabs of the case page, group by group."""
    return tuple(sorted(_tabs.values(), key=lambda tab: (TAB_GROUPS.index(tab.group), tab.order)))


def badges() -> dict[str, Badge]:
    """The counts, by the key of what they stand on."""
    return dict(_badges)


@cache
def _path_of(route: str) -> str:
    """Every page draws the whole menu, and routes do not move while the programme runs."""
    return reverse(route)


def _place(entry: Entry) -> int:
    return GROUPS.index(entry.group)


def _add(shelf: dict[str, Kind], key: str, thing: Kind) -> None:
    if shelf.get(key, thing) != thing:
        raise ValueError(f"“{key}”已由别处登记，名称不能重复")
    shelf[key] = thing
