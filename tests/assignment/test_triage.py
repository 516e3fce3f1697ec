"""签收, 移交, 认定财产状况, 分类分流."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.triage import Category, PropertyState, Sale, Track
from zhiheng.measures.assignment.actions import find_property_state, hand_over, set_track
from zhiheng.measures.assignment.exhibits import a_receipt, a_state_of_property
from zhiheng.measures.assignment.terms import HandOverTerms, StateTerms, TrackTerms
from zhiheng.measures.handling.actions import assign
from zhiheng.measures.handling.terms import AssignTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_judgment, a_money_duty

pytestmark = pytest.mark.django_db


@pytest.fixture
def case_id(office: Office) -> int:
    return a_docketed_case(handler=office.handler)


def triages(case_id: int, office: Office) -> list[tuple[str, str]]:
    with entered(Scope.of(office.chief)):
        return [(one.property_state, one.reason) for one in casefile.triages(case_id)]


def test_the_handler_signs_once(office: Office, case_id: int) -> None:
    a_receipt(case_id, by=office.handler)
    with pytest.raises(Refused, match="不必重复签收"):
        a_receipt(case_id, by=office.handler)


def test_nobody_signs_for_another(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="不是本案承办人"):
        a_receipt(case_id, by=office.other_handler)


def test_a_court_outside_shandong_has_no_month_of_shandong(office: Office) -> None:
    above = Office("最高法", office.at)
    elsewhere = a_docketed_case("最高法", handler=above.handler)
    a_receipt(elsewhere, by=above.handler)
    with entered(Scope.of(above.handler)):
        names = {one.name for one in nodes.clocks_of(elsewhere)}
    assert "完成财产调查" not in names
    assert "通知提供财产线索" in names


def replaced(case_id: int, office: Office) -> None:
    terms = AssignTerms(handler_id=office.other_handler.id, ground="工作调动")
    assign(case_id=case_id, terms=terms, by=office.chief, at=NOW)


def test_the_former_handler_hands_over_with_the_running_clocks(
    office: Office, case_id: int
) -> None:
    a_receipt(case_id, by=office.handler)
    replaced(case_id, office)
    words = HandOverTerms(words="查控已发起，待反馈")
    hand_over(case_id=case_id, terms=words, by=office.handler, at=NOW)
    a_receipt(case_id, by=office.other_handler)
    with entered(Scope.of(office.chief)):
        [handed] = casefile.hand_overs(case_id)
        running = [one for one in nodes.clocks_of(case_id) if one.name == "完成财产调查"]
    assert any("执行期限" in one for one in handed.open_clocks)
    assert (handed.giver_id, handed.taker_id) == (office.handler.id, office.other_handler.id)
    assert len(running) == 2, "the successor's receipt starts no second month"


def test_nobody_hands_over_what_he_still_has(office: Office, case_id: int) -> None:
    words = HandOverTerms(words="交出")
    with pytest.raises(Refused, match="不是本案更换前的承办人"):
        hand_over(case_id=case_id, terms=words, by=office.handler, at=NOW)


def test_a_state_of_property_is_not_changed_without_a_ground() -> None:
    with pytest.raises(BadTerms, match="依据没有填写"):
        StateTerms(property_state=PropertyState.NONE, ground=" ")


def test_property_found_says_whether_it_is_to_be_sold() -> None:
    with pytest.raises(BadTerms, match="是否需要变价"):
        StateTerms(property_state=PropertyState.FOUND, ground="查到存款")


def test_nothing_is_sold_where_nothing_was_found() -> None:
    with pytest.raises(BadTerms, match="没有可以变价的财产"):
        StateTerms(property_state=PropertyState.NONE, sale=Sale.NEEDED, ground="查无")


def test_only_the_handler_finds_the_state(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="不是本案承办人"):
        a_state_of_property(case_id, by=office.other_handler)
    assert triages(case_id, office) == []


def test_the_same_state_is_not_found_twice(office: Office, case_id: int) -> None:
    a_state_of_property(case_id, by=office.handler)
    with pytest.raises(BadTerms, match="不必再认定"):
        a_state_of_property(case_id, by=office.handler)


def test_a_track_other_than_proposed_needs_a_reason(office: Office, case_id: int) -> None:
    terms = TrackTerms(category=Category.MONEY, track=Track.HARD)
    with pytest.raises(BadTerms, match="须写明理由"):
        set_track(case_id=case_id, terms=terms, by=office.commander, at=NOW)
    said = TrackTerms(category=Category.MONEY, track=Track.HARD, ground="涉众")
    set_track(case_id=case_id, terms=said, by=office.commander, at=NOW)
    with entered(Scope.of(office.chief)):
        assert casefile.case(case_id).track == "难案"


def test_the_state_survives_the_track_and_the_track_the_state(office: Office, case_id: int) -> None:
    fast = TrackTerms(category=Category.MONEY, track=Track.FAST)
    set_track(case_id=case_id, terms=fast, by=office.commander, at=NOW)
    found = StateTerms(
        property_state=PropertyState.FOUND, sale=Sale.NOT_NEEDED, ground="冻结存款足额"
    )
    find_property_state(case_id=case_id, terms=found, by=office.handler, at=NOW)
    with entered(Scope.of(office.chief)):
        card = casefile.case(case_id)
    assert (card.property_state, card.sale, card.category, card.track) == (
        "有财产", "无需变价", "金钱类", "快执",
    )  # fmt: skip


@pytest.mark.mission("REQ-049", open="both nodes are met by the steps of investigation")
def test_the_month_of_investigation_counts_from_receipt(office: Office) -> None:
    """Receipt 5 March → due 5 April; both online and offline nodes must be done, else overdue."""
    at = datetime(2026, 3, 5, 10, tzinfo=ZoneInfo("Asia/Shanghai"))
    title = a_judgment(
        made_on=date(2026, 1, 5),
        effective_on=date(2026, 1, 25),
        obligations=(a_money_duty(due_on=date(2026, 2, 5)),),
    )
    received_on = date(2026, 3, 4)
    case_id = a_docketed_case(handler=office.handler, at=at, title=title, received_on=received_on)
    a_receipt(case_id, by=office.handler, at=at)
    with entered(Scope.of(office.handler)):
        nodes_of = [one for one in nodes.clocks_of(case_id) if one.name == "完成财产调查"]
    assert {(one.subject, one.due_on) for one in nodes_of} == {
        ("线上查控", date(2026, 4, 5)),
        ("线下调查", date(2026, 4, 5)),
    }
