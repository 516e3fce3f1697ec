"""The dossier laid open: its catalogue, what lies in it, what is bound, what bars handing over."""

from zhiheng.measures.archiving.queries.binding import (
    Manifest,
    TooLarge,
    bound,
    manifest,
    packed,
)
from zhiheng.measures.archiving.queries.catalogue import Line, Shown, as_pdf, catalogue, content
from zhiheng.measures.archiving.queries.checklist import Item, checklist

__all__ = [
    "Item",
    "Line",
    "Manifest",
    "Shown",
    "TooLarge",
    "as_pdf",
    "bound",
    "catalogue",
    "checklist",
    "content",
    "manifest",
    "packed",
]
