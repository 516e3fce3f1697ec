"""`zhiheng found`: three administrators, once, by acts; their passwords are told once."""

import json
from typing import Any

import pytest
from django.test import Client

from zhiheng.house.cli import main
from zhiheng.house.clock import now_in_shanghai
from zhiheng.law.posts import Post
from zhiheng.plant.models import Act
from zhiheng.plant.officer import system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.exhibits import an_officer
from zhiheng.registers.personnel.terms import AppointmentTerms

pytestmark = pytest.mark.django_db
COURT = "鲁0102"
NAMES = ("纪新", "安维", "简查")
Told = pytest.CaptureFixture[str]


def found(told: Told, *words: str, court: str = COURT) -> tuple[int, dict[str, Any]]:
    told.readouterr()
    code = main(["found", "--court", court, *words, "--json"])
    return code, json.loads(told.readouterr().out)


def posts() -> list[tuple[str, Post]]:
    with entered(Scope.of_court(COURT)):
        held = queries.posts_of_court(COURT, now_in_shanghai().date())
        return [(queries.staff(one.staff_id).name, one.post) for one in held]


def test_the_court_gets_three_separate_administrators_by_acts_of_the_house(capsys: Told) -> None:
    code, document = found(capsys, "--names", *NAMES)
    assert code == 0
    assert sorted(posts()) == sorted(
        zip(NAMES, (Post.ADMIN_SYSTEM, Post.ADMIN_SECURITY, Post.ADMIN_AUDIT), strict=True)
    )
    assert [one["login_name"] for one in document["administrators"]] == [
        "xitonglu0102", "anquanlu0102", "shenjilu0102",
    ]  # fmt: skip
    with entered(Scope.of_court(COURT, 9)):
        done = Act.objects.order_by("id").values_list("name", "officer_words")
        assert set(done) == {(name, "系统") for name in ("登记工作人员", "开立账号", "任命岗位")}
        assert len(done) == 9


def test_the_first_password_opens_nothing_but_its_own_change(capsys: Told) -> None:
    _, document = found(capsys)
    for one in document["administrators"]:
        browser, said = Client(), {key: one[key] for key in ("login_name", "password")}
        assert browser.post("/login/", said, secure=True).status_code == 302
        assert browser.get("/outbox/", secure=True).headers["Location"] == "/account/password/"


def test_a_court_is_founded_once(capsys: Told) -> None:
    found(capsys)
    code, document = found(capsys, "--names", "甲", "乙", "丙")
    assert code == 1
    assert "济南市历下区人民法院已任命过安全管理员、审计管理员、系统管理员" in document["error"]
    assert len(posts()) == 3


def test_a_court_with_any_administrator_of_its_own_is_not_founded(capsys: Told) -> None:
    an_officer(Post.ADMIN_AUDIT, name="旧审", number="OLD-1")
    code, document = found(capsys)
    assert (code, "已任命过审计管理员" in document["error"]) == (1, True)
    assert posts() == [("旧审", Post.ADMIN_AUDIT)]


def test_a_relieved_administrator_does_not_open_the_way_again(capsys: Told) -> None:
    found(capsys)
    today = now_in_shanghai()
    with entered(Scope.of_court(COURT)):
        held = queries.administrators_of(COURT)
    for one in held:
        actions.relieve(
            appointment_id=one.row_id, last_on=today.date(), by=system_officer("最高法"), at=today
        )
    assert found(capsys)[0] == 1


def test_a_founding_that_broke_off_is_carried_through(
    capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    appoint = actions.appoint

    def break_off(*, terms: AppointmentTerms, **said: Any) -> int:
        if terms.post is Post.ADMIN_AUDIT:
            raise ConnectionError
        return appoint(terms=terms, **said)

    monkeypatch.setattr(actions, "appoint", break_off)
    assert found(capsys, "--names", *NAMES)[0] == 1
    monkeypatch.undo()
    code, document = found(capsys)
    assert (code, len(posts())) == (0, 3)
    assert [one["name"] for one in document["administrators"]] == list(NAMES)


@pytest.mark.parametrize("court", ["粤99", "鲁12", ""], ids=["unknown", "abolished", "empty"])
def test_only_a_court_in_use_is_founded(capsys: Told, court: str) -> None:
    code, document = found(capsys, court=court)
    assert code == 1
    assert document["error"].startswith(f"没有代字为“{court}”的在用法院")


@pytest.mark.parametrize(
    ("names", "why"),
    [(("甲", "甲", "乙"), "三个不同的姓名"), (("甲", " ", "乙"), "没有填写姓名")],
)
def test_three_people_with_names_are_asked_for(
    capsys: Told, names: tuple[str, ...], why: str
) -> None:
    code, document = found(capsys, "--names", *names)
    assert (code, why in document["error"]) == (1, True)
    assert posts() == []
