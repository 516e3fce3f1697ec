"""Fields that ask in the same way on every page: yuan, yes or no, a plan line by line."""

from datetime import date
from typing import Any, Final

from django import forms

from zhiheng.law.money_words import BadSum, parse_yuan

PARTS: Final = 2


class Money(forms.CharField):
    """Yuan as people write them; gives fen, None when left empty."""

    def clean(self, value: Any) -> int | None:
        typed = super().clean(value)
        try:
            return parse_yuan(typed) if typed else None
        except BadSum as bad:
            raise forms.ValidationError(str(bad)) from bad


class YesNo(forms.TypedChoiceField):
    """Two answers, neither of them proposed."""

    def __init__(self, **kwargs: Any) -> None:
        choices = [("", "请选择"), ("yes", "是"), ("no", "否")]
        super().__init__(coerce=lambda said: said == "yes", choices=choices, **kwargs)


class PlanLines(forms.CharField):
    """One part of a plan in each line: its day and its yuan; gives days and fen."""

    widget = forms.Textarea(attrs={"rows": 4})

    def clean(self, value: Any) -> tuple[Any, ...]:
        lines = [line.split() for line in super().clean(value).splitlines() if line.strip()]
        return tuple(_part(at, line) for at, line in enumerate(lines, start=1))


def _part(at: int, line: list[str]) -> tuple[date, int]:
    """One line of the plan; a ValidationError names the line."""
    if len(line) != PARTS:
        raise forms.ValidationError(f"第 {at} 行应为“履行日 金额”，如 2026-12-31 80000")
    try:
        return date.fromisoformat(line[0]), parse_yuan(line[1])
    except BadSum as bad:
        raise forms.ValidationError(f"第 {at} 行：{bad}") from bad
    except ValueError as bad:
        raise forms.ValidationError(f"第 {at} 行的履行日请写成 2026-12-31 的样子") from bad
