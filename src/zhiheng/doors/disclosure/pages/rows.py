"""Lines that a reader may add: payments, claims. Their names repeat in the address, row by row."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import ClassVar, Final

from django import forms
from django.http import QueryDict

from zhiheng.doors.disclosure.pages.fields import NumberField

ROWS_MAX: Final = 30
"""More would not fit into an address that every browser and proxy carries."""


class Row(forms.Form):
    """One line. `noun` is what one is called, `typed` the fields a reader types into: a row in
    which none of them holds anything is not there.
    """

    use_required_attribute = False
    noun: ClassVar[str]
    typed: ClassVar[Sequence[str]]

    def told(self) -> list[str]:
        """What stands in the row, field by field, as a reader reads it."""
        return [words_in(self, name) for name in self.fields]


def every_row(kind: type[Row], query: QueryDict) -> list[dict[str, str]]:
    """Every row of the address, also those left empty."""
    names = list(kind.base_fields)
    columns = [query.getlist(name) for name in names]
    return [dict(zip(names, cells, strict=True)) for cells in zip_longest(*columns, fillvalue="")]


def written(kind: type[Row], rows: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """The rows in which something was typed; a choice that got lost stands on its first entry."""
    kept = [row for row in rows if any(row[name].strip() for name in kind.typed)]
    return [{name: cell or _default(kind, name) for name, cell in row.items()} for row in kept]


def _default(kind: type[Row], name: str) -> str:
    return str(kind.base_fields[name].initial or "")


def drawn(kind: type[Row], rows: Sequence[dict[str, str]], *, judged: bool) -> list[Row]:
    """A form for each row; `judged` ones will say what is wrong with them."""
    return [
        kind(row if judged else None, initial=row, auto_id=f"id_{at}_%s")
        for at, row in enumerate(rows, 1)
    ]


def words_in(form: forms.Form, name: str) -> str:
    """What a field holds as a reader reads it: the words of a choice, a sum with its unit."""
    field = form.fields[name]
    typed = str(form[name].value() or "").strip()
    value = getattr(form, "cleaned_data", {}).get(name)
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(typed, typed))  # type: ignore[arg-type]
    if isinstance(field, NumberField) and value is not None:
        return field.words(value)
    return typed if value is None else str(value)
