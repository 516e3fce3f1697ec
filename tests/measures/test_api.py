"""The typed interface: the same terms and the same refusals as the pages, as JSON."""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from django.test import Client

from zhiheng.measures.intake.exhibits import FOUND, a_docketed_case, an_application
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import Office, a_court_office

LogIn = Callable[[Officer], Client]


def body(**changes: Any) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(json.dumps(asdict(an_application()), cls=DjangoJSONEncoder))
    return said | changes


def send(browser: Client, said: object, key: str = "") -> Any:
    headers = {"Idempotency-Key": key} if key else {}
    return browser.post(
        "/api/docket", json.dumps(said), content_type="application/json", headers=headers
    )


def test_a_case_is_docketed_and_read_back_with_its_clocks(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.filing)
    made = send(browser, body())
    assert made.status_code == 201, made.content.decode()
    code = made.json()["code"]
    found = browser.get(f"/api/cases/{code}").json()
    assert (found["number"], found["claim_fen"]) == ("（2026）鲁0102执1号", 30_000_000)
    assert {clock["name"] for clock in found["clocks"]} == {"发出执行通知", "执行期限"}


def test_the_same_idempotency_key_is_one_case(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.filing)
    first, second = (send(browser, body(), key="abcdefgh-1") for _ in range(2))
    assert first.json() == second.json()
    assert len(browser.get("/api/cases").json()["cases"]) == 1


def test_a_refusal_names_every_condition_with_its_article(office: Office, log_in: LogIn) -> None:
    found = asdict(FOUND) | {"unperformed": False}
    answer = send(log_in(office.filing), body(found=found))
    assert answer.status_code == 409
    [finding] = answer.json()["refused"]
    assert (finding["key"], finding["verdict"]) == ("A1-FILE-01-4b", "不通过")


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"received_on": "2026-02-30"}, "received_on", "不是日历上有的日期"),
        ({"claim_fen": "很多"}, "claim_fen", "应为整数"),
        ({"claim_fen": -1}, "claim_fen", "须大于零"),
        ({"parties": []}, "parties", "没有填写申请执行人"),
        ({"case_type": "执恢"}, "case_type", "应为“执”"),
        ({"secrecy": 9}, "secrecy", "密级应为"),
    ],
)
def test_wrong_terms_are_named(
    office: Office, log_in: LogIn, changes: dict[str, Any], field: str, words: str
) -> None:
    answer = send(log_in(office.filing), body(**changes))
    assert answer.status_code == 422
    assert words in answer.json()["faults"][field]


def test_a_body_that_is_no_json_is_answered_in_words(office: Office, log_in: LogIn) -> None:
    answer = log_in(office.filing).post("/api/docket", "{", content_type="application/json")
    assert answer.status_code == 400
    assert "JSON" in answer.json()["faults"]["request"]


def test_nobody_calls_it_without_a_session(office: Office) -> None:
    del office
    assert Client().get("/api/cases").status_code == 401


def test_a_post_without_the_csrf_token_is_turned_away(office: Office, log_in: LogIn) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = log_in(office.filing).cookies
    answer = send(strict, body())
    assert answer.status_code == 403


def test_cases_of_another_court_are_neither_listed_nor_found(office: Office, log_in: LogIn) -> None:
    code = send(log_in(office.filing), body()).json()["code"]
    stranger = log_in(a_court_office("鲁0103").handler)
    assert stranger.get("/api/cases").json()["cases"] == []
    assert stranger.get(f"/api/cases/{code}").status_code == 404


def test_who_has_not_logged_in_afresh_signs_nothing(office: Office, log_in: LogIn) -> None:
    a_docketed_case(handler=office.handler)
    browser = log_in(office.handler)
    [case] = browser.get("/api/cases").json()["cases"]
    answer = browser.post(
        f"/api/cases/{case['code']}/notice", "{}", content_type="application/json"
    )
    assert answer.status_code == 409
    assert answer.json()["refused"][0]["key"] == "AUTH-FRESH"


def test_the_interface_describes_itself(office: Office, log_in: LogIn) -> None:
    schema = log_in(office.filing).get("/api/openapi.json").json()
    assert {"/api/docket", "/api/cases", "/api/cases/{code}", "/api/cases/{code}/notice"} == set(
        schema["paths"]
    )
    assert {"201", "409", "422"} <= set(schema["paths"]["/api/docket"]["post"]["responses"])
