"""What may be searched for, and what a hit is."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_QUERY = 60
SHORTEST_QUERY = 2


class HitKind(StrEnum):
    """By what a case was found."""

    NUMBER = "案号"
    NAME = "当事人"
    DOCUMENT = "证件号码"
    INITIALS = "拼音首字母"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A case found: by what, and the words that met."""

    kind: HitKind
    words: str
    case_id: int
    number: str
    creditors: str
    debtors: str
    state: str
