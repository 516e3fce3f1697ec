"""What a list is narrowed by. Filters are GET: their state stands in the address."""

from collections.abc import Callable
from typing import Any, Final

from django import forms

from zhiheng.law.case_types import ENFORCEMENT, case_types
from zhiheng.law.records import CaseState
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.ui.dayfield import DayField, DayInput

LONGEST_WORDS: Final = 100


def _words(label: str, example: str) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        max_length=LONGEST_WORDS,
        strip=True,
        widget=forms.TextInput(attrs={"placeholder": example}),
        error_messages={"max_length": f"最多 {LONGEST_WORDS} 个字，请只写案号或姓名的一段"},
    )


def _day(label: str, noun: str) -> DayField:
    return DayField(label, noun=noun, required=False, widget=DayInput({"aria-label": label}))


def _choice(
    label: str,
    everything: str,
    options: list[tuple[str, str]] | Callable[[], list[tuple[str, str]]],
) -> forms.ChoiceField:
    def choices() -> list[tuple[str, str]]:
        return [("", everything), *(options() if callable(options) else options)]

    return forms.ChoiceField(
        label=label,
        required=False,
        choices=choices,
        error_messages={"invalid_choice": "没有这一项，请从列表里选"},
    )


class _FromTo(forms.Form):
    """A filter with two days, the second not before the first."""

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        since, until = said.get("since"), said.get("until")
        if since and until and since > until:
            self.add_error("until", f"截止日 {until} 早于起始日 {since}，请对调")
        return said


def clocks_in_use() -> list[tuple[str, str]]:
    """The clocks that acts of the house start; the law knows many more."""
    names = dict.fromkeys(name for entry in catalogue().values() for name in entry.clocks)
    return [(name, name) for name in names]


class WorkFilter(_FromTo):
    """The worklist's filter."""

    q = _words("案号、当事人", "如 1187、张甲、ZJ")
    what = _choice("事项", "全部事项", clocks_in_use)
    since = _day("到期日从", "起始日")
    until = _day("到期日到", "截止日")


class CaseListFilter(_FromTo):
    """The filter of the list of cases."""

    q = _words("案号、当事人", "如 1187、张甲、ZJ")
    kind = _choice(
        "类型",
        "全部类型",
        [(kind.code, kind.name) for kind in case_types().values() if kind.group == ENFORCEMENT],
    )
    state = _choice("状态", "全部状态", [(state.value, state.value) for state in CaseState])
    since = _day("立案日从", "起始日")
    until = _day("立案日到", "截止日")


class SearchWords(forms.Form):
    """What is looked for over everything in sight."""

    q = _words("查找", "案号、姓名、证号、拼音首字母")
