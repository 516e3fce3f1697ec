"""可以做什么: the catalogue of acts, judged today for this case and this officer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from django.urls import reverse

from zhiheng.facts.intake import CaseDocketed
from zhiheng.law.kernel.condition import Rule
from zhiheng.law.kernel.finding import Finding, Judgment
from zhiheng.law.kernel.tree import fields_of
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseOnRecord
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.entry import Entry
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui import registry

STANDING_OPEN: Final = 2
# Rooms whose acts stand in no tab of their own, by the space of their routes.
WITHOUT_TAB: Final = {
    "handling": "通知与承办", "course": "中止与恢复", "clockboard": "期限", "gateway": "往来",
}  # fmt: skip
FAR_AWAY: Final = date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One act as the panel lists it: the way to it, or what stands against it."""

    name: str
    note: str
    url: str = ""
    group: str = ""
    due_on: date = FAR_AWAY
    stops: tuple[str, ...] = ()
    bars: tuple[Finding, ...] = ()
    passed: int = 0
    open: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Acts of one matter, as the tabs of the case name it."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the officer may do, may not do and why, and what other posts do."""

    allowed: tuple[Choice, ...]
    refused: tuple[Choice, ...]
    others: tuple[Choice, ...]

    @property
    def due(self) -> tuple[Choice, ...]:
        """The allowed acts that a running clock asks for, the earliest first."""
        return tuple(choice for choice in self.allowed if choice.due_on != FAR_AWAY)

    @property
    def groups(self) -> tuple[Group, ...]:
        """The other allowed acts, matter by matter in the order of the tabs."""
        found: dict[str, list[Choice]] = {}
        for choice in self.allowed:
            if choice.due_on == FAR_AWAY:
                found.setdefault(choice.group, []).append(choice)
        return tuple(
            Group(title, tuple(found[title]))
            for title in titles_of_acts().values()
            if title in found
        )


def choices(
    officer: Officer, record: CaseOnRecord, code: str, running: Mapping[str, date]
) -> Choices:
    """Every act on a case, sorted: allowed by the day it is due, refused with the nearest to being
    allowed first. `running` gives the last day of each clock that runs, by its name."""
    allowed: list[Choice] = []
    refused: list[Choice] = []
    others: list[Choice] = []
    titles = titles_of_acts()
    for entry in acts_on_a_case():
        if not officer.holds(*entry.by):
            others.append(Choice(name=entry.name, note="、".join(entry.by)))
            continue
        judgment = judged(entry, record)
        if judgment is None or judgment.holds:
            title = titles[str(entry.page).split(":")[0]]
            allowed.append(_open(entry, title, code, running))
        else:
            refused.append(_barred(entry, judgment, running))
    refused.sort(key=lambda choice: (choice.due_on, len(choice.bars)))
    return Choices(
        allowed=tuple(sorted(allowed, key=lambda choice: choice.due_on)),
        refused=tuple(
            replace(choice, open=place < STANDING_OPEN) for place, choice in enumerate(refused)
        ),
        others=tuple(others),
    )


def acts_on_a_case() -> tuple[Entry, ...]:
    """The entries that a person does on a case that stands; sweeps are nobody's choice."""
    return tuple(
        entry
        for entry in catalogue().values()
        if entry.on == "case" and entry.page and entry.by != (Post.SYSTEM,)
    )


def entrances(officer: Officer) -> tuple[Choice, ...]:
    """The acts this officer may begin without a case in hand and that make one: 立案."""
    return tuple(
        Choice(name=entry.name, note="", url=reverse(entry.page))
        for entry in catalogue().values()
        if CaseDocketed in entry.announces and entry.page and officer.holds(*entry.by)
    )


def act_that_stops(clock_name: str, officer: Officer) -> Entry | None:
    """The act by which this officer meets a clock, if there is one."""
    return next(
        (
            entry
            for entry in acts_on_a_case()
            if clock_name in entry.meets and officer.holds(*entry.by)
        ),
        None,
    )


def judged(entry: Entry, record: CaseOnRecord) -> Judgment | None:
    """The law's answer; None where the act asks nothing of the case itself."""
    return entry.needs.judge(record) if entry.needs and _asks_the_case(entry.needs) else None


def _asks_the_case(rule: Rule) -> bool:
    return all(field.record is CaseOnRecord for field in fields_of(rule.whole))


def titles_of_acts() -> dict[str, str]:
    """The matter of an act by the space of its route: the tab of its room, in the tabs' order."""
    spaces = {tab.url.split(":")[0]: tab.title for tab in registry.tabs()}
    return WITHOUT_TAB | {space: title for space, title in spaces.items() if space != "desk"}


def _open(entry: Entry, title: str, code: str, running: Mapping[str, date]) -> Choice:
    due_on = _due_on(entry, running)
    notes = [f"{due_on:%m-%d} 前"] if due_on != FAR_AWAY else []
    notes += ["须重新登录"] if entry.signs else []
    return Choice(
        name=entry.name,
        note="，".join(notes),
        url=reverse(str(entry.page), args=[code]),
        group=title,
        due_on=due_on,
        stops=entry.meets,
    )


def _barred(entry: Entry, judgment: Judgment, running: Mapping[str, date]) -> Choice:
    failing = sum(finding.verdict is Verdict.FAILS for finding in judgment.bars)
    unknown = len(judgment.bars) - failing
    notes = [f"{failing} 项不通过"] if failing else []
    notes += [f"{unknown} 项待查明"] if unknown else []
    return Choice(
        name=entry.name,
        note="，".join(notes),
        due_on=_due_on(entry, running),
        stops=entry.meets,
        bars=judgment.bars,
        passed=len(judgment.findings) - len(judgment.bars),
    )


def _due_on(entry: Entry, running: Mapping[str, date]) -> date:
    return min((running[name] for name in entry.meets if name in running), default=FAR_AWAY)


def page_of(act_name: str, officer: Officer) -> str | None:
    """The page of an act by its name, where this officer may do it."""
    entry = catalogue().get(act_name)
    return entry.page if entry and officer.holds(*entry.by) else None
