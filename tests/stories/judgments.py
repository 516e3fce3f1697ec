"""Three invented judgments as a creditor would hand them in today: a sale, a loan, wages."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

from province.judgments import Dispute, judgment
from province.people import Population

PEOPLE = Population(random.Random(20_261_120))
COURT_NAME = "济南市历下区人民法院"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """A judgment and what the story knows of it beforehand."""

    dispute: Dispute
    effective_on: date
    received_on: date

    @property
    def text(self) -> str:
        return judgment(self.dispute)

    @property
    def yuan(self) -> str:
        return f"{self.dispute.principal_fen / 100:,.2f}"


def pasted(cause: str, serial: int, principal_fen: int, today: date) -> Pasted:
    made_on = today - timedelta(days=120)
    creditor = PEOPLE.person() if cause == "劳务合同纠纷" else PEOPLE.company()
    dispute = Dispute(
        cause=cause,
        court_name=COURT_NAME,
        case_no=f"（{made_on.year}）鲁0102民初{serial}号",
        made_on=made_on,
        creditor=creditor,
        debtors=(PEOPLE.company() if cause == "劳务合同纠纷" else PEOPLE.person(),),
        principal_fen=principal_fen,
        interest_from=made_on - timedelta(days=400),
        fee_fen=290_000,
        due_days=10,
        accepted_on=made_on - timedelta(days=70),
    )
    return Pasted(
        dispute=dispute,
        effective_on=today - timedelta(days=90),
        received_on=today - timedelta(days=1),
    )


def three(today: date) -> tuple[Pasted, ...]:
    """The judgments of the story on that day."""
    return (
        pasted("买卖合同纠纷", 1188, 30_000_000, today),
        pasted("民间借贷纠纷", 2047, 8_650_050, today),
        pasted("劳务合同纠纷", 316, 1_234_500, today),
    )
