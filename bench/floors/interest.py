"""Floors of interest: bare numpy without rates that change or guards, and the loop over Decimal."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Final

import numpy as np
from numpy.typing import NDArray

Int64 = NDArray[np.int64]
Days = NDArray[np.datetime64]
Step = tuple[int, Decimal]

PRECISION: Final = 60
FEN: Final = Decimal(1)


def bare_numpy(
    principal_fen: Int64, from_on: Days, to_on: Days, numerator: int, denominator: int
) -> Int64:
    """One rate on all days, rounded half up, and nothing looked at."""
    days = (to_on - from_on).astype(np.int64)
    found: Int64 = (principal_fen * days * numerator + denominator // 2) // denominator
    return found


def decimal_loop(
    principal_fen: list[int], from_day: list[int], until_day: list[int], steps: list[Step]
) -> list[int]:
    """Item by item, segment by segment; `steps` are first days with percent a year over 365."""
    with localcontext() as context:
        context.prec = PRECISION
        columns = zip(principal_fen, from_day, until_day, strict=True)
        return [_decimal(*row, steps) for row in columns]


def _decimal(fen: int, from_day: int, until_day: int, steps: list[Step]) -> int:
    bears = Decimal(0)
    for at, (since, percent) in enumerate(steps):
        start = max(since, from_day)
        end = min(steps[at + 1][0], until_day) if at + 1 < len(steps) else until_day
        if start < end:
            bears += percent * (end - start)
    exact = fen * bears / 36_500
    return int(exact.quantize(FEN, rounding=ROUND_HALF_UP))
