"""The filing sheet: text, case, parties and duties as one thing that is judged and docketed."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.http import QueryDict

from zhiheng.law.calendar import Calendar
from zhiheng.law.clocks import LastDay, last_day
from zhiheng.law.filing import is_preservation_ruling
from zhiheng.law.kernel.span import days
from zhiheng.law.records import InstrumentKind
from zhiheng.measures.intake.pages.forms import (
    CaseForm,
    InstrumentForm,
    ObligationRows,
    PartyRows,
)
from zhiheng.measures.intake.pages.moneyterms import money_terms
from zhiheng.measures.intake.pages.prefill import case_initial, obligation_rows, party_rows
from zhiheng.measures.intake.reader import Reading
from zhiheng.measures.intake.terms import (
    DocketTerms,
    Draft,
    amount_known,
    checked,
    creditors,
    debtor_named,
)
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile.terms import PartyTerms, Role
from zhiheng.registers.titles.terms import Instance, ObligationKind, ObligationTerms, TitleTerms

PARTIES: Final = "parties"
DUTIES: Final = "obligations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The court that files, its day, and what its form can offer."""

    court: str
    court_name: str
    today: date
    calendar: Calendar
    handlers: list[tuple[int, str]]
    highest_secrecy: int


class Sheet:
    """What lies on the filing desk: made fresh from a reading, or from what was posted back."""

    def __init__(
        self, desk: Desk, instrument: InstrumentForm, text: str, reading: Reading,
        case: CaseForm, parties: Any, duties: Any, receipt_id: int | None = None,
    ) -> None:  # fmt: skip
        self.receipt_id = receipt_id
        self.desk, self.instrument, self.text, self.reading = desk, instrument, text, reading
        self.case, self.parties, self.duties = case, parties, duties
        self.sentences: list[str] = []

    @classmethod
    def fresh(
        cls, desk: Desk, text: str, reading: Reading, receipt_id: int | None = None
    ) -> "Sheet":
        """The sheet as the reading fills it."""
        initial = case_initial(reading, desk.court_name, desk.today)
        return cls(
            desk, InstrumentForm(initial={"text": text}), text, reading,
            CaseForm(initial=initial, **_offered(desk)),
            PartyRows(initial=party_rows(reading), prefix=PARTIES),
            ObligationRows(initial=obligation_rows(reading), prefix=DUTIES), receipt_id,
        )  # fmt: skip

    @classmethod
    def posted(cls, desk: Desk, post: QueryDict, receipt_id: int | None = None) -> "Sheet":
        """The sheet as the clerk left it, with one more row where a row was asked for."""
        data = _with_row(post)
        instrument = InstrumentForm(data)
        instrument.is_valid()
        text = str(instrument.cleaned_data.get("text", ""))
        return cls(
            desk, instrument, text, instrument.reading(), CaseForm(data, **_offered(desk)),
            PartyRows(data, prefix=PARTIES), ObligationRows(data, prefix=DUTIES), receipt_id,
        )  # fmt: skip

    def again(self) -> "Sheet":
        """The same sheet to go on with: nothing is held against it yet, struck rows are gone."""
        return Sheet(
            self.desk, InstrumentForm(initial={"text": self.text}), self.text, self.reading,
            CaseForm(initial=_typed(self.case), **_offered(self.desk)),
            PartyRows(initial=[_typed(row) for row in self.parties.kept], prefix=PARTIES),
            ObligationRows(initial=[_typed(row) for row in self.duties.kept], prefix=DUTIES),
            self.receipt_id,
        )  # fmt: skip

    def as_sent(self) -> "Sheet":
        """The sheet as a browser would send it back untouched, so that the law can be asked."""
        data = QueryDict(mutable=True)
        data["text"] = self.text
        for form in (self.case, *self.parties.forms, *self.duties.forms):
            for name, value in _typed(form).items():
                if value is not None:
                    data[form.add_prefix(name)] = value
        for rows in (self.parties, self.duties):
            for name in ("TOTAL_FORMS", "INITIAL_FORMS"):
                data[f"{rows.prefix}-{name}"] = str(len(rows.forms))
        return Sheet.posted(self.desk, data, self.receipt_id)

    @property
    def forms(self) -> list[Any]:
        """Every form of the sheet whose faults are shown."""
        return [self.instrument, self.case, *self.parties.kept, *self.duties.kept]

    @property
    def faults(self) -> int:
        """How many fields must be put right."""
        return sum(len(form.errors) for form in self.forms) + len(self.sentences)

    def is_valid(self) -> bool:
        """Whether it can be docketed as far as the words go; faults stand at their fields."""
        for rows in (self.parties, self.duties):
            self.sentences += rows.non_form_errors()
        if self.sentences or any(form.errors for form in self.forms):
            return False
        try:
            checked(self.terms(), self.desk.today)
        except BadTerms as bad:
            for name, sentence in bad.sentences.items():
                self.put(name, sentence)
            return False
        return True

    def terms(self) -> DocketTerms:
        """The application as said. Only for a sheet whose forms have no faults."""
        said = self.case.cleaned_data
        return DocketTerms(
            court=self.desk.court,
            received_on=said["received_on"],
            title=TitleTerms(
                case_no=said["case_no"],
                made_by=said["made_by"],
                kind=InstrumentKind(said["instrument_kind"]),
                instance=Instance(said["instance"]),
                made_on=said["made_on"],
                effective_on=said["effective_on"],
                cause=said["cause"],
                text=self.text,
                obligations=self.obligations(),
                reading=self.reading.as_json() if self.text else None,
            ),
            parties=self.people(),
            claim_fen=said["claim_fen"],
            handler_id=said["handler_id"],
            secrecy=said["secrecy"] or 0,
            receipt_id=self.receipt_id,
            found=self.case.found(),
        )

    def draft(self) -> Draft:
        """As far as the law can be asked already; what is wrong or missing is unknown."""
        self.case.is_valid()
        said = self.case.cleaned_data
        obligations, people = self.obligations(), self.people()
        kind, instance = said.get("instrument_kind"), said.get("instance")
        return Draft(
            court=self.desk.court,
            received_on=said.get("received_on"),
            case_no=said.get("case_no") or "",
            creditors=creditors(people),
            made_by=said.get("made_by") or "",
            instance=Instance(instance) if instance else None,
            instrument_kind=InstrumentKind(kind) if kind else None,
            effective_on=said.get("effective_on"),
            performance_due_on=max((one.due_on for one in obligations if one.due_on), default=None),
            amount_known=amount_known(obligations, said.get("claim_fen")),
            debtor_named=debtor_named(people),
            preservation_ruling=is_preservation_ruling(self.text),
            found=self.case.found(),
        )

    def people(self) -> tuple[PartyTerms, ...]:
        """The parties that have a name."""
        named = [form for form in self.parties.kept if form.is_valid() or form.cleaned_data]
        return tuple(form.terms() for form in named if form.cleaned_data.get("name"))

    def debtors(self) -> tuple[str, ...]:
        """The names of those against whom enforcement is asked for."""
        return tuple(one.person.name for one in self.people() if one.role is Role.DEBTOR)

    def kind(self) -> InstrumentKind | None:
        """The kind of instrument as far as it is said."""
        said = self.case.cleaned_data.get("instrument_kind")
        return InstrumentKind(said) if said else None

    def obligations(self) -> tuple[ObligationTerms, ...]:
        """The duties that have words, each with its last day of performance where known."""
        rows = [form for form in self.duties.kept if form.is_valid() or form.cleaned_data]
        return tuple(
            self._obligation(form.cleaned_data) for form in rows if form.cleaned_data.get("words")
        )

    def counted_day(self, place: int | None) -> LastDay | None:
        """The last day of the period that the instrument counts from its day of effect."""
        effective_on = self.case.cleaned_data.get("effective_on")
        if place is None or place >= len(self.reading.obligations) or effective_on is None:
            return None
        owed = self.reading.obligations[place]
        if owed.due_days is None or owed.due_from != "effective":
            return None
        return last_day(days(owed.due_days), effective_on, self.desk.calendar, rolls=True)

    def _obligation(self, said: dict[str, Any]) -> ObligationTerms:
        counted = self.counted_day(said.get("place"))
        return ObligationTerms(
            clause=said.get("clause") or "",
            kind=ObligationKind(said.get("kind") or ObligationKind.CONDUCT),
            words=said["words"],
            principal_fen=said.get("principal_fen"),
            due_on=said.get("due_on") or (counted.due_on if counted else None),
            joint=bool(said.get("joint")),
            **self._money_terms(said),
        )

    def _money_terms(self, said: dict[str, Any]) -> dict[str, Any]:
        """Interest and further sums as they were read, unless the clerk struck them out."""
        place = said.get("place")
        if place is None or place >= len(self.reading.obligations) or said.get("no_terms"):
            return {}
        if said.get("kind") != ObligationKind.MONEY:
            return {}
        return money_terms(self.reading.obligations[place])

    def put(self, name: str, sentence: str) -> None:
        """A fault beside its field: `made_on`, `parties-0-name`, `obligations-1-words`."""
        side, _, rest = name.partition("-")
        place, _, field = rest.partition("-")
        rows = {PARTIES: (self.parties.kept, 0), DUTIES: (self.duties.kept, 1)}
        if side in rows and place.isdigit():
            forms, first = rows[side]
            form = forms[int(place) - first]
            form.add_error(field if field in form.fields else None, sentence)
        elif name in self.case.fields:
            self.case.add_error(name, sentence)
        elif name in self.instrument.fields:
            self.instrument.add_error(name, sentence)
        else:
            self.sentences.append(sentence)


def _typed(form: Any) -> dict[str, str | None]:
    """What stands in a form's fields, as text; None for an empty box."""
    return {name: _text(form[name].value()) for name in form.fields if name != "DELETE"}


def _text(value: Any) -> str | None:
    if value is None or value is False:
        return None
    return "on" if value is True else str(value)


def _offered(desk: Desk) -> dict[str, Any]:
    return {"handlers": desk.handlers, "highest_secrecy": desk.highest_secrecy}


def _with_row(post: QueryDict) -> QueryDict:
    """What was posted, with an empty row more at the place named by the button `add`."""
    asked = post.get("add", "")
    side, _, role = asked.partition("-")
    count = post.get(f"{side}-TOTAL_FORMS", "")
    if side not in (PARTIES, DUTIES) or not count.isdigit():
        return post
    data = post.copy()
    data[f"{side}-TOTAL_FORMS"] = str(int(count) + 1)
    if role:
        data[f"{side}-{count}-role"] = role
    return data
