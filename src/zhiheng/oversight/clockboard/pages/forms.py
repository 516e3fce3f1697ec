"""The forms of the acts on clocks: each gives the terms of one act."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms

from zhiheng.law.clocks import clock_of_law
from zhiheng.oversight.clockboard.terms import (
    DeductTerms,
    EnterDoneTerms,
    ExplainTerms,
    ExtendTerms,
    ResumeTerms,
)
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.registers.nodes.queries import ClockOnRecord
from zhiheng.registers.nodes.terms import DeductionTerms, ExtensionTerms

WHOLE_NUMBER: Final = {"invalid": "请填整数"}


class ClockForm(forms.Form):
    """Which of the case's clocks is meant. `seen` is the newest act when the form was shown."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    clock_id = forms.TypedChoiceField(
        label="期限",
        coerce=int,
        error_messages={"invalid_choice": "本案没有这个在走的期限，请重新选择"},
    )

    def __init__(self, *args: Any, clocks: Sequence[ClockOnRecord], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clock_id"].choices = [  # type: ignore[attr-defined]
            (one.id, f"{one.name} {one.subject}（{one.due_on} 到期）") for one in clocks
        ]

    def made(self) -> Any:
        """The terms of the act; BadTerms on what they refuse."""
        raise NotImplementedError

    def named(self) -> dict[str, Any]:
        """The clock and what was seen of the case, as every act takes them."""
        return {name: self.cleaned_data[name] for name in ("clock_id", "seen")}


class DeductForm(ClockForm):
    """扣除期限: which days, on which ground, by which paper."""

    ground = forms.ChoiceField(
        label="事由", error_messages={"invalid_choice": "这不是可以扣除的事由，请重新选择"}
    )
    first_on = DayField("自", noun="扣除起日")
    last_on = DayField(
        "至", noun="扣除止日", required=False,
        help_text="首尾均计；尚未结束的不填，期限停止计算，结束后再恢复",
    )  # fmt: skip
    evidence = forms.CharField(
        label="依据文书", max_length=200, help_text="如：（2026）鲁0102执1号中止执行裁定书"
    )

    def __init__(self, *args: Any, clocks: Sequence[ClockOnRecord], **kwargs: Any) -> None:
        super().__init__(*args, clocks=clocks, **kwargs)
        known = [law for one in clocks if (law := clock_of_law(one.key)) is not None]
        grounds = dict.fromkeys(ground.name for law in known for ground in law.grounds)
        self.fields["ground"].choices = [  # type: ignore[attr-defined]
            (one, one) for one in grounds
        ]

    def made(self) -> DeductTerms:
        said = self.cleaned_data
        days = {name: said[name] for name in ("first_on", "last_on", "ground", "evidence")}
        if days["last_on"] and days["last_on"] < days["first_on"]:
            raise BadTerms.of("last_on", "扣除止日早于起日，请核对")
        return DeductTerms(**self.named(), deduction=DeductionTerms(**days))


class ResumeForm(ClockForm):
    """恢复计算期限: the last day that does not count."""

    last_on = DayField("扣除至", noun="扣除止日", help_text="这一天仍不计入，次日起继续计算")

    def made(self) -> ResumeTerms:
        return ResumeTerms(**self.named(), last_on=self.cleaned_data["last_on"])


class ExtendForm(ClockForm):
    """延长期限: by how much, who approved it, by which paper."""

    months = forms.IntegerField(
        label="延长", required=False, min_value=0, max_value=120, error_messages=WHOLE_NUMBER
    )
    days = forms.IntegerField(
        label="另加", required=False, min_value=0, max_value=3660, error_messages=WHOLE_NUMBER
    )
    approver = forms.CharField(label="批准人", max_length=60)
    approved_on = DayField("批准日", noun="批准日")
    evidence = forms.CharField(label="审批文书", max_length=200)

    def made(self) -> ExtendTerms:
        said = self.cleaned_data
        extension = ExtensionTerms(
            months=said["months"] or 0,
            days=said["days"] or 0,
            approver=said["approver"],
            approved_on=said["approved_on"],
            evidence=said["evidence"],
        )
        return ExtendTerms(**self.named(), extension=extension)


class ExplainForm(ClockForm):
    """说明超期: why, and by when it will be done."""

    reason = forms.CharField(
        label="超期原因", max_length=1000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="写明已采取的措施、没有办结的原因和下一步安排；上级法院可以查看",
    )  # fmt: skip
    finish_by_on = DayField("预计办结", noun="预计办结日")

    def made(self) -> ExplainTerms:
        said = self.cleaned_data
        # One line is kept; a textarea on Windows sends line ends of its own.
        reason = " ".join(said["reason"].split())
        return ExplainTerms(**self.named(), reason=reason, finish_by_on=said["finish_by_on"])


class DoneForm(ClockForm):
    """补记办结: when it was done and which paper shows it."""

    done_on = DayField("办结日", noun="办结日", help_text="实际办结的日期，不是录入的日期")
    evidence = forms.CharField(
        label="依据文书", required=False, max_length=200, help_text="不写的，按录入不完整计分"
    )

    def made(self) -> EnterDoneTerms:
        said = self.cleaned_data
        return EnterDoneTerms(**self.named(), done_on=said["done_on"], evidence=said["evidence"])
