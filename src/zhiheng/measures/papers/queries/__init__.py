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
)

__all__ = [
    "OUTWARD", "RECORDS", "Offer", "OfferOfKind", "draft_data", "drafted_data", "offer", "offers",
    "offers_of_kind", "paper_data",
]  # fmt: skip
