"""The calculators there are: their name, what they answer in plain words, their form."""

from dataclasses import dataclass
from typing import Final

from zhiheng.doors.disclosure.pages.distribution import DistributionForm
from zhiheng.doors.disclosure.pages.fees import FeesForm
from zhiheng.doors.disclosure.pages.forms import CalculatorForm
from zhiheng.doors.disclosure.pages.interest import InterestForm


@dataclass(frozen=True, slots=True)
class Calculator:
    """One calculator. `question` is what somebody asks who needs it."""

    key: str
    title: str
    question: str
    says: str
    icon: str
    form: type[CalculatorForm]

    @property
    def route(self) -> str:
        """The name of its page."""
        return f"disclosure:{self.key}"

    @property
    def sheet_route(self) -> str:
        """The name of its printed sheet."""
        return f"disclosure:{self.key}-sheet"


CALCULATORS: Final = (
    Calculator(
        "fees",
        "费用",
        "申请执行、申请保全、打官司，要交多少钱？",
        "按金额分段算出申请执行费、申请保全费、案件受理费。申请执行不必先交费："
        "执行申请费执行后交纳，由被执行人负担（诉讼费用交纳办法第20条、第38条）。",
        "receipt",
        FeesForm,
    ),
    Calculator(
        "interest",
        "利息",
        "判决以后一直没有付清，到今天一共欠多少？",
        "按判决写明的利率或者LPR算一般债务利息，再算迟延履行的加倍部分；"
        "中间付过的钱逐笔抵扣，每一段几天、多少利率都列出来。",
        "coin",
        InterestForm,
    ),
    Calculator(
        "distribution",
        "参与分配",
        "钱不够还所有人，我能分到多少？",
        "先扣执行费用，再付优先债权，余下的按债权比例或者按查封先后分，每一分钱都有去处。",
        "arrows-split-2",
        DistributionForm,
    ),
)
