"""How lists and lines of this register are read from its views."""

from dataclasses import fields
from typing import Any, TypeVar

from django.db import connection

from zhiheng.plant.paging import Position

Row = TypeVar("Row")


def beyond(  # a page of a view: which, narrowed, in which order, from where
    kind: type[Row],
    view: str,
    where: str,
    values: list[Any],
    order: tuple[str, ...],
    position: Position | None,
    limit: int,
) -> list[Row]:
    backwards = position is not None and position.backwards
    beyond: list[Any] = []
    if position:
        marks = ", ".join(["%s"] * len(order))
        where += f" AND ({', '.join(order)}) {'<' if backwards else '>'} ({marks})"
        beyond = [*position.values]
    sorting = ", ".join(f"{one} DESC" if backwards else one for one in order)
    return reading(kind, view, f"{where} ORDER BY {sorting} LIMIT %s", [*values, *beyond, limit])


def reading(kind: type[Row], view: str, rest: str, values: list[Any]) -> list[Row]:
    names = [one.name for one in fields(kind)]  # type: ignore[arg-type]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(names)} FROM {view} WHERE {rest}", values)
        return [kind(**dict(zip(names, row, strict=True))) for row in cursor.fetchall()]
