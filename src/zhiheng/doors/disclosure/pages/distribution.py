"""参与分配: who gets how much of proceeds that do not suffice."""

from collections import Counter
from typing import ClassVar, Final

from django import forms

from zhiheng.doors.disclosure.pages.answer import Answer, Figure, fen_of
from zhiheng.doors.disclosure.pages.fields import AmountField, one_of
from zhiheng.doors.disclosure.pages.forms import CalculatorForm
from zhiheng.doors.disclosure.pages.rows import Row
from zhiheng.law.money.accrual import percent
from zhiheng.law.money.fen import BadInput, shown
from zhiheng.law.money.formula import read_number
from zhiheng.law.money.registry import formula
from zhiheng.law.money.worksheet import Worksheet

BY_SHARE: Final = "distribution_prorata"
BY_SEIZURE: Final = "distribution_enterprise_by_seizure_order"
WAYS: Final = (
    (BY_SHARE, "公民、其他组织：按比例"),
    (BY_SEIZURE, "企业法人：按查封先后"),
)
ORDINARY, PRIORITY = "ordinary", "priority"
CLASSES: Final = ((ORDINARY, "普通债权"), (PRIORITY, "优先受偿（抵押等）"))
COSTS: Final = "执行费用"
NAME_MAX: Final = 30


class ClaimRow(Row):
    """One creditor's claim."""

    noun: ClassVar = "债权"
    typed: ClassVar = ("creditor", "claim")
    creditor = forms.CharField(
        label="债权人",
        max_length=NAME_MAX,
        error_messages={
            "required": "债权人没有填写，可写代号，如 甲",
            "max_length": f"债权人名称最多 {NAME_MAX} 个字，请写简称或者代号",
            "null_characters_not_allowed": "债权人名称含有不可见的字符，请重新填写",
        },
        widget=forms.TextInput(attrs={"autocomplete": "off", "placeholder": "甲"}),
    )
    claim_class = one_of("性质", CLASSES)
    claim = AmountField("债权数额", least_fen=1)

    @property
    def key(self) -> str:
        """The creditor as the worksheet names him; his secured claim is a line of its own."""
        name = str(self.cleaned_data["creditor"])
        return f"{name}（优先受偿）" if self.is_priority else name

    @property
    def is_priority(self) -> bool:
        """Whether the claim comes before the ordinary ones."""
        return str(self.cleaned_data["claim_class"]) == PRIORITY

    @property
    def claimed(self) -> str:
        """The claim in yuan, as formulas take it."""
        return shown(self.cleaned_data["claim"])


class DistributionForm(CalculatorForm):
    """How much there is, what it cost to get it, and who claims a part of it."""

    row = ClaimRow
    rows_shown = 3
    blames: ClassVar = {"proceeds": "proceeds"}
    way = one_of("被执行人是谁、怎么分", WAYS)
    proceeds = AmountField("可分配的价款", least_fen=1)
    costs = AmountField(COSTS, required=False, help_text="评估费、拍卖辅助费等，先行扣除")

    def computed(self) -> Answer:
        """Shares to the fen."""
        claims = [row for row in self.filled if isinstance(row, ClaimRow)]
        _refuse_strange(claims)
        by_share = self.cleaned_data["way"] == BY_SHARE
        return self._shared(claims) if by_share else self._in_order(claims)

    def _first(self, claims: list[ClaimRow]) -> list[tuple[str, str]]:
        costs = self.cleaned_data["costs"]
        found = [(COSTS, shown(costs))] if costs else []
        return found + [(one.key, one.claimed) for one in claims if one.is_priority]

    def _shared(self, claims: list[ClaimRow]) -> Answer:
        ordinary = {one.key: one.claimed for one in claims if not one.is_priority}
        if not ordinary:
            raise BadInput("claims", "按比例分配至少要有一笔普通债权：请补填，或者核对债权性质")
        found = formula(BY_SHARE).compute(
            {
                "proceeds": shown(self.cleaned_data["proceeds"]),
                "priority_layers": self._first(claims),
                "ordinary_claims": ordinary,
            }
        )
        share = read_number("rate", found.values["rate"])
        figures = (
            Figure("普通债权清偿比例", words=f"{percent(share * 100, places=4)}%", main=True),
            Figure("普通债权可分配价款", fen_of(found.values["ordinary_pool"])),
            Figure("余款退还被执行人", fen_of(found.values["surplus"])),
        )
        return _told(figures, found.worksheet)

    def _in_order(self, claims: list[ClaimRow]) -> Answer:
        ordinary = [(one.key, one.claimed) for one in claims if not one.is_priority]
        found = formula(BY_SEIZURE).compute(
            {
                "proceeds": shown(self.cleaned_data["proceeds"]),
                "order": [*self._first(claims), *ordinary],
            }
        )
        surplus = Figure("余款退还被执行人", fen_of(found.values["surplus"]))
        proceeds = Figure("可分配的价款", self.cleaned_data["proceeds"], main=True)
        return _told((proceeds, surplus), found.worksheet)


def _told(figures: tuple[Figure, ...], worksheet: Worksheet) -> Answer:
    return Answer(figures, worksheet, base_heading="债权数额（元）", amount_heading="分得（元）")


def _refuse_strange(claims: list[ClaimRow]) -> None:
    """BadInput when there is no claim, or one line would stand for two creditors."""
    if not claims:
        raise BadInput("claims", "债权没有填写：请至少填一名债权人和数额")
    times = Counter([COSTS, *(one.key for one in claims)])
    twice = next((key for key, count in times.items() if count > 1), None)
    if twice is not None:
        raise BadInput("claims", f"“{twice}”列了两次：同一债权人的同类债权请合并为一笔")
