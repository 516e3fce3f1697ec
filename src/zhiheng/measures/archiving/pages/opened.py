"""A leaf of a dossier laid open for a page."""

from typing import Final

from zhiheng.law.dossier import Volume
from zhiheng.measures.archiving.pages.frame import INNER
from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.dossier import queries as dossier
from zhiheng.registers.dossier.queries import LeafOnRecord

LEAF: Final = "leaf"


def leaf_of(request: CourtRequest, code: str) -> LeafOnRecord:
    """A leaf by its code; NotOnRecord where it is not laid open to this officer."""
    leaf_id = codes.id_of(LEAF, code)
    if leaf_id is None:
        raise NotOnRecord("卷宗材料", code)
    leaf = dossier.leaf(leaf_id)
    if leaf.volume is Volume.INNER and not reads_inner(request):
        raise NotOnRecord("卷宗材料", code)
    return leaf


def reads_inner(request: CourtRequest) -> bool:
    """Whether the officer reads inner volumes of his own court."""
    return request.officer.holds(*INNER)
