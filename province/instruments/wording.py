"""How an instrument writes sums, days, numbers and names: one hand writes one way throughout."""

import random
from datetime import date
from typing import Final

from province.judgments import chinese_date, plain_date

_SMALL: Final = "〇一二三四五六七八九"
_CAPITAL: Final = "零壹贰叁肆伍陆柒捌玖"
_UNITS: Final = ("", "拾", "佰", "仟")
_GROUPS: Final = ("", "万", "亿")


def yuan(fen: int) -> str:
    """The sum as an answer writes it: 1234.50."""
    return f"{fen // 100}.{fen % 100:02d}"


def numeral(number: int) -> str:
    """一, 十, 二十一: a number below a hundred."""
    tens, ones = divmod(number, 10)
    head = "" if not tens else ("十" if tens == 1 else f"{_SMALL[tens]}十")
    return head + (_SMALL[ones] if ones or not tens else "")


def capital(whole: int) -> str:
    """叁拾伍万: whole yuan in the capital numerals of a cheque."""
    groups = []
    while whole:
        whole, group = divmod(whole, 10_000)
        groups.append(group)
    words = ""
    for place in reversed(range(len(groups))):
        part = _group(groups[place])
        gap = words and groups[place] and (groups[place] < 1000 or groups[place + 1] % 10 == 0)
        words += ("零" if gap and not words.endswith("零") else "") + part
        words += _GROUPS[place] if part else ""
    return words


def _group(group: int) -> str:
    words, pending = "", False
    for place in reversed(range(4)):
        digit = group // 10**place % 10
        if not digit:
            pending = bool(words)
            continue
        words += ("零" if pending else "") + _CAPITAL[digit] + _UNITS[place]
        pending = False
    return words


class Hand:
    """The habits of one instrument's author; `chance` decides them once."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self._sums = chance.choice(("plain", "plain", "grouped", "fixed", "spaced"))
        self._days = chance.choice(("plain", "plain", "spaced", "padded"))
        self._marked = chance.random() < 0.2
        self.numbered = chance.choice(("一、", "一、", "一、", "1.", "1、"))

    def sum(self, fen: int) -> str:
        """A sum as this author writes it, with 元."""
        whole, cents = divmod(fen, 100)
        mark = "人民币" if self._marked and self.chance.random() < 0.5 else ""
        if not cents and whole % 10_000 == 0 and self.chance.random() < 0.4:
            return f"{mark}{whole // 10_000}万元"
        if not cents and self._marked and self.chance.random() < 0.15:
            return f"{mark}{capital(whole)}元整（￥{whole:,}元）"
        tail = f".{cents:02d}" if cents or self._sums == "fixed" else ""
        if self._sums == "grouped":
            return f"{mark}{whole:,}{tail}元"
        if self._sums == "spaced":
            return f"{mark} {whole}{tail} 元"
        return f"{mark}{whole}{tail}元"

    def day(self, day: date) -> str:
        """A day as this author writes it."""
        if self._days == "spaced":
            return f"{day.year} 年 {day.month} 月 {day.day} 日"
        if self._days == "padded":
            return f"{day.year}年{day.month:02d}月{day.day:02d}日"
        return plain_date(day)

    def signed(self, day: date) -> str:
        """The day under the instrument."""
        return chinese_date(day) if self.chance.random() < 0.8 else plain_date(day)

    def count(self, number: int) -> str:
        """十 or 10, before 日内."""
        return numeral(number) if self.chance.random() < 0.65 else str(number)

    def label(self, place: int) -> str:
        """The number of the clause at `place`, counted from 1, as an answer writes it."""
        return numeral(place) if self.numbered == "一、" else str(place)

    def opening(self, place: int) -> str:
        """The clause's number with its mark."""
        return self.label(place) + self.numbered[-1]

    def pick(self, *ways: str) -> str:
        """One of several ways of saying it."""
        return self.chance.choice(ways)


def named(names: tuple[str, ...], hand: Hand) -> str:
    """甲、乙 or 甲、乙和丙."""
    if len(names) > 1 and hand.chance.random() < 0.2:
        return "、".join(names[:-1]) + hand.pick("和", "与", "及") + names[-1]
    return "、".join(names)
