"""What may be known of debtors' property in a case; row-level security decides."""

from zhiheng.registers.assets.queries.control import (
    DisposalOnRecord,
    HoldOnRecord,
    InquiryOnRecord,
    VisitOnRecord,
    disposals_of,
    holds_of,
    inquiries_of,
    visits_of,
)
from zhiheng.registers.assets.queries.property import (
    ClueOnRecord,
    ExplanationOnRecord,
    PropertyOnRecord,
    ReportOnRecord,
    StepOnRecord,
    clues_of,
    explanations_of,
    properties_of,
    property_of,
    reports_of,
    steps_of,
)

__all__ = [
    "ClueOnRecord",
    "DisposalOnRecord",
    "ExplanationOnRecord",
    "HoldOnRecord",
    "InquiryOnRecord",
    "PropertyOnRecord",
    "ReportOnRecord",
    "StepOnRecord",
    "VisitOnRecord",
    "clues_of",
    "disposals_of",
    "explanations_of",
    "holds_of",
    "inquiries_of",
    "properties_of",
    "property_of",
    "reports_of",
    "steps_of",
    "visits_of",
]
