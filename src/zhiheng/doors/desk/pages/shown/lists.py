"""What every list has: views, a filter that keeps its state, an export, an empty state."""

from dataclasses import dataclass

from django.http import QueryDict

from zhiheng.law.records import CaseState
from zhiheng.plant import codes
from zhiheng.plant.ui import marks

CASE = "case"
_STATE_LEVELS = {CaseState.OPEN: "ok", CaseState.STAYED: "hold", CaseState.CLOSED: ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A tab above a list, or a choice beside it: a ready query."""

    title: str
    url: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Empty:
    """What is said where nothing is listed, and the next useful step."""

    title: str
    says: str
    url: str
    action: str
    icon: str = "filter"


def case_path(case_id: int) -> str:
    """The case page by its outward code."""
    return f"/cases/{codes.code_of(CASE, case_id)}/"


def state_chip(state: CaseState) -> str:
    """The state of a case as word, glyph and colour."""
    return marks.chip(state.value, _STATE_LEVELS[state])


def with_changes(query: QueryDict, path: str, **changes: str | None) -> str:
    """The path with this query changed; the page begins anew."""
    changed = query.copy()
    changed.pop("key", None)
    for name, value in changes.items():
        changed.pop(name, None)
        if value:
            changed[name] = value
    return f"{path}?{changed.urlencode()}" if changed else path


def told(name: str, says: str) -> str:
    """What an act says, without its own name in front of it."""
    return says.removeprefix(f"{name}：")
