"""The forms of assignment: each gives the terms of one act."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django import forms

from zhiheng.law.assignment import Weight
from zhiheng.law.triage import Category, PropertyState, Sale, Track
from zhiheng.measures.assignment.terms import (
    DrawTerms,
    HandOverTerms,
    ReceiptTerms,
    RevealTerms,
    StateTerms,
    TrackTerms,
    TribunalTerms,
    WeightTerms,
)
from zhiheng.plant.ui.termsform import SeenForm

Choices = Sequence[tuple[Any, str]]
NO_CHOICE: Final = ("", "—")


class ActForm(SeenForm):
    """A form that gives terms; `offered` fills the choices of its fields. `seen` is the newest act
    of the case when the form was shown."""

    def __init__(
        self, *args: Any, offered: Mapping[str, Choices] | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, choices in (offered or {}).items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]


class DrawForm(ActForm):
    """随机分案: who must not have the case, and why."""

    recused = forms.TypedMultipleChoiceField(
        label="回避的承办法官", coerce=int, required=False,
        help_text="勾选的人员不参加本案抽取，名单上写明回避",
    )  # fmt: skip
    ground = forms.CharField(label="回避的理由", required=False)

    def made(self) -> DrawTerms:
        said = self.cleaned_data
        return DrawTerms(recused=tuple(said["recused"]), ground=said["ground"], seen=said["seen"])


class ReceiptForm(ActForm):
    """签收案件: nothing is asked."""

    def made(self) -> ReceiptTerms:
        return ReceiptTerms(seen=self.cleaned_data["seen"])


class HandOverForm(ActForm):
    """移交案件: what the successor must know."""

    words = forms.CharField(
        label="移交说明", widget=forms.Textarea(attrs={"rows": 4}),
        help_text="已经办了什么、还要办什么；未办结的期限自动列入移交清单",
    )  # fmt: skip

    def made(self) -> HandOverTerms:
        return HandOverTerms(words=self.cleaned_data["words"], seen=self.cleaned_data["seen"])


class StateForm(ActForm):
    """认定财产状况: the state, whether a sale is needed, and the ground."""

    property_state = forms.ChoiceField(
        label="财产状况", choices=[(one, one) for one in PropertyState],
        help_text="有财产转入处置，无财产转入终本核查，待查继续调查",
    )  # fmt: skip
    sale = forms.ChoiceField(
        label="是否变价", required=False, choices=[NO_CHOICE, *((one, one) for one in Sale)],
        help_text="有财产的必选",
    )  # fmt: skip
    ground = forms.CharField(label="依据", help_text="写明查到了什么，或者查过哪些而没有")

    def made(self) -> StateTerms:
        said = self.cleaned_data
        return StateTerms(
            property_state=PropertyState(said["property_state"]),
            sale=Sale(said["sale"]) if said["sale"] else None,
            ground=said["ground"],
            seen=said["seen"],
        )


class TrackForm(ActForm):
    """分类分流: class and track."""

    category = forms.ChoiceField(label="类别", choices=[(one, one) for one in Category])
    track = forms.ChoiceField(label="分流", choices=[(one, one) for one in Track])
    ground = forms.CharField(label="理由", required=False, help_text="与系统所提不同的，必须写明")

    def made(self) -> TrackTerms:
        said = self.cleaned_data
        return TrackTerms(
            category=Category(said["category"]), track=Track(said["track"]),
            ground=said["ground"], seen=said["seen"],
        )  # fmt: skip


class WeightForm(ActForm):
    """确定分案权重."""

    staff_id = forms.TypedChoiceField(label="承办法官", coerce=int)
    weight = forms.TypedChoiceField(
        label="权重", coerce=int, choices=[(int(one), one.words) for one in reversed(Weight)]
    )
    ground = forms.CharField(label="理由", help_text="写入每次抽取的名单，随种子一并公布")

    def made(self) -> WeightTerms:
        said = self.cleaned_data
        return WeightTerms(
            staff_id=said["staff_id"], weight=Weight(said["weight"]), ground=said["ground"]
        )


class TribunalForm(ActForm):
    """指定法庭执行团队."""

    division_id = forms.TypedChoiceField(label="人民法庭", coerce=int)
    team_id = forms.TypedChoiceField(label="执行团队", coerce=int)

    def made(self) -> TribunalTerms:
        said = self.cleaned_data
        return TribunalTerms(division_id=said["division_id"], team_id=said["team_id"])


class MonthForm(ActForm):
    """The month of a seed."""

    month = forms.CharField(label="月份", help_text="写成 2026-11")

    def made(self) -> RevealTerms:
        return RevealTerms(month=self.cleaned_data["month"])
