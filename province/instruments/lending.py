"""What runs on a sum: rates, from when, until when, with a ceiling, and how it is said."""

from datetime import date, timedelta
from typing import Any, Final

from province.instruments.wording import Hand, yuan

Json = dict[str, Any]
LPR: Final = (
    "全国银行间同业拆借中心公布的一年期贷款市场报价利率",
    "同期全国银行间同业拆借中心发布的一年期贷款市场报价利率（LPR）",
    "同期一年期LPR",
)
RATES: Final = (
    ("按{lpr}计算", "lpr_multiple", "1"),
    ("按照{lpr}的四倍计算", "lpr_multiple", "4"),
    ("按{lpr}的4倍计算", "lpr_multiple", "4"),
    ("按{lpr}的1.5倍计算", "lpr_multiple", "1.5"),
    ("以{lpr}的两倍计算", "lpr_multiple", "2"),
    ("按{lpr}的130%计算", "lpr_multiple", "1.3"),
    ("参照{lpr}的150%计付", "lpr_multiple", "1.5"),
    ("按{lpr}上浮50%计算", "lpr_plus", "50"),
    ("按{lpr}加计30%的标准计算", "lpr_plus", "30"),
    ("按年利率6%计算", "annual", "6"),
    ("按年化利率15.4%计算", "annual", "15.4"),
    ("按照年利率14.8%的标准计付", "annual", "14.8"),
    ("按年利率百分之十二计算", "annual", "12"),
    ("按年息百分之八点五计算", "annual", "8.5"),
    ("按月利率1%计算", "monthly", "1"),
    ("按月利率10‰计算", "monthly", "1"),
    ("按月息1分计算", "monthly", "1"),
    ("按日万分之五计算", "daily", "0.05"),
    ("按每日万分之三的标准计算", "daily", "0.03"),
    ("按日利率0.05%计付", "daily", "0.05"),
)
"""How a rate is said, its type, and its figure in the type's unit."""

LABELS: Final = ("利息", "逾期利息", "资金占用费", "逾期付款违约金", "利息损失")
UNTIL_PAID: Final = (
    "至实际清偿之日止", "至实际付清之日止", "计算至款项付清之日止", "至全部清偿之日",
    "至还清之日止",
)  # fmt: skip
UNTIL_DUE: Final = ("至本{paper}确定的履行期限届满之日止", "至本{paper}确定的履行之日止")


class Interest:
    """Composes the interest terms of one duty on a base; `paper` names an instrument that sets a
    last day for performance, '' one that sets none."""

    def __init__(self, hand: Hand, base_fen: int, made_on: date, paper: str = "") -> None:
        self._hand, self._base_fen, self._paper = hand, base_fen, paper
        self.label = hand.pick(*LABELS)
        self.since = made_on - timedelta(days=hand.chance.randrange(100, 900))

    def running(self) -> tuple[str, list[Json]]:
        """One stretch until payment or until the instrument's last day, or two stretches."""
        chance = self._hand.chance
        if chance.random() < 0.2:
            return self._two()
        if self._paper and chance.random() < 0.12:
            until = self._hand.pick(*UNTIL_DUE).format(paper=self._paper)
            words, one = self._stretch(self.since, until, "judgment_due_date")
        else:
            words, one = self._stretch(self.since, self._hand.pick(*UNTIL_PAID), None)
        return words, [one]

    def _two(self) -> tuple[str, list[Json]]:
        turn = self.since + timedelta(days=self._hand.chance.randrange(40, 90))
        before = turn - timedelta(days=1)
        first_words, first = self._stretch(
            self.since, f"至{self._hand.day(before)}止", before.isoformat()
        )
        then_words, then = self._stretch(turn, self._hand.pick(*UNTIL_PAID), None)
        return f"{first_words}；{then_words}", [first, then]

    def _stretch(self, since: date, until_words: str, until: str | None) -> tuple[str, Json]:
        hand = self._hand
        rated, rate_type, figure = hand.chance.choice(RATES)
        rated = rated.format(lpr=hand.pick(*LPR))
        base = f"以{hand.sum(self._base_fen)}为{hand.pick('基数', '本金', '计算基数')}"
        run = f"{hand.pick('自', '从')}{hand.day(since)}{hand.pick('起', '起计算', '')}"
        order = hand.pick(
            f"{base}，{run}{until_words}，{rated}", f"{base}，{rated}，{run}{until_words}"
        )
        return order, {
            "label": self.label, "base": yuan(self._base_fen), "rate_type": rate_type,
            "rate": figure, "from": since.isoformat(), "to": until,
        }  # fmt: skip
