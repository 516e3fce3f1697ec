"""The forms of the filing desk: the pasted instrument, the case, its parties and its duties."""

from typing import Any, Final

from django import forms

from zhiheng.law.records import InstrumentKind, JurisdictionBasis, SplitGround
from zhiheng.measures.intake.pages.fields import LineField, OpenQuestion, YuanField
from zhiheng.measures.intake.pages.fitness import unfit
from zhiheng.measures.intake.reader import Reading, read
from zhiheng.measures.intake.reader.original import TextTooLong
from zhiheng.measures.intake.terms import FoundTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.registers.casefile.terms import MOST_PARTIES, PartyTerms, Role
from zhiheng.registers.persons.terms import DocumentKind, PersonKind, PersonTerms, Source
from zhiheng.registers.persons.terms import checked as checked_person
from zhiheng.registers.titles.terms import (
    LONGEST_TEXT,
    MOST_OBLIGATIONS,
    Instance,
    ObligationKind,
)

SIDES: Final = (Role.CREDITOR, Role.DEBTOR, Role.THIRD)
SECRECY: Final = ((0, "普通"), (1, "秘密"), (2, "机密"), (3, "绝密"))


def _choices(words: Any, empty: str = "") -> list[tuple[str, str]]:
    return ([("", empty)] if empty else []) + [(str(word), str(word)) for word in words]


class InstrumentForm(forms.Form):
    """The pasted text. An empty one means that the clerk types everything by hand."""

    text = forms.CharField(
        label="执行依据全文", required=False, strip=True,
        widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"}),
    )  # fmt: skip

    def clean_text(self) -> str:
        text = str(self.cleaned_data["text"]).replace("\r\n", "\n").replace("\r", "\n")
        if len(text) > LONGEST_TEXT:
            raise forms.ValidationError(
                f"文书全文最长 {LONGEST_TEXT} 字，现为 {len(text)} 字，请只粘贴这一份文书"
            )
        return text

    def reading(self) -> Reading:
        """What the reader finds in the text; nothing at all in an empty or refused one."""
        try:
            return read(self.cleaned_data.get("text", "") if hasattr(self, "cleaned_data") else "")
        except TextTooLong:
            return Reading()

    def read_once(self) -> Reading | None:
        """The reading of a text that a case can be made of; None where a fault is said."""
        if not self.is_valid():
            return None
        found = self.reading()
        why = unfit(self.cleaned_data["text"], found)
        if why:
            self.add_error("text", why)
            return None
        return found


