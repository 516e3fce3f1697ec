"""Days as instruments write them: 2013年2月9日, 二〇一三年二月九日, 2013-02-09."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from zhiheng.measures.intake.reader.numerals import integer

_YEAR = r"(?:1[89]|20)\d{2}|[一二][〇零一二三四五六七八九0]{3}"
_SMALL = r"\d{1,2}|[〇零一二三四五六七八九十]{1,3}|元"
DAY_PATTERN = rf"(?:{_YEAR})年(?:{_SMALL})月(?:{_SMALL})[日号]"
DAY = re.compile(
    rf"(?<!\d)(?:(?P<year>{_YEAR})年(?P<month>{_SMALL})月(?P<day>{_SMALL})[日号]"
    r"|(?P<y>(?:19|20)\d{2})(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<d>\d{1,2})(?!\d))"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day at a place of the compact text."""

    start: int
    end: int
    on: date


def day_of(found: re.Match[str]) -> date | None:
    """The day of a match of `DAY`; None where the calendar has no such day."""
    year = integer(found["year"] or found["y"])
    month = 1 if found["month"] == "元" else integer(found["month"] or found["m"])
    day = integer(found["day"] or found["d"])
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days(text: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """Every day that the calendar has between `start` and `end`, in text order."""
    for found in DAY.finditer(text, start, len(text) if end is None else end):
        on = day_of(found)
        if on is not None:
            yield Day(found.start(), found.end(), on)
