"""The one field in which a day is typed. A browser's own date box shows mm/dd/yyyy where its owner
speaks English; this one reads the same everywhere and takes the ways in which days are written."""

import re
import unicodedata
from datetime import date
from typing import Any, Final

from django import forms

EXAMPLE: Final = "2026-11-20"
EARLIEST: Final = date(1949, 10, 1)
LATEST: Final = date(2199, 12, 31)
QUOTED_CHARACTERS: Final = 20
WRITTEN: Final = re.compile(
    r"(\d{4})(?:(\d\d)(\d\d)|\s*([-/.])\s*(\d{1,2})\s*\4\s*(\d{1,2})"
    r"|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日)",
    re.ASCII,
)


class DayInput(forms.DateInput):
    """A plain box with an example; the number pad of a phone will do, because 20261120 is read."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        shown = {"inputmode": "numeric", "placeholder": EXAMPLE, "autocomplete": "off"}
        super().__init__(attrs=shown | (attrs or {}), format="%Y-%m-%d")


class DayField(forms.DateField):
    """A day from 1949-10-01 to 2199-12-31; the value is a date, None when left empty.

    `label` stands beside the box; `noun` names the day in sentences where the label is too short
    for that.
    """

    widget = DayInput

    def __init__(self, label: str, *, noun: str = "", **kwargs: Any) -> None:
        super().__init__(label=label, **kwargs)
        self.noun = noun or label
        self.error_messages["required"] = f"{self.noun}没有填写，请写成 {EXAMPLE} 的样子"

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, date):
            return value
        typed = unicodedata.normalize("NFKC", str(value)).strip()
        said = f"{self.noun}“{typed[:QUOTED_CHARACTERS]}”"
        found = WRITTEN.fullmatch(typed)
        if typed and found is None:
            raise forms.ValidationError(f"{said}看不懂，请写成 {EXAMPLE} 的样子")
        return self._on_calendar(found, said) if found else None

    def _on_calendar(self, found: re.Match[str], said: str) -> date:
        year, month, day = (int(part) for part in found.groups() if part and part.isdigit())
        try:
            on = date(year, month, day)
        except ValueError as none:
            raise forms.ValidationError(
                f"{said}不是日历上有的日期，请核对后写成 {EXAMPLE} 的样子"
            ) from none
        if not EARLIEST <= on <= LATEST:
            raise forms.ValidationError(
                f"{self.noun} {on} 不在 {EARLIEST.year} 至 {LATEST.year} 年之间，请核对年份"
            )
        return on
