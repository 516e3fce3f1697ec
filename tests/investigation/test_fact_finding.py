"""Before a measure: what is found out, what is missing, and why it goes on without."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from zhiheng.law.fact_finding import FACTS_FOUND
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.records import FactFindingOnRecord
from zhiheng.measures.handling.actions import verify_identity
from zhiheng.measures.handling.terms import IdentityTerms
from zhiheng.measures.investigation import actions, queries
from zhiheng.measures.investigation.queries import FactFinding
from zhiheng.measures.investigation.terms import GapTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.models import Act
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets.exhibits import a_flat, a_visit
from zhiheng.registers.assets.terms import StepKind
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.persons.terms import AttributeKind, Source

IN_HASTE = "被执行人正在过户，须先行查封"
FOUND_OUT = FactFindingOnRecord(
    judged_on=date(2026, 11, 20),
    court_code="鲁0102",
    identity_verified=True,
    performance_known=True,
    ownership_shown=True,
    amount_reckoned=True,
    gaps_explained=False,
)


def registered(office: Office, case_id: int, debtor_id: int, evidence: str = "") -> int:
    terms = a_flat(debtor_id, ownership_evidence=evidence)
    return actions.register_property(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def found(office: Office, case_id: int, property_id: int) -> FactFinding:
    with entered(Scope.of(office.handler)):
        return queries.fact_finding(case_id, property_id, on=NOW.date())


@pytest.mark.parametrize(
    "missing", ["identity_verified", "performance_known", "ownership_shown", "amount_reckoned"]
)
def test_one_missing_thing_bars_until_it_is_explained(missing: str) -> None:
    changes: dict[str, Any] = {missing: False}
    record = replace(FOUND_OUT, **changes)
    assert FACTS_FOUND.judge(FOUND_OUT).holds
    assert len(FACTS_FOUND.judge(record).bars) == 1
    assert FACTS_FOUND.judge(replace(record, gaps_explained=True)).holds


def test_what_is_unknown_is_not_found_out() -> None:
    [bar] = FACTS_FOUND.judge(replace(FOUND_OUT, ownership_shown=None)).bars
    assert bar.verdict is Verdict.UNKNOWN


@pytest.mark.django_db
def test_a_bare_property_lacks_its_evidence_identity_and_performance(
    office: Office, case_id: int, debtor_id: int
) -> None:
    finding = found(office, case_id, registered(office, case_id, debtor_id))
    assert set(finding.missing) == {"被执行人身份已核对", "履行情况已核实", "有权属证据"}
    assert not finding.judgment.holds


@pytest.mark.django_db
def test_what_is_found_out_one_by_one_lets_the_measure_go_on(
    office: Office, case_id: int, debtor_id: int
) -> None:
    flat = registered(office, case_id, debtor_id, "不动产登记簿查询结果")
    visit = a_visit(debtor_id, kind=StepKind.PERFORMANCE)
    actions.record_step(case_id=case_id, terms=visit, by=office.handler, at=NOW)
    for kind, value in ((AttributeKind.BORN_ON, "1985-03-12"),):
        terms = IdentityTerms(
            person_id=debtor_id, kind=kind, value=value, attribute_source=Source.POLICE
        )
        verify_identity(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    finding = found(office, case_id, flat)
    assert (finding.missing, finding.judgment.holds) == ((), True)


@pytest.mark.django_db
def test_gaps_are_explained_for_one_property_only(
    office: Office, case_id: int, debtor_id: int
) -> None:
    flat, other = (registered(office, case_id, debtor_id) for _ in range(2))
    terms = GapTerms(property_id=flat, ground=IN_HASTE)
    act_result = actions.explain_gaps(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    assert act_result
    assert found(office, case_id, flat).judgment.holds
    assert not found(office, case_id, other).judgment.holds


@pytest.mark.django_db
def test_what_is_missing_and_why_stands_in_the_trace(
    office: Office, case_id: int, debtor_id: int
) -> None:
    flat = registered(office, case_id, debtor_id)
    terms = GapTerms(property_id=flat, ground=IN_HASTE)
    actions.explain_gaps(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        says = Act.objects.filter(case_id=case_id).order_by("-id").values_list("says", flat=True)[0]
    assert "有权属证据" in says
    assert IN_HASTE in says


@pytest.mark.django_db
def test_an_explanation_stays_with_the_property_when_it_is_set_right(
    office: Office, case_id: int, debtor_id: int
) -> None:
    flat = registered(office, case_id, debtor_id)
    terms = GapTerms(property_id=flat, ground=IN_HASTE)
    actions.explain_gaps(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    right = a_flat(debtor_id, ownership_evidence="", location="青石路")
    version = actions.correct_property(
        case_id=case_id, property_id=flat, terms=right, by=office.handler, at=NOW
    )
    assert found(office, case_id, version).judgment.holds


@pytest.mark.django_db
def test_nothing_is_explained_where_nothing_is_missing(
    office: Office, case_id: int, debtor_id: int
) -> None:
    flat = registered(office, case_id, debtor_id)
    terms = GapTerms(property_id=flat, ground=IN_HASTE)
    actions.explain_gaps(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with pytest.raises(BadTerms, match="不必再说明"):
        actions.explain_gaps(case_id=case_id, terms=terms, by=office.handler, at=NOW)


def test_a_gap_is_not_explained_by_nothing() -> None:
    with pytest.raises(BadTerms, match="理由没有填写"):
        GapTerms(property_id=1, ground=" ")
