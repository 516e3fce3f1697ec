"""`zhiheng may`: acts and questions of a case with their findings, and who is told nothing."""

from typing import Any

import pytest

from tests.cli.asked import asked
from zhiheng.plant.models import Look
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.casefile.terms import CaseOpened
from zhiheng.registers.personnel.exhibits import Office, a_court_office

pytestmark = pytest.mark.django_db
Capsys = pytest.CaptureFixture[str]


@pytest.fixture
def office(db: None) -> Office:
    del db
    return a_court_office()


def one(answers: Any, act: str) -> dict[str, Any]:
    [found] = [answer for answer in answers if answer["act"] == act]
    return dict(found)


def test_what_may_be_done_and_what_stands_against_the_rest(office: Office, capsys: Capsys) -> None:
    opened = a_case(handler=office.handler)
    code, answers = asked(capsys, "may", opened.number)
    assert code == 0
    assert one(answers, "发出执行通知书")["allowed"] is True
    barred = one(answers, "终结本次执行程序")
    assert barred["allowed"] is False
    assert set(barred["findings"][0]) == {"holds", "rule", "cites", "because", "otherwise"}


def test_one_act_is_asked_alone_and_the_number_may_be_typed_loosely(
    office: Office, capsys: Capsys
) -> None:
    opened: CaseOpened = a_case()
    loose = opened.number.replace("（", "(").replace("）", ")")
    code, [answer] = asked(capsys, "may", loose, "--act", "发出执行通知书")
    assert (code, answer["allowed"]) == (0, False)
    assert [f["rule"] for f in answer["findings"] if not f["holds"]] == ["A1-NODE-02"]
    del office


@pytest.mark.parametrize(
    ("words", "because"),
    [
        (("（2031）鲁0102执99号",), "没有"),
        (("随便写的",), "缺少"),
        (("（2026）鲁0102执1号", "--act", "搬家"), "没有“搬家”"),
    ],
)
def test_what_is_not_known_is_said_in_one_sentence(
    office: Office, capsys: Capsys, words: tuple[str, ...], because: str
) -> None:
    a_case(handler=office.handler)
    code, answer = asked(capsys, "may", *words)
    assert code == 1
    assert because in answer["error"]


def test_a_secret_case_is_not_told_on_the_command_line(office: Office, capsys: Capsys) -> None:
    opened = a_case(handler=office.handler, secrecy=1)
    code, answer = asked(capsys, "may", opened.number)
    assert (code, "没有" in answer["error"]) == (1, True)


def test_the_look_is_kept(office: Office, capsys: Capsys) -> None:
    opened = a_case(handler=office.handler)
    asked(capsys, "may", opened.number)
    with entered(Scope.of_court(office.handler.court)):
        kept = Look.objects.filter(kind="case", subject_id=opened.case_id)
        assert [look.ground for look in kept] == ["命令行查询可办事项"]
