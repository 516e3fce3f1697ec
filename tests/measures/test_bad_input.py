"""Whatever is sent: a Chinese sentence that names field and cure, 4xx, and nothing changed."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.measures.sheets import CHECKED, JUDGMENT, fields_of
from zhiheng.plant.models import Act
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office

LogIn = Callable[[Officer], Client]
MEGABYTE = "甲" * (1 << 20)

# Field, what is sent, and words of the sentence that comes back.
WRONG = [
    ("parties-1-document_number", "990102198503123171", "校验码不对，至少有一位填错"),
    ("parties-0-document_number", "91990102000000000X", "请对照营业执照"),
    ("made_on", "2026-02-30", "不是日历上有的日期，请核对后写成 2026-11-20 的样子"),
    ("made_on", "0001-01-01", "请核对年份"),
    ("received_on", "2027-01-01", "晚于今天"),
    ("effective_on", "2026-07-01", "早于文书日期"),
    ("parties-0-name", MEGABYTE, "最长 100 字，现为 1048576 字"),
    ("parties-0-name", "青屿\u202e有限公司", "含有不可见的控制字符，请删去后重新填写"),
    ("cause", "买卖\x07合同", "含有不可见的控制字符，请删去后重新填写"),
    ("case_no", "（2026）\x00号", "空字符"),
    ("claim_fen", "三十万", "不是金额：请用元填写"),
    ("claim_fen", "1e9", "不是金额：请用元填写"),
    ("claim_fen", "-1", "不是金额：请用元填写"),
    ("claim_fen", "0", "申请执行金额须大于零"),
    ("handler_id", "999999", "选择一个有效的选项"),
    ("handler_id", "1 OR 1=1", "选择一个有效的选项"),
    ("parties-0-role", "法官", "选择一个有效的选项"),
    ("instrument_kind", "<script>", "选择一个有效的选项"),
    ("obligations-0-due_on", "2020-01-01", "早于文书日期"),
    ("parties-1-phone", "12", "电话应为 11 位手机号码"),
]


@pytest.fixture
def browser(office: Office, log_in: LogIn) -> Client:
    return log_in(office.filing)


def filled(browser: Client) -> dict[str, str]:
    page = browser.post("/intake/new", {"step": "read", "text": JUDGMENT})
    return fields_of(page.content) | CHECKED | {"step": "docket"}


def docketed(office: Office) -> int:
    with entered(Scope.of(office.filing)):
        return Act.objects.filter(name="立案").count()


def test_every_wrong_field_is_answered_with_its_sentence(browser: Client, office: Office) -> None:
    good = filled(browser)
    for field, sent, sentence in WRONG:
        answer = browser.post("/intake/new", good | {field: sent})
        assert answer.status_code == 422, (field, sent[:20], answer.status_code)
        assert sentence in answer.content.decode(), (field, sent[:20])
    assert docketed(office) == 0


@pytest.mark.parametrize(
    "field", ["case_no", "made_by", "cause", "parties-0-name", "parties-1-address"]
)
def test_script_and_sql_are_words_and_nothing_else(browser: Client, field: str) -> None:
    nasty = "'; DROP TABLE casefile_case; --<script>alert(1)</script>"
    answer = browser.post("/intake/new", filled(browser) | {field: nasty})
    assert answer.status_code == 302, answer.content.decode()[:2000]
    for tab in ("", "parties/", "papers/", "trace/"):
        page = browser.get(answer["Location"] + tab)
        assert page.status_code == 200
        assert "<script>alert" not in page.content.decode()


def test_a_text_longer_than_any_instrument_is_refused_unread(browser: Client) -> None:
    answer = browser.post("/intake/new", {"step": "read", "text": "判" * 300_001})
    assert answer.status_code == 422
    assert "最长 300000 字" in answer.content.decode()


@pytest.mark.parametrize("count", ["", "-1", "99999999999", "abc"])
def test_a_meddled_count_of_rows_is_refused(browser: Client, office: Office, count: str) -> None:
    sent = filled(browser) | {"parties-TOTAL_FORMS": count}
    assert browser.post("/intake/new", sent).status_code == 422
    assert docketed(office) == 0


def test_a_meddled_request_key_is_refused(browser: Client, office: Office) -> None:
    answer = browser.post("/intake/new", filled(browser) | {"request_key": "'; --"})
    assert answer.status_code == 422
    assert docketed(office) == 0


def test_two_party_rows_of_one_person_are_refused(browser: Client, office: Office) -> None:
    sent = filled(browser)
    same = {name.replace("parties-0", "parties-1"): value for name, value in sent.items()
            if name.startswith("parties-0-") and not name.endswith("role")}  # fmt: skip
    answer = browser.post("/intake/new", sent | same)
    assert answer.status_code == 422
    assert "同一人不能既是申请执行人又是被执行人" in answer.content.decode()
    assert docketed(office) == 0
