"""终本核查: which limbs may be answered by a written ground, and the rule as it stood on a day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from zhiheng.law.approvals import Body
from zhiheng.law.kernel.condition import All, AnyOf, Condition, Rule, all_of, any_of
from zhiheng.law.kernel.finding import Finding, Judgment, ordered
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.sources import DESIGN, F2016_373
from zhiheng.law.termination import (
    CONFIRMED,
    ENFORCEMENT_CASE,
    NO_CONDUCT_SD,
    PRESIDENT_SIGNS_SD,
    RULING,
    SEALED,
    TERMINATION,
)

FIRST_DAY: Final = F2016_373.effective_on
"""Before this day there were no conditions of 终结本次执行程序 to judge by."""


@dataclass(frozen=True, slots=True)
class Override:
    """A limb that stands on practice only: it may be answered by a ground, signed by `level`."""

    key: str
    level: Body
    cites: Article


_PRACTICE: Final = "该项是各地核查口径，法条没有逐项规定；可以说明理由由院长签批是设计取法"
OVERRIDES: Final = {
    one.key: one
    for one in (
        Override("TC-02-2", Body.PRESIDENT, DESIGN.art("ZB-OVERRIDE-1").doubted(_PRACTICE)),
        Override("TC-04", Body.PRESIDENT, DESIGN.art("ZB-OVERRIDE-2").doubted(_PRACTICE)),
    )
}
"""What a statute or a norm asks has no override: it is met, or the case stays open."""

LEFT_OUT: Final = frozenset(
    one.key
    for one in (
        ENFORCEMENT_CASE, SEALED, NO_CONDUCT_SD, RULING, CONFIRMED, PRESIDENT_SIGNS_SD,
    )
)  # fmt: skip
"""What another limb says as well (no notice, property not handled, conduct), or the act brings."""


class NotYetRegulated(ValueError):
    """A day on which there were no conditions of 终本 yet; the message names the first."""


def limbs(rule: Rule) -> Iterator[Condition | AnyOf]:
    """What stands on the first storey of a rule: each is one line of the checklist."""
    if isinstance(rule, All):
        for part in rule.rules:
            yield from limbs(part)
    elif isinstance(rule, Condition | AnyOf):
        yield rule


READY_FOR_SIGNING: Final = all_of(*(one for one in limbs(TERMINATION) if one.key not in LEFT_OUT))
"""What must be there before 终本 is proposed; `TERMINATION` itself is judged in the act."""


def with_overrides(judgment: Judgment, grounds: Mapping[str, str]) -> Judgment:
    """The judgment with the limbs of `OVERRIDES` that have a ground counted as met, and said so.

    A ground for any other limb changes nothing.
    """
    findings = tuple(_answered(one, grounds.get(one.key, "")) for one in judgment.findings)
    if findings == judgment.findings:
        return judgment
    return Judgment(_worst(findings), ordered(findings))


def of_day(day: date) -> Rule:
    """The conditions of 终结本次执行程序 as they stood on a day, wherever the case was judged.

    A local rule counts from its first day. National articles are cited in the edition of today;
    their former editions asked the same. NotYetRegulated before `FIRST_DAY`.
    """
    if day < FIRST_DAY:
        raise NotYetRegulated(f"{day} 尚无终本条件的规定，最早可以按 {FIRST_DAY} 的规定核查")
    found = _of_day(TERMINATION, day)
    if found is None:
        raise NotYetRegulated(f"{day} 没有可以适用的条件")
    return found


def _answered(one: Finding, ground: str) -> Finding:
    allowed = OVERRIDES.get(one.key)
    if one.holds or allowed is None or not ground.strip():
        return one
    tells = f"{one.seen}；说明理由：{ground.strip()}，须{allowed.level}签批"
    return one._replace(verdict=Verdict.HOLDS, tells=tells, cites=(*one.cites, allowed.cites))


def _worst(findings: tuple[Finding, ...]) -> Verdict:
    verdicts = {one.verdict for one in findings}
    for verdict in (Verdict.FAILS, Verdict.UNKNOWN):
        if verdict in verdicts:
            return verdict
    return Verdict.HOLDS


def _of_day(rule: Rule, day: date) -> Rule | None:
    if isinstance(rule, Condition):
        known = rule.since_on is None or rule.since_on <= day
        return replace(rule, since_on=None) if known else None
    if not isinstance(rule, All | AnyOf):
        return rule
    kept = tuple(one for part in rule.rules if (one := _of_day(part, day)) is not None)
    if not kept:
        return None
    if isinstance(rule, All):
        return all_of(*kept, unless=rule.unless)
    return any_of(*kept, key=rule.key, name=rule.name, otherwise=rule.otherwise)
