"""The floor of a plan: interest, classes, shares and odd fen in bare Python integers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rows:
    """The creditors as lists, days as day numbers; interest at numerator over denominator."""

    creditors: list[str]
    principal_fen: list[int]
    from_day: list[int]
    due_day: list[int]
    until_day: int
    rank: list[int]
    numerator: int
    denominator: int
    doubled_numerator: int
    doubled_denominator: int


def bare_integers(rows: Rows, proceeds_fen: int) -> list[int]:
    """What each creditor gets; nothing is checked."""
    claims = _claims(rows)
    paid = [0] * len(claims)
    left_fen = proceeds_fen
    for rank in sorted(set(rows.rank)):
        places = [at for at, its in enumerate(rows.rank) if its == rank]
        class_fen = sum(claims[at] for at in places)
        if class_fen > left_fen:
            _share(rows.creditors, claims, places, class_fen, left_fen, paid)
            return paid
        for at in places:
            paid[at] = claims[at]
        left_fen -= class_fen
    return paid


def _claims(rows: Rows) -> list[int]:
    """Principal, general interest and doubled part of each creditor."""
    half, doubled_half = rows.denominator // 2, rows.doubled_denominator // 2
    return [
        fen
        + (fen * (rows.until_day - start) * rows.numerator + half) // rows.denominator
        + (fen * (rows.until_day - due) * rows.doubled_numerator + doubled_half)
        // rows.doubled_denominator
        for fen, start, due in zip(rows.principal_fen, rows.from_day, rows.due_day, strict=True)
    ]


def _share(
    creditors: list[str],
    claims: list[int],
    places: list[int],
    class_fen: int,
    left_fen: int,
    paid: list[int],
) -> None:
    rests = []
    given_fen = 0
    for at in places:
        paid[at], rest = divmod(left_fen * claims[at], class_fen)
        given_fen += paid[at]
        rests.append((-rest, -claims[at], creditors[at], at))
    rests.sort()
    for _, _, _, at in rests[: left_fen - given_fen]:
        paid[at] += 1
