"""What may be known of clocks and of the calendar they stand on."""

from zhiheng.registers.nodes.queries.clocks import (
    ClockChange,
    ClockOnRecord,
    changes_of_clocks,
    clocks_of,
    clocks_of_cases,
    clocks_stopped_as,
    courts_with_near_clocks,
)
from zhiheng.registers.nodes.queries.holidays import (
    LoadedYear,
    calendar,
    courts_to_restand,
    loaded_years,
)
from zhiheng.registers.nodes.queries.worklist import (
    COUNTED_AT_MOST,
    SOON,
    WEEK,
    DueCounts,
    DueRow,
    due_counts,
    due_page,
)

__all__ = [
    "COUNTED_AT_MOST",
    "ClockChange",
    "ClockOnRecord",
    "DueCounts",
    "DueRow",
    "LoadedYear",
    "SOON",
    "WEEK",
    "calendar",
    "changes_of_clocks",
    "clocks_of",
    "clocks_of_cases",
    "clocks_stopped_as",
    "courts_to_restand",
    "courts_with_near_clocks",
    "due_counts",
    "due_page",
    "loaded_years",
]
