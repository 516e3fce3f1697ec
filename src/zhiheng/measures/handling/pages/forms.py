"""The forms of handling: each gives the terms of one act."""

from typing import Any, Final

from django import forms

from zhiheng.measures.handling.terms import (
    LONGEST_PERFORM_DAYS,
    LONGEST_REPORT_DAYS,
    PERFORM_DAYS,
    REPORT_DAYS,
    AssignTerms,
    ClassTerms,
    IdentityTerms,
    NoticeTerms,
)
from zhiheng.plant.ui.termsform import SeenForm
from zhiheng.registers.casefile.terms import SECRECY
from zhiheng.registers.persons.terms import AttributeKind, Source

Choices = list[tuple[Any, str]]
# What the parties say themselves comes last: it makes no match.
SOURCES: Final = sorted(
    (one for one in Source if one is not Source.NUMBER), key=lambda one: not one.official
)
WHOLE_NUMBER: Final = {"invalid": "请填整数", "required": "没有填写"}


class NoticeForm(SeenForm):
    """执行通知书: how long to perform, how long to report, where to pay."""

    perform_within_days = forms.IntegerField(
        label="责令履行的期限", initial=PERFORM_DAYS, error_messages=WHOLE_NUMBER,
        widget=forms.NumberInput(attrs={"min": 0, "max": LONGEST_PERFORM_DAYS}),
        help_text="自收到通知之日起；0 为立即履行",
    )  # fmt: skip
    report_within_days = forms.IntegerField(
        label="报告财产的期限", initial=REPORT_DAYS, error_messages=WHOLE_NUMBER,
        widget=forms.NumberInput(attrs={"min": 1, "max": LONGEST_REPORT_DAYS}),
        help_text="金钱给付案件同时发报告财产令",
    )  # fmt: skip
    account = forms.CharField(
        label="案款账户", required=False, help_text="户名、开户行、账号；留空的，通知书不写账户"
    )

    def made(self) -> NoticeTerms:
        said = self.cleaned_data
        return NoticeTerms(
            perform_within_days=said["perform_within_days"],
            report_within_days=said["report_within_days"],
            account=said["account"],
            seen=said["seen"],
        )


class IdentityForm(SeenForm):
    """核对身份: what a source says of a party."""

    person_id = forms.TypedChoiceField(label="当事人", coerce=int)
    kind = forms.ChoiceField(label="核对的特征", choices=[(one, one) for one in AttributeKind])
    value = forms.CharField(label="核对结果", help_text="照来源原样填写，如 1985-03-12")
    attribute_source = forms.ChoiceField(label="来源", choices=[(one, one) for one in SOURCES])

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person_id"].choices = people  # type: ignore[attr-defined]

    def made(self) -> IdentityTerms:
        said = self.cleaned_data
        return IdentityTerms(
            person_id=said["person_id"],
            kind=AttributeKind(said["kind"]),
            value=said["value"],
            attribute_source=Source(said["attribute_source"]),
            seen=said["seen"],
        )


class ClassForm(SeenForm):
    """调整密级: the new class and why."""

    secrecy = forms.TypedChoiceField(label="调整为", coerce=int, choices=list(SECRECY.items()))
    ground = forms.CharField(label="理由", help_text="写明依据的文件或者定密决定")

    def made(self) -> ClassTerms:
        said = self.cleaned_data
        return ClassTerms(secrecy=said["secrecy"], ground=said["ground"], seen=said["seen"])


class AssignForm(SeenForm):
    """确定承办人: who handles the case from now."""

    handler_id = forms.TypedChoiceField(label="承办法官", coerce=int)
    ground = forms.CharField(label="理由", required=False, help_text="更换承办人的必须写明")

    def __init__(self, *args: Any, handlers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handler_id"].choices = handlers  # type: ignore[attr-defined]

    def made(self) -> AssignTerms:
        said = self.cleaned_data
        return AssignTerms(handler_id=said["handler_id"], ground=said["ground"], seen=said["seen"])
