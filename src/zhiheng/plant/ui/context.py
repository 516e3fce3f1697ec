"""What every page is given: the frame it stands in, who is here, what day it is, the menu."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest

from zhiheng.law.procedures import Procedure, procedure_on
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui import registry

DEMO_WORDS = "人员、案件、金额、指标均为虚构，与任何真实法院和案件无关"


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry of the menu as it is drawn."""

    title: str
    icon: str
    path: str
    current: bool
    count: int
    order: int


@dataclass(frozen=True, slots=True)
class MenuGroup:
    """A group of the menu with its word: 指挥, 办案, 公开 or 辅助."""

    title: str
    items: tuple[MenuItem, ...]


def frame(request: HttpRequest) -> dict[str, object]:
    """The context of every template. Menu and counts are worked out only where a page draws them.

    `frame` names the template a room's page extends: the whole shell, a bare page for who has not
    logged in, or a fragment for HTMX.
    """
    officer: Officer | None = getattr(request, "officer", None)
    moment = getattr(request, "moment", None)
    whole = "ui/shell.html" if officer else "ui/bare.html"
    return {
        "frame": "ui/fragment.html" if _is_fragment(request) else whole,
        "officer": officer,
        "moment": moment,
        "today": moment.date() if moment else None,
        "demo": settings.ZHIHENG_DEMO,
        "demo_words": DEMO_WORDS,
        "menu": partial(menu_of, request),
        "bell": partial(count_of, "bell", request),
        "request_key": partial(request_key, request),
        "procedure": partial(procedure_of, request),
    }


def menu_of(request: HttpRequest) -> tuple[MenuGroup, ...]:
    """The menu as drawn for this request; nothing for who has not logged in."""
    officer: Officer | None = getattr(request, "officer", None)
    if officer is None:
        return ()
    entries = registry.entries(officer)
    here = _longest_prefix(request.path, [entry.path for entry in entries])
    return tuple(
        MenuGroup(title, tuple(_item(entry, here, request) for entry in group))
        for title, group in groupby(entries, key=lambda entry: entry.group)
    )


def count_of(key: str, request: HttpRequest) -> int:
    """The number on a menu entry or the bell; 0 where nobody counts."""
    counted = registry.badges().get(key)
    officer: Officer | None = getattr(request, "officer", None)
    if counted is None or officer is None:
        return 0
    return counted.count(officer, request.moment)  # type: ignore[attr-defined]


def procedure_of(request: HttpRequest) -> Procedure | None:
    """The procedure of the one act that is done on this page, in today's edition."""
    match, moment = request.resolver_match, getattr(request, "moment", None)
    here = [entry for entry in catalogue().values() if match and entry.page == match.view_name]
    return procedure_on(here[0].name, moment.date()) if len(here) == 1 and moment else None


def request_key(request: HttpRequest) -> str:
    """A key for the act this page may lead to: shown once, so one act however often it is sent.

    Made from who asks, for what, at which microsecond: two showings never share one, and no
    randomness is needed below the door.
    """
    officer: Officer | None = getattr(request, "officer", None)
    shown = (getattr(officer, "id", 0), request.get_full_path(), request.moment.isoformat())  # type: ignore[attr-defined]
    return sha256(repr(shown).encode()).hexdigest()[:32]


def _is_fragment(request: HttpRequest) -> bool:
    headers = request.headers
    return (
        headers.get("HX-Request") == "true"
        and headers.get("HX-Boosted") != "true"
        and headers.get("HX-History-Restore-Request") != "true"
    )


def _item(entry: registry.Entry, here: str, request: HttpRequest) -> MenuItem:
    count: Callable[[], int] = partial(count_of, entry.key, request)
    return MenuItem(entry.title, entry.icon, entry.path, entry.path == here, count(), entry.order)


def _longest_prefix(path: str, places: list[str]) -> str:
    """The menu place a path belongs to; the worklist at `/` owns only itself."""
    if path == "/":
        return "/"
    return max(
        (place for place in places if place != "/" and path.startswith(place)), key=len, default=""
    )