class CaseForm(forms.Form):
    """The instrument's particulars, what is asked, and what was found about the conditions."""

    case_no = LineField(label="执行依据文号")
    made_by = LineField(label="作出单位")
    instrument_kind = forms.ChoiceField(
        label="文书种类", choices=_choices(InstrumentKind, "请选择")
    )
    instance = forms.ChoiceField(label="审级", choices=_choices(Instance))
    made_on = DayField("文书日期")
    effective_on = DayField("生效日期", required=False)
    cause = LineField(label="案由")

    received_on = DayField("收到申请日")
    claim_fen = YuanField(label="申请执行金额", required=False)
    handler_id = forms.TypedChoiceField(
        label="承办人", required=False, coerce=int, empty_value=None,
    )  # fmt: skip
    secrecy = forms.TypedChoiceField(
        label="密级", required=False, coerce=int, empty_value=None, choices=SECRECY, initial=0
    )

    instrument_effective = OpenQuestion(label="文书已经生效")
    applicant_is_obligee = OpenQuestion(label="申请人是文书确定的权利人或者其继承人、权利承受人")
    content_clear = OpenQuestion(label="给付内容明确")
    unperformed = OpenQuestion(label="义务人没有履行或者没有全部履行")
    jurisdiction_basis = forms.ChoiceField(
        label="管辖依据", required=False, choices=_choices(JurisdictionBasis, "待查明")
    )
    performance_period_stated = OpenQuestion(label="文书定有履行期间")
    property_shown = OpenQuestion(label="已证明本院辖区有可供执行财产")
    lower_court_approved = OpenQuestion(label="仲裁裁决经上级法院批准由基层法院执行")
    split_ground = forms.ChoiceField(
        label="同一依据另行立案的理由", required=False, choices=_choices(SplitGround),
        initial=SplitGround.NONE,
    )  # fmt: skip
    transferred = OpenQuestion(label="由审判庭依职权移送")
    time_bar_interrupted = OpenQuestion(label="申请执行时效有中止或者中断")

    def __init__(
        self, *args: Any, handlers: list[tuple[int, str]], highest_secrecy: int, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        named = [("", "由执行局长确定"), *handlers]
        self.fields["handler_id"].choices = named  # type: ignore[attr-defined]
        allowed = [choice for choice in SECRECY if choice[0] <= highest_secrecy]
        self.fields["secrecy"].choices = allowed  # type: ignore[attr-defined]

    def found(self) -> FoundTerms:
        """The conditions as far as they were answered; a day of effect answers the first."""
        said = self.cleaned_data
        effective = said.get("instrument_effective")
        if effective is None and said.get("effective_on"):
            effective = True
        basis, split = said.get("jurisdiction_basis"), said.get("split_ground")
        return FoundTerms(
            instrument_effective=effective,
            jurisdiction_basis=JurisdictionBasis(basis) if basis else None,
            split_ground=SplitGround(split) if split else SplitGround.NONE,
            transferred=bool(said.get("transferred")),
            **{name: said.get(name) for name in _PLAIN_ANSWERS},
        )


_PLAIN_ANSWERS: Final = (
    "applicant_is_obligee", "content_clear", "unperformed", "performance_period_stated",
    "property_shown", "lower_court_approved", "time_bar_interrupted",
)  # fmt: skip


class PartyForm(forms.Form):
    """One party. `read` tells that it was taken from the instrument."""

    role = forms.ChoiceField(label="地位", choices=_choices(SIDES))
    kind = forms.ChoiceField(label="类型", choices=_choices(PersonKind))
    name = LineField(label="姓名或者名称")
    document_kind = forms.ChoiceField(
        label="证件种类", required=False, choices=_choices(DocumentKind, "没有证件")
    )
    document_number = LineField(label="证件号码", required=False)
    address = LineField(label="住址", required=False)
    service_address = LineField(label="送达地址", required=False)
    phone = LineField(label="电话", required=False)
    legal_representative = LineField(label="法定代表人", required=False)
    original_role = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    read = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if self.errors or said.get("DELETE"):
            return said
        try:
            checked_person(self.person())
        except BadTerms as bad:
            for name, sentence in bad.sentences.items():
                self.add_error(name if name in self.fields else None, sentence)
        return said

    def person(self) -> PersonTerms:
        """The person as said; wrong numbers are not yet refused."""
        typed = self.cleaned_data
        said = {name: typed.get(name) or None for name in self.fields}
        document = said["document_kind"] if said["document_number"] else None
        if said["document_number"] and not document:
            natural = said["kind"] == PersonKind.NATURAL
            document = DocumentKind.ID_CARD if natural else DocumentKind.CREDIT_CODE
        return PersonTerms(
            name=said["name"] or "",
            kind=PersonKind(said["kind"] or PersonKind.NATURAL),
            document_kind=DocumentKind(document) if document else None,
            document_number=said["document_number"],
            address=said["address"],
            service_address=said["service_address"],
            phone=said["phone"],
            legal_representative=said["legal_representative"],
            source=Source.INSTRUMENT if said["read"] else Source.APPLICATION,
        )

    def terms(self) -> PartyTerms:
        """The party as said."""
        said = self.cleaned_data
        return PartyTerms(
            person=self.person(),
            role=Role(said.get("role") or Role.THIRD),
            original_role=said.get("original_role") or "",
        )


class ObligationForm(forms.Form):
    """One duty. `place` is its place in the reading, '' when it was typed by hand."""

    clause = LineField(label="判项")
    kind = forms.ChoiceField(label="类型", choices=_choices(ObligationKind))
    principal_fen = YuanField(label="本金", required=False)
    due_on = DayField("履行期间最后一日", required=False)
    words = LineField(label="内容", widget=forms.Textarea(attrs={"rows": 3}))
    joint = forms.BooleanField(label="各被执行人连带", required=False)
    no_terms = forms.BooleanField(label="上面的计息条款和金额有误，不登记", required=False)
    place = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)


class Rows(forms.BaseFormSet):  # type: ignore[type-arg]
    """Rows of a form that can be added to and struck out, with or without script."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["DELETE"].label = "删去这一栏"

    @property
    def kept(self) -> list[forms.Form]:
        """The rows that were not struck out."""
        struck = set(self.deleted_forms) if self.is_bound and self.is_valid() else set()
        return [
            form for form in self.forms
            if form not in struck and not (self.is_bound and form.data.get(f"{form.prefix}-DELETE"))
        ]  # fmt: skip


PartyRows = forms.formset_factory(
    PartyForm, formset=Rows, extra=0, can_delete=True, max_num=MOST_PARTIES, validate_max=True
)
ObligationRows = forms.formset_factory(
    ObligationForm, formset=Rows, extra=0, can_delete=True, max_num=MOST_OBLIGATIONS,
    validate_max=True,
)  # fmt: skip
