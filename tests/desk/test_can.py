"""可以做什么: what the panel allows, refuses and leaves to other posts."""

from datetime import date

import pytest

from tests.desk.exhibits import a_law_case, an_officer
from zhiheng.doors.desk.pages.shown import can
from zhiheng.doors.desk.pages.shown.can import Choice, Choices
from zhiheng.law.posts import Post
from zhiheng.law.records import CaseOnRecord

NOTICE = "发出执行通知书"
RUNNING = {"发出执行通知": date(2026, 11, 23)}


@pytest.fixture(autouse=True)
def _paths(monkeypatch: pytest.MonkeyPatch) -> None:
    """Addresses as names: what the rooms' routes are is another test's matter."""
    monkeypatch.setattr(can, "reverse", lambda name, args=(): f"/{name}/{'/'.join(args)}")


def panel(case: CaseOnRecord, *posts: Post) -> Choices:
    return can.choices(an_officer(*posts), case, "code", RUNNING)


def the_notice(choices: Choices) -> Choice:
    return next(choice for choice in choices.refused if choice.name == NOTICE)


def test_what_the_law_allows_today_leads_to_its_page_with_its_last_day() -> None:
    first = panel(a_law_case(), Post.HANDLER).allowed[0]
    assert (first.name, first.note, first.url) == (
        NOTICE, "11-23 前，须重新登录", "/handling:notice/code",
    )  # fmt: skip


def test_every_allowed_act_stands_once_by_its_due_day_or_under_its_matter() -> None:
    shown = panel(a_law_case(), Post.HANDLER)
    grouped = [choice for group in shown.groups for choice in group.choices]
    assert [choice.name for choice in shown.due] == [NOTICE]
    assert sorted(one.name for one in (*shown.due, *grouped)) == sorted(
        one.name for one in shown.allowed
    )
    assert "送达" in [group.title for group in shown.groups]


def test_every_act_on_a_case_belongs_to_a_matter() -> None:
    spaces = {str(entry.page).split(":")[0] for entry in can.acts_on_a_case()}
    assert spaces <= set(can.titles_of_acts())


def test_what_the_law_does_not_allow_stands_open_with_what_is_missing_and_no_way_in() -> None:
    refused = the_notice(panel(a_law_case(handler_known=False), Post.HANDLER))
    assert (refused.name, refused.note, refused.url) == (NOTICE, "1 项不通过", "")
    assert refused.open
    assert [bar.name for bar in refused.bars] == ["已确定承办人"]


def test_what_is_unknown_is_not_allowed() -> None:
    refused = the_notice(panel(a_law_case(stayed=None), Post.HANDLER))
    assert refused.note == "1 项待查明"


def test_acts_of_other_posts_are_named_and_not_offered() -> None:
    shown = panel(a_law_case(), Post.ADMIN_AUDIT)
    assert (shown.allowed, shown.refused) == ((), ())
    at_the_till = panel(a_law_case(), Post.FINANCE)
    assert NOTICE not in {choice.name for choice in (*at_the_till.allowed, *at_the_till.refused)}
    assert (NOTICE, "承办法官") in [(other.name, other.note) for other in shown.others]


def test_nobody_is_offered_what_only_the_system_does() -> None:
    shown = panel(a_law_case(), *Post)
    listed = {choice.name for choice in (*shown.allowed, *shown.refused, *shown.others)}
    assert "发出提醒" not in listed


def test_only_acts_that_make_a_case_stand_at_the_entrance() -> None:
    assert [choice.name for choice in can.entrances(an_officer(Post.FILING))] == ["立案"]
    assert can.entrances(an_officer(Post.HANDLER)) == ()


def test_a_clock_leads_to_the_act_that_meets_it_for_those_who_may_do_it() -> None:
    entry = can.act_that_stops("发出执行通知", an_officer(Post.HANDLER))
    assert entry is not None
    assert entry.name == NOTICE
    assert can.act_that_stops("发出执行通知", an_officer(Post.CLERK)) is None
