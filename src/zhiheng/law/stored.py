"""Conditions that are kept as data: a court's own later rule, in the language of the law.

`as_data` and `load` are each other's inverse. What is loaded has passed the same checks as what is
written in code: declared fields, values of their kind, an article, a key, a cure.
"""

from datetime import date
from typing import Any, Final

from zhiheng.law.kernel.condition import Condition, Rule, condition
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.tree import (
    And,
    BadExpression,
    Expr,
    Field,
    Fields,
    Not,
    Op,
    Or,
    Scalar,
    compare,
    fields,
    fields_of,
    statement,
)
from zhiheng.law.records import RECORDS
from zhiheng.law.sources import INSTRUMENTS

Data = dict[str, Any]
DEEPEST: Final = 12
_KEYS: Final = {
    "key", "name", "record", "cites", "expr", "otherwise", "unless", "scope", "since",
}  # fmt: skip
_RECORDS: Final = {record.__name__: record for record in RECORDS}


class BadStored(ValueError):
    """A stored condition that cannot be a rule: `place` is where in it, the message the cure."""

    def __init__(self, place: str, because: str) -> None:
        super().__init__(f"{place}：{because}")
        self.place = place
        self.because = because


def as_data(one: Condition) -> Data:
    """A condition as plain values that JSON can hold; its exceptions with it."""
    return {
        "key": one.key,
        "name": one.name,
        "record": fields_of(one.body)[0].record.__name__,
        "cites": [_cite_as_data(article) for article in one.cites],
        "expr": one.body.as_data(),
        "otherwise": one.otherwise,
        "unless": [as_data(part) for part in one.unless if isinstance(part, Condition)],
        "scope": one.scope,
        "since": one.since_on.isoformat() if one.since_on else None,
    }


def load(data: object, *, place: str = "条件") -> Condition:
    """The condition that `as_data` wrote; BadStored with the place and the cure."""
    if not isinstance(data, dict):
        raise BadStored(place, "须为一个对象")
    if strange := sorted(map(str, set(data) - _KEYS)):
        raise BadStored(place, f"不认识的栏目 {'、'.join(strange)}，请删去")
    known = _record(data.get("record"), f"{place}.record")
    exceptions = _list(data.get("unless", []), f"{place}.unless")
    unless: tuple[Rule, ...] = tuple(
        load(one, place=f"{place}.unless[{n}]") for n, one in enumerate(exceptions)
    )
    try:
        return condition(
            _cites(data.get("cites"), f"{place}.cites"),
            _text(data, "name", place),
            _expr(data.get("expr"), known, f"{place}.expr", 0),
            key=_text(data, "key", place),
            otherwise=_text(data, "otherwise", place),
            unless=unless,
            scope=_text(data, "scope", place) if data.get("scope") is not None else None,
            since=_day(data["since"], f"{place}.since") if data.get("since") else None,
        )
    except BadExpression as error:
        raise BadStored(f"{place}.expr", str(error)) from error


def _record(name: object, place: str) -> Fields:
    if name not in _RECORDS:
        raise BadStored(place, f"没有 {name!r} 这种记录，应为 {'、'.join(_RECORDS)} 之一")
    return fields(_RECORDS[str(name)])


def _text(data: Data, name: str, place: str) -> str:
    said = data.get(name)
    if not isinstance(said, str) or not said.strip():
        raise BadStored(f"{place}.{name}", "须写明，不得为空")
    return said


def _list(data: object, place: str) -> list[Any]:
    if not isinstance(data, list):
        raise BadStored(place, "须为一个列表")
    return data


def _day(said: object, place: str) -> str:
    try:
        return date.fromisoformat(str(said)).isoformat()
    except ValueError as error:
        raise BadStored(place, f"{said!r} 不是日期，应写作 2026-01-01") from error


def _cite_as_data(article: Article) -> Data:
    return {
        "instrument": article.instrument.key,
        "number": article.number,
        "paragraph": article.paragraph,
        "item": article.item,
        "words": article.words,
        "doubt": article.doubt,
    }


