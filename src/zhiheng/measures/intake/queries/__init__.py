"""What an instrument says, what the law says to an application, how it was decided."""

from zhiheng.measures.intake.queries.conditions import (
    Conditions,
    application_on_record,
    conditions,
)
from zhiheng.measures.intake.queries.decisions import (
    DecisionOnRecord,
    correction,
    decision,
    decisions_page,
    refusal,
)
from zhiheng.measures.intake.reader import ObligationRead, PartyRead, Reading, read

__all__ = [
    "Conditions", "DecisionOnRecord", "ObligationRead", "PartyRead", "Reading",
    "application_on_record", "conditions", "correction", "decision", "decisions_page", "read",
    "refusal",
]  # fmt: skip
