"""What the paper desk asks and shows."""

from zhiheng.oversight.paperdesk.queries.batches import (
    BatchOnRecord,
    ItemOnRecord,
    batch,
    batches_page,
    open_items,
)
from zhiheng.oversight.paperdesk.queries.candidates import (
    KINDS,
    Candidate,
    lacking_certificates,
    previewed,
)
from zhiheng.oversight.paperdesk.queries.desk import Line, Shelf, first_waiting, shelf
from zhiheng.oversight.paperdesk.queries.reports import Report, ReportLine, report

__all__ = [
    "KINDS", "BatchOnRecord", "Candidate", "ItemOnRecord", "Line", "Report", "ReportLine", "Shelf",
    "batch", "batches_page", "first_waiting", "lacking_certificates", "open_items",
    "previewed", "report", "shelf",
]  # fmt: skip
