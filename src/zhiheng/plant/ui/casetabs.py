"""The tabs of a case as its pages draw them: the groups, and the tabs of the group one is in."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from zhiheng.plant.ui import registry


@dataclass(frozen=True, slots=True, kw_only=True)
class TabShown:
    """One link: `count` of what lies behind it, 0 where nothing is told; `here` where one is."""

    key: str
    title: str
    url: str
    count: int
    here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TabsShown:
    """The groups in their order, each a link to its first tab, and the tabs of the current one."""

    groups: tuple[TabShown, ...]
    tabs: tuple[TabShown, ...]

    @property
    def here(self) -> str:
        """The name of the current group; empty where one is in none."""
        return next((group.title for group in self.groups if group.here), "")


def shown(code: str, here: str = "", counts: Mapping[str, int] | None = None) -> TabsShown:
    """The tabs of the case with this code, `here` the key of the current one."""
    told = counts or {}
    groups: list[TabShown] = []
    current: tuple[TabShown, ...] = ()
    for name, members in groupby(registry.tabs(), key=lambda tab: tab.group):
        tabs = tuple(
            TabShown(
                key=tab.key, title=tab.title, url=reverse(tab.url, args=[code]),
                count=told.get(tab.key, 0), here=tab.key == here,
            )
            for tab in members
        )  # fmt: skip
        within = any(tab.here for tab in tabs)
        current = tabs if within else current
        groups.append(
            TabShown(
                key=name, title=name, url=tabs[0].url, here=within,
                count=sum(tab.count for tab in tabs),
            )
        )  # fmt: skip
    return TabsShown(groups=tuple(groups), tabs=current)
