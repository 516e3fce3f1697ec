"""What the law asks before a measure of control or a sale is entered by hand."""

from zhiheng.law.records import ControlOnRecord, ListingOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.assets.terms import Burden, DisposalKind, DisposalTerms, HoldTerms
from zhiheng.registers.goodfaith import queries as goodfaith


def control_on_record(doing: LegalAct, terms: HoldTerms, corrects: int | None) -> ControlOnRecord:
    """The measure as the law of proportion sees it; what only says how it ended burdens nobody."""
    heavy = terms.burden is not Burden.NONE and (corrects is None or terms.ended_on is None)
    case_id = doing.case_id or 0
    return ControlOnRecord(
        judged_on=doing.day,
        court_code=doing.court,
        burdensome=heavy,
        proportion_assessed=heavy
        and goodfaith.assessed(case_id, terms.property_id, terms.kind, terms.burden),
    )


def listing_on_record(
    doing: LegalAct, terms: DisposalTerms, corrects: int | None
) -> ListingOnRecord:
    """The disposal as the law of grace sees it; an appraisal and the end of a sale list nothing."""
    lists = terms.kind is not DisposalKind.APPRAISAL and (
        corrects is None or terms.ended_on is None
    )
    case_id = doing.case_id or 0
    running = lists and goodfaith.grace_on(case_id, terms.property_id, doing.day) is not None
    return ListingOnRecord(judged_on=doing.day, court_code=doing.court, grace_running=running)
