"""Relations: conflicts warn on both sides, replaced clauses expire, wrong ones are lifted."""

from datetime import date, timedelta

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.norms import State
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.norms import actions, queries
from zhiheng.registers.norms.exhibits import NOW, a_relation, loaded
from zhiheng.registers.norms.terms import RelationKind
from zhiheng.registers.personnel.exhibits import Office, a_court_office

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
OLD, NEW = ("FF2006_35", "第四条"), ("JS2022", "第四百八十条第一款")


@pytest.fixture
def office() -> Office:
    return a_court_office()


def related(office: Office, kind: RelationKind, from_on: date | None = None) -> int:
    terms = a_relation(kind, NEW, OLD, from_on)
    return actions.relate(terms=terms, by=office.reviewer, at=NOW)


def test_a_conflict_warns_on_both_clauses_and_says_which_goes_before(office: Office) -> None:
    related(office, RelationKind.CONFLICTS)
    found = queries.conflicts_of(("JS2022", "FF2006_35"), TODAY)
    [one], [other] = found["JS2022"], found["FF2006_35"]
    assert (one.place, one.other_place) == (NEW[1], OLD[1])
    assert (other.place, other.other_place) == (OLD[1], NEW[1])
    assert one.advice == other.advice
    assert "先适用民诉法解释（2022修正）：司法解释的效力层级较高" in one.advice


def test_a_conflict_within_one_norm_warns_at_both_places(office: Office) -> None:
    terms = a_relation(RelationKind.CONFLICTS, ("JS2022", "第一条"), ("JS2022", "第二条"))
    actions.relate(terms=terms, by=office.reviewer, at=NOW)
    places = {side.place for side in queries.conflicts_of(("JS2022",), TODAY)["JS2022"]}
    assert places == {"第一条", "第二条"}


def test_a_conflict_with_a_norm_that_has_ended_warns_no_more(office: Office) -> None:
    terms = a_relation(RelationKind.CONFLICTS, ("MSF2023", "第一条"), ("MSF2021", "第一条"))
    actions.relate(terms=terms, by=office.reviewer, at=NOW)
    assert queries.conflicts_of(("MSF2023",), TODAY)["MSF2023"] == ()


def test_a_lifted_conflict_warns_no_more_and_is_not_lifted_twice(office: Office) -> None:
    known = related(office, RelationKind.CONFLICTS)
    actions.lift_relation(relation_id=known, ground="已请示", by=office.reviewer, at=NOW)
    assert queries.conflicts_of(("JS2022",), TODAY)["JS2022"] == ()
    with pytest.raises(BadTerms, match="已经解除"):
        actions.lift_relation(relation_id=known, ground="再来", by=office.reviewer, at=NOW)


def test_a_rule_that_cites_a_replaced_clause_is_listed_from_that_day_on(office: Office) -> None:
    assert queries.expired_citations(TODAY) == ()
    terms = a_relation(RelationKind.REPLACES, ("ZB2024", ""), ("JS2022", "第四百八十条"), TODAY)
    actions.relate(terms=terms, by=office.reviewer, at=NOW)
    found = queries.expired_citations(TODAY)
    assert "A1-FILE-33" in {each.citation.key for each in found}
    assert {each.successor.key for each in found if each.successor} == {"ZB2024"}
    assert queries.expired_citations(TODAY - timedelta(days=1)) == ()


def test_a_norm_replaced_as_a_whole_is_repealed_from_that_day_on(office: Office) -> None:
    terms = a_relation(RelationKind.REPLACES, ("ZB2024", ""), ("FF2006_35", ""), TODAY)
    actions.relate(terms=terms, by=office.reviewer, at=NOW)
    assert queries.norm("FF2006_35", TODAY).state is State.REPEALED
    assert queries.norm("FF2006_35", TODAY - timedelta(days=1)).state is State.IN_FORCE
    assert "FF2006_35" in {each.norm.key for each in queries.expired_citations(TODAY)}


def test_only_editors_relate(office: Office) -> None:
    with pytest.raises(Refused):
        actions.relate(
            terms=a_relation(RelationKind.CONFLICTS, NEW, OLD), by=office.handler, at=NOW
        )


def test_the_same_relation_is_not_entered_twice_from_either_side(office: Office) -> None:
    related(office, RelationKind.CONFLICTS)
    with pytest.raises(BadTerms, match="已经登记"):
        actions.relate(
            terms=a_relation(RelationKind.CONFLICTS, OLD, NEW), by=office.reviewer, at=NOW
        )


def test_a_place_must_stand_in_a_text_that_is_loaded(office: Office) -> None:
    loaded("F2016_373")
    terms = a_relation(RelationKind.CONFLICTS, ("F2016_373", "第九条"), OLD)
    with pytest.raises(BadTerms, match="没有第九条"):
        actions.relate(terms=terms, by=office.reviewer, at=NOW)
    item = a_relation(RelationKind.CONFLICTS, ("F2016_373", "第1条第2款第1项"), OLD)
    assert actions.relate(terms=item, by=office.reviewer, at=NOW)


def test_a_higher_norm_does_not_implement_a_lower_one(office: Office) -> None:
    terms = a_relation(RelationKind.IMPLEMENTS, ("MSF2023", ""), ("JS2022", ""))
    with pytest.raises(BadTerms, match="对调"):
        actions.relate(terms=terms, by=office.reviewer, at=NOW)


def test_a_relation_needs_two_ends_a_day_and_a_readable_place() -> None:
    with pytest.raises(BadTerms, match="同一条款"):
        a_relation(RelationKind.CONFLICTS, OLD, OLD)
    with pytest.raises(BadTerms, match="施行日"):
        a_relation(RelationKind.REPLACES, OLD, NEW)
    with pytest.raises(BadTerms, match="不是条款位置"):
        a_relation(RelationKind.CONFLICTS, ("JS2022", "大概那条"), OLD)
