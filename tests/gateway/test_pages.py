"""往来: what clerks and administrators see and do."""

import base64
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from counterparts.profiles import Key
from counterparts.world import World
from tests.gateway.conftest import Ticking, a_report, carry, course_of, post
from zhiheng.doors.gateway import actions, sending
from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.terms import OpenFilter
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
Send = Callable[..., int]
LogIn = Callable[..., Client]


def page(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def test_the_board_names_matter_owner_and_day_and_says_when_it_is_overdue(
    send: Send, office: Office, log_in: LogIn, ticking: type[Ticking]
) -> None:
    send()
    carry()
    browser = log_in(office.handler)
    shown = page(browser, "/gateway/")
    said = ("短信通知被执行人", office.clerk.name, "虚构sms平台")
    assert [word for word in said if word not in shown] == []
    assert "逾期未回执" not in shown, shown[-3000:]
    ticking.ahead = timedelta(minutes=25)
    assert "没有卡在路上的" in page(browser, "/gateway/?show=unsent")


def test_what_was_given_up_is_sent_again_from_the_board(
    send: Send, world: World, office: Office, log_in: LogIn, case_id: int, ticking: type[Ticking],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(sending, "ATTEMPTS", 1)
    world.faults.order("sms:error*1")
    message_id = send()
    carry()
    browser = log_in(office.clerk)
    shown = page(browser, "/gateway/?show=unsent")
    assert all(word in shown for word in ("停发", "503", "重新发送"))
    code = codes.code_of("case", case_id)
    with entered(Scope.of(office.clerk, NOW.date())):
        [line] = record.unsent_page(OpenFilter(court=office.court)).rows
    said = {"outgoing": codes.code_of("envelope", line.id), "request_key": "again-0001"}
    assert browser.post(f"/gateway/{code}/again", said).status_code == 302
    assert (carry(), course_of(office, message_id)) == (1, "已交接")
    assert ticking.ahead == timedelta()


def test_a_clerk_sends_a_text_message_without_typing_its_number(
    send: Send, office: Office, log_in: LogIn, case_id: int, world: World
) -> None:
    assert callable(send)
    code = codes.code_of("case", case_id)
    browser = log_in(office.clerk)
    shown = page(browser, f"/gateway/{code}/send")
    assert "发送短信 · 虚构sms平台" in shown
    with entered(Scope.of(office.clerk, NOW.date())):
        partner = record.partner_called("sms-demo")
        [duty] = [one for one in record.duties_of(case_id) if one.kind == "执行通知书"]
    assert partner is not None
    said = {
        "to": f"sms.send/{codes.code_of('partner', partner.id)}", "party_id": duty.party_id,
        "words": "请于七日内\n履行", "request_key": "send-00001",
    }  # fmt: skip
    assert browser.post(f"/gateway/{code}/send", said).status_code == 302
    assert carry() == 1
    assert len(world.effects) == 1


def test_a_form_that_lacks_something_comes_back_with_sentences_and_what_was_typed(
    send: Send, office: Office, log_in: LogIn, case_id: int
) -> None:
    assert callable(send)
    answer = log_in(office.clerk).post(
        f"/gateway/{codes.code_of('case', case_id)}/send",
        {"words": "已填的正文", "request_key": "send-00002"},
    )
    assert answer.status_code == 422
    assert "已填的正文" in answer.content.decode()


def test_the_administrator_sees_what_was_quarantined_and_why_but_not_what_it_says(
    send: Send, world: World, office: Office, log_in: LogIn
) -> None:
    assert callable(send)
    secret = {"words": "涉案内容"}
    assert post(a_report(world, "a" * 26, body=secret))[1]["reason"] == "unknown_message"
    shown = page(log_in(office.admin_system), "/gateway/quarantine")
    assert all(word in shown for word in ("没有编号为", "sms-demo", office.admin_system.name))
    assert "涉案内容" not in shown
    assert "处理隔离来件" in shown
    assert "处理隔离来件" not in page(log_in(office.handler), "/gateway/quarantine")


def test_another_court_sees_nothing_of_it(send: Send, world: World, log_in: LogIn) -> None:
    send()
    post(a_report(world, "a" * 26))
    neighbour = a_court_office("鲁0103")
    browser = log_in(neighbour.handler)
    assert "发出去的都有回音" in page(browser, "/gateway/")
    assert "没有隔离的来件" in page(browser, "/gateway/quarantine")


def test_a_counterpart_and_its_keys_are_registered_changed_and_ended_on_the_page(
    office: Office, log_in: LogIn
) -> None:
    browser = log_in(office.admin_system)
    said = {
        "code": "mail-9", "name": "虚构邮政", "address": "https://mail.invalid/court",
        "kinds": ["mail.track"], "algorithm": "SM2", "request_key": "partner-01",
    }  # fmt: skip
    assert browser.post("/gateway/partners", said).status_code == 302
    changed = said | {"name": "虚构邮政集团", "request_key": "partner-02"}
    assert browser.post("/gateway/partners", changed).status_code == 302
    assert "它的来件都会被隔离" in page(browser, "/gateway/partners")
    partner = record.partner_called("mail-9")
    assert partner is not None
    key = Key("SM2", b"\3" * 32)
    said = {
        "partner": codes.code_of("partner", partner.id), "key_id": "k1", "algorithm": "SM2",
        "public_key": base64.b64encode(key.public).decode(), "from_on": "2026-11-20",
        "until_on": "2026-12-01", "request_key": "key-000001",
    }  # fmt: skip
    assert browser.post("/gateway/partners/keys", said).status_code == 302
    shown = page(browser, "/gateway/partners")
    assert all(word in shown for word in ("虚构邮政集团", "k1", "即将失效"))
    [kept] = record.keys_of(partner.id)
    end = f"/gateway/partners/keys/{codes.code_of('partner_key', kept.id)}/end"
    assert browser.post(end, {"request_key": "end-000001"}).status_code == 302
    assert "已失效" in page(browser, "/gateway/partners")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("address", "ftp://mail.invalid", "地址应为 http://"),
        ("address", "http://user@mail.invalid", "地址应为 http://"),
        ("code", "a b", "代号为 1–64 个"),
        ("kinds", [], "请至少选择一项"),
    ],
)
def test_a_counterpart_that_could_not_be_reached_is_not_registered(
    field: str, value: Any, said: str, office: Office, log_in: LogIn
) -> None:
    form = {
        "code": "mail-9", "name": "虚构邮政", "address": "https://mail.invalid",
        "kinds": ["mail.track"], "algorithm": "SM2", "request_key": "partner-03",
    }  # fmt: skip
    answer = log_in(office.admin_system).post("/gateway/partners", form | {field: value})
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_only_the_system_takes_what_comes_in() -> None:
    for verb in (actions.take_report, actions.take_letter):
        assert verb.entry.by == (Post.SYSTEM,)
