"""A field for something an officer says in a paper, and how what was said stands in its words."""

import re
from datetime import date, time
from typing import Any, Final

from django import forms

from zhiheng.plant.ui.dayfield import DayField

MOST_DAYS: Final = 365
_HOUR: Final = re.compile(r"(\d{1,2})时(\d\d)分")


def ask_field(noun: str, kept: str, help_text: str = "") -> forms.Field:
    """The field of a noun; `kept` is line, lines, day, hour or number."""
    missing = {"required": f"{noun}没有填写", "invalid": f"{noun}填写有误，请核对"}
    said: dict[str, Any] = {"label": noun, "help_text": help_text, "error_messages": missing}
    match kept:
        case "day":
            return DayField(noun, help_text=help_text)
        case "hour":
            box = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
            return forms.TimeField(widget=box, **said)
        case "number":
            said["error_messages"] = missing | {
                "min_value": "至少一日", "max_value": f"最多 {MOST_DAYS} 日",
            }  # fmt: skip
            return forms.IntegerField(min_value=1, max_value=MOST_DAYS, **said)
        case "lines":
            return forms.CharField(widget=forms.Textarea(attrs={"rows": 8}), **said)
        case _:
            return forms.CharField(**said)


def typed(kept: str, words: str) -> str:
    """What stands in a paper, as its field takes it: 9时30分 is 09:30; all else is as it is."""
    found = _HOUR.fullmatch(words) if kept == "hour" else None
    return f"{int(found[1]):02d}:{found[2]}" if found else words


def spoken(value: object) -> str:
    """What was typed, as papers say it: 2026年11月20日, 9时30分."""
    match value:
        case date():
            return f"{value.year}年{value.month}月{value.day}日"
        case time():
            return f"{value.hour}时{value.minute:02d}分"
        case _:
            return str(value).strip()
