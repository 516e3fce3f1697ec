"""Rules that cite what is no longer the law: the norm has ended, or the clause was replaced."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from zhiheng.law.norm_citations import Citation, citations_on
from zhiheng.law.norm_places import touch
from zhiheng.registers.norms.queries.catalogue import NormOnRecord, named
from zhiheng.registers.norms.queries.relations import RelationOnRecord, standing
from zhiheng.registers.norms.terms import ENDING


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpiredCitation:
    """A rule in force and the article it cites; `because` says why that no longer holds."""

    citation: Citation
    norm: NormOnRecord
    because: str
    successor: NormOnRecord | None
    successor_place: str


def expired_citations(on: date) -> tuple[ExpiredCitation, ...]:
    """Every citation of an ended norm or clause by a rule in force on the day; two statements."""
    cited = citations_on(on)
    ending = [each for each in standing() if each.kind in ENDING and each.from_on is not None]
    begun = [each for each in ending if each.from_on is not None and each.from_on <= on]
    keys = {one.norm_key for one in cited} | {each.norm_key for each in begun}
    norms = named(keys, on)
    found = (_judged(one, norms, begun) for one in cited if one.norm_key in norms)
    return tuple(one for one in found if one is not None)


def _judged(
    one: Citation, norms: dict[str, NormOnRecord], ending: Iterable[RelationOnRecord]
) -> ExpiredCitation | None:
    norm = norms[one.norm_key]
    by = next((each for each in ending if _ends(each, one)), None)
    if not norm.is_expired and (by is None or not by.other_place):
        return None
    since_on = by.from_on if by and by.other_place else norm.expired_on
    what = one.place if by and by.other_place else norm.cited_as
    how = f"{by.kind}" if by else str(norm.state)
    return ExpiredCitation(
        citation=one,
        norm=norm,
        because=f"{what}自 {since_on} 起已被{how}" if by else f"{what}自 {since_on} 起{how}",
        successor=norms.get(by.norm_key) if by else None,
        successor_place=by.place if by else "",
    )


def _ends(each: RelationOnRecord, one: Citation) -> bool:
    return each.other_key == one.norm_key and touch(each.other_place, one.place)
