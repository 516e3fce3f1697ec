"""民间借贷利率上限: four times the one-year LPR, and the change of 2020-08-20 (A2-INT-14, 15)."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.lpr import FIRST_LPR_ON, Tenor, quotations
from zhiheng.law.money.worksheet import Setting
from zhiheng.law.sources import JD2015, JD2020

CAP_RULE: Final = JD2020.art(25)
CAP_ON_LATE: Final = JD2020.art(28)
CAP_ON_ALL: Final = JD2020.art(29)
TRANSITION: Final = JD2020.art(31, 2)
OLD_CAP_RULE: Final = JD2015.art(26).doubted("2015年规定原文未见，24%、36%依通行做法")
NEW_SINCE_ON: Final = date(2020, 8, 20)
FOUR_TIMES: Final = 4
OLD_CAP: Final = Fraction(24, 100)


def four_times(lpr_percent: Fraction) -> Fraction:
    """The cap a year as a rate: 0.154 for an LPR of 3.85 %."""
    return lpr_percent * FOUR_TIMES / 100


def lpr_at_contract(contract_on: date, name: str = "contract_date") -> Fraction:
    """The one-year LPR in percent on the day the contract was formed.

    BadInput before 2019-08-20, when there was none; LprNotLoaded past the table.
    """
    if contract_on < FIRST_LPR_ON:
        raise BadInput(
            name,
            f"合同成立于 {contract_on}，早于首次公布LPR的 {FIRST_LPR_ON}：不适用合同成立时"
            "LPR的四倍，请按起诉时LPR用 private_loan_transition 计算",
        )
    return quotations(Tenor.ONE_YEAR).percent_on(contract_on)


@dataclass(frozen=True, slots=True)
class TransitionRates:
    """Rates a year before and from 2020-08-20."""

    before: Fraction
    after: Fraction


def transition_rates(agreed: Fraction, lpr_percent_at_filing: Fraction) -> TransitionRates:
    """The agreed rate under the old cap of 24 % and under four times the LPR at filing."""
    return TransitionRates(min(agreed, OLD_CAP), min(agreed, four_times(lpr_percent_at_filing)))


def old_cap_setting() -> Setting:
    """The old cap: known from practice, its text not at hand."""
    return Setting(
        "old_cap",
        "2020年8月20日前的利率上限",
        "年利率24%",
        "2015年规定原文未见；执行只按执行依据所写，本式供核对",
        (OLD_CAP_RULE,),
    )
