"""What stands behind a debt: others who answer for it, and things whose price goes to it first."""

import re
from dataclasses import replace
from typing import Any

from zhiheng.measures.intake.reader.clausetext import ClauseText
from zhiheng.measures.intake.reader.liability import Answer, answers_of, recourse_in
from zhiheng.measures.intake.reader.numerals import amounts, integer, yuan_text
from zhiheng.measures.intake.reader.outcome import QUOTED_CHARACTERS, Outcome, with_more
from zhiheng.measures.intake.reader.reading import ObligationRead

_PRIORITY = re.compile(
    "(?:对|就|以)(?P<property>[^；。]{4,260}?)，?(?:的?(?:折价|拍卖|变卖|处置|依法|享有|有权|优先)"
    "|在[^；。]{0,60}优先)[^；。]{0,120}?优先受偿"
)
_OWNED = re.compile("名下|所有|提供|拥有|的|位于|抵押|质押")
_CEILING = re.compile("(?:最高(?:债权)?(?:额|限额)?|限额|额度)[^，。；]{0,14}$|在$|以$")
_NAMED_DEBT = re.compile(
    "借款|贷款|货款|租金|工程款|律师费|代理费|违约金|利息|工资|价款|服务费|运费|劳务费|垫付款"
    "|代偿款|保全费|赔偿款|房款"
)


def take_priority(outcome: Outcome, clause: ClauseText) -> bool:
    """A right to the price of a thing is no duty of its own: it stands on the secured debts."""
    found = _PRIORITY.search(clause.masked)
    if found is None:
        return False
    owners = [
        name
        for one in clause.mentions
        if found.start() <= one.start < found.end() and _OWNED.match(clause.words, one.end)
        for name in one.parties
    ]
    entry = {
        "clause": clause.label,
        "property_at": clause.place(*found.span("property")),
        "owner": list(dict.fromkeys(owners)),
        "limit": _ceiling(clause, found.start()),
    }
    outcome.owners_of_things.update(owners)
    outcome.obligations[:] = [_secured(one, entry) for one in outcome.obligations]
    after = [one for one in clause.mentions if one.start >= found.end()]
    for answer in answers_of(clause.words, after, len(clause.words)):
        take_answer(outcome, clause, answer, list(outcome.obligations))
    return True


def _ceiling(clause: ClauseText, start: int) -> str | None:
    stated = [
        one.fen
        for one in amounts(clause.words, start)
        if _CEILING.search(clause.words[max(0, one.start - 16) : one.start])
    ]
    return yuan_text(stated[0]) if len(stated) == 1 and stated[0] is not None else None


def _secured(duty: ObligationRead, entry: dict[str, Any]) -> ObligationRead:
    if duty.type != "money" or duty.refers_to:
        return duty
    others = [value for key, value in duty.more if key == "priority_over"]
    listed = [*(others[0] if others else []), entry]
    kept = tuple(pair for pair in duty.more if pair[0] != "priority_over")
    return replace(duty, more=(*kept, ("priority_over", listed)))


def take_answer(
    outcome: Outcome, clause: ClauseText, answer: Answer, earlier: list[ObligationRead]
) -> None:
    """An obligation of its own for who answers for another's debt, without figures of its own."""
    debts = _referred(clause, answer, earlier)
    against = _recourse(clause, recourse_in(clause.words, answer.end, len(clause.words)))
    duty = ObligationRead(
        clause=clause.label,
        type="money",
        debtors=answer.who.parties,
        creditor=next((one.creditor for one in debts if one.creditor), ()),
        text=clause.words,
        span=clause.place(0, len(clause.words)),
        what=answer.what[:QUOTED_CHARACTERS],
        currency="CNY",
        joint=answer.joint,
        joint_text=answer.joint_text,
        refers_to=tuple(dict.fromkeys(one.clause for one in debts)),
        limit_fen=answer.limit_fen,
        limit_text=answer.limit_text,
    )
    outcome.obligations.append(with_more(duty, ("recourse_against", against)) if against else duty)
    if not debts:
        outcome.doubt("refers_to", clause, "没有读到是对哪一项债务承担责任")


def _recourse(clause: ClauseText, place: tuple[int, int] | None) -> list[str]:
    if place is None:
        return []
    named = [one for one in clause.mentions if place[0] <= one.start < place[1]]
    return [name for one in named for name in one.parties]


def _referred(
    clause: ClauseText, answer: Answer, earlier: list[ObligationRead]
) -> list[ObligationRead]:
    """The debts answered for: the items named, else every earlier money debt of others."""
    debts = [one for one in earlier if one.type == "money" and not one.refers_to]
    if answer.items:
        return [one for one in debts if _number(one.clause) in answer.items]
    own = [one for one in debts if one.clause == clause.label]
    others = [one for one in debts if not set(one.debtors) & set(answer.who.parties)]
    named = set(_NAMED_DEBT.findall(answer.what))
    if own or not named:
        return own or others
    return [one for one in others if named & set(_NAMED_DEBT.findall(one.what))] or others


def _number(label: str) -> int | None:
    inner = re.search("原判(.+?)）?$", label)
    return integer(inner[1] if inner else label)


def take_recourse(outcome: Outcome, clause: ClauseText) -> bool:
    """X承担保证责任后，有权向Y追偿, as a clause of its own: it belongs to X's liability."""
    place = recourse_in(clause.words, 0, len(clause.words))
    if place is None:
        return False
    against = _recourse(clause, place)
    holders = {name for one in clause.mentions if one.end <= place[0] for name in one.parties}
    outcome.obligations[:] = [
        with_more(one, ("recourse_against", against))
        if one.refers_to and set(one.debtors) & holders
        else one
        for one in outcome.obligations
    ]
    outcome.declare(clause)
    return True
