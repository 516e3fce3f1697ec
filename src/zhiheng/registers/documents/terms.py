"""What a paper says: the facts of the case that its words are filled with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from zhiheng.registers.documents.papers import FORMS

LONGEST_LINE = 2_000
LONGEST_GROUND = 200
KINDS = tuple(FORMS)
"""The kinds of paper this court can issue."""


class DraftState(StrEnum):
    """What became of a draft."""

    OPEN = "拟稿"
    ISSUED = "已签发"
    DROPPED = "弃用"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftEntry:
    """A paper as far as it is written: about what, what was said, which passages in other words.

    `replaces` is the version it was written from; None for a new draft.
    """

    kind: str
    party_id: int | None
    row_id: int | None
    said: tuple[tuple[str, str], ...]
    edits: tuple[tuple[str, str], ...]
    replaces: int | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One passage put into other words: the words its form has for this case, and those instead."""

    passage: str
    standard: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperData:
    """The facts of one paper. `queries.paper_data` fills them from the registers.

    None or '' is a gap: it is shown as 待查明 in a preview and bars issuing wherever the kind's
    words need it. `case_id` and `case_number` are unknown in a preview before filing.
    """

    case_id: int | None
    court_name: str
    case_number: str
    dated_on: date
    addressed_to: tuple[str, ...]
    creditors: str
    debtors: str
    cause: str
    title: str
    received_on: date | None = None
    docketed_on: date | None = None
    claim: str = ""
    obligations: tuple[str, ...] = ()
    is_money: bool = True
    limit_words: str = ""
    perform_words: str = "立即"
    account: str = ""
    fee: str = ""
    report_within_days: int | None = None
    handler: str = ""
    particulars: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    """What this kind of paper says beyond the case: by the names its form uses."""
    edits: tuple[Edit, ...] = ()
    """Passages that stand in other words than their form has; both are kept with the paper."""
