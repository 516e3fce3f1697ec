"""Rules: a condition is written once, with its article, its short words and its cure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import chain

from zhiheng.law.kernel.finding import Finding, Judgment, ordered
from zhiheng.law.kernel.source import Article, Citation, cited, doubt_of
from zhiheng.law.kernel.tree import And, Expr, Field, Not, Or, fields, fields_of, flat, statement
from zhiheng.law.kernel.verdict import Truth, Verdict
from zhiheng.law.kernel.words import in_words


class Rule:
    """Anything that can be asked of a record. `whole` is all of it as one expression."""

    __slots__ = ()
    whole: Expr

    def truth(self, record: object) -> Truth:
        """The bare answer: True, False, or None where something is unknown."""
        return self.whole.truth(record)

    def judge(self, record: object) -> Judgment:
        """The answer with every limb: failures first, then unknowns, then passes."""
        return Judgment(Verdict.of(self.truth(record)), ordered(self.limbs(record)))

    def limbs(self, record: object) -> tuple[Finding, ...]:
        """One finding for each limb, as declared."""
        raise NotImplementedError

    def conditions(self) -> Iterator["Condition"]:
        """Every condition the rule is made of, exceptions first, as the law book lists them."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, eq=False)
class Condition(Rule):
    """One sentence of the law. `unless` are named exceptions; `applies` is where and since when.

    `whole` is the sentence with both; what follows from the sentence is worked out once, here.
    """

    key: str
    name: str
    cites: tuple[Article, ...]
    body: Expr
    otherwise: str
    unless: tuple[Rule, ...] = ()
    scope: str | None = None
    since_on: date | None = None
    applies: Expr | None = field(init=False)
    whole: Expr = field(init=False)
    shown: tuple[Field, ...] = field(init=False)
    doubt: str | None = field(init=False)

    def __post_init__(self) -> None:
        if not (self.key and self.name and self.otherwise):
            raise ValueError(f"{self.key or self.name}：条件须有编号、名称和补正办法")
        applies = _applies(self.body, self.scope, self.since_on)
        beyond = () if applies is None else (Not(applies),)
        whole = _one(Or, (*beyond, *(rule.whole for rule in self.unless), self.body))
        object.__setattr__(self, "applies", applies)
        object.__setattr__(self, "whole", whole)
        object.__setattr__(self, "shown", fields_of(self.body))
        object.__setattr__(self, "doubt", doubt_of(self.cites))

    def limbs(self, record: object) -> tuple[Finding, ...]:
        if self.applies is not None and self.applies.truth(record) is False:
            return ()
        parts = () if self.body.truth(record) is True else _decisive(self.unless, record)
        lifting = tuple(article for part in parts if part.holds for article in part.cites)
        finding = Finding(
            key=self.key,
            name=self.name,
            verdict=Verdict.of(self.whole.truth(record)),
            cites=self.cites + lifting,
            otherwise=self.otherwise,
            tells=partial(told, self.shown, record),
            doubt=doubt_of(self.cites + lifting) if lifting else self.doubt,
            parts=parts,
        )
        return (finding,)

    def conditions(self) -> Iterator["Condition"]:
        for rule in self.unless:
            yield from rule.conditions()
        yield self


@dataclass(frozen=True, slots=True, eq=False)
class All(Rule):
    """Several rules that must all hold, unless a named exception does."""

    rules: tuple[Rule, ...]
    unless: tuple[Rule, ...]
    body: Expr
    whole: Expr

    def limbs(self, record: object) -> tuple[Finding, ...]:
        for rule in self.unless:
            if rule.truth(record) is True:
                return rule.limbs(record)
        open_exceptions = [
            rule
            for rule in self.unless
            if rule.truth(record) is None and self.body.truth(record) is not True
        ]
        asked = (*open_exceptions, *self.rules)
        return tuple(chain.from_iterable(rule.limbs(record) for rule in asked))

    def conditions(self) -> Iterator[Condition]:
        for rule in (*self.unless, *self.rules):
            yield from rule.conditions()


