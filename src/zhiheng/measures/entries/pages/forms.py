"""The form of one kind of entry, made from its terms: each field is asked in its own way."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import StrEnum
from types import UnionType
from typing import Any, Final, get_args, get_type_hints

from django import forms

from zhiheng.law.money_words import yuan
from zhiheng.measures.entries.pages.sheets import Sheet
from zhiheng.plant.ui.asked import Money, PlanLines, YesNo
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import TermsForm
from zhiheng.registers.casefile.terms import InstalmentTerms

Choices = list[tuple[Any, str]]
CHOSEN: Final = ("debtor_id", "property_id", "address_id", "voucher_id")


class Instalments(PlanLines):
    """One instalment in each line: its day and its yuan."""

    def clean(self, value: Any) -> tuple[InstalmentTerms, ...]:
        return tuple(
            InstalmentTerms(due_on=due_on, amount_fen=amount_fen)
            for due_on, amount_fen in super().clean(value)
        )


class EntryForm(TermsForm):
    """The form of a sheet; `offered` holds the choices of the fields that name a row."""

    def __init__(
        self, sheet: Sheet, offered: dict[str, Choices], data: Any = None, *, held: Any = None,
        today: date,
    ) -> None:  # fmt: skip
        super().__init__(data)
        self.sheet = sheet
        hints = get_type_hints(sheet.terms)
        known = {one.name: one for one in fields(sheet.terms)}
        for name, (label, help_text) in sheet.asks.items():
            if held is None and name in sheet.ends:
                continue
            self.fields[name] = _field(
                known[name], hints[name], offered.get(name, []), label, help_text
            )
        self.initial = as_entered(sheet, held) if held else self._proposed(offered, today)

    def _proposed(self, offered: dict[str, Choices], today: date) -> dict[str, Any]:
        """Today for what happened, and the only row there is."""
        days = ("from_on", "paid_on", "asked_on", "done_on", "agreed_on", "given_on")
        alone = {name: rows[0][0] for name, rows in offered.items() if len(rows) == 1}
        first = {"rank": 1} if "rank" in self.fields else {}
        return first | alone | {name: today for name in days if name in self.fields}

    def made(self) -> Any:
        """The terms of the entry; BadTerms on what they refuse."""
        said = {name: value for name, value in self.cleaned_data.items() if value is not None}
        return self.sheet.terms(**said)


def as_entered(sheet: Sheet, held: Any) -> dict[str, Any]:
    """A row as its form shows it; the new version names a paper of its own."""
    shown: dict[str, Any] = {}
    for name in sheet.asks:
        value = getattr(held, name, None)
        if isinstance(value, bool):
            value = "yes" if value else "no"
        elif name.endswith("_fen") and value is not None:
            value = yuan(value)
        elif name == "instalments":
            value = "\n".join(f"{one.due_on} {yuan(one.amount_fen)}" for one in value or ())
        shown[name] = value
    return shown


def _field(of: "Field[Any]", hint: Any, rows: Choices, label: str, help_text: str) -> forms.Field:
    """How one field of the terms is asked."""
    kind, optional = _plain(hint)
    bare = isinstance(kind, type) and issubclass(kind, bool)
    required = not optional and of.default is MISSING and not bare
    told: dict[str, Any] = {"label": label, "help_text": help_text}
    if of.name in CHOSEN:
        empty = {True: "请选择", False: "不涉及"}[required]
        return _worded(
            forms.TypedChoiceField(
                choices=[("", empty), *rows], coerce=int, empty_value=None, required=required,
                **told,
            )
        )  # fmt: skip
    if of.name == "instalments":
        return _worded(Instalments(**told))
    if of.name.endswith("_fen"):
        return _worded(Money(required=required, **told))
    return _worded(_by_kind(kind, required, told))


def _by_kind(kind: Any, required: bool, told: dict[str, Any]) -> forms.Field:
    if issubclass(kind, bool):
        return YesNo(**told)
    if issubclass(kind, StrEnum):
        choices = [("", "请选择"), *((one.value, one.value) for one in kind)]
        made: Callable[[str], Any] = kind
        return forms.TypedChoiceField(
            choices=choices, coerce=made, empty_value=None, required=required, **told
        )
    if issubclass(kind, int):
        return forms.IntegerField(min_value=1, required=required, **told)
    if issubclass(kind, date):
        label = told.pop("label")
        return DayField(label, required=required, **told)
    return forms.CharField(required=required, **told)


def _plain(hint: Any) -> tuple[Any, bool]:
    """The type without its None, and whether it may be None."""
    if not isinstance(hint, UnionType):
        return hint, False
    kinds = [one for one in get_args(hint) if one is not type(None)]
    return kinds[0], True


def _worded(field: forms.Field) -> forms.Field:
    if not isinstance(field, DayField):
        chosen = isinstance(field, forms.ChoiceField)
        field.error_messages["required"] = (
            f"请选择{field.label}" if chosen else f"{field.label}没有填写"
        )
        field.error_messages["invalid_choice"] = f"请重新选择{field.label}"
    return field
