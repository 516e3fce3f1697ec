"""What every calculator's form does: read the address, keep what was typed, ask the law."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Final
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict

from zhiheng.doors.disclosure.pages.answer import Answer
from zhiheng.doors.disclosure.pages.rows import ROWS_MAX, Row, drawn, every_row, words_in, written
from zhiheng.law.money.fen import BadInput

ADD: Final = "add"
"""The button that asks for one more row instead of for an answer."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong and what to do; `box` is the id of the box to mend, empty for all of them."""

    box: str
    sentence: str


class CalculatorForm(forms.Form):
    """A form whose whole state is the query of the page: nothing is posted, nothing is kept.

    `row` is the kind of line that may be repeated; `rows_shown` is how many stand there empty.
    `blames` says which field a BadInput of the law is about.
    """

    use_required_attribute = False
    row: ClassVar[type[Row] | None] = None
    rows_shown: ClassVar[int] = 1
    blames: ClassVar[Mapping[str, str]] = {}

    def __init__(self, query: QueryDict, *, today: date) -> None:
        kind = self.row
        typed = {name: str(query[name]).strip() for name in self.base_fields if name in query}
        rows = every_row(kind, query) if kind else []
        self.written = written(kind, rows) if kind else []
        self.asked = bool(typed or self.written) and ADD not in query
        stands = self._defaults() | typed
        blank = {} if typed else self.proposed(today)
        super().__init__(stands if self.asked else None, initial=blank | stands)
        wanted = len(rows) + 1 if ADD in query else self.rows_shown
        self.rows = self._rows(wanted) if kind else []

    def _defaults(self) -> dict[str, Any]:
        """What a choice stands on until it is made."""
        fields = self.base_fields.items()
        return {name: field.initial for name, field in fields if field.initial is not None}

    def proposed(self, today: date) -> dict[str, Any]:
        """What stands in the boxes of a page nobody has typed into yet."""
        del today
        return {}

    def _rows(self, wanted: int) -> list[Row]:
        """The rows that are filled, and empty ones until `wanted` stand there."""
        assert self.row is not None
        shown = self.written[:ROWS_MAX]
        empty: list[dict[str, str]] = [{}] * (min(wanted, ROWS_MAX) - len(shown))
        kept = drawn(self.row, shown, judged=self.asked)
        return kept + drawn(self.row, [*shown, *empty], judged=False)[len(shown) :]

    @property
    def filled(self) -> list[Row]:
        """The rows in which something stands."""
        return self.rows[: len(self.written)]

    @property
    def may_add(self) -> bool:
        """Whether one more row has room."""
        return self.row is not None and len(self.rows) < ROWS_MAX

    def answer(self) -> Answer | None:
        """What the law says to it; None while nothing was asked or `faults` says what is wrong."""
        if not self.asked or not self._sound():
            return None
        try:
            return self.computed()
        except BadInput as bad:
            self.add_error(self.blames.get(bad.name), bad.sentence)
            return None

    def _sound(self) -> bool:
        judged = [row.is_valid() for row in self.filled]
        if self.is_valid() and self.row and len(self.written) > ROWS_MAX:
            said = f"{self.row.noun}最多填 {ROWS_MAX} 笔，现有 {len(self.written)} 笔：请合并后再算"
            self.add_error(None, said)
        return self.is_valid() and all(judged)

    def computed(self) -> Answer:
        """The answer for inputs that were read; BadInput where the law cannot take them."""
        raise NotImplementedError

    @property
    def faults(self) -> list[Fault]:
        """Everything that is wrong, in reading order."""
        if not self.asked:
            return []
        found = [Fault("", str(said)) for said in self.non_field_errors()]
        found += _faults_of(self, "")
        for at, row in enumerate(self.filled, 1):
            found += _faults_of(row, f"第 {at} 笔{row.noun}：")
        return found

    def query(self) -> str:
        """The shortest query that asks the same: what a link carries."""
        cells = [(name, self._cell(name)) for name in self.fields]
        pairs = [(name, cell) for name, cell in cells if cell]
        pairs += [pair for row in self.written for pair in row.items()]
        return urlencode(pairs)

    def _cell(self, name: str) -> str:
        return str(self[name].value() or "").strip()

    def told(self) -> list[tuple[str, str]]:
        """What was typed and chosen, for the printed sheet."""
        pairs = [(str(field.label), words_in(self, name)) for name, field in self.fields.items()]
        return [(label, words) for label, words in pairs if words]


def _faults_of(form: forms.Form, where: str) -> Iterable[Fault]:
    for field in form:
        for said in field.errors:
            yield Fault(field.id_for_label, f"{where}{said}")
