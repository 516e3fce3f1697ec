"""What is owed in a case on a day, and the calculations that were saved."""

from zhiheng.measures.reckoning.queries.saved import (
    Difference,
    SavedCalculation,
    calculation,
    calculations,
    differences,
)
from zhiheng.measures.reckoning.queries.standing import Part, Reckoned, reckon

__all__ = [
    "Difference", "Part", "Reckoned", "SavedCalculation", "calculation", "calculations",
    "differences", "reckon",
]  # fmt: skip
