"""强化事实查明: what is missing before a measure is listed and needs a reason."""

import pytest

from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.investigation import actions, queries
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.measures.investigation.terms import GapTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

REASON = "被执行人正在过户，须先行查封"


@pytest.mark.mission("REQ-024", open="the seizure itself, which asks this judgment, is not built")
def test_no_ownership_evidence_is_listed_and_needs_a_reason(office: Office) -> None:
    """Start a seizure with no ownership evidence entered: a warning lists missing items and needs
    a reason to continue."""
    case_id = a_docketed_case(handler=office.handler)
    flat = a_found_flat(case_id, by=office.handler, ownership_evidence="")
    with entered(Scope.of(office.handler)):
        warned = queries.fact_finding(case_id, flat, on=NOW.date())
    assert "有权属证据" in warned.missing
    assert not warned.judgment.holds
    terms = GapTerms(property_id=flat, ground=REASON)
    actions.explain_gaps(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        explained = queries.fact_finding(case_id, flat, on=NOW.date())
    assert (explained.judgment.holds, explained.grounds) == (True, (REASON,))
