"""From the duties of an instrument to debts the money law can reckon; what is unclear is said."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

from zhiheng.law.money.delay import DOUBLED_SINCE_ON
from zhiheng.law.money.fen import BadInput
from zhiheng.law.money.general import AnyRate, Every, FixedRate, LprRate, Tier
from zhiheng.law.money.lpr import Tenor
from zhiheng.law.money.obligation import DueSum, InterestTerm, Obligation
from zhiheng.law.money.payments import standing_on
from zhiheng.law.money.waterfall import Layer
from zhiheng.law.money.worksheet import Line
from zhiheng.registers.titles.queries import MoneyDuty
from zhiheng.registers.titles.terms import InterestTerms, RateKind, SumKind

EVERY: Final = {
    RateKind.YEAR: Every.YEAR, RateKind.MONTH: Every.MONTH, RateKind.DAY: Every.DAY,
}  # fmt: skip
INTEREST_LABELS: Final = ("利息", "罚息", "复利")
COST_LABELS: Final = ("费",)
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Debt:
    """One debt as the money law takes it; `lines` lead to the interest that was fixed before.

    `undated` names the sums of which no last day of performance is known.
    """

    name: str
    owed: Obligation
    lines: tuple[Line, ...] = ()
    undated: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Debts:
    """The debts of an instrument. `unclear`: what could not be reckoned; `notes`: what was done."""

    debts: tuple[Debt, ...]
    unclear: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(slots=True)
class _Piece:
    """A sum while bases of interest are cut out of it."""

    label: str
    left_fen: int
    due_on: date | None
    layer: Layer = Layer.PRINCIPAL
    bears_doubled: bool = True


@dataclass(slots=True)
class _Run:
    """A run of interest with its term, and the duty it stands in."""

    told: InterestTerms
    term: InterestTerm
    base_fen: int
    duty: str


@dataclass(slots=True)
class _Group:
    """Runs that bear on one base."""

    base_fen: int
    duty: str
    runs: list[_Run] = field(default_factory=list)

    def takes(self, run: _Run) -> bool:
        """Whether this run bears on the same base; two runs of one name at once are two bases."""
        same = run.base_fen == self.base_fen and run.duty == self.duty
        return same and not any(_at_once(run, other) for other in self.runs)


@dataclass(slots=True)
class _Drawing:
    """What is gathered while the duties are gone through."""

    made_on: date
    pieces: list[tuple[str, _Piece]] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=list)
    fixed_fen: int = 0
    lines: list[Line] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def debts_of(
    duties: Iterable[MoneyDuty],
    *,
    made_on: date,
    creditors: frozenset[str],
    extra: tuple[tuple[str, int, Layer], ...] = (),
    accelerated_on: date | None = None,
) -> Debts:
    """The debts of the duties. `made_on` stands for the last day where none is known, without the
    doubled part; `extra` are costs by label, fen and layer, which bear nothing.
    """
    drawing = _Drawing(made_on)
    for duty in duties:
        _draw(drawing, duty, creditors)
    for label, fen, layer in extra:
        drawing.pieces.append(("", _Piece(label, fen, made_on, layer, bears_doubled=False)))
    return _closed(drawing, accelerated_on)


def clause_words(clause: str) -> str:
    """第一项, whichever way the clause was numbered."""
    return clause if clause.startswith("第") or len(clause) > 3 else f"第{clause}项"


def _draw(drawing: _Drawing, duty: MoneyDuty, creditors: frozenset[str]) -> None:
    owed, name = duty.owed, clause_words(duty.owed.clause)
    debtors = set(filter(None, owed.debtors.split("、")))
    if debtors and debtors <= creditors:
        drawing.unclear.append(
            f"{name}的义务人是{owed.debtors}，不是被执行人，没有计入，也没有抵销"
        )
        return
    added = [one for one in duty.sums if one.sum_kind is SumKind.ADDED]
    if owed.principal_fen is None and not added and not duty.interest:
        if owed.answers_for:
            drawing.notes.append(f"{name}是对{owed.answers_for}的债务承担责任，不另计")
        else:
            drawing.unclear.append(f"{name}没有登记金额，不能计算：{owed.words[:80]}")
        return
    _principal(drawing, duty, name)
    for one in added:
        _added(drawing, name, one.label, one.amount_fen, owed.due_on)
    for run in duty.interest:
        _interest(drawing, duty, run, name)
    if owed.cap_fen is not None:
        drawing.unclear.append(
            f"{name}的利息以 {owed.cap_fen / 100:.2f} 元为限，本表没有扣减，超过的由承办人核减"
        )


def _principal(drawing: _Drawing, duty: MoneyDuty, name: str) -> None:
    owed = duty.owed
    if owed.principal_fen is None:
        return
    parts = [one for one in duty.sums if one.sum_kind is SumKind.INSTALMENT]
    if parts and sum(one.amount_fen for one in parts) == owed.principal_fen:
        for one in parts:
            label = f"{name}{one.label}"
            drawing.pieces.append((name, _Piece(label, one.amount_fen, one.due_on or owed.due_on)))
        return
    if parts:
        drawing.unclear.append(f"{name}各期之和与本金不等，按一笔计算，请核对各期金额")
    drawing.pieces.append((name, _Piece(f"{name}本金", owed.principal_fen, owed.due_on)))


def _added(drawing: _Drawing, name: str, label: str, fen: int, due_on: date | None) -> None:
    if any(word in label for word in INTEREST_LABELS):
        drawing.fixed_fen += fen
        drawing.lines.append(Line(f"{name}{label}（执行依据已定）", amount_fen=fen))
        return
    layer = Layer.COSTS_IN_JUDGMENT if label.endswith(COST_LABELS) else Layer.PRINCIPAL
    drawing.pieces.append((name, _Piece(f"{name}{label}", fen, due_on, layer)))


def _interest(drawing: _Drawing, duty: MoneyDuty, told: InterestTerms, name: str) -> None:
    missing = _missing(duty, told)
    if missing:
        drawing.unclear.append(f"{name}的{told.label}没有计算：{missing}")
        return
    until_on = duty.owed.due_on if told.until_due else told.until_on
    base_fen = told.base_fen or duty.owed.principal_fen or 0
    try:
        term = _term(told, until_on)
        closed = until_on is not None and until_on < drawing.made_on
        if closed:
            _fixed(drawing, name, base_fen, term)
            return
    except BadInput as bad:
        drawing.unclear.append(f"{name}的{told.label}没有计算：{bad.sentence}")
        return
    run = _Run(told, term, base_fen, name)
    group = next((one for one in drawing.groups if one.takes(run)), None)
    if group is None:
        group = _Group(base_fen, name)
        drawing.groups.append(group)
    group.runs.append(run)


def _missing(duty: MoneyDuty, told: InterestTerms) -> str:
    """Why a run cannot be reckoned, '' when it can."""
    if told.condition:
        return f"{told.condition}，由承办人认定后登记计息条款"
    checks = (
        (told.rate is not None, "利率没有写成数字"),
        (told.rate_kind is not RateKind.LPR or told.tenor, "没有写明LPR是一年期还是五年期以上"),
        (told.from_on, "没有写明起算日"),
        (told.base_fen or duty.owed.principal_fen, "没有写明计息基数"),
        (not told.until_due or duty.owed.due_on, "计至履行期间届满，而履行期间最后一日没有登记"),
    )
    return next((words for holds, words in checks if not holds), "")


def _term(told: InterestTerms, until_on: date | None) -> InterestTerm:
    since = told.from_on
    if since is None:
        raise BadInput("from_on", "没有写明起算日")
    return InterestTerm(since, (Tier(since, _rate(told)),), until_on, told.label)


def _rate(told: InterestTerms) -> AnyRate:
    figure = Fraction(told.rate or 0)
    if told.rate_kind is RateKind.LPR:
        return LprRate(tenor=Tenor(told.tenor), multiplier=figure)
    return FixedRate(figure / 100, EVERY[told.rate_kind])


def _fixed(drawing: _Drawing, name: str, base_fen: int, term: InterestTerm) -> None:
    """Interest that ran out before the instrument was made: one sum, whatever is paid later."""
    last_on = term.until_on or drawing.made_on
    base = DueSum(f"{name}计息基数", base_fen, last_on, bears_doubled=False)
    standing = standing_on(Obligation((base,), (term,)), (), last_on + DAY)
    drawing.fixed_fen += standing.general_accrued_fen
    drawing.lines += [line for line in standing.worksheet.lines if line.label == term.label]


def _at_once(run: _Run, other: _Run) -> bool:
    if run.told.label != other.told.label:
        return False
    first, second = sorted((run, other), key=lambda one: one.term.from_on)
    return first.term.until_on is None or second.term.from_on <= first.term.until_on


def _closed(drawing: _Drawing, accelerated_on: date | None) -> Debts:
    """Cut each group's base out of the sums: the first group and the rest make the first debt."""
    cut: list[tuple[_Group, list[_Piece]]] = []
    for group in drawing.groups:
        taken = _cut(drawing, group)
        if taken:
            cut.append((group, taken))
        else:
            labels = "、".join(sorted({run.told.label for run in group.runs}))
            drawing.unclear.append(
                f"{group.duty}的{labels}没有计算：计息基数 {group.base_fen / 100:.2f} 元"
                "与登记的本金对不上，请核对"
            )
    rest = [piece for _, piece in drawing.pieces if piece.left_fen]
    first, others = (cut[0] if cut else (None, [])), cut[1:]
    debts = [_debt(drawing, "第 1 部分", first[0], first[1], rest, accelerated_on, main=True)]
    debts += [
        _debt(drawing, f"第 {place} 部分", group, pieces, [], accelerated_on)
        for place, (group, pieces) in enumerate(others, start=2)
    ]
    known = tuple(debt for debt in debts if debt is not None)
    return Debts(known, tuple(drawing.unclear), tuple(drawing.notes))


