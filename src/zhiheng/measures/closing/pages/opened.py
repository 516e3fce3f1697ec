"""A case laid open for a page of closing: its number and parties."""

from typing import Any

from django.http import Http404

from zhiheng.plant import codes
from zhiheng.plant.looklog import look
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard


def opened(request: CourtRequest, code: str) -> tuple[CaseCard, dict[str, Any]]:
    """The case by its code, noted as seen, with what its frame shows. 404 for a foreign code."""
    case_id = codes.id_of("case", code)
    if case_id is None:
        raise Http404
    case = casefile.case(case_id)
    ground = "承办" if case.handler_id == request.officer.id else "查阅"
    look(request.officer, "case", case.id, ground, request.moment, court=case.court)
    return case, {"case": case, "code": code}
