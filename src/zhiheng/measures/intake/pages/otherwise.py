"""What else can be decided on an application: refuse it, or ask for what is missing."""

from typing import Any, Final

from django import forms

from zhiheng.law.kernel.finding import Judgment
from zhiheng.law.records import InstrumentKind
from zhiheng.measures.intake.queries.decisions import remedy_of
from zhiheng.measures.intake.terms import (
    CORRECTION_DAYS,
    LONGEST_CORRECTION_DAYS,
    CorrectionTerms,
    Draft,
    RefusalTerms,
)

WHOLE_NUMBER: Final = {"invalid": "请填整数", "required": "没有填写"}


class OtherwiseForm(forms.Form):
    """Items and days of a correction, or the remedy a refusal names; the rest is on the sheet."""

    items = forms.CharField(
        label="要补正的材料或者事项", required=False, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="一行一项，一次写全",
    )  # fmt: skip
    within_days = forms.IntegerField(
        label="补正期限（日）", required=False, error_messages=WHOLE_NUMBER,
        widget=forms.NumberInput(attrs={"min": 1, "max": LONGEST_CORRECTION_DAYS}),
    )  # fmt: skip
    remedy = forms.CharField(
        label="裁定书写明的救济途径", required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="公证、仲裁的已按司法解释填入；其他的没有核对到条文，请写明",
    )  # fmt: skip

    def __init__(self, *args: Any, refusing: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.refusing = refusing

    @classmethod
    def fresh(cls, judged: Judgment, kind: InstrumentKind | None) -> "OtherwiseForm":
        """With what stands in the way of docketing as items, and the remedy that is known."""
        items = "\n".join(f"{one.name}：{one.otherwise}" for one in judged.bars)
        given = {"items": items, "within_days": CORRECTION_DAYS, "remedy": remedy_of(kind)}
        return cls(initial=given)

    def refusal(self, draft: Draft, debtors: tuple[str, ...], secrecy: int) -> RefusalTerms:
        """The terms of 不予受理; BadTerms on what they refuse."""
        remedy = " ".join(str(self.cleaned_data["remedy"]).split())
        return RefusalTerms(draft=draft, debtors=debtors, remedy=remedy, secrecy=secrecy)

    def correction(self, draft: Draft, debtors: tuple[str, ...], secrecy: int) -> CorrectionTerms:
        """The terms of 通知补正; BadTerms on what they refuse."""
        lines = str(self.cleaned_data["items"]).splitlines()
        return CorrectionTerms(
            draft=draft,
            debtors=debtors,
            items=tuple(" ".join(line.split()) for line in lines if line.strip()),
            within_days=self.cleaned_data["within_days"] or 0,
            secrecy=secrecy,
        )
