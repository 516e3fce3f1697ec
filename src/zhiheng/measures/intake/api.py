"""The filing desk for programs: the same terms, the same act, the same refusals as the form."""

from ninja import Body, Router, Schema, Status

from zhiheng.measures.intake import actions
from zhiheng.measures.intake.terms import DocketTerms
from zhiheng.plant import codes
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile

router = Router(tags=["立案"])


class Docketed(Schema):
    """The new case: its outward code and its number."""

    code: str
    number: str


class Refusal(Schema):
    """没有办成: the conditions that were not met, each with article, what was seen and the cure."""

    refused: list[dict[str, object]]


class Faults(Schema):
    """填写有误: field → sentence."""

    faults: dict[str, str]


@router.post(
    "/docket",
    response={201: Docketed, 409: Refusal, 422: Faults},
    summary="立案",
    operation_id="docket",
)
def docket(request: CourtRequest, terms: Body[DocketTerms]) -> Status[Docketed]:
    """立案一件。请求头 Idempotency-Key 相同的，只立一件，重复提交得到同一案件。金额以分为单位。"""
    case_id = actions.docket(terms=terms, by=request.officer, at=request.moment)
    made = Docketed(code=codes.code_of("case", case_id), number=casefile.number_of(case_id))
    return Status(201, made)
