"""A case or a leaf laid open for a page: noted as seen, 404 for a foreign code."""

from typing import Any, Final

from django.http import Http404

from zhiheng.law.dossier import Volume
from zhiheng.measures.archiving.pages.frame import INNER
from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.looklog import look
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.dossier import queries as dossier
from zhiheng.registers.dossier.queries import LeafOnRecord

LEAF: Final = "leaf"


def opened(request: CourtRequest, code: str, ground: str = "") -> tuple[CaseCard, dict[str, Any]]:
    """The case by its code with what its frame shows; `ground` says why it is looked at."""
    case_id = codes.id_of("case", code)
    if case_id is None:
        raise Http404
    case = casefile.case(case_id)
    own = "承办" if case.handler_id == request.officer.id else "查阅"
    look(request.officer, "case", case.id, ground or own, request.moment, court=case.court)
    return case, {"case": case, "code": code}


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
