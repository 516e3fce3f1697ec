"""Ready-made instruments for other rooms' tests; courts are real, cases and people are not."""

from dataclasses import replace
from datetime import date
from typing import Any

from zhiheng.law.records import InstrumentKind
from zhiheng.registers.titles.terms import Instance, ObligationKind, ObligationTerms, TitleTerms


def a_money_duty(principal_fen: int = 30_000_000, **other: Any) -> ObligationTerms:
    """Pay a sum within ten days."""
    return replace(
        ObligationTerms(
            clause="第一项",
            kind=ObligationKind.MONEY,
            words="被告于本判决生效之日起十日内向原告支付货款300,000.00元。",
            principal_fen=principal_fen,
            due_on=date(2026, 8, 20),
        ),
        **other,
    )


def a_conduct_duty(words: str = "被告停止侵权并恢复原状。") -> ObligationTerms:
    """Do something."""
    return ObligationTerms(clause="第二项", kind=ObligationKind.CONDUCT, words=words)


def a_judgment(case_no: str = "（2026）鲁0102民初1188号", **other: Any) -> TitleTerms:
    """A civil judgment of first instance that orders payment."""
    return replace(
        TitleTerms(
            case_no=case_no,
            made_by="济南市历下区人民法院",
            kind=InstrumentKind.JUDGMENT,
            instance=Instance.FIRST,
            made_on=date(2026, 7, 28),
            effective_on=date(2026, 8, 14),
            cause="买卖合同纠纷",
            text="济南市历下区人民法院\n民事判决书\n……",
            obligations=(a_money_duty(),),
        ),
        **other,
    )
