"""What is asked of a calculation: the day, and what is supposed beside the record."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.money.delay import DOUBLED_SINCE_ON
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import plain_line

LARGEST_FEN: Final = 10**15
MOST_PAYMENTS: Final = 100
LONGEST_REMARK: Final = 200
LATEST_ON: Final = date(2199, 12, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentTerms:
    """A payment that is supposed for a calculation; `part` counts the debts of the case from 1."""

    paid_on: date
    amount_fen: int
    part: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ReckoningTerms:
    """The day whose debt is asked, and what the registers do not hold yet.

    `costs_fen` are litigation costs owed to the creditor, `exec_costs_fen` costs of enforcement;
    `accelerated_on` is the day on which all instalments fell due; `remark` says what a saved
    calculation is for; `seen` is the newest act of the case the officer saw. BadTerms otherwise.
    """

    reckoned_on: date
    payments: tuple[PaymentTerms, ...] = ()
    costs_fen: int = 0
    exec_costs_fen: int = 0
    accelerated_on: date | None = None
    remark: str = ""
    seen: int | None = None

    def __post_init__(self) -> None:
        wrong: dict[str, str] = {}
        if not DOUBLED_SINCE_ON <= self.reckoned_on <= LATEST_ON:
            wrong["reckoned_on"] = f"计算日应在 {DOUBLED_SINCE_ON} 至 {LATEST_ON} 之间"
        for name, noun in (("costs_fen", "诉讼费用"), ("exec_costs_fen", "执行费用")):
            if not 0 <= getattr(self, name) <= LARGEST_FEN:
                wrong[name] = f"{noun}的金额超出范围，请核对小数点和单位"
        if self.accelerated_on is not None and self.accelerated_on < DOUBLED_SINCE_ON:
            wrong["accelerated_on"] = f"加速到期日应不早于 {DOUBLED_SINCE_ON}"
        wrong |= self._wrong_payments()
        try:
            if self.remark:
                plain_line("remark", "用途", self.remark, LONGEST_REMARK)
        except BadTerms as bad:
            wrong |= bad.sentences
        if wrong:
            raise BadTerms(wrong)

    def _wrong_payments(self) -> dict[str, str]:
        if len(self.payments) > MOST_PAYMENTS:
            return {"payments": f"付款最多 {MOST_PAYMENTS} 笔"}
        for one in self.payments:
            if not 0 < one.amount_fen <= LARGEST_FEN:
                return {"payments": f"{one.paid_on} 的付款应大于零且在可计算的范围内"}
            if one.paid_on > self.reckoned_on:
                return {
                    "payments": f"{one.paid_on} 的付款晚于计算日 {self.reckoned_on}，请改正日期"
                }
            if one.paid_on < DOUBLED_SINCE_ON:
                return {"payments": f"{one.paid_on} 早于 {DOUBLED_SINCE_ON}，按旧规定并还，请另算"}
        return {}

    def as_json(self) -> dict[str, object]:
        """The inputs as plain values, as they are kept with a saved calculation."""
        return {
            "reckoned_on": self.reckoned_on.isoformat(),
            "payments": [
                [one.paid_on.isoformat(), one.amount_fen, one.part] for one in self.payments
            ],
            "costs_fen": self.costs_fen,
            "exec_costs_fen": self.exec_costs_fen,
            "accelerated_on": self.accelerated_on.isoformat() if self.accelerated_on else None,
        }


def kept_terms(kept: dict[str, object], remark: str = "") -> ReckoningTerms:
    """The terms that `as_json` gave."""
    payments = kept["payments"]
    rows = payments if isinstance(payments, list) else []
    hastened = kept["accelerated_on"]
    return ReckoningTerms(
        reckoned_on=date.fromisoformat(str(kept["reckoned_on"])),
        payments=tuple(
            PaymentTerms(paid_on=date.fromisoformat(day), amount_fen=int(fen), part=int(part))
            for day, fen, part in rows
        ),
        costs_fen=int(str(kept["costs_fen"])),
        exec_costs_fen=int(str(kept["exec_costs_fen"])),
        accelerated_on=date.fromisoformat(str(hastened)) if hastened else None,
        remark=remark,
    )
