"""The fresh log-in that acts of signing ask for, as their pages show it."""

from typing import Any

from zhiheng.plant.legal_act import FRESH_FOR
from zhiheng.plant.web import CourtRequest


def stepping(request: CourtRequest) -> dict[str, Any]:
    """Whether a fresh log-in is still good, and whether a code is asked for with the password."""
    fresh_at = request.officer.fresh_at
    visitor = getattr(request, "visitor", None)
    return {
        "fresh": fresh_at is not None and request.moment - fresh_at <= FRESH_FOR,
        "has_code": bool(getattr(visitor, "has_code", False)),
    }
