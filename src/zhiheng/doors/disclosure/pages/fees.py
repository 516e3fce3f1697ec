"""费用: what applying for enforcement, for preservation, or suing costs."""

from typing import Any, ClassVar, Final

from zhiheng.doors.disclosure.pages.answer import Answer, Figure, fen_of
from zhiheng.doors.disclosure.pages.fields import AmountField, one_of
from zhiheng.doors.disclosure.pages.forms import CalculatorForm
from zhiheng.law.money.fen import shown
from zhiheng.law.money.registry import formula

WITHOUT_AMOUNT: Final = "exec_fee_no_amount"
FEES: Final = (
    ("exec_fee", "申请执行费（有执行金额）"),
    (WITHOUT_AMOUNT, "申请执行费（没有执行金额）"),
    ("preservation_fee", "申请保全费"),
    ("acceptance_fee", "案件受理费（财产案件）"),
    ("acceptance_fee_simplified_half", "案件受理费（财产案件，减半）"),
)


class FeesForm(CalculatorForm):
    """Which fee, and on what amount."""

    blames: ClassVar = {"amount": "amount"}
    fee = one_of("费用种类", FEES)
    amount = AmountField("金额", required=False)

    def clean(self) -> dict[str, Any]:
        """An amount for every fee but the one without."""
        given = super().clean() or self.cleaned_data
        fee, fen = given.get("fee"), given.get("amount")
        if "amount" in self.errors or fee is None:
            return given
        if fee == WITHOUT_AMOUNT and fen is not None:
            self.add_error("amount", "没有执行金额的，金额一栏请留空；有金额的，请改选费用种类")
        if fee != WITHOUT_AMOUNT and fen is None:
            self.add_error("amount", "金额没有填写：请填申请执行、保全或者诉讼请求的金额")
        return given

    def computed(self) -> Answer:
        """One sum, or the span within which it lies."""
        fee, fen = self.cleaned_data["fee"], self.cleaned_data["amount"]
        asked = formula(fee)
        found = asked.compute({} if fen is None else {"amount": shown(fen)})
        if fee == WITHOUT_AMOUNT:
            low = Figure("每件最低", fen_of(found.values["min"]), main=True)
            high = Figure("每件最高", fen_of(found.values["max"]), main=True)
            return Answer((low, high), found.worksheet)
        total = Figure(asked.chinese, fen_of(found.values["fee"]), main=True)
        return Answer((total,), found.worksheet, base_heading="这一段金额（元）")
