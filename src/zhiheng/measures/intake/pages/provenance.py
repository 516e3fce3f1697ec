"""Where each value of the filing sheet came from: read in the instrument, corrected, or typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.forms import BoundField, Form
from django.utils.html import format_html

from zhiheng.measures.intake.pages.moneyterms import in_words
from zhiheng.measures.intake.pages.passages import anchor_of, paragraph_number
from zhiheng.measures.intake.pages.prefill import (
    case_initial,
    claim_doubt,
    obligation_rows,
    party_rows,
)
from zhiheng.measures.intake.pages.sheet import Sheet

# Form field → field of the reading whose passage it came from.
READ_AS: Final = {
    "case_no": "case_no", "made_by": "court", "instrument_kind": "instrument_type",
    "made_on": "date", "cause": "cause", "claim_fen": "obligations.0.principal",
}  # fmt: skip
# Field of a doubt → side of the sheet.
SIDES: Final = {
    "parties": "parties", "creditor": "parties", "debtors": "parties",
    "obligations": "duties", "principal": "duties", "due_days": "duties", "refers_to": "duties",
}  # fmt: skip
DERIVED: Final = {
    "applicant_is_obligee": "按文书中的权利人",
    "jurisdiction_basis": "文书由本院一审作出",
}
TITLE: Final = (
    "case_no",
    "made_by",
    "instrument_kind",
    "instance",
    "made_on",
    "effective_on",
    "cause",
)
REQUEST: Final = ("received_on", "claim_fen", "handler_id", "secrecy")
QUESTIONS: Final = (
    "instrument_effective",
    "applicant_is_obligee",
    "content_clear",
    "unperformed",
)
RARE: Final = (
    "performance_period_stated",
    "property_shown",
    "lower_court_approved",
    "transferred",
    "time_bar_interrupted",
)
UNITS: Final = {"claim_fen": "元", "principal_fen": "元"}
WIDE: Final = {"made_by", "words", "address", "service_address"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A field with what is said beside it: where the value is from, and what is to be checked."""

    field: BoundField
    source: str = ""
    doubt: str = ""
    unit: str = ""
    span: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One party or one duty of the sheet; `terms` are a duty's money terms in words."""

    form: Form
    fields: tuple[Shown, ...]
    counted: str = ""
    terms: tuple[str, ...] = ()


class Provenance:
    """Compares what stands in the form with what was read."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet, self._reading = sheet, sheet.reading
        self._read = case_initial(sheet.reading, sheet.desk.court_name, sheet.desk.today)
        self._parties = {row.get("name"): row for row in party_rows(sheet.reading)}
        self._duties = obligation_rows(sheet.reading)

    def fields(self, names: Iterable[str]) -> tuple[Shown, ...]:
        """The fields of the case form with these names, in this order."""
        return tuple(self._shown(self._sheet.case[name]) for name in names)

    def parties(self) -> tuple[Row, ...]:
        """Every party's fields."""
        return tuple(
            Row(form, tuple(self._of_party(form[name], form) for name in PARTY_FIELDS))
            for form in self._sheet.parties.forms
        )

    def duties(self) -> tuple[Row, ...]:
        """Every duty's fields, with the day that the instrument lets be counted."""
        return tuple(
            Row(
                form,
                tuple(self._of_duty(form[name], form) for name in DUTY_FIELDS),
                terms=self._terms(_text(form["place"].value())),
            )
            for form in self._sheet.duties.forms
        )

    def doubts(self, side: str) -> tuple[str, ...]:
        """What the reader doubts of the parties, of the duties, or of neither (side '')."""
        at_fields = {READ_AS[name] for name in TITLE if name in READ_AS}
        return tuple(
            doubt.sentence
            for doubt in self._reading.doubts
            if SIDES.get(doubt.field.split(".")[0], "") == side and doubt.field not in at_fields
        )

    def _doubt(self, field: BoundField, key: str) -> str:
        if field.name == "claim_fen":
            return claim_doubt(self._reading)
        return "；".join(one.sentence for one in self._reading.doubts if one.field == key)

    def _shown(self, field: BoundField) -> Shown:
        key = READ_AS.get(field.name, "")
        was = self._read.get(field.name)
        source = self._source(key, was, field) if key else _derived(field, was)
        doubt = "" if field.value() else self._doubt(field, key)
        return Shown(field, source, doubt, UNITS.get(field.name, ""), field.name in WIDE)

    def _of_party(self, field: BoundField, form: Form) -> Shown:
        row = self._parties.get(_text(form["name"].value()) or None)
        was = row.get(field.name) if row and row.get("read") else None
        place = next(
            (at for at, one in enumerate(self._reading.parties) if row and one.name == row["name"]),
            None,
        ) if was else None  # fmt: skip
        part = "id_no" if field.name == "document_number" else "name"
        source = "" if place is None else self._source(f"parties.{place}.{part}", was, field)
        return Shown(field, source, span=field.name in WIDE)

    def _terms(self, place: str) -> tuple[str, ...]:
        known = place.isdigit() and int(place) < len(self._reading.obligations)
        return in_words(self._reading.obligations[int(place)]) if known else ()

    def _of_duty(self, field: BoundField, form: Form) -> Shown:
        place = _text(form["place"].value())
        known = place.isdigit() and int(place) < len(self._reading.obligations)
        was = self._duties[int(place)].get(field.name) if known else None
        part = "principal" if field.name == "principal_fen" else "text"
        key = f"obligations.{place}.{part}"
        source = self._source(key, was, field) if known else ""
        return Shown(field, source, "", UNITS.get(field.name, ""), field.name in WIDE)

    def _source(self, key: str, was: Any, field: BoundField) -> str:
        span = self._reading.spans.get(key)
        if was in (None, "") or not field.value():
            return ""
        if _text(field.value()) != _text(field.field.prepare_value(was)):
            return f"手工更正，原读作 {_text(field.field.prepare_value(was))[:20]}"
        if span is None:
            return "取自文书"
        number = paragraph_number(self._sheet.text, span[0])
        return format_html('<a href="#{}">取自文书第 {} 段</a>', anchor_of(key), number)


PARTY_FIELDS: Final = (
    "role", "kind", "name", "document_kind", "document_number", "phone", "legal_representative",
    "address", "service_address",
)  # fmt: skip
DUTY_FIELDS: Final = ("clause", "kind", "principal_fen", "due_on", "words")


def _derived(field: BoundField, was: Any) -> str:
    same = was not in (None, "") and _text(field.value()) == _text(field.field.prepare_value(was))
    return DERIVED.get(field.name, "") if same else ""


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()
