"""What papers can be made in a case, what each lacks, how it reads (see `offers`)."""

from zhiheng.measures.papers.queries.offers import (
    OUTWARD,
    RECORDS,
    Offer,
    OfferOfKind,
    draft_data,
    drafted_data,
    offer,
    offers,
    offers_of_kind,
    paper_data,
    with_options,
)
from zhiheng.measures.papers.queries.suggested import Suggestion, suggested

__all__ = [
    "OUTWARD", "RECORDS", "Offer", "OfferOfKind", "Suggestion", "draft_data", "drafted_data",
    "offer", "offers", "offers_of_kind", "paper_data", "suggested", "with_options",
]  # fmt: skip
