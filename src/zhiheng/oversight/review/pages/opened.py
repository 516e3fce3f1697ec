"""A proposal, or a case, laid open for a page, and noted as seen."""

from typing import Any

from django.http import Http404

from zhiheng.plant import codes
from zhiheng.plant.looklog import look
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.queries import ProposalOnRecord
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.queries.opened import case_of


def opened(request: CourtRequest, code: str) -> tuple[ProposalOnRecord, CaseCard, dict[str, Any]]:
    """The proposal by its code with its case. 404 for a foreign code."""
    proposal_id = codes.id_of("proposal", code)
    if proposal_id is None:
        raise Http404
    found = record.proposal(proposal_id)
    case = casefile.case(found.case_id)
    look(request.officer, "case", case.id, "审批", request.moment, court=case.court)
    case_code = codes.code_of("case", case.id)
    return found, case, {"proposal": found, "code": code, "case": case, "case_code": case_code}


def opened_case(request: CourtRequest, code: str) -> tuple[CaseCard, dict[str, Any]]:
    """The case by its code, with its frame. 404 for a foreign code."""
    case = case_of(request, code)
    return case, {"case": case, "code": code}
