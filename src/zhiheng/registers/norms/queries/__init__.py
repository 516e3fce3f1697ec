"""What the register tells: norms, clauses, relations, notes, and the rules that rest on them."""

from zhiheng.registers.norms.queries.catalogue import (
    NormOnRecord,
    catalogue_differs,
    changed_particulars,
    keys_known,
    missing_relations,
    named,
    norm,
    norm_for,
    norm_page,
)
from zhiheng.registers.norms.queries.clauses import (
    ClauseOnRecord,
    clause_page,
    clauses_at,
    found_page,
    has_place,
    text_differs,
)
from zhiheng.registers.norms.queries.expired import ExpiredCitation, expired_citations
from zhiheng.registers.norms.queries.notes import NoteOnRecord, note, notes_found, notes_on
from zhiheng.registers.norms.queries.relations import (
    RelationOnRecord,
    Side,
    conflicts_of,
    open_conflicts,
    relation,
    sides_of,
    standing,
)

__all__ = [
    "ClauseOnRecord",
    "ExpiredCitation",
    "NormOnRecord",
    "NoteOnRecord",
    "RelationOnRecord",
    "Side",
    "catalogue_differs",
    "changed_particulars",
    "clause_page",
    "clauses_at",
    "conflicts_of",
    "expired_citations",
    "found_page",
    "has_place",
    "keys_known",
    "missing_relations",
    "named",
    "norm",
    "norm_for",
    "norm_page",
    "note",
    "notes_found",
    "notes_on",
    "open_conflicts",
    "relation",
    "sides_of",
    "standing",
    "text_differs",
]
