"""What a caller must say of a restriction or a sanction."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.registers.persons.terms import fault, line_faults, refuse

LONGEST: Final = 200


class RestrictionKind(StrEnum):
    """What the court imposes on a debtor beside reaching for property."""

    CONSUMPTION = "限制消费"
    DISCREDIT = "失信被执行人名单"
    EXIT = "限制出境"
    FINE = "罚款"
    DETENTION = "司法拘留"
    CRIMINAL = "移送追究刑事责任"


LASTING: Final = frozenset((
    RestrictionKind.CONSUMPTION, RestrictionKind.DISCREDIT, RestrictionKind.EXIT,
))  # fmt: skip
"""Restrictions that stand until they are lifted; the others are sanctions of one day."""
SANCTIONS: Final = (
    RestrictionKind.DISCREDIT, RestrictionKind.FINE, RestrictionKind.DETENTION,
    RestrictionKind.CRIMINAL,
)  # fmt: skip
"""What answers a breach of the duty to report (财产调查规定第9条)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RestrictionTerms:
    """A restriction or sanction as its paper says; `ended_on` with `ground` once it is lifted.

    `covers_officers`: a unit's representative and persons in charge are restricted as well.
    `kept_because`: why it stays although the case is closed. `until_on` None: no term was set.
    """

    debtor_id: int
    kind: RestrictionKind
    from_on: date
    paper_no: str
    words: str
    evidence_paper: str
    until_on: date | None = None
    covers_officers: bool = False
    amount_fen: int | None = None
    kept_because: str = ""
    ended_on: date | None = None
    ground: str = ""

    def __post_init__(self) -> None:
        ended = self.ended_on is not None
        fined = self.kind is RestrictionKind.FINE
        kept = self.kept_because
        refuse(
            line_faults("paper_no", "文书文号", self.paper_no, 60),
            line_faults("words", "内容", self.words, LONGEST),
            line_faults("evidence_paper", "证据材料", self.evidence_paper, LONGEST),
            line_faults("kept_because", "保留理由", kept, LONGEST) if kept else {},
            line_faults("ground", "解除理由", self.ground, LONGEST) if ended else {},
            fault("ended_on", "罚款、拘留、移送不填解除日", ended and self.kind not in LASTING),
            fault("ended_on", "解除日早于决定日，请核对", _before(self.ended_on, self.from_on)),
            fault("until_on", "届满日早于决定日，请核对", _before(self.until_on, self.from_on)),
            fault("amount_fen", "罚款须填写金额", fined and not (self.amount_fen or 0) > 0),
            fault("amount_fen", "只有罚款填写金额", not fined and self.amount_fen is not None),
        )


def _before(on: date | None, other: date) -> bool:
    return on is not None and on < other
