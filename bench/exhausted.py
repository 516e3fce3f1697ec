"""Cases on the way to 终本 for the benches of W10: the same each time, most of them in order."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from zhiheng.law.kernel.record import FieldKind, nouns
from zhiheng.law.kernel.tree import fields_of
from zhiheng.law.records import CaseOnRecord
from zhiheng.law.termination import TERMINATION
from zhiheng.plant.rules.columns import Column, Columns

ASKED: Final = tuple(field.noun for field in fields_of(TERMINATION.whole))
KNOWN_SHARE: Final = 0.99
SOMETIMES_UNKNOWN: Final = (
    "clues_unverified", "queries_fresh_until", "properties_undisposed", "interviewed_on",
    "outstanding_fen",
)  # fmt: skip
COURTS: Final = ("鲁0102", "鲁1002", "辽0802", "京0101", "苏0102")
KINDS: Final = ("民事判决书", "民事调解书", "刑事裁判涉财产部分")
TYPES: Final = ("执", "执恢", "执保")
LIKELY: Final = (0.7, 0.28, 0.02)
TODAY: Final = np.datetime64(date(2026, 11, 20))
IN_ORDER: Final = 0.995


@dataclass(frozen=True, slots=True)
class Cases:
    """The same cases three ways: coded columns, plain arrays, and which values are unknown."""

    columns: Columns
    plain: Mapping[str, NDArray[Any]]
    unknown: Mapping[str, NDArray[np.bool_]]


def cases(size: int) -> Cases:
    """`size` cases by a seed that is the size."""
    chance = np.random.default_rng(size)
    unknown = {name: chance.random(size) > KNOWN_SHARE for name in SOMETIMES_UNKNOWN}
    coded: dict[str, Column] = {}
    plain: dict[str, NDArray[Any]] = {}
    for noun in ASKED:
        values, words = _values(noun.field, noun.kind, chance, size)
        coded[noun.field] = Column(values, unknown.get(noun.field), words)
        plain[noun.field] = np.array(words)[values] if words else values
    return Cases(Columns(CaseOnRecord, size, coded), plain, unknown)


def _values(
    name: str, kind: FieldKind, chance: np.random.Generator, size: int
) -> tuple[NDArray[Any], tuple[str, ...]]:
    good = chance.random(size) < IN_ORDER
    if kind is FieldKind.YES_NO:
        bad = name in ("conduct_claimed", "books_hidden", "termination_asked", "applicant_is_court")
        return (~good if bad else good), ()
    if kind is FieldKind.DAY:
        return _days(name, good, chance, size), ()
    if kind in (FieldKind.WORD, FieldKind.TEXT):
        words = {"court_code": COURTS, "instrument_kind": KINDS}.get(name, TYPES)
        if words is COURTS:
            return chance.integers(0, len(COURTS), size).astype(np.int32), words
        return chance.choice(len(words), size, p=LIKELY).astype(np.int32), words
    at_least = name in ("outstanding_fen", "living_debtors", "on_site_steps")
    at_least |= name.endswith(("_restricted", "_queried", "_sought"))
    return (good if at_least else ~good).astype(np.int64), ()


def _days(
    name: str, good: NDArray[np.bool_], chance: np.random.Generator, size: int
) -> NDArray[Any]:
    if name == "judged_on":
        return np.full(size, TODAY)
    apart = chance.integers(1, 90, size).astype("timedelta64[D]")
    later = name == "queries_fresh_until"
    return TODAY + np.where(good == later, apart, -apart)


def table() -> str:
    """The columns of a table that holds the cases."""
    types = {FieldKind.YES_NO: "boolean", FieldKind.DAY: "date", FieldKind.WORD: "text"}
    types |= {FieldKind.TEXT: "text", FieldKind.COUNT: "bigint", FieldKind.MONEY_FEN: "bigint"}
    declared = nouns(CaseOnRecord)
    return ", ".join(f"{noun.field} {types[declared[noun.field].kind]}" for noun in ASKED)


def lines(given: Cases) -> str:
    """The cases as COPY text."""
    columns = [
        np.where(given.unknown[name], "\\N", text) if name in given.unknown else text
        for name in (noun.field for noun in ASKED)
        if (text := given.plain[name].astype(str)) is not None
    ]
    return "\n".join(map("\t".join, zip(*columns, strict=True))) + "\n"
