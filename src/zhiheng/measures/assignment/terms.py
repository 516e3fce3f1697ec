"""What must be said to draw, weigh, receive, hand over and triage: one type for form and act."""

import re
from dataclasses import dataclass
from typing import Final

from zhiheng.law.assignment import SEED_BYTES, Weight
from zhiheng.law.triage import Category, PropertyState, Sale, Track
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import plain_line

LONGEST_GROUND: Final = 200
LONGEST_WORDS: Final = 500
_MONTH: Final = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_SEED: Final = re.compile(rf"[0-9a-f]{{{2 * SEED_BYTES}}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedTerms:
    """A month's seed, made at the door and never shown: 32 random bytes in hexadecimal."""

    month: str
    seed: str

    def __post_init__(self) -> None:
        wrong = _wrong_month(self.month)
        if not _SEED.fullmatch(self.seed):
            wrong["seed"] = f"种子应为 {SEED_BYTES} 字节的十六进制数"
        if wrong:
            raise BadTerms(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class RevealTerms:
    """The month whose seed is to be published in plain."""

    month: str

    def __post_init__(self) -> None:
        if wrong := _wrong_month(self.month):
            raise BadTerms(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightTerms:
    """How much of the draw falls to a handler from today, and why."""

    staff_id: int
    weight: Weight
    ground: str

    def __post_init__(self) -> None:
        plain_line("ground", "理由", self.ground, LONGEST_GROUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class TribunalTerms:
    """Which team enforces what a tribunal (人民法庭) tried."""

    division_id: int
    team_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawTerms:
    """The draw of one case; `recused` are handlers who must not have it (回避), `ground` why."""

    recused: tuple[int, ...] = ()
    ground: str = ""
    seen: int | None = None

    def __post_init__(self) -> None:
        if self.recused or self.ground:
            plain_line("ground", "回避的理由", self.ground, LONGEST_GROUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptTerms:
    """The handler signs for the case (签收)."""

    seen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverTerms:
    """What the former handler tells his successor: what is done and what is open."""

    words: str
    seen: int | None = None

    def __post_init__(self) -> None:
        plain_line("words", "移交说明", self.words, LONGEST_WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class StateTerms:
    """The state of property from today and its ground; `sale` where property was found."""

    property_state: PropertyState
    sale: Sale | None = None
    ground: str
    seen: int | None = None

    def __post_init__(self) -> None:
        plain_line("ground", "依据", self.ground, LONGEST_GROUND)
        if self.property_state is PropertyState.FOUND and self.sale is None:
            raise BadTerms.of("sale", "有财产的，须选明是否需要变价")
        if self.property_state is not PropertyState.FOUND and self.sale is not None:
            raise BadTerms.of("sale", f"“{self.property_state}”的案件没有可以变价的财产，请留空")


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackTerms:
    """Class and track of a case; `ground` where they differ from what the record speaks for."""

    category: Category
    track: Track
    ground: str = ""
    seen: int | None = None

    def __post_init__(self) -> None:
        if self.ground:
            plain_line("ground", "理由", self.ground, LONGEST_GROUND)


def _wrong_month(month: str) -> dict[str, str]:
    return {} if _MONTH.fullmatch(month) else {"month": "月份应写成 2026-11 的样子"}
