"""What is usually written next, and which optional clauses fit: from the acts and the record."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.usual_papers import usual_after
from zhiheng.measures.papers.queries.offers import Offer
from zhiheng.plant.queries import COURT_TIME, Asked, acts_page
from zhiheng.registers.documents.queries import PaperOnRecord

AT_MOST: Final = 6
LOOKED_AT: Final = 40
"""The newest acts of a case that are looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A paper that usually follows an act of the case and has not been made since."""

    kind: str
    act: str
    done_on: date
    cites: Article


def suggested(
    case_id: int, offered: Iterable[Offer], issued: Iterable[PaperOnRecord]
) -> tuple[Suggestion, ...]:
    """The papers usual next, newest act first; only those the record is complete for."""
    ready = {one.form.kind for one in offered if one.ready}
    made: dict[str, int] = {one.kind: one.act_id for one in issued}
    found: dict[str, Suggestion] = {}
    for done in acts_page(Asked(case_id=case_id), size=LOOKED_AT).rows:
        usual = usual_after(done.name)
        for kind in usual.kinds if usual else ():
            if usual and kind in ready and made.get(kind, 0) < done.id:
                on = done.at.astimezone(COURT_TIME).date()
                found.setdefault(
                    kind, Suggestion(kind=kind, act=done.name, done_on=on, cites=usual.cites)
                )
    return tuple(found.values())[:AT_MOST]
