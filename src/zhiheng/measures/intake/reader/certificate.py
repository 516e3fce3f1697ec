"""The items of a notary's execution certificate: whom it names as debtor, which sum it states."""

import re

from zhiheng.measures.intake.reader.clausetext import ClauseText
from zhiheng.measures.intake.reader.duties import certified_debt
from zhiheng.measures.intake.reader.mentions import Cast
from zhiheng.measures.intake.reader.outcome import Outcome

_DEBTORS = re.compile("\n*被(?:申请)?执行人：")
_DEBT = re.compile("\n*(?:申请)?执行标的：?")
_PRINCIPAL_DEBTOR = re.compile("（[^（）]{0,8}(?:借款人|债务人|承租人|买受人)[^（）]{0,8}）")


def take_certified(outcome: Outcome, clause: ClauseText, cast: Cast) -> bool:
    """Read an item of an execution certificate; False for any other clause."""
    if _DEBTORS.match(clause.words):
        outcome.certified_debtors = tuple(
            one.parties[-1]
            for one in clause.mentions
            if one.parties and _PRINCIPAL_DEBTOR.match(clause.words, one.end)
        )
        outcome.declare(clause)
        return True
    if not _DEBT.match(clause.words):
        return False
    debtors = outcome.certified_debtors or cast.called("被申请执行人")
    duties, doubts = certified_debt(clause, debtors, cast.called("申请执行人"))
    outcome.obligations.extend(duties)
    outcome.doubts.extend(doubts)
    if not outcome.certified_debtors and len(debtors) != 1:
        outcome.doubt("debtors", clause, "没有读到谁是主债务人")
    return True
