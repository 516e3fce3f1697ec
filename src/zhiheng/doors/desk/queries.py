"""The views an officer saved."""

from dataclasses import dataclass

from zhiheng.doors.desk.models import SavedView


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewOnRecord:
    """One saved view: its name and the query of its address."""

    name: str
    query: str


def saved_views(officer_id: int) -> tuple[ViewOnRecord, ...]:
    """The officer's views that still stand, in the order in which they were first saved."""
    standing: dict[str, ViewOnRecord] = {}
    for row in SavedView.objects.filter(officer_id=officer_id).order_by("id"):
        if row.dropped:
            standing.pop(row.name, None)
        else:
            standing[row.name] = ViewOnRecord(name=row.name, query=row.query)
    return tuple(standing.values())
