"""What a clock is: a named period with its article, what starts it, stops it and lengthens it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.kernel.dated import Dated, dated, since
from zhiheng.law.kernel.source import Article, Citation, Instrument, cited
from zhiheng.law.kernel.span import Span
from zhiheng.law.sources import MSF2012, MSF2021, MSF2023
from zhiheng.law.sources_former import AMENDED_ON

CHECKED: Final = "2026-11-20"
_UNSEEN: Final = "修正前的文本未见，条文号按修正后的文本"


class Whose(StrEnum):
    """Whom a period binds; it decides whether the last day rolls (A1-CAL-11, 13)."""

    COURT = "法院期限"
    PARTY = "当事人期限"
    NODE = "内部节点"
    MEASURE = "措施有效期"


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground on which days are deducted from a clock (扣除), in the law's words."""

    name: str
    cites: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Extension:
    """How a clock may be extended: who approves, by how much at most, and what a second one needs.

    `at_most` None: the text sets no bound. `again` empty: there is no second extension.
    """

    approver: str
    at_most: Span | None
    again: str = ""


@dataclass(frozen=True, slots=True)
class Clock:
    """One period the law sets. `trigger` says in words what starts it; `note` what else to know.

    `scope` is the code of the courts a local norm binds. A clock that runs `backward` ends so many
    days before its trigger. `stays_within`: deductions count only in the last such span.
    """

    key: str
    name: str
    span: Dated[Span]
    rolls: bool
    trigger: str
    note: str = ""
    whose: Whose = Whose.COURT
    grounds: tuple[Ground, ...] = ()
    extension: Dated[Extension] | None = None
    scope: str = ""
    backward: bool = False
    stays_within: Span | None = None


@dataclass(frozen=True, slots=True)
class HourClock:
    """One period the law sets in hours; `exact`: a restraint on a person, from the very moment."""

    key: str
    name: str
    hours: Dated[int]
    trigger: str
    exact: bool = False


def ground(name: str, *articles: Article) -> Ground:
    """A ground of deduction; refused without an article."""
    return Ground(name, cited(articles))


def _clock(
    key: str, name: str, trigger: str, span: Dated[Span], whose: Whose, *, rolls: bool, note: str
) -> Clock:
    return Clock(key, name, span, rolls, trigger, note, whose)


def court(key: str, name: str, trigger: str, span: Dated[Span], note: str = "") -> Clock:
    """A period a statute or interpretation sets the court: its last day rolls."""
    return _clock(key, name, trigger, span, Whose.COURT, rolls=True, note=note)


def party(key: str, name: str, trigger: str, span: Dated[Span], note: str = "") -> Clock:
    """A period of a party or another person: its last day rolls."""
    return _clock(key, name, trigger, span, Whose.PARTY, rolls=True, note=note)


def node(key: str, name: str, trigger: str, span: Dated[Span], note: str = "") -> Clock:
    """A target inside the court: its last day does not roll (A1-CAL-11)."""
    return _clock(key, name, trigger, span, Whose.NODE, rolls=False, note=note)


def measure(key: str, name: str, trigger: str, span: Dated[Span], note: str = "") -> Clock:
    """How long a measure lasts: it lapses on its day, holiday or not (A1-CAL-13)."""
    return _clock(key, name, trigger, span, Whose.MEASURE, rolls=False, note=note)


def under(name: str, span: Span, citation: Citation) -> Dated[Span]:
    """A length that has one edition: in force since its (first) instrument is."""
    articles = cited(citation)
    return dated(
        name,
        since(articles[0].instrument.effective_on.isoformat(), span, articles, checked=CHECKED),
    )


def amended(name: str, span: Span, article: Article, former: Instrument) -> Dated[Span]:
    """A length that stood before the amendment of 2020 and was carried over unchanged."""
    before = former.art(article.number, article.paragraph, article.item).doubted(_UNSEEN)
    return dated(
        name,
        since(former.effective_on.isoformat(), span, before),
        since(AMENDED_ON.isoformat(), span, article, checked=CHECKED),
    )


def renumbered(name: str, span: Span, numbers: Sequence[int], article: Article) -> Dated[Span]:
    """A length of the procedure law, whose articles moved in 2022 and 2024 (A1 §0.2).

    `numbers` are its numbers of 2012 and 2021, `article` the one of 2023.
    """
    of_2012, of_2021 = numbers
    if article.instrument is not MSF2023:
        raise ValueError(f"{name}：应引用民事诉讼法（2023修正）")
    editions = ((MSF2012, of_2012), (MSF2021, of_2021))
    return dated(
        name,
        *(since(law.effective_on.isoformat(), span, law.art(number)) for law, number in editions),
        since(MSF2023.effective_on.isoformat(), span, article, checked=CHECKED),
    )


def in_force(one: Ground, day: date) -> bool:
    """Whether any text that names the ground was law on that day."""
    return any(article.instrument.in_force_on(day) for article in one.cites)


def stayed(clock: Clock, *grounds: Ground, stays_within: Span | None = None) -> Clock:
    """The clock with the grounds on which its days are deducted."""
    return replace(clock, grounds=grounds, stays_within=stays_within)


def lengthened(clock: Clock, extension: Dated[Extension]) -> Clock:
    """The clock with who may extend it, and by how much."""
    return replace(clock, extension=extension)
