"""Rows beyond a position, for lists ordered by several columns."""

from typing import Any

from django.db.models import Q, QuerySet

from zhiheng.plant.paging import Position


def beyond(rows: QuerySet[Any], position: Position | None, by: tuple[str, ...]) -> QuerySet[Any]:
    """Rows after the position in the order of `by`, or before it, the nearest first."""
    if position is None:
        return rows.order_by(*by)
    side = "lt" if position.backwards else "gt"
    beyond, equal = Q(), Q()
    for name, value in zip(by, position.values, strict=True):
        beyond |= equal & Q(**{f"{name}__{side}": value})
        equal &= Q(**{name: value})
    order = (f"-{name}" if position.backwards else name for name in by)
    return rows.filter(beyond).order_by(*order)
