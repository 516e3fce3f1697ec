"""A batch is N acts with N results: one that is refused takes nothing from the others."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.sealing.terms import SealTerms
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.officer import Officer
from zhiheng.registers.documents.queries import PaperOnRecord

STALE = "AUTH-FRESH"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one paper of a batch; `problem` with its article where it was refused."""

    paper: PaperOnRecord
    problem: str = ""

    @property
    def done(self) -> bool:
        """Whether it was ordered."""
        return not self.problem


def ordered(
    verb: Verb[Any], papers: Iterable[PaperOnRecord], *, by: Officer, at: datetime
) -> tuple[Result, ...]:
    """Order the signature or seal of each paper. A missing fresh log-in refuses the whole."""
    return tuple(_one(verb, paper, by, at) for paper in papers)


def _one(verb: Verb[Any], paper: PaperOnRecord, by: Officer, at: datetime) -> Result:
    key = f"{by.request_key}-{paper.id}" if by.request_key else None
    try:
        verb(
            case_id=paper.case_id,
            terms=SealTerms(paper_id=paper.id),
            by=replace(by, request_key=key),
            at=at,
        )
    except Refused as refused:
        if any(found.key == STALE for found in refused.findings):
            raise
        return Result(paper, "；".join(_told(found) for found in refused.findings))
    except (BadTerms, NotOnRecord) as bad:
        return Result(paper, str(bad))
    return Result(paper)


def _told(found: Any) -> str:
    return f"{found.seen}（{found.cited}）。{found.otherwise}"
