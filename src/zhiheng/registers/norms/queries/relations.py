"""Relations between norms and their clauses, and the conflicts that still stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from zhiheng.law.norm_places import touch
from zhiheng.law.norms import prevails
from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.norms.models import Relation
from zhiheng.registers.norms.queries.catalogue import NormOnRecord, named
from zhiheng.registers.norms.terms import ENDING, RelationKind, in_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A relation seen from one of its norms: what it says, and who stands on the other side.

    `warns`: an open conflict. `ends`: what stands here is no longer the law.
    """

    relation_id: int
    kind: RelationKind
    says: str
    place: str
    other: NormOnRecord
    other_place: str
    from_on: date | None
    ground: str
    recorded_by: str
    court: str
    recorded_on: date
    advice: str
    warns: bool
    ends: bool

    def concerns(self, place: str) -> bool:
        """Whether the relation is about this place or a part of it, not the norm at large."""
        return bool(self.place) and touch(self.place, place)


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationOnRecord:
    """A relation as it was entered; `lifted` when it has been ended."""

    id: int
    kind: RelationKind
    norm_key: str
    place: str
    other_key: str
    other_place: str
    from_on: date | None
    ground: str
    recorded_by: str
    court: str
    recorded_on: date
    lifted: bool

    @property
    def ends(self) -> tuple[tuple[str, str], tuple[str, str]]:
        return (self.norm_key, self.place), (self.other_key, self.other_place)


def relation(relation_id: int) -> RelationOnRecord:
    """One relation; NotOnRecord for an unknown id."""
    for row in Relation.objects.select_related("lifting").filter(id=relation_id):
        return _on_record(row)
    raise NotOnRecord("规范关系", relation_id)


def standing(keys: Iterable[str] | None = None) -> tuple[RelationOnRecord, ...]:
    """Relations that were not lifted, of these norms or of all, in the order of entry."""
    rows = Relation.objects.select_related("lifting").filter(lifting__isnull=True)
    if keys is not None:
        asked = [*keys]
        rows = rows.filter(Q(norm_id__in=asked) | Q(other_id__in=asked))
    return tuple(_on_record(row) for row in rows.order_by("id"))


def sides_of(keys: Iterable[str], on: date) -> dict[str, tuple[Side, ...]]:
    """Every standing relation of these norms, as seen from each of them; two statements."""
    asked = {*keys}
    found = standing(asked)
    norms = named({key for each in found for key, _ in each.ends}, on)
    return {
        key: tuple(side for each in found for side in _sides(each, norms, key, on)) for key in asked
    }


def conflicts_of(keys: Iterable[str], on: date) -> dict[str, tuple[Side, ...]]:
    """The conflicts of these norms that still stand: both sides are in force on the day."""
    return {
        key: tuple(side for side in sides if side.warns)
        for key, sides in sides_of(keys, on).items()
    }


def open_conflicts(on: date) -> tuple[tuple[NormOnRecord, Side], ...]:
    """Every conflict that still stands, seen from the norm it was entered on; two statements."""
    found = [each for each in standing() if each.kind is RelationKind.CONFLICTS]
    norms = named({key for each in found for key, _ in each.ends}, on)
    seen = [(norms[each.norm_key], next(_sides(each, norms, each.norm_key, on))) for each in found]
    return tuple((norm, side) for norm, side in seen if side.warns)


def _sides(
    each: RelationOnRecord, norms: Mapping[str, NormOnRecord], key: str, on: date
) -> Iterator[Side]:
    """The relation from each of its ends that lies in the norm; within one norm it has two."""
    in_force = not any(norms[end].is_expired for end, _ in each.ends)
    has_begun = each.from_on is not None and each.from_on <= on
    for forward, (here, there) in ((True, each.ends), (False, each.ends[::-1])):
        if here[0] == key:
            yield Side(
                relation_id=each.id,
                kind=each.kind,
                says=in_words(each.kind, forward=forward),
                place=here[1],
                other=norms[there[0]],
                other_place=there[1],
                from_on=each.from_on,
                ground=each.ground,
                recorded_by=each.recorded_by,
                court=each.court,
                recorded_on=each.recorded_on,
                advice=_advice(each, norms),
                warns=each.kind is RelationKind.CONFLICTS and in_force,
                ends=each.kind in ENDING and not forward and has_begun,
            )


def _advice(each: RelationOnRecord, norms: Mapping[str, NormOnRecord]) -> str:
    """Which side goes before, in a sentence; empty where it is no conflict."""
    if each.kind is not RelationKind.CONFLICTS:
        return ""
    first = prevails(norms[each.norm_key], norms[each.other_key])
    if first is None:
        return "两者层级、施行日不能分出先后，适用前请报审判长或者请示上级法院"
    return f"一般先适用{first[0].cited_as}：{first[1]}；有特别规定的除外"


def _on_record(row: Any) -> RelationOnRecord:
    return RelationOnRecord(
        id=row.id,
        kind=RelationKind(row.kind),
        norm_key=row.norm_id,
        place=row.place,
        other_key=row.other_id,
        other_place=row.other_place,
        from_on=row.from_on,
        ground=row.ground,
        recorded_by=row.recorded_by,
        court=row.court,
        recorded_on=row.happened_on,
        lifted=hasattr(row, "lifting"),
    )
