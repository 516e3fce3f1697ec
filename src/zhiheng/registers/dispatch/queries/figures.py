"""How service fared in a period: attempts, success and days by court and manner, in one statement;
and papers that nobody has sent yet."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date

from django.db import connection

from zhiheng.law.service import Manner
from zhiheng.plant.paging import SIZE, Page, Position, page
from zhiheng.registers.dispatch.queries.reading import beyond, reading
from zhiheng.registers.dispatch.terms import OpenFilter

MOST_LINES = 5000
FIGURES = """
SELECT s.court, s.manner, count(*) AS attempts, count(*) FILTER (WHERE s.result = '送达') AS served,
       coalesce(sum(s.deemed_on - d.happened_on) FILTER (WHERE s.result = '送达'), 0) AS days
FROM dispatch_service s JOIN documents_paper d ON d.id = s.paper_id
WHERE s.current AND s.happened_on BETWEEN %s AND %s
GROUP BY s.court, s.manner ORDER BY s.court, s.manner LIMIT %s
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Attempts of one court in one manner in a period; `days` from issue to service, all served
    ones together."""

    court: str
    manner: Manner
    attempts: int
    served: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnsentPaper:
    """One paper to one addressee that no message has carried and nobody has tried to serve.

    `addressee_id` is the party, 0 for a body outside the case.
    """

    paper_id: int
    addressee_id: int
    case_id: int
    court: str
    kind: str
    number: str
    issued_on: date
    addressee: str
    role: str
    case_number: str
    handler_id: int | None


def figures(from_on: date, until_on: date) -> tuple[Figures, ...]:
    """Every court in scope and every manner used in these days, by court and manner."""
    names = [one.name for one in fields(Figures)]
    with connection.cursor() as cursor:
        cursor.execute(FIGURES, [from_on, until_on, MOST_LINES])
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    return tuple(Figures(**row | {"manner": Manner(row["manner"])}) for row in rows)


def unsent_papers_page(
    chosen: OpenFilter, key: str | None = None, size: int = SIZE
) -> Page[UnsentPaper]:
    """What a court has issued in open cases and not sent, the oldest first."""
    where, values = "court = %s AND case_state <> '已结'", [chosen.court]
    if chosen.handler_id is not None:
        where, values = f"{where} AND handler_id = %s", [*values, chosen.handler_id]  # type: ignore[list-item]

    def fetch(position: Position | None, limit: int) -> Sequence[UnsentPaper]:
        order = ("issued_on", "paper_id", "addressee_id")
        return beyond(UnsentPaper, "dispatch_unsent_paper", where, values, order, position, limit)

    return page(fetch, lambda one: (one.issued_on, one.paper_id, one.addressee_id), key, size)


def unsent_papers_of(case_id: int) -> tuple[UnsentPaper, ...]:
    """What was issued in a case and not sent."""
    order = "case_id = %s ORDER BY issued_on, paper_id, addressee_id"
    return tuple(reading(UnsentPaper, "dispatch_unsent_paper", order, [case_id]))
