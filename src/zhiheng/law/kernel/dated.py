"""Values that change with the law: each has a first day, an article and the day it was checked."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Generic, TypeVar

from zhiheng.law.kernel.source import Article, Citation, cited, doubt_of

T = TypeVar("T")


class NotYetLaw(LookupError):
    """Asked for a day before the first edition of a value came into force."""


@dataclass(frozen=True, slots=True)
class Edition(Generic[T]):
    """One value with its first day; `doubt` is a sentence shown wherever the value is cited."""

    since_on: date
    value: T
    cites: tuple[Article, ...]
    checked_on: date | None
    doubt: str | None


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """A named value and all its editions, oldest first."""

    name: str
    editions: tuple[Edition[T], ...]

    def on(self, day: date) -> Edition[T]:
        """The edition in force on `day`; NotYetLaw before the first one."""
        for edition in reversed(self.editions):
            if edition.since_on <= day:
                return edition
        raise NotYetLaw(f"{self.name}：{day} 尚无规定，最早自 {self.editions[0].since_on} 起")


def since(
    first_day: str,
    value: T,
    article: Citation,
    *,
    checked: str | None = None,
    doubt: str | None = None,
) -> Edition[T]:
    """One edition: `first_day` and `checked` are ISO days; a doubted article lends its doubt."""
    cites = cited(article)
    checked_on = date.fromisoformat(checked) if checked else None
    said = doubt or doubt_of(cites)
    return Edition(date.fromisoformat(first_day), value, cites, checked_on, said)


def dated(name: str, *editions: Edition[T]) -> Dated[T]:
    """A dated value. Refused with ValueError: no edition, days out of order or twice, a latest
    edition that nobody has checked."""
    if not editions:
        raise ValueError(f"{name}：至少要有一个版本")
    for older, newer in pairwise(editions):
        if older.since_on >= newer.since_on:
            raise ValueError(f"{name}：版本须按施行日先后排列且不得重复（{newer.since_on}）")
    if editions[-1].checked_on is None:
        raise ValueError(f"{name}：现行版本须写明最近核对日")
    return Dated(name, editions)
