"""What the operative part yields, gathered clause by clause."""

from dataclasses import dataclass, field, replace
from typing import Any

from zhiheng.measures.intake.reader.clausetext import ClauseText
from zhiheng.measures.intake.reader.reading import Doubt, ObligationRead

QUOTED_CHARACTERS = 60


@dataclass(slots=True)
class Outcome:
    """Obligations, declarations and doubts so far; later clauses add to earlier obligations."""

    obligations: list[ObligationRead] = field(default_factory=list)
    declarations: list[str] = field(default_factory=list)
    owners_of_things: set[str] = field(default_factory=set)
    doubts: list[Doubt] = field(default_factory=list)
    certified_debtors: tuple[str, ...] = ()
    unread_clauses: int = 0

    def declare(self, clause: ClauseText) -> None:
        """Nothing to enforce: 确认, 解除, 驳回."""
        self.declarations.append(clause.words.strip("\n。；"))

    def doubt(self, name: str, clause: ClauseText, said: str) -> None:
        """A sentence that quotes the clause, says what is wrong, and asks to check and fill in."""
        self.doubts.append(doubt_about(name, clause, said))


def doubt_about(name: str, clause: ClauseText, said: str) -> Doubt:
    """没有读到本金：判项一写的是“……”，请核对后填写."""
    quoted = clause.words.replace("\n", "")[:QUOTED_CHARACTERS]
    return Doubt(name, f"{said}：判项{clause.label}写的是“{quoted}”，请核对后填写")


def with_more(duty: ObligationRead, *pairs: tuple[str, Any]) -> ObligationRead:
    """The duty with optional fields added."""
    return replace(duty, more=(*duty.more, *pairs))


def has(duty: ObligationRead, *names: str) -> bool:
    """Whether the duty has one of the optional fields."""
    return any(key in names for key, _ in duty.more)
