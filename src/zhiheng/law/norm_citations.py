"""Which rules cite which clause: conditions and clocks of the law, by the norm they rest on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from zhiheng.law.book import all_conditions
from zhiheng.law.clocks import all_clocks
from zhiheng.law.kernel.dated import NotYetLaw
from zhiheng.law.kernel.source import Article
from zhiheng.law.norm_places import place_of, touch


@dataclass(frozen=True, slots=True)
class Citation:
    """One rule and one article it cites; `kind` is 条件 or 期限."""

    key: str
    name: str
    kind: str
    article: Article

    @property
    def norm_key(self) -> str:
        return self.article.instrument.key

    @property
    def place(self) -> str:
        return place_of(self.article)


@lru_cache(maxsize=8)
def citations_on(day: date) -> tuple[Citation, ...]:
    """What the rules in force on `day` cite, by rule key; a rule not yet law then cites nothing."""
    found = {(one.key, str(one.article)): one for one in (*_conditions(day), *_clocks(day))}
    return tuple(found[key] for key in sorted(found))


def citing(norm_key: str, place: str, *, on: date) -> tuple[Citation, ...]:
    """The rules that cite the place of the norm or a part of it; the empty place: the norm."""
    return tuple(one for one in _of_norm(norm_key, on) if touch(one.place, place))


@lru_cache(maxsize=512)
def _of_norm(norm_key: str, day: date) -> tuple[Citation, ...]:
    return tuple(one for one in citations_on(day) if one.norm_key == norm_key)


def _conditions(day: date) -> Iterator[Citation]:
    for rule in all_conditions():
        if rule.since_on is None or rule.since_on <= day:
            yield from (Citation(rule.key, rule.name, "条件", each) for each in rule.cites)


def _clocks(day: date) -> Iterator[Citation]:
    for clock in all_clocks():
        try:
            edition = clock.span.on(day)
        except NotYetLaw:
            continue
        yield from (Citation(clock.key, clock.name, "期限", each) for each in edition.cites)