def _cites(data: object, place: str) -> tuple[Article, ...]:
    listed = _list(data, place)
    if not listed:
        raise BadStored(place, "没有依据的规则不得成立：请写明条文")
    return tuple(_cite(one, f"{place}[{n}]") for n, one in enumerate(listed))


def _cite(data: object, place: str) -> Article:
    if not isinstance(data, dict) or data.get("instrument") not in INSTRUMENTS:
        raise BadStored(place, "依据不在规范目录中，请先登记该规范")
    try:
        return Article(
            INSTRUMENTS[data["instrument"]],
            data["number"],
            data.get("paragraph"),
            data.get("item"),
            data.get("words", ""),
            data.get("doubt"),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadStored(place, f"条、款、项不完整或者不正确（{error}）") from error


def _expr(data: object, known: Fields, place: str, depth: int) -> Expr:
    listed = _list(data, place)
    if depth > DEEPEST:
        raise BadStored(place, f"嵌套超过 {DEEPEST} 层，请拆成几个条件")
    if not listed or not isinstance(listed[0], str):
        raise BadStored(place, "第一项须为运算，如 and、<、one_of")
    head, rest = listed[0], listed[1:]
    if head in ("and", "or", "not"):
        return _joined(head, rest, known, place, depth)
    if head == "field":
        return statement(_field(listed, known, place))
    return _leaf(head, rest, known, place)


def _joined(head: str, rest: list[Any], known: Fields, place: str, depth: int) -> Expr:
    parts = tuple(_expr(one, known, f"{place}[{n}]", depth + 1) for n, one in enumerate(rest, 1))
    if head == "not":
        if len(parts) != 1:
            raise BadStored(place, "not 只带一个条件")
        return Not(parts[0])
    if len(parts) < 2:
        raise BadStored(place, f"{head} 至少带两个条件")
    return And(parts) if head == "and" else Or(parts)


def _leaf(head: str, rest: list[Any], known: Fields, place: str) -> Expr:
    if not rest:
        raise BadStored(place, f"{head} 须写明栏目")
    left = _field(rest[0], known, f"{place}[1]")
    sides = [_side(one, left, known, f"{place}[{n}]") for n, one in enumerate(rest[1:], 2)]
    match head, sides:
        case "is_known", []:
            return left.is_known()
        case "one_of", [_, *_] if not any(isinstance(side, Field) for side in sides):
            return left.one_of(*(side for side in sides if not isinstance(side, Field)))
        case "under", [str(prefix)]:
            return left.under(prefix)
        case _, [side] if head in set(Op):
            return compare(Op(head), left, side)
    raise BadStored(place, f"没有 {head!r} 这种写法，或者项数、值的种类不对")


def _field(data: object, known: Fields, place: str) -> Field:
    listed = _list(data, place)
    if len(listed) != 2 or listed[0] != "field":
        raise BadStored(place, '栏目应写作 ["field", 栏目名]')
    name = str(listed[1])
    try:
        found: Field = known.named(name)
    except AttributeError as error:
        raise BadStored(place, str(error)) from error
    return found


def _side(data: object, left: Field, known: Fields, place: str) -> Field | Scalar:
    listed = data if isinstance(data, list) else ["value", data]
    if len(listed) != 2:
        raise BadStored(place, "值应写作 [种类, 值]")
    kind, said = listed
    if kind == "field":
        return _field(listed, known, place)
    if kind == "day":
        return date.fromisoformat(_day(said, place))
    if kind == "word":
        try:
            word: Scalar = left.noun.type(said)
        except ValueError as error:
            raise BadStored(place, f"{left.noun.name}没有 {said!r} 这一选项") from error
        return word
    if kind == "value" and isinstance(said, (bool, int, str)):
        return said
    raise BadStored(place, f"不认识的值 {listed!r}")
