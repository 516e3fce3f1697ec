"""The frame: menu by post, routes by authority, fragments for HTMX, keys of acts."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.test import RequestFactory

from zhiheng.law.posts import Post
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui import context, registry
from zhiheng.plant.ui.routes import ANY_OFFICER, PUBLIC, Authority, View, authority
from zhiheng.plant.ui.templatetags.zh import typed
from zhiheng.plant.web import CourtRequest

NINE = datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


def an_officer(*posts: Post) -> Officer:
    return Officer(id=7, number="0102-07", name="周文", court="鲁0102", posts=frozenset(posts))


def asked(
    path: str = "/", officer: Officer | None = None, at: datetime = NINE, htmx: bool = False
) -> CourtRequest:
    request = cast(
        CourtRequest, RequestFactory().get(path, headers={"HX-Request": "true"} if htmx else {})
    )
    request.moment = at
    if officer:
        request.officer = officer
    return request


def page(posts: Authority | Iterable[Post]) -> View:
    return authority(posts=posts)(lambda _request: HttpResponse("里面"))


def test_a_page_for_a_post_lets_its_holder_in() -> None:
    assert page([Post.FILING])(asked(officer=an_officer(Post.FILING))).status_code == 200


def test_a_page_for_a_post_keeps_other_posts_out_and_names_who_uses_it() -> None:
    with pytest.raises(PermissionDenied, match="由立案使用"):
        page([Post.FILING])(asked(officer=an_officer(Post.HANDLER)))


def test_nobody_enters_without_logging_in_and_comes_back_to_what_was_asked() -> None:
    answer = page(ANY_OFFICER)(asked("/cases/"))
    assert (answer.status_code, answer["Location"]) == (302, "/login/?next=/cases/")


def test_a_fragment_for_nobody_leads_the_whole_page_to_the_log_in() -> None:
    answer = page(ANY_OFFICER)(asked("/cases/", htmx=True))
    assert answer["HX-Redirect"].startswith("/login/")


def test_a_public_page_is_for_anybody() -> None:
    assert page(PUBLIC)(asked()).status_code == 200


def test_an_authority_without_posts_is_a_mistake_found_at_start_up() -> None:
    with pytest.raises(ValueError, match="ANY_OFFICER"):
        authority(posts=[])


def test_htmx_is_given_a_fragment_and_a_browser_the_whole_page() -> None:
    clerk = an_officer(Post.CLERK)
    assert context.frame(asked(officer=clerk))["frame"] == "ui/shell.html"
    asking = asked(officer=clerk, htmx=True)
    assert context.frame(asking)["frame"] == "ui/fragment.html"


def test_who_has_not_logged_in_sees_no_shell_and_no_menu() -> None:
    assert context.frame(asked())["frame"] == "ui/bare.html"
    assert context.menu_of(asked()) == ()


def test_two_showings_of_a_form_never_share_a_key() -> None:
    clerk = an_officer(Post.CLERK)
    later = NINE + timedelta(microseconds=1)
    keys = {context.request_key(asked(officer=clerk, at=at)) for at in (NINE, later)}
    assert len(keys) == 2


def test_a_menu_entry_is_shown_to_its_posts_only() -> None:
    entry = registry.Entry("办案", "test-filing", "立案", "plus", "/x/", posts=[Post.FILING])
    assert entry.open_to(an_officer(Post.FILING))
    assert not entry.open_to(an_officer(Post.HANDLER))


def test_a_menu_entry_needs_a_known_group() -> None:
    with pytest.raises(ValueError, match="菜单没有"):
        registry.menu(registry.Entry("杂项", "x", "x", "x", "/x/"))


def test_two_rooms_cannot_take_one_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_tabs", {})
    registry.case_tab(registry.Tab("one", "一", "x:one", "概览"))
    with pytest.raises(ValueError, match="不能重复"):
        registry.case_tab(registry.Tab("one", "二", "x:two", "概览"))


def test_a_refusal_keeps_what_was_typed_but_never_a_secret_or_a_used_key() -> None:
    sent = {
        "address": "青石路 12 号", "password": "x", "new_password": "y", "code": "123456",
        "request_key": "k", "seen": "7", "csrfmiddlewaretoken": "t",
    }  # fmt: skip
    assert typed(RequestFactory().post("/handling/x/notice", sent)) == [("address", "青石路 12 号")]
