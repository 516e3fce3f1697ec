"""The instrument reader: from a pasted judgment, mediation, award or certificate to its fields.

A deterministic grammar in pure Python: no network, no model, no clock. `read` gives every value
with the passage it came from; what it cannot read is None with a doubt in Chinese.
"""

from zhiheng.measures.intake.reader.grammar import read
from zhiheng.measures.intake.reader.original import TextTooLong
from zhiheng.measures.intake.reader.reading import (
    Doubt,
    FeeRead,
    FixedSum,
    InterestRead,
    ObligationRead,
    PartyRead,
    Reading,
)
from zhiheng.measures.intake.reader.scoring import Score, score

__all__ = [
    "Doubt",
    "FeeRead",
    "FixedSum",
    "InterestRead",
    "ObligationRead",
    "PartyRead",
    "Reading",
    "Score",
    "TextTooLong",
    "read",
    "score",
]