@dataclass(frozen=True, slots=True, eq=False)
class AnyOf(Rule):
    """Several rules of which one is enough: one finding.

    Its parts are the alternatives that hold or, when none does, all of them, the nearest first.
    """

    key: str
    name: str
    rules: tuple[Rule, ...]
    whole: Expr
    shown: tuple[Field, ...]
    otherwise: str

    def limbs(self, record: object) -> tuple[Finding, ...]:
        parts = _decisive(self.rules, record, nearest_first=True)
        cites = _once(article for part in parts for article in part.cites)
        finding = Finding(
            key=self.key,
            name=self.name,
            verdict=Verdict.of(self.whole.truth(record)),
            cites=cites,
            otherwise=self.otherwise,
            tells=partial(told, self.shown, record),
            doubt=doubt_of(cites),
            parts=parts,
        )
        return (finding,)

    def conditions(self) -> Iterator[Condition]:
        for rule in self.rules:
            yield from rule.conditions()


def condition(
    article: Citation,
    name: str,
    expr: Expr,
    *,
    key: str,
    otherwise: str,
    unless: tuple[Rule, ...] = (),
    scope: str | None = None,
    since: str | None = None,
) -> Condition:
    """Declare a condition.

    `scope` limits it to a court and its lower courts ("鲁"), `since` to judgments made on or after
    a day; both read the record's own `court_code` and `judged_on`. Refused: no article
    (ValueError), no key or cure (ValueError), a field that is not declared (AttributeError).
    """
    since_on = date.fromisoformat(since) if since else None
    body = statement(expr)
    return Condition(key, name, cited(article), body, otherwise, unless, scope, since_on)


def all_of(*rules: Rule, unless: tuple[Rule, ...] = ()) -> All:
    """All of the rules, listed with the most fundamental first; exceptions stand before them."""
    _refuse_none(rules)
    body = _one(And, tuple(rule.whole for rule in rules))
    whole = _one(Or, (*(rule.whole for rule in unless), body))
    return All(rules, unless, body, whole)


def any_of(*rules: Rule, key: str, name: str, otherwise: str) -> AnyOf:
    """One of the rules is enough; when none holds, all alternatives are shown."""
    _refuse_none(rules)
    whole = _one(Or, tuple(rule.whole for rule in rules))
    return AnyOf(key, name, rules, whole, fields_of(whole), otherwise)


def told(seen: tuple[Field, ...], record: object) -> str:
    """The values of the fields in words: `立案日 2026-08-01，已中止执行 否`."""
    return "，".join(
        f"{one.noun.name} {in_words(getattr(record, one.noun.field), one.noun.kind)}"
        for one in seen
    )


def _applies(body: Expr, scope: str | None, since_on: date | None) -> Expr | None:
    if scope is None and since_on is None:
        return None
    asks = fields(fields_of(body)[0].record)
    limits: list[Expr] = []
    if since_on is not None:
        limits.append(asks.judged_on >= since_on)
    if scope is not None:
        limits.append(asks.court_code.under(scope))
    return _one(And, tuple(limits))


def _decisive(
    rules: tuple[Rule, ...], record: object, *, nearest_first: bool = False
) -> tuple[Finding, ...]:
    """The findings of the rules that hold or, when none does, of all."""
    telling = [rule for rule in rules if rule.truth(record) is True]
    if not telling:
        telling = sorted(rules, key=partial(_unmet, record)) if nearest_first else list(rules)
    return tuple(chain.from_iterable(rule.limbs(record) for rule in telling))


def _unmet(record: object, rule: Rule) -> int:
    """Fewer statements of a rule met: farther off. Sorting by it puts the nearest first."""
    return -sum(part.truth(record) is True for part in flat(And, rule.whole))


def _once(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Each article once, by its name; of two citations the one with a doubt is kept."""
    kept: dict[str, Article] = {}
    for article in articles:
        if article.doubt or str(article) not in kept:
            kept[str(article)] = article
    return tuple(kept.values())


def _one(kind: type[And] | type[Or], parts: tuple[Expr, ...]) -> Expr:
    return parts[0] if len(parts) == 1 else kind(parts)


def _refuse_none(rules: tuple[Rule, ...]) -> None:
    if not rules:
        raise ValueError("至少要有一条规则")
