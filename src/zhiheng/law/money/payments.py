"""What is owed on a day: interest accrued, payments met in order, any order of facts alike."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import Final

from zhiheng.law.money.accrual import Rounding, Segment, segments
from zhiheng.law.money.days import DAY, DayCount, Stretch
from zhiheng.law.money.delay import LEFT_OUT, doubled_rate
from zhiheng.law.money.fen import shown, to_fen
from zhiheng.law.money.general import settings_of, tier_changes, tiered
from zhiheng.law.money.lpr import LprNotLoaded, quotations
from zhiheng.law.money.obligation import DueSum, InterestTerm, Obligation, Payment
from zhiheng.law.money.waterfall import BY_LAW, Layer, order_setting
from zhiheng.law.money.worksheet import Line, Result, Worksheet

_FIXED_LAYERS: Final = (Layer.EXEC_COSTS, Layer.COSTS_IN_JUDGMENT, Layer.PRINCIPAL)
_NEVER: Final = date.max


@dataclass(slots=True)
class _Accrual:
    """One kind of interest as it grows: exact inside, whole fen when it is asked for."""

    exact: Fraction = Fraction(0)
    paid_fen: int = 0

    @property
    def unpaid_fen(self) -> int:
        return to_fen(self.exact) - self.paid_fen

    def grow(self, one: Segment) -> int:
        """Adds a segment; returns the fen by which the rounded sum grew."""
        before_fen = to_fen(self.exact)
        self.exact += one.exact
        return to_fen(self.exact) - before_fen


@dataclass(slots=True)
class _Account:
    """The debt while it is worked through in the order of days; never leaves this file."""

    owed: Obligation
    sums: tuple[DueSum, ...]
    unpaid: list[int]
    accruals: dict[Layer, _Accrual]
    surplus_fen: int = 0
    lines: list[Line] = field(default_factory=list)

    def unpaid_fen(self, layer: Layer) -> int:
        """What `layer` still lacks, in fen."""
        if layer in self.accruals:
            return self.accruals[layer].unpaid_fen
        return sum(
            fen for one, fen in zip(self.sums, self.unpaid, strict=True) if one.layer is layer
        )

    def meet(self, layer: Layer, offered_fen: int) -> int:
        """Pays `layer` as far as `offered_fen` reaches, earliest due first; returns the fen."""
        taken_fen = min(offered_fen, self.unpaid_fen(layer))
        if layer in self.accruals:
            self.accruals[layer].paid_fen += taken_fen
            return taken_fen
        left_fen = taken_fen
        for at, one in enumerate(self.sums):
            if one.layer is layer:
                part_fen = min(left_fen, self.unpaid[at])
                self.unpaid[at] -= part_fen
                left_fen -= part_fen
        return taken_fen


def _opened(owed: Obligation) -> _Account:
    def due(one: DueSum) -> tuple[date, str, int]:
        return owed.falls_due_on(one), one.label, one.amount_fen

    sums = tuple(sorted(owed.sums, key=due))
    general = _Accrual(Fraction(owed.fixed_interest_fen))
    accruals = {Layer.GENERAL_INTEREST: general, Layer.DOUBLED: _Accrual()}
    account = _Account(owed, sums, [one.amount_fen for one in sums], accruals)
    for one in sums:
        note = f"{owed.falls_due_on(one)} 届满"
        account.lines.append(Line(f"债务：{one.label}", amount_fen=one.amount_fen, note=note))
    if owed.fixed_interest_fen:
        account.lines.append(Line("债务：已确定的利息", amount_fen=owed.fixed_interest_fen))
    return account


def _accrue(account: _Account, span: Stretch) -> None:
    if span.days <= 0:
        return
    for term in account.owed.interest:
        _add(account, Layer.GENERAL_INTEREST, term.label, _general(account, term, span))
    _add(account, Layer.DOUBLED, Layer.DOUBLED.chinese, _doubled(account, span))


def _general(account: _Account, term: InterestTerm, span: Stretch) -> tuple[Segment, ...]:
    closes_after = account.owed.day_count.closes_after
    last_on = _NEVER if term.until_on is None else term.until_on + closes_after
    part = Stretch(max(span.from_on, term.from_on), min(span.until_on, last_on))
    if part.days <= 0:
        return ()
    base_fen = _base(account, lambda one: one.bears_general)
    return segments(
        part,
        base=lambda _: base_fen,
        rate=lambda day: tiered(term.tiers, day),
        cuts=tier_changes(term.tiers, part) if base_fen else (),
    )


def _doubled(account: _Account, span: Stretch) -> tuple[Segment, ...]:
    due_on = account.owed.falls_due_on
    return segments(
        span,
        base=lambda day: _base(account, lambda one: one.bears_doubled and due_on(one) <= day),
        rate=doubled_rate,
        cuts=[due_on(one) for one in account.sums],
        excluded=account.owed.excluded,
    )


def _base(account: _Account, bears: Callable[[DueSum], bool]) -> int:
    pairs = zip(account.sums, account.unpaid, strict=True)
    return sum(fen for one, fen in pairs if bears(one))


def _add(account: _Account, layer: Layer, label: str, found: Iterable[Segment]) -> None:
    for one in found:
        grown_fen = account.accruals[layer].grow(one)
        if one.excluded:
            account.lines.append(_left_out_line(label, one, account.owed.day_count))
        elif one.base_fen:
            account.lines.append(_accrued_line(label, one, grown_fen, account.owed.day_count))


def _accrued_line(label: str, one: Segment, grown_fen: int, count: DayCount) -> Line:
    return Line(
        label,
        one.rate.cites,
        one.span.from_on,
        one.span.until_on - count.closes_after,
        one.span.days,
        to_fen(one.base_fen),
        one.rate.said,
        grown_fen,
    )


def _left_out_line(label: str, one: Segment, count: DayCount) -> Line:
    return Line(
        f"{label}（扣除期间）",
        (LEFT_OUT,),
        one.span.from_on,
        one.span.until_on - count.closes_after,
        one.span.days,
        note="此期间不计算",
    )


def _pay(account: _Account, payment: Payment) -> None:
    left_fen = payment.amount_fen
    agreed = () if payment.agreed_to is None else (payment.agreed_to,)
    met = []
    for layer in (*agreed, *account.owed.order):
        taken_fen = account.meet(layer, left_fen)
        left_fen -= taken_fen
        met += [f"{layer.chinese} {shown(taken_fen)}"] if taken_fen else []
    account.surplus_fen += left_fen
    met += [f"退还被执行人 {shown(left_fen)}"] if left_fen else []
    rest_fen = account.unpaid_fen(Layer.PRINCIPAL)
    account.lines.append(
        Line(
            f"收款：{payment.paid_by}",
            (payment.paid_by.article,),
            from_on=payment.paid_on,
            amount_fen=payment.amount_fen,
            note=f"用于{'、'.join(met)}；此后本金等尚欠 {shown(rest_fen)}",
        )
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """What is owed on `on`, layer by layer, in fen, with its worksheet."""

    on: date
    unpaid_fen: dict[Layer, int]
    general_accrued_fen: int
    doubled_accrued_fen: int
    surplus_fen: int
    worksheet: Worksheet
    sentence: str = ""

    @property
    def total_fen(self) -> int:
        """All that is still owed."""
        return sum(self.unpaid_fen.values())

    def result(self) -> Result:
        """The same as named values, sums as yuan strings."""
        values: dict[str, object] = {
            "on": self.on.isoformat(),
            "unpaid": {layer.value: shown(fen) for layer, fen in self.unpaid_fen.items()},
            "general_accrued": shown(self.general_accrued_fen),
            "doubled_accrued": shown(self.doubled_accrued_fen),
            "refund_to_debtor": shown(self.surplus_fen),
            "total": shown(self.total_fen),
        }
        if self.sentence:
            values["sentence"] = self.sentence
        return Result(values, self.worksheet)


def standing_on(owed: Obligation, payments: Iterable[Payment], day: date) -> Standing:
    """What is owed at the end of `day`, the payments of that day included, later ones not.

    The order in which `payments` come does not matter. Raises LprNotLoaded when a rate of a day
    before `day` is not loaded and something was owed on it.
    """
    account, closes_after = _opened(owed), owed.day_count.closes_after
    reached = min(owed.first_day(), day)
    for payment in sorted(_made_by(payments, day), key=_rank):
        _accrue(account, Stretch(reached, payment.paid_on + closes_after))
        reached = max(reached, payment.paid_on + closes_after)
        _pay(account, payment)
    _accrue(account, Stretch(reached, day + closes_after))
    return _stands(account, day)


def _made_by(payments: Iterable[Payment], day: date) -> list[Payment]:
    return [one for one in payments if one.paid_on <= day]


def _rank(payment: Payment) -> tuple[date, str, str, int]:
    return payment.paid_on, payment.agreed_to or "", payment.paid_by, payment.amount_fen


def _stands(account: _Account, day: date) -> Standing:
    unpaid = {layer: account.unpaid_fen(layer) for layer in BY_LAW}
    tiers = [tier for term in account.owed.interest for tier in term.tiers]
    settings = (
        account.owed.day_count.setting(),
        *settings_of(tier.rate for tier in tiers),
        Rounding.ONCE.setting(),
        order_setting(),
    )
    total = Line("尚欠合计", from_on=day, amount_fen=sum(unpaid.values()))
    still = [
        Line(f"尚欠：{layer.chinese}", layer.cites, amount_fen=fen)
        for layer, fen in unpaid.items()
        if fen
    ]
    return Standing(
        day,
        unpaid,
        to_fen(account.accruals[Layer.GENERAL_INTEREST].exact),
        to_fen(account.accruals[Layer.DOUBLED].exact),
        account.surplus_fen,
        Worksheet((*account.lines, *still, total), settings, Rounding.ONCE.value),
    )


def debt_on(owed: Obligation, payments: Iterable[Payment], day: date) -> Result:
    """`standing_on` as named values with the worksheet."""
    return standing_on(owed, payments, day).result()


def standing_until_loaded(owed: Obligation, payments: Iterable[Payment], day: date) -> Standing:
    """What is owed on `day`, or on the last day the LPR table reaches, with the sentence saying so.

    For pages only: an act that needs a later day's sum is refused by `standing_on`.
    """
    facts = list(payments)
    try:
        return standing_on(owed, facts, day)
    except LprNotLoaded as stopped:
        last_on = stopped.through_on + DAY - owed.day_count.closes_after
        found = standing_until_loaded(owed, facts, last_on)
        sentence = found.sentence or quotations(stopped.tenor).said_through()
        told = replace(found.worksheet, lines=(*found.worksheet.lines, Line(sentence)))
        return replace(found, worksheet=told, sentence=sentence)
