"""What an officer must say to go on without something, or to give up a thing of property."""

from dataclasses import dataclass

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.assets.terms import line


@dataclass(frozen=True, slots=True, kw_only=True)
class GapTerms:
    """Why a measure against a property goes on though something is not found out (说明缺项)."""

    property_id: int
    ground: str

    def __post_init__(self) -> None:
        _refuse_empty(self.ground)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndisposableTerms:
    """Why a property cannot be disposed of (记明不能处置)."""

    property_id: int
    ground: str

    def __post_init__(self) -> None:
        _refuse_empty(self.ground)


def _refuse_empty(ground: str) -> None:
    if fault := line("ground", "理由", ground):
        raise BadTerms(fault)
