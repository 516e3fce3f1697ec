"""A case laid open to a page, and noted as seen."""

from typing import Any

from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.looklog import look
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries
from zhiheng.registers.casefile.queries import CaseCard


def case_of(request: CourtRequest, code: str, ground: str = "") -> CaseCard:
    """The case by its code, its look noted on this ground, by default whether it is the officer's
    own; NotOnRecord for a foreign code and out of scope."""
    case_id = codes.id_of("case", code)
    if case_id is None:
        raise NotOnRecord("案件", code)
    case = queries.case(case_id)
    own = "承办" if case.handler_id == request.officer.id else "查阅"
    look(request.officer, "case", case.id, ground or own, request.moment, court=case.court)
    return case


def opened(request: CourtRequest, code: str, ground: str = "") -> tuple[CaseCard, dict[str, Any]]:
    """The same with what the frame of the case's pages shows."""
    case = case_of(request, code, ground)
    return case, {"case": case, "code": code}
