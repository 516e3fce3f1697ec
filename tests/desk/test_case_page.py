"""What the case page makes of the registers' answers."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.desk.exhibits import (
    NINE,
    TODAY,
    a_change,
    a_clock,
    a_debtor,
    a_refusal,
    an_act,
)
from zhiheng.doors.desk.pages.shown import clocks, head, parties, story, trace
from zhiheng.doors.desk.pages.shown.can import Choice, Choices


def test_the_limit_bar_says_in_words_what_it_draws() -> None:
    bar = head.limit([a_clock()], TODAY)
    assert bar is not None
    assert bar.says == "2026-11-01 起算，已用 19 天，还剩 162 天，2027-05-01 到期"
    assert bar.gone == 19 * 200 // 181


def test_a_provisional_limit_says_so_and_a_rolled_one_does_not() -> None:
    said = [head.limit([a_clock(provisional=provisional)], TODAY) for provisional in (True, False)]
    assert [bar.note for bar in said if bar] == ["暂定：2027 年节假日表未载入", ""]


def test_a_case_without_an_execution_limit_shows_no_bar() -> None:
    assert head.limit([a_clock(name="发出执行通知")], TODAY) is None


@pytest.mark.parametrize(("today", "gone"), [("2026-10-01", 0), ("2027-12-01", 200)])
def test_the_bar_never_leaves_its_frame(today: str, gone: int) -> None:
    bar = head.limit([a_clock()], date.fromisoformat(today))
    assert bar is not None
    assert bar.gone == gone


def test_only_running_clocks_stand_on_the_overview_and_every_clock_on_its_tab() -> None:
    met = a_clock(id=2, name="发出执行通知", met_on=TODAY)
    shown = clocks.clocks([a_clock(), met], TODAY)
    assert (len(shown.shown), len(shown.all)) == (1, 2)
    assert clocks.running([a_clock(), met]) == {"执行期限": date(2027, 5, 1)}


def test_the_story_runs_newest_first_and_keeps_refusals_in_sight() -> None:
    later = a_refusal(at=NINE + timedelta(hours=1))
    told = story.steps([an_act()], [later], wanted=story.EVERYTHING)
    assert [(step.name, step.refused) for step in told] == [
        ("发出执行通知书", True), ("立案", False),
    ]  # fmt: skip
    assert "1 项待查明" in told[0].says


def test_the_story_can_be_narrowed_to_what_could_not_be_done() -> None:
    told = story.steps([an_act()], [a_refusal()], wanted=story.REFUSED)
    assert [step.name for step in told] == ["发出执行通知书"]


def test_an_act_tells_its_papers_and_the_clocks_it_started() -> None:
    [step] = story.steps([an_act()], [], wanted=story.DONE)
    assert "受理通知书" in step.tags[0]
    assert "起算 执行期限" in step.tags[1]


def test_a_page_of_the_story_holds_no_refusal_older_than_its_oldest_act() -> None:
    old = a_refusal(at=NINE - timedelta(days=1))
    assert story.on_this_page([old], [an_act()], more=True) == ()
    assert story.on_this_page([old], [an_act()], more=False) == (old,)


def test_the_next_step_leads_to_its_act_only_where_the_law_allows_it() -> None:
    clock, choice = (
        a_clock(name="发出执行通知"),
        Choice(name="发", note="", stops=("发出执行通知",)),
    )
    nothing = Choices(allowed=(), refused=(), others=())
    ways = [
        story.next_step([clock], choices, TODAY)
        for choices in (
            replace(nothing, allowed=(replace(choice, url="/n/"),)),
            replace(nothing, refused=(choice,)),
            nothing,
        )
    ]
    assert [way.url for way in ways if way] == ["/n/", "#refused", ""]


def test_an_act_does_not_say_its_own_name_twice() -> None:
    [step] = story.steps([an_act(says="立案：某甲申请")], [], wanted=story.DONE)
    assert step.says == "某甲申请"


def test_every_changed_column_shows_its_old_and_its_new_value_in_words() -> None:
    change = a_change({"handler_id": None, "state": "在办"}, {"handler_id": 7, "state": "中止"})
    [act] = trace.acts([an_act()], [change], {7: "周文"})
    assert [(line.column, line.before, line.after) for line in act.changes] == [
        ("承办人", "无", "周文"), ("状态", "在办", "中止"),
    ]  # fmt: skip


def test_a_column_without_a_word_shows_its_own_name_rather_than_nothing() -> None:
    [act] = trace.acts([an_act()], [a_change({"origin": "甲"}, {"origin": "乙"})], {})
    assert [(line.column, line.after) for line in act.changes] == [("origin", "乙")]


def test_the_names_that_a_change_needs_are_those_of_staff_columns_only() -> None:
    assert trace.staff_in([a_change({"handler_id": 7}, {"handler_id": 8, "claim_fen": 9})]) == {
        7, 8,
    }  # fmt: skip


def test_a_debtor_with_a_document_and_one_more_attribute_lacks_nothing() -> None:
    [shown] = parties.parties([a_debtor()], {}, "鲁0102", TODAY)
    assert shown.found == ()
    assert "证号 + 1 项相符" in shown.strength


def test_a_debtor_known_by_name_only_is_told_what_is_missing() -> None:
    debtor = a_debtor(document_known=False, matching_attributes=0, masked_document="")
    [shown] = parties.parties([debtor], {31: 3}, "鲁0102", TODAY)
    assert [bar.name for bar in shown.found] == ["证件号码已登记", "另有一项身份特征相符"]
    assert "先核对身份" in shown.namesake_says


def test_namesakes_are_warned_of_only_where_there_are_any() -> None:
    assert parties.reminders([a_debtor()], {}, "/p/") == ()
    [warning] = parties.reminders([a_debtor()], {31: 3}, "/p/")
    assert "另有 3 名“张甲”在案" in warning.says
