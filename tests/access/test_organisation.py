"""The page 组织机构 and its forms."""

from urllib.parse import quote

import pytest
from django.test import Client

from zhiheng.doors.desk.access.exhibits import signed_in
from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.registers.personnel import queries
from zhiheng.registers.personnel.exhibits import FOUNDED_AT, Office

pytestmark = pytest.mark.django_db


def page_of(browser: Client, query: str = "") -> str:
    return browser.get(f"/organisation/{query}").content.decode()


def test_the_tree_shows_special_courts_and_leaves_them_out_on_request(office: Office) -> None:
    browser = signed_in(office.clerk)
    assert "济南铁路运输中级法院" in page_of(browser)
    assert "济南铁路运输中级法院" not in page_of(browser, "?special=without")
    only = page_of(browser, "?special=only")
    assert "青岛海事法院" in only
    assert "山东省淄博市中级人民法院" not in only


def test_a_court_shows_its_bodies_and_people_with_their_posts(office: Office) -> None:
    page = page_of(signed_in(office.handler))
    for words in ("执行指挥中心", "信访窗口", "周文", "承办法官"):
        assert words in page


def test_an_unknown_court_is_a_404(office: Office) -> None:
    assert signed_in(office.clerk).get("/organisation/?court=zz").status_code == 404


def test_the_security_administrator_appoints_by_the_form(office: Office) -> None:
    clerk = office.clerk
    said = {
        "staff": codes.code_of("staff", clerk.id), "post": Post.FILING,
        "from_on": "2026-11-20", "request_key": "form-00000001",
    }  # fmt: skip
    answer = signed_in(office.admin_security).post("/organisation/appoint", said)
    assert answer["Location"] == f"/organisation/?court={quote('鲁0102')}"
    held = {post.post for post in queries.posts_on_record(clerk.id)}
    assert held == {Post.CLERK, Post.FILING}


def test_a_clash_of_posts_is_a_409_with_its_article(office: Office) -> None:
    said = {
        "staff": codes.code_of("staff", office.admin_audit.id), "post": Post.ADMIN_SYSTEM,
        "from_on": "2026-11-20",
    }  # fmt: skip
    answer = signed_in(office.admin_security).post("/organisation/appoint", said)
    assert answer.status_code == 409
    assert "GB/T 22239-2019第8.1.7.2条" in answer.content.decode()


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("from_on", "2026-02-30", "不是日历上有的日期"),
        ("staff", "forged", "重新选择"),
        ("staff", "", "没有填写"),
        ("post", "皇帝", "重新选择"),
    ],
)
def test_bad_input_is_told_beside_the_field(
    office: Office, field: str, value: str, told: str
) -> None:
    said = {"staff": codes.code_of("staff", office.clerk.id), "post": Post.FILING}
    answer = signed_in(office.admin_security).post(
        "/organisation/appoint", said | {"from_on": "2026-11-20", field: value}
    )
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert [post.post for post in queries.posts_on_record(office.clerk.id)] == [Post.CLERK]


def test_a_clerk_has_no_form_of_appointment(office: Office) -> None:
    browser = signed_in(office.clerk)
    assert "任命岗位" not in page_of(browser)
    assert browser.get("/organisation/appoint").status_code == 403


def test_a_name_with_script_in_it_is_shown_as_text(office: Office) -> None:
    browser = signed_in(office.admin_system)
    said = {"number": "NEW-77", "name": "<script>alert(1)</script>"}
    assert browser.post("/organisation/staff", said).status_code == 302
    page = page_of(browser)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_the_chief_delegates_his_post_by_the_form(office: Office) -> None:
    said = {
        "holder": codes.code_of("staff", office.chief.id),
        "delegate": codes.code_of("staff", office.handler.id),
        "post": Post.BUREAU_CHIEF, "from_on": "2026-01-05", "until_on": "2026-01-09",
        "ground": "休假",
    }  # fmt: skip
    signed_in(office.chief).post("/organisation/delegate", said)
    assert Post.BUREAU_CHIEF not in queries.officer(office.handler.id, FOUNDED_AT.date()).posts
    lent = [post for post in queries.posts_on_record(office.handler.id) if post.holder_id]
    assert [post.post for post in lent] == [Post.BUREAU_CHIEF]
