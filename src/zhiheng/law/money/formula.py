"""A formula anyone can call by name: what it asks for, how that is read, what it gives."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from typing import Final, TypeVar

from zhiheng.law.money.fen import BadInput, Written, number, yuan
from zhiheng.law.money.worksheet import Result

T = TypeVar("T")
RATE_MAX: Final = Fraction(10)
"""Ten times the principal a year: above that a rate is a slip of the pen (24 for 0.24)."""
COUNT_MAX: Final = 200_000
FIRST_YEAR: Final = 1949
LAST_YEAR: Final = 2199


class InputKind(StrEnum):
    """How an input is written, and so what it is read into."""

    AMOUNT = "金额（元）"
    NUMBER = "数"
    RATE = "比率（小数，如 0.24）"
    DAY = "日期（如 2024-01-31）"
    COUNT = "整数"
    FLAG = "是否"
    TEXT = "文字"
    LIST = "列表"
    RECORD = "对照表"


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its name in files, its name on screen, its kind; `default` if it may be left out.

    Read values: AMOUNT int fen, NUMBER and RATE Fraction, DAY date, COUNT int, FLAG bool, TEXT
    str, LIST and RECORD as they came (the formula reads their parts with this module's readers).
    """

    name: str
    chinese: str
    kind: InputKind
    required: bool = True
    default: object = None


class Inputs(dict[str, object]):
    """Inputs that were read, each taken out with its type; an input left out is None or default."""

    def take(self, name: str, kind: type[T]) -> T:
        """The input as `kind`; BadInput when it was left out though this path needs it."""
        value = self.get(name)
        if value is None:
            raise BadInput(name, "缺少这一项：按所给的其他各项，须填写它才能计算")
        if not isinstance(value, kind):
            raise BadInput(name, f"类型不对，不能作为{kind.__name__}计算")
        return value

    def fen(self, name: str) -> int:
        """An amount in fen."""
        return self.take(name, int)

    def count(self, name: str) -> int:
        """A whole number."""
        return self.take(name, int)

    def number(self, name: str) -> Fraction:
        """A number or rate."""
        return self.take(name, Fraction)

    def day(self, name: str) -> date:
        """A day."""
        return self.take(name, date)

    def text(self, name: str) -> str:
        """Words."""
        return self.take(name, str)

    def flag(self, name: str) -> bool:
        """Yes or no."""
        return self.take(name, bool)

    def rows(self, name: str, width: int) -> list[Sequence[object]]:
        """A list of rows of `width` parts each, still unread."""
        found = self.take(name, list)
        for row in found:
            if not isinstance(row, list | tuple) or len(row) != width:
                raise BadInput(name, f"每一行应有 {width} 项，实为“{row}”")
        return found

    def given(self, name: str) -> bool:
        """Whether the input has a value."""
        return self.get(name) is not None


@dataclass(frozen=True, slots=True)
class Formula:
    """A named formula; `run` gets inputs already read."""

    name: str
    chinese: str
    inputs: tuple[Input, ...]
    run: Callable[[Inputs], Result]

    def compute(self, raw: Mapping[str, object]) -> Result:
        """Read the inputs and run. BadInput names the input that is unknown, missing or wrong."""
        known = {one.name: one for one in self.inputs}
        for name in raw:
            if name not in known:
                raise BadInput(name, _unknown(name, tuple(known)))
        read = Inputs()
        for one in self.inputs:
            value = raw.get(one.name)
            if value is None and one.required:
                raise BadInput(one.name, f"缺少“{one.chinese}”，须填写{one.kind}")
            read[one.name] = one.default if value is None else read_input(one.name, one.kind, value)
        return self.run(read)


def _unknown(name: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(name, known, 1)
    hint = f"是否想写“{near[0]}”？" if near else ""
    return f"没有这一项。{hint}可填：{'、'.join(known)}"


def read_input(name: str, kind: InputKind, value: object) -> object:
    """One input of `kind`, read; BadInput names `name`."""
    match kind:
        case InputKind.AMOUNT:
            return yuan(_written(name, value), name=name)
        case InputKind.NUMBER:
            return read_number(name, value)
        case InputKind.RATE:
            return read_rate(name, value)
        case InputKind.DAY:
            return read_day(name, value)
        case InputKind.COUNT:
            return read_count(name, value)
        case _:
            return _shaped(name, kind, value)


def read_amount(name: str, value: object) -> int:
    """A sum in yuan as fen."""
    return yuan(_written(name, value), name=name)


def read_number(name: str, value: object) -> Fraction:
    """A number not below zero."""
    found = number(_written(name, value), name=name)
    if found < 0:
        raise BadInput(name, f"“{value}”为负数：此项不得小于零")
    return found


def read_rate(name: str, value: object) -> Fraction:
    """A rate as a decimal: 0.24 for 24 %. BadInput below zero and above ten."""
    found = read_number(name, value)
    if found > RATE_MAX:
        raise BadInput(name, f"“{value}”过高：比率请写成小数，年利率24%写作 0.24")
    return found


def read_day(name: str, value: object) -> date:
    """A calendar day written year-month-day, of a year in which a debt can stand."""
    try:
        found = date.fromisoformat(str(value))
    except ValueError as error:
        raise BadInput(name, f"“{value}”不是日期：请写成 2024-01-31 的样子") from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise BadInput(name, f"“{value}”的年份应在 {FIRST_YEAR} 至 {LAST_YEAR} 之间，请核对")
    return found


def read_count(name: str, value: object) -> int:
    """A whole number from zero up."""
    found = read_number(name, value)
    if found.denominator != 1 or found > COUNT_MAX:
        raise BadInput(name, f"“{value}”应为不超过 {COUNT_MAX} 的整数")
    return found.numerator


_FLAGS: Final = {"true": True, "false": False, "是": True, "否": False}
_SHAPES: Final[Mapping[InputKind, type]] = {
    InputKind.TEXT: str,
    InputKind.LIST: list,
    InputKind.RECORD: dict,
}


def _shaped(name: str, kind: InputKind, value: object) -> object:
    if kind is InputKind.FLAG:
        flag = value if isinstance(value, bool) else _FLAGS.get(str(value).lower())
        if flag is None:
            raise BadInput(name, f"“{value}”应为 true（是）或 false（否）")
        return flag
    if not isinstance(value, _SHAPES[kind]):
        raise BadInput(name, f"“{value}”应为{kind}")
    return value


def _written(name: str, value: object) -> Written:
    if isinstance(value, bool) or not isinstance(value, Written):
        raise BadInput(name, f'“{value}”不是数字：请用引号写成十进制数，如 "1234.50"')
    return value
