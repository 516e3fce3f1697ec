"""The forms of visiting: each gives the terms of one act."""

from typing import Any

from django import forms

from zhiheng.law.visits import CautionKind
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import TermsForm
from zhiheng.registers.persons.queries import CautionOnRecord
from zhiheng.registers.persons.terms import CautionTerms

Choices = list[tuple[str, str]]
_KINDS = [
    ("危险", [(one, one) for one in CautionKind if one.danger]),
    ("需要照顾", [(one, one) for one in CautionKind if not one.danger]),
]


class CautionForm(TermsForm):
    """What both acts ask."""

    kind = forms.ChoiceField(label="种类", choices=_KINDS)
    words = forms.CharField(
        label="情况", help_text="只写到访须知的，如：家中有三岁幼儿，由祖母照看",
        error_messages={"required": "情况没有填写"},
    )  # fmt: skip
    evidence = forms.CharField(
        label="来源和凭证", help_text="如：11月20日现场调查笔录",
        error_messages={"required": "来源和凭证没有填写"},
    )  # fmt: skip
    until_on = DayField("有效至")


class NoteForm(CautionForm):
    """登记到访提示."""

    person_id = forms.ChoiceField(label="当事人")
    field_order = ("person_id", "kind", "words", "evidence", "until_on")

    def __init__(self, said: Any, *, parties: Choices, initial: dict[str, Any]) -> None:
        super().__init__(said, initial=initial)
        self.fields["person_id"] = forms.ChoiceField(label="当事人", choices=parties)
        self.order_fields(self.field_order)

    def made(self) -> CautionTerms:
        said = self.cleaned_data
        return CautionTerms(
            person_id=int(said["person_id"]), kind=CautionKind(said["kind"]), words=said["words"],
            evidence=said["evidence"], until_on=said["until_on"],
        )  # fmt: skip


class CorrectForm(CautionForm):
    """更正到访提示: the caution as it stands, and why it is set right."""

    withdrawn = forms.BooleanField(
        label="撤销这条提示", required=False, help_text="与事实不符，或者情况已经消失"
    )
    ground = forms.CharField(
        label="理由", help_text="如：本人申请更正，经核实邻居误报",
        error_messages={"required": "更正或者撤销的理由没有填写"},
    )  # fmt: skip

    def __init__(self, said: Any, *, held: CautionOnRecord) -> None:
        asked = ("kind", "words", "evidence", "until_on")
        super().__init__(said, initial={name: getattr(held, name) for name in asked})
        self.held = held

    def made(self) -> CautionTerms:
        said = self.cleaned_data
        return CautionTerms(
            person_id=self.held.person_id, kind=CautionKind(said["kind"]), words=said["words"],
            evidence=said["evidence"], until_on=said["until_on"], corrects=self.held.id,
            withdrawn=said["withdrawn"], ground=said["ground"],
        )  # fmt: skip
