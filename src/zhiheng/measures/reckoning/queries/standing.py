"""The debt of a case on a day: reckoned from the instrument's duties by the money law."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from zhiheng.law.money.delay import fees_setting
from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.obligation import Payment
from zhiheng.law.money.payments import Standing, standing_until_loaded
from zhiheng.law.money.waterfall import Layer
from zhiheng.law.money.worksheet import Line
from zhiheng.measures.reckoning.queries.debts import Debt, debts_of
from zhiheng.measures.reckoning.terms import PaymentTerms, ReckoningTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.titles import queries as titles

LITIGATION_COSTS: Final = "诉讼费用（填写）"
ENFORCEMENT_COSTS: Final = "执行费用（填写）"
NO_DEBT: Final = "执行依据没有登记可以计算的金额"


@dataclass(frozen=True, slots=True)
class Part:
    """One debt as it stands, with the steps that led there."""

    name: str
    standing: Standing

    @property
    def lines(self) -> tuple[Line, ...]:
        """The worksheet, step by step."""
        return self.standing.worksheet.lines


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What is owed on `on`, or as far as rates are loaded: then `sentence` says so.

    `unclear` names what is left out and why; `notes` what the reader should know.
    """

    on: date
    parts: tuple[Part, ...]
    unclear: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """LPR 已载入至…，其后未计; '' when the whole was reckoned."""
        return next((part.standing.sentence for part in self.parts if part.standing.sentence), "")

    @property
    def layers(self) -> tuple[tuple[str, int], ...]:
        """What is unpaid, layer by layer in the order of payment, in fen."""
        return tuple(
            (layer.chinese, sum(part.standing.unpaid_fen[layer] for part in self.parts))
            for layer in Layer
        )

    @property
    def total_fen(self) -> int:
        """All that is owed, in fen."""
        return sum(part.standing.total_fen for part in self.parts)

    @property
    def surplus_fen(self) -> int:
        """What was paid beyond the debt, in fen."""
        return sum(part.standing.surplus_fen for part in self.parts)

    def as_json(self) -> dict[str, object]:
        """The whole as plain values, as it is kept."""
        return {
            "on": self.on.isoformat(),
            "total_fen": self.total_fen,
            "layers": [list(layer) for layer in self.layers],
            "parts": [
                {
                    "name": part.name,
                    "until": part.standing.on.isoformat(),
                    "worksheet": part.standing.worksheet.as_json(),
                }
                for part in self.parts
            ],
            "sentence": self.sentence,
            "unclear": list(self.unclear),
            "notes": list(self.notes),
        }


def reckon(case_id: int, asked: ReckoningTerms) -> Reckoned:
    """What is owed in the case. BadTerms: a payment names a part that there is not."""
    case = casefile.case(case_id)
    title = titles.title(case.title_id)
    people = casefile.parties(case_id)
    found = debts_of(
        titles.money_duties(title),
        made_on=title.effective_on or title.made_on,
        creditors=frozenset(one.name for one in people if one.role is Role.CREDITOR),
        extra=_extra(asked),
        accelerated_on=asked.accelerated_on,
    )
    _known_parts(asked.payments, len(found.debts))
    parts, unclear = [], list(found.unclear)
    for place, debt in enumerate(found.debts, start=1):
        payments = _payments(asked.payments, place)
        try:
            parts.append(Part(debt.name, _standing(debt, payments, asked)))
        except BadInput as bad:
            unclear.append(f"{debt.name}不能计算：{bad.sentence}")
    if not found.debts and not unclear:
        unclear.append(NO_DEBT)
    return Reckoned(asked.reckoned_on, tuple(parts), tuple(unclear), found.notes)


def _standing(debt: Debt, payments: Iterable[Payment], asked: ReckoningTerms) -> Standing:
    standing = standing_until_loaded(debt.owed, payments, asked.reckoned_on)
    sheet = standing.worksheet
    lines = tuple(_without_day(line, debt.undated) for line in (*debt.lines, *sheet.lines))
    costs = (fees_setting(included=False),) if asked.costs_fen else ()
    told = replace(sheet, lines=lines, settings=(*sheet.settings, *costs))
    return replace(standing, worksheet=told)


def _without_day(line: Line, undated: frozenset[str]) -> Line:
    """A sum whose last day nobody knows is not said to have fallen due."""
    unknown = line.label.partition("：")[2] in undated | {LITIGATION_COSTS, ENFORCEMENT_COSTS}
    return replace(line, note="") if unknown else line


def _extra(asked: ReckoningTerms) -> tuple[tuple[str, int, Layer], ...]:
    given = (
        (LITIGATION_COSTS, asked.costs_fen, Layer.COSTS_IN_JUDGMENT),
        (ENFORCEMENT_COSTS, asked.exec_costs_fen, Layer.EXEC_COSTS),
    )
    return tuple(one for one in given if one[1])


def _known_parts(payments: Iterable[PaymentTerms], count: int) -> None:
    for one in payments:
        if not 1 <= one.part <= count:
            raise BadTerms.of(
                "payments",
                f"{one.paid_on} 的付款写明用于第 {one.part} 部分，而本案只有 {count} 部分债权",
            )


def _payments(payments: Iterable[PaymentTerms], place: int) -> tuple[Payment, ...]:
    return tuple(Payment(one.paid_on, one.amount_fen) for one in payments if one.part == place)
