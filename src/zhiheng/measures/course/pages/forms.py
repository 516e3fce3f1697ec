"""The forms of stays and resumptions."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from zhiheng.law.records import StayGround
from zhiheng.measures.course.terms import GoOnTerms
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import TermsForm
from zhiheng.registers.casefile.terms import StayTerms


class StayForm(TermsForm):
    """裁定中止执行."""

    stay_ground = forms.ChoiceField(
        label="事由", error_messages={"required": "请选择事由"},
        help_text="事实先在“登记”页录入并经第二人确认",
    )  # fmt: skip
    reason = forms.CharField(
        label="理由和法律依据", required=False, help_text="裁定、决定须写明（执行工作规定第62条）"
    )
    paper_no = forms.CharField(
        label="文书文号", error_messages={"required": "文书文号没有填写"},
        help_text="裁定书、决定书的文号",
    )  # fmt: skip

    def __init__(self, *args: Any, grounds: Iterable[StayGround], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "请选择"), *((one.value, one.value) for one in grounds)]
        self.fields["stay_ground"].choices = choices  # type: ignore[attr-defined]

    def made(self) -> StayTerms:
        said = self.cleaned_data
        until: date | None = said.get("deferred_until")
        return StayTerms(
            stay_ground=StayGround(said["stay_ground"]),
            reason=said["reason"],
            paper_no=said["paper_no"],
            deferred_until=until,
        )


class DeferForm(StayForm):
    """决定暂缓执行: until which last day."""

    deferred_until = DayField("暂缓届满日", help_text="执行担保最长一年，其他一般三个月")


class GoOnForm(TermsForm):
    """恢复执行."""

    reason = forms.CharField(label="恢复理由", error_messages={"required": "恢复理由没有填写"})
    paper_no = forms.CharField(
        label="文书文号", error_messages={"required": "文书文号没有填写"},
        help_text="恢复执行通知书的文号",
    )  # fmt: skip

    def made(self) -> GoOnTerms:
        return GoOnTerms(**self.cleaned_data)