def _cut(drawing: _Drawing, group: _Group) -> list[_Piece]:
    """Pieces that make up the base: those of its own duty first, then any other's."""
    own = [piece for duty, piece in drawing.pieces if duty == group.duty and _is_base(piece)]
    others = [piece for _, piece in drawing.pieces if piece not in own and _is_base(piece)]
    for shelf in (own, others):
        if shelf is others and own:
            break
        exact = [piece for piece in shelf if piece.left_fen == group.base_fen]
        enough = exact or [piece for piece in shelf if piece.left_fen > group.base_fen]
        if enough:
            return [_taken(enough[0], group.base_fen)]
        if sum(piece.left_fen for piece in shelf) == group.base_fen:
            return [_taken(piece, piece.left_fen) for piece in shelf]
    return []


def _is_base(piece: _Piece) -> bool:
    return piece.layer is Layer.PRINCIPAL and piece.left_fen > 0


def _taken(piece: _Piece, fen: int) -> _Piece:
    part = replace(piece, left_fen=fen)
    piece.left_fen -= fen
    return part


def _debt(
    drawing: _Drawing, name: str, group: _Group | None, bearing: list[_Piece],
    rest: list[_Piece], accelerated_on: date | None, *, main: bool = False,
) -> Debt | None:  # fmt: skip
    fixed_fen = drawing.fixed_fen if main else 0
    sums = [_due(drawing, piece, bears=True) for piece in bearing]
    sums += [_due(drawing, piece, bears=False) for piece in rest]
    if not sums and not fixed_fen:
        return None
    if not sums:
        sums = [DueSum("本金（没有登记）", 0, drawing.made_on, bears_doubled=False)]
    owed = Obligation(
        tuple(sums),
        tuple(run.term for run in group.runs) if group else (),
        fixed_interest_fen=fixed_fen,
        accelerated_on=accelerated_on,
    )
    undated = frozenset(piece.label for piece in (*bearing, *rest) if piece.due_on is None)
    return Debt(name, owed, tuple(drawing.lines) if main else (), undated)


def _due(drawing: _Drawing, piece: _Piece, *, bears: bool) -> DueSum:
    due_on, doubled = piece.due_on, piece.bears_doubled
    if due_on is None:
        drawing.unclear.append(f"{piece.label}没有登记履行期间最后一日，没有计加倍部分债务利息")
        due_on, doubled = drawing.made_on, False
    elif doubled and due_on < DOUBLED_SINCE_ON:
        drawing.unclear.append(
            f"{piece.label}于 {due_on} 届满，早于 {DOUBLED_SINCE_ON}，加倍部分没有计算，"
            "请用“跨2014年8月1日的迟延履行利息”另算"
        )
        doubled = False
    return DueSum(
        piece.label, piece.left_fen, due_on, piece.layer, bears_general=bears,
        bears_doubled=doubled,
    )  # fmt: skip
