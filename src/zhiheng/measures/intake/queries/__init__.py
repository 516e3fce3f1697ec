"""What an instrument says, what the law says to an application, how it was decided."""

from zhiheng.measures.intake.queries.accuracy import (
    Compared,
    Corrected,
    FieldAccuracy,
    accuracy,
    compared,
    corrections,
)
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
from zhiheng.measures.intake.queries.materials import (
    MaterialOnRecord,
    material_content,
    materials,
    materials_of_case,
    missing,
)
from zhiheng.measures.intake.queries.reviews import (
    ReviewOnRecord,
    RouteOnRecord,
    bureau_agreed,
    newest,
    review,
    reviews_page,
    routed_kinds,
    routes,
    waiting_reviews,
)
from zhiheng.measures.intake.reader import ObligationRead, PartyRead, Reading, read

__all__ = [
    "Compared", "Conditions", "Corrected", "DecisionOnRecord", "FieldAccuracy",
    "MaterialOnRecord", "ObligationRead", "PartyRead", "Reading", "ReviewOnRecord",
    "RouteOnRecord", "accuracy", "application_on_record", "bureau_agreed", "compared",
    "conditions", "correction", "corrections", "decision", "decisions_page", "material_content",
    "materials", "materials_of_case", "missing", "newest", "read", "refusal", "review",
    "reviews_page", "routed_kinds", "routes", "waiting_reviews",
]  # fmt: skip
