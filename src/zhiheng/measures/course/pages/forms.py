"""The forms of stays and resumptions."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms

from zhiheng.law.records import StayGround
from zhiheng.measures.course.terms import GoOnTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.registers.casefile.terms import StayTerms


class ActForm(forms.Form):
    """A form that gives terms; what they refuse stands at its field."""

    def made(self) -> Any:
        """The terms of the act; BadTerms on what they refuse."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if self.errors:
            return said
        try:
            self.made()
        except BadTerms as bad:
            self.blame(bad)
        return said

    def blame(self, bad: BadTerms) -> None:
        """Each sentence at its field, or above the form where there is no such field."""
        for name, sentence in bad.sentences.items():
            self.add_error(name if name in self.fields else None, sentence)


class StayForm(ActForm):
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


class GoOnForm(ActForm):
    """恢复执行."""

    reason = forms.CharField(label="恢复理由", error_messages={"required": "恢复理由没有填写"})
    paper_no = forms.CharField(
        label="文书文号", error_messages={"required": "文书文号没有填写"},
        help_text="恢复执行通知书的文号",
    )  # fmt: skip

    def made(self) -> GoOnTerms:
        return GoOnTerms(**self.cleaned_data)
