"""The forms of planning: each gives the terms of one act."""

from datetime import date
from typing import Any

from django import forms

from zhiheng.law.triage import PropertyState
from zhiheng.measures.planning.terms import (
    MOST_STEPS,
    CampaignTerms,
    NoteKind,
    NoteTerms,
    PlanApprovalTerms,
    PlanStepTerms,
    PlanTerms,
)
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import SeenForm

Choices = list[tuple[str, str]]


class PlanForm(SeenForm):
    """拟定执行方案: a step whose words are empty is none."""

    aim = forms.CharField(
        label="目标", error_messages={"required": "目标没有填写"},
        help_text="如：查明并控制财产，六个月内执行到位",
    )  # fmt: skip

    def __init__(self, *args: Any, people: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in range(1, MOST_STEPS + 1):
            self.fields[f"words{place}"] = forms.CharField(label=f"第 {place} 步", required=False)
            self.fields[f"due_on{place}"] = DayField("完成日", required=False)
            self.fields[f"staff{place}"] = forms.ChoiceField(
                label="责任人", choices=people, required=False
            )

    def rows(self) -> list[tuple[forms.BoundField, ...]]:
        """The fields, step by step."""
        return [
            (self[f"words{place}"], self[f"due_on{place}"], self[f"staff{place}"])
            for place in range(1, MOST_STEPS + 1)
        ]

    def made(self) -> PlanTerms:
        said = self.cleaned_data
        steps = [_step(said, place) for place in range(1, MOST_STEPS + 1)]
        return PlanTerms(
            aim=said["aim"], steps=tuple(one for one in steps if one), seen=said.get("seen")
        )


class ApproveForm(SeenForm):
    """批准执行方案."""

    plan_id = forms.IntegerField(widget=forms.HiddenInput)

    def made(self) -> PlanApprovalTerms:
        said = self.cleaned_data
        return PlanApprovalTerms(plan_id=said["plan_id"], seen=said.get("seen"))


class CampaignForm(SeenForm):
    """设定方案期限."""

    name = forms.CharField(label="专项名称", error_messages={"required": "专项名称没有填写"})
    docketed_from = DayField("立案起始日")
    docketed_until = DayField("立案截止日")
    property_state = forms.ChoiceField(
        label="财产状况", required=False,
        choices=[("", "不限"), *((one, one) for one in PropertyState)],
    )  # fmt: skip
    plan_due_on = DayField("方案批准的最后一日")

    def made(self) -> CampaignTerms:
        said = self.cleaned_data
        state = said["property_state"]
        return CampaignTerms(
            name=said["name"],
            docketed_from=said["docketed_from"],
            docketed_until=said["docketed_until"],
            property_state=PropertyState(state) if state else None,
            plan_due_on=said["plan_due_on"],
        )


class NoteForm(SeenForm):
    """记工作记事."""

    kind = forms.ChoiceField(label="种类", choices=[(one, one) for one in NoteKind])
    happened_on = DayField("日期")
    words = forms.CharField(
        label="经过", widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": "经过没有填写"},
    )  # fmt: skip

    def made(self) -> NoteTerms:
        said = self.cleaned_data
        return NoteTerms(
            kind=NoteKind(said["kind"]), happened_on=said["happened_on"], words=said["words"]
        )


def _step(said: dict[str, Any], place: int) -> PlanStepTerms | None:
    """The step, None for an empty line; BadTerms names what the line still lacks."""
    words, due_on, staff = (said.get(f"{name}{place}") for name in ("words", "due_on", "staff"))
    if not words:
        return None
    if not isinstance(due_on, date) or not staff:
        raise BadTerms.of(f"due_on{place}", f"第 {place} 步没有填写完成日或者责任人")
    return PlanStepTerms(words=words, due_on=due_on, staff_id=int(staff))
