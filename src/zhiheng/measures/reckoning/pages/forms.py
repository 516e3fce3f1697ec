"""The form of the debt page: the day, and what is supposed beside the record."""

from datetime import date
from typing import Any, Final

from django import forms

from zhiheng.law.money_words import BadSum, parse_yuan, yuan
from zhiheng.measures.reckoning.terms import PaymentTerms, ReckoningTerms
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import TermsForm

PARTS_OF_A_LINE: Final = (2, 3)


class YuanField(forms.CharField):
    """A sum typed in yuan; the value is whole fen, 0 when left empty."""

    def prepare_value(self, value: Any) -> Any:
        return yuan(value) if isinstance(value, int) and value else value or ""

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        try:
            return parse_yuan(typed) if typed else 0
        except BadSum as bad:
            raise forms.ValidationError(str(bad)) from bad


class DebtForm(TermsForm):
    """欠款: one payment a line; everything but the day may stay empty."""

    reckoned_on = DayField("计算至")
    costs_fen = YuanField(
        label="诉讼费用", required=False, help_text="判决由被执行人直接付给申请执行人的"
    )
    exec_costs_fen = YuanField(label="执行费用", required=False)
    accelerated_on = DayField("分期加速到期日", required=False)
    payments = forms.CharField(
        label="假设的付款", required=False,
        widget=forms.Textarea(attrs={"rows": 3, "placeholder": "2026-10-01 50000"}),
        help_text="一行一笔：日期、金额（元）；有几部分债权的，再写用于第几部分。只用于试算",
    )  # fmt: skip
    remark = forms.CharField(label="用途", required=False, help_text="保存时写，如“分配方案用”")
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean_payments(self) -> tuple[PaymentTerms, ...]:
        lines = str(self.cleaned_data["payments"] or "").splitlines()
        return tuple(_payment(line) for line in lines if line.strip())

    def made(self) -> ReckoningTerms:
        """What is asked; BadTerms on what the terms refuse."""
        return ReckoningTerms(**{name: self.cleaned_data[name] for name in self.fields})


def _payment(line: str) -> PaymentTerms:
    words = line.replace("，", " ").replace("元", " ").split()
    if len(words) not in PARTS_OF_A_LINE:
        raise forms.ValidationError(f"“{line[:40]}”应写成：日期 金额，如 2026-10-01 50000")
    try:
        paid_on, fen = date.fromisoformat(words[0]), parse_yuan(words[1])
    except (ValueError, BadSum) as bad:
        raise forms.ValidationError(
            f"“{line[:40]}”不能读：日期写成 2026-10-01，金额用元，如 50000"
        ) from bad
    part = words[2] if len(words) > PARTS_OF_A_LINE[0] else "1"
    if not part.isdecimal():
        raise forms.ValidationError(f"“{line[:40]}”用于第几部分应写数字")
    return PaymentTerms(paid_on=paid_on, amount_fen=fen, part=int(part))
