"""Rules: a condition is written once, with its article, its short words and its cure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import chain

from zhiheng.law.kernel.finding import Finding, Judgment, ordered
from zhiheng.law.kernel.run import Run, ready
from zhiheng.law.kernel.source import Article, Citation, cited, doubt_of
from zhiheng.law.kernel.tree import And, Expr, Field, Not, Or, fields, fields_of, flat, statement
from zhiheng.law.kernel.verdict import VERDICTS, Truth


class Rule:
    """Anything that can be asked of a record. `whole` is all of it as one expression.

    `truth` is the bare answer for a record: True, False, or None where something is unknown.
    """

    __slots__ = ()
    whole: Expr
    truth: Run

    def judge(self, record: object) -> Judgment:
        """The answer with every limb: failures first, then unknowns, then passes."""
        truth, findings = self.weighed(record)
        return Judgment(VERDICTS[truth], findings if truth is True else ordered(findings))

    def weighed(self, record: object) -> tuple[Truth, tuple[Finding, ...]]:
        """The bare answer, and one finding for each limb as declared."""
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
    applies: Run | None = field(init=False)
    whole: Expr = field(init=False)
    truth: Run = field(init=False)
    sentence: Run = field(init=False)
    shown: tuple[Field, ...] = field(init=False)
    doubt: str | None = field(init=False)

    def __post_init__(self) -> None:
        if not (self.key and self.name and self.otherwise):
            raise ValueError(f"{self.key or self.name}：条件须有编号、名称和补正办法")
        applies = _applies(self.body, self.scope, self.since_on)
        beyond = () if applies is None else (Not(applies),)
        whole = _one(Or, (*beyond, *(rule.whole for rule in self.unless), self.body))
        object.__setattr__(self, "applies", None if applies is None else ready(applies))
        object.__setattr__(self, "whole", whole)
        object.__setattr__(self, "truth", ready(whole))
        object.__setattr__(self, "sentence", ready(self.body))
        object.__setattr__(self, "shown", fields_of(self.body))
        object.__setattr__(self, "doubt", doubt_of(self.cites))

    def weighed(self, record: object) -> tuple[Truth, tuple[Finding, ...]]:
        applies = True if self.applies is None else self.applies(record)
        if applies is False:
            return True, ()
        truth = self.sentence(record)
        if truth is True:
            return True, (self._found(True, record, self.cites, self.doubt, ()),)
        parts = _decisive(self.unless, record)
        truth = self.truth(record) if self.unless or applies is None else truth
        lifting = tuple(article for part in parts if part.holds for article in part.cites)
        cites = self.cites + lifting
        doubt = doubt_of(cites) if lifting else self.doubt
        return truth, (self._found(truth, record, cites, doubt, parts),)

    def _found(
        self,
        truth: Truth,
        record: object,
        cites: tuple[Article, ...],
        doubt: str | None,
        parts: tuple[Finding, ...],
    ) -> Finding:
        verdict, tells = VERDICTS[truth], (self.shown, record)
        return Finding(self.key, self.name, verdict, cites, self.otherwise, tells, doubt, parts)

    def conditions(self) -> Iterator["Condition"]:
        for rule in self.unless:
            yield from rule.conditions()
        yield self


@dataclass(frozen=True, slots=True, eq=False)
class All(Rule):
    """Several rules that must all hold, unless a named exception does."""

    rules: tuple[Rule, ...]
    unless: tuple[Rule, ...]
    whole: Expr
    truth: Run

    def weighed(self, record: object) -> tuple[Truth, tuple[Finding, ...]]:
        unclear: list[Rule] = []
        for rule in self.unless:
            lifts = rule.truth(record)
            if lifts is True:
                return rule.weighed(record)
            if lifts is None:
                unclear.append(rule)
        truth, found = self._weighed_one_by_one(record)
        if truth is True or not unclear:
            return truth, tuple(found)
        asked = [finding for rule in unclear for finding in rule.weighed(record)[1]]
        return None, (*asked, *found)

    def _weighed_one_by_one(self, record: object) -> tuple[Truth, list[Finding]]:
        answer: Truth = True
        found: list[Finding] = []
        for rule in self.rules:
            truth, findings = rule.weighed(record)
            found += findings
            if truth is False or (truth is None and answer is True):
                answer = truth
        return answer, found

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
    truth: Run
    shown: tuple[Field, ...]
    otherwise: str

    def weighed(self, record: object) -> tuple[Truth, tuple[Finding, ...]]:
        truth = self.truth(record)
        parts = _decisive(self.rules, record, nearest_first=True)
        cites, doubt = _grounds(parts)
        tells = (self.shown, record)
        verdict = VERDICTS[truth]
        finding = Finding(self.key, self.name, verdict, cites, self.otherwise, tells, doubt, parts)
        return truth, (finding,)

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
    return All(rules, unless, whole, ready(whole))


def any_of(*rules: Rule, key: str, name: str, otherwise: str) -> AnyOf:
    """One of the rules is enough; when none holds, all alternatives are shown."""
    _refuse_none(rules)
    whole = _one(Or, tuple(rule.whole for rule in rules))
    return AnyOf(key, name, rules, whole, ready(whole), fields_of(whole), otherwise)


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
    return tuple(chain.from_iterable(rule.weighed(record)[1] for rule in telling))


def _unmet(record: object, rule: Rule) -> int:
    """Fewer statements of a rule met: farther off. Sorting by it puts the nearest first."""
    return -sum(part.truth(record) is True for part in flat(And, rule.whole))


def _grounds(parts: tuple[Finding, ...]) -> tuple[tuple[Article, ...], str | None]:
    """On which articles the parts rest, and what is doubtful about them."""
    if len(parts) == 1:
        return parts[0].cites, parts[0].doubt
    cites = _once(article for part in parts for article in part.cites)
    return cites, doubt_of(cites)


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
