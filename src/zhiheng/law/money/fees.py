"""申请费, 案件受理费, an auction house's commission: tariffs by slices (A2-FEE, A2-AUC-33)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from zhiheng.law.kernel.dated import Dated, dated, since
from zhiheng.law.kernel.source import Article
from zhiheng.law.money.fen import shown, to_fen
from zhiheng.law.money.worksheet import Line
from zhiheng.law.sources import PM2020, SF2007

_CHECKED: Final = "2026-11-20"
_WAN: Final = 10_000_00


@dataclass(frozen=True, slots=True)
class Slice:
    """The part of a sum up to `upto_fen` (None: all the rest); a flat fee or a rate on the part."""

    upto_fen: int | None
    rate: Fraction | None
    flat_fen: int = 0


@dataclass(frozen=True, slots=True)
class Tariff:
    """Slices from below, each charged on its own part; at most `cap_fen`."""

    slices: tuple[Slice, ...]
    cap_fen: int | None = None


def _slices(*steps: tuple[int | None, str | int]) -> tuple[Slice, ...]:
    """(upper end in yuan, rate in percent as text or flat fee in yuan as int) per slice."""
    return tuple(
        Slice(
            None if upto is None else upto * 100,
            Fraction(rate) / 100 if isinstance(rate, str) else None,
            rate * 100 if isinstance(rate, int) else 0,
        )
        for upto, rate in steps
    )


EXECUTION_FEE: Final = dated(
    "申请执行费",
    since(
        "2007-04-01",
        Tariff(
            _slices(
                (10_000, 50), (500_000, "1.5"), (5_000_000, "1"), (10_000_000, "0.5"), (None, "0.1")
            )
        ),
        SF2007.art(14).says("执行金额或者价额不超过1万元的，每件交纳50元"),
        checked=_CHECKED,
    ),
)
EXECUTION_FEE_NO_AMOUNT: Final = dated(
    "申请执行费（没有执行金额）",
    since(
        "2007-04-01",
        (50_00, 500_00),
        SF2007.art(14).says("没有执行金额或者价额的，每件交纳50元至500元"),
        checked=_CHECKED,
    ),
)
PRESERVATION_FEE: Final = dated(
    "申请保全费",
    since(
        "2007-04-01",
        Tariff(_slices((1_000, 30), (100_000, "1"), (None, "0.5")), 5_000_00),
        SF2007.art(14).says("当事人申请保全措施交纳的费用最多不超过5000元"),
        checked=_CHECKED,
    ),
)
ACCEPTANCE_FEE: Final = dated(
    "案件受理费（财产案件）",
    since(
        "2007-04-01",
        Tariff(
            _slices(
                (10_000, 50), (100_000, "2.5"), (200_000, "2"), (500_000, "1.5"), (1_000_000, "1"),
                (2_000_000, "0.9"), (5_000_000, "0.8"), (10_000_000, "0.7"), (20_000_000, "0.6"),
                (None, "0.5"),
            )
        ),
        SF2007.art(13).says("按照下列比例分段累计交纳"),
        checked=_CHECKED,
    ),
)  # fmt: skip
HALVED: Final = (
    SF2007.art(16).says("适用简易程序审理的案件减半交纳案件受理费"),
    SF2007.art(15).says("以调解方式结案或者当事人申请撤诉的，减半交纳案件受理费"),
)
COMMISSION_CAP: Final = dated(
    "拍卖佣金上限",
    since(
        "2005-01-01",
        Tariff(
            _slices(
                (2_000_000, "5"), (10_000_000, "3"), (50_000_000, "2"), (100_000_000, "1"),
                (None, "0.5"),
            )
        ),
        PM2020.art(29).says("拍卖机构可以按照下列比例向买受人收取佣金"),
        checked=_CHECKED,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Charged:
    """A fee and the steps that lead to it."""

    fee_fen: int
    lines: tuple[Line, ...]


def charge(tariff: Dated[Tariff], amount_fen: int) -> Charged:
    """The fee on a sum by the tariff's latest edition; slices are added exactly, rounded once."""
    edition = tariff.editions[-1]
    steps, exact, below_fen = [], Fraction(0), 0
    for one in edition.value.slices:
        part_fen = _part(one, amount_fen, below_fen)
        owed = Fraction(one.flat_fen) if one.rate is None else part_fen * one.rate
        exact += owed
        steps.append(_line(tariff.name, one, part_fen, owed, edition.cites, below_fen))
        below_fen = one.upto_fen or amount_fen
        if amount_fen <= below_fen:
            break
    fee_fen, cap_fen = to_fen(exact), edition.value.cap_fen
    if cap_fen is not None and fee_fen > cap_fen:
        note = f"分段合计 {shown(fee_fen)} 元，超过上限"
        steps.append(Line(f"{tariff.name}上限", edition.cites, amount_fen=cap_fen, note=note))
        fee_fen = cap_fen
    return Charged(fee_fen, tuple(steps))


def _part(one: Slice, amount_fen: int, below_fen: int) -> int:
    top_fen = amount_fen if one.upto_fen is None else min(amount_fen, one.upto_fen)
    return top_fen - below_fen


def _line(
    name: str,
    one: Slice,
    part_fen: int,
    owed: Fraction,
    cites: Sequence[Article],
    below_fen: int,
) -> Line:
    upto = "以上" if one.upto_fen is None else f"至 {in_wan(one.upto_fen)}"
    said = "每件" if one.rate is None else f"{percent_of(one.rate)}%"
    label = f"{name}：不超过 {in_wan(one.upto_fen or 0)}" if not below_fen and one.upto_fen else ""
    return Line(
        label or f"{name}：{in_wan(below_fen)}{upto}的部分",
        tuple(cites),
        base_fen=part_fen,
        rate=said,
        amount_fen=to_fen(owed),
    )


def in_wan(fen: int) -> str:
    """`50万元`, or yuan where it is less than ten thousand."""
    whole, rest = divmod(fen, _WAN)
    return f"{fen // 100}元" if rest or not whole else f"{whole}万元"


def percent_of(rate: Fraction) -> str:
    """`1.5` for 3/200."""
    return f"{float(rate * 100):.10g}"


def quick(amount_fen: int, brackets: Sequence[tuple[int | None, Fraction | None, int]]) -> int:
    """The fee by a published quick table: (upper end, rate or None, sum added) per bracket."""
    for upto_fen, rate, add_fen in brackets:
        if upto_fen is None or amount_fen <= upto_fen:
            return to_fen(Fraction(add_fen) + (amount_fen * rate if rate is not None else 0))
    raise LookupError("速算表没有覆盖这个金额")
