"""The head of the case page, the same on every tab."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Final

from django.urls import reverse
from django.utils.html import format_html

from zhiheng.doors.desk.pages.shown.lists import state_chip
from zhiheng.law.case_types import case_types
from zhiheng.plant.ui import marks
from zhiheng.plant.ui.casetabs import TabsShown
from zhiheng.plant.ui.clockface import level_of, words_of
from zhiheng.registers.casefile.queries import CaseCard, PartyOnCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.nodes.queries import ClockOnRecord

EXECUTION_LIMIT: Final = "执行期限"
SECRECY_WORDS: Final = ("", "秘密", "机密", "绝密")
BAR_WIDTH: Final = 200
MOST_CHIPS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyName:
    """A party in one line, with the way to what is known of it."""

    name: str
    document: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The parties of one role; `joined_by` stands before it: 对 between the two sides."""

    role: str
    joined_by: str
    parties: tuple[PartyName, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """The case's statutory limit as a bar of 200 units; `says` is its sentence."""

    title: str
    chip: str
    words: str
    due_on: date
    gone: int
    used_days: int
    note: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One amount or count of the case, ready markup."""

    name: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastAct:
    """The newest act on the case."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Everything above the tabs, and the tabs."""

    number: str
    chips: tuple[str, ...]
    sides: tuple[Side, ...]
    basis: str
    cause: str
    court: str
    handler: str
    team: str
    last_act: LastAct | None
    limit: Limit | None
    figures: tuple[Figure, ...]
    money_url: str
    tabs: TabsShown


def chips(card: CaseCard, is_money: bool | None, cautions: int = 0) -> tuple[str, ...]:
    """State first, what a visitor has to heed, then kinds: at most four."""
    known = case_types().get(card.case_type)
    found = [state_chip(card.state)]
    found += [marks.chip(SECRECY_WORDS[card.secrecy], "hold", "lock")] if card.secrecy else []
    found += [marks.chip(f"到访提示 {cautions}", "warn", "alert-triangle")] if cautions else []
    found += [marks.chip(known.name if known else card.case_type, "line")]
    if is_money is not None:
        found.append(marks.chip("金钱债权" if is_money else "行为、物的交付", "line"))
    return tuple(found[:MOST_CHIPS])


def sides(parties: Iterable[PartyOnCase], code: str) -> tuple[Side, ...]:
    """Creditors against debtors, then everybody else."""
    path = reverse("desk:parties", args=[code])
    return tuple(
        Side(
            role=role.value,
            joined_by="对" if role is Role.DEBTOR else "·",
            parties=tuple(
                PartyName(
                    name=party.name,
                    document=party.person.masked_document,
                    url=f"{path}#{anchor(party)}",
                )
                for party in group
            ),
        )
        for role, group in groupby(parties, key=lambda party: party.role)
    )


def anchor(party: PartyOnCase) -> str:
    """Where the party stands on the page of parties."""
    return f"{party.role.name.lower()}-{party.ordinal}"


def limit(clocks: Sequence[ClockOnRecord], today: date) -> Limit | None:
    """The bar of the execution limit; None for a case that has none."""
    clock = next((each for each in clocks if each.name == EXECUTION_LIMIT), None)
    if clock is None:
        return None
    end = clock.met_on or today
    used, whole = (end - clock.from_on).days, (clock.due_on - clock.from_on).days
    left = (clock.due_on - end).days
    words = words_of(left) if clock.running else "已执结"
    return Limit(
        title=f"执行期限（{clock.cites[0]}）" if clock.cites else EXECUTION_LIMIT,
        chip=_limit_chip(left) if clock.running else "",
        words=words,
        due_on=clock.due_on,
        gone=max(0, min(BAR_WIDTH, used * BAR_WIDTH // max(whole, 1))),
        used_days=used,
        note=clock.note if clock.provisional else "",
        says=f"{clock.from_on} 起算，已用 {used} 天，{words}，{clock.due_on} 到期",
    )


def figures(card: CaseCard, principal_fen: int | None) -> tuple[Figure, ...]:
    """The amounts known now; what is not known yet is not shown."""
    known = (
        ("申请执行标的（元）", card.claim_fen),
        ("执行依据确定的本金（元）", principal_fen),
    )
    return tuple(Figure(name=name, value=_amount(fen)) for name, fen in known if fen)


def _amount(fen: int) -> str:
    return format_html("{} {}", marks.money(fen), marks.wan(fen))


def _limit_chip(left: int) -> str:
    level = level_of(left)
    if level in ("late", "bad"):
        return marks.chip("逾期" if level == "late" else "将到期", "bad", "alert-triangle")
    return marks.chip("临近", "warn", "clock") if level == "warn" else ""
