"""What all calculators share: open to everybody, kept nowhere, one link, no script, no fright."""

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.disclosure.asking import CLAIMS, DEBT, Pairs, ask, words

PAGES = ("fees", "interest", "distribution")
ASKED: dict[str, Pairs] = {
    "fees": [("fee", "exec_fee"), ("amount", "234567.89")],
    "interest": [*DEBT, ("paid_on", "2024-05-31"), ("paid", "20000"), ("paid_by", "sale")],
    "distribution": CLAIMS,
}
HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}'"


def test_the_first_page_names_the_three_in_a_worried_partys_words(anybody: Client) -> None:
    told = words(anybody.get("/calculators/"))
    for question in ("要交多少钱", "一共欠多少", "我能分到多少"):
        assert question in told


@pytest.mark.parametrize("page", PAGES)
def test_a_page_stands_open_without_account_cookie_or_database(anybody: Client, page: str) -> None:
    answer = anybody.get(f"/calculators/{page}/")
    assert answer.status_code == 200
    assert not answer.cookies
    assert "供参考，不是法院的决定" in words(answer)
    assert "结果" not in words(answer).partition("填写")[2].partition("清空重填")[0]


@pytest.mark.parametrize("page", PAGES)
def test_the_outer_network_serves_it_even_to_a_forged_key(
    anybody: Client, settings: Settings, page: str
) -> None:
    settings.ZHIHENG_NETWORK = "outer"
    anybody.cookies["zh_session"] = "forged"
    answer = ask(anybody, page, ASKED[page])
    assert answer.status_code == 200
    assert "算式：每一步怎么来的" in words(answer)


def test_the_outer_network_serves_nothing_that_only_begins_alike(
    anybody: Client, settings: Settings
) -> None:
    settings.ZHIHENG_NETWORK = "outer"
    for where in ("/calculators/../cases/", "/calculatorsx/", "/login/"):
        assert anybody.get(where).status_code == 404


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_kept_by_nobody_and_guarded_as_all_pages_are(anybody: Client, page: str) -> None:
    answer = ask(anybody, page, ASKED[page])
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Robots-Tag"] == "noindex"
    assert "default-src 'self'" in answer["Content-Security-Policy"]
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("page", PAGES)
def test_nothing_can_be_posted(anybody: Client, page: str) -> None:
    assert anybody.post(f"/calculators/{page}/", {"amount": "1"}).status_code == 405


def link_of(answer: object) -> Pairs:
    body = answer.content.decode()  # type: ignore[attr-defined]
    found = re.search(r'href="(http://testserver/calculators/[^"]+)"', body)
    assert found is not None
    return parse_qsl(urlsplit(unescape(found[1])).query, keep_blank_values=True)


@pytest.mark.parametrize("page", PAGES)
def test_the_link_carries_the_inputs_and_gives_the_same_answer(anybody: Client, page: str) -> None:
    first = ask(anybody, page, [*ASKED[page], ("utm", "x")])
    again = ask(anybody, page, link_of(first))
    assert again.content == first.content
    assert link_of(again) == link_of(first)
    assert "utm" not in dict(link_of(first))


def test_a_row_with_one_empty_box_keeps_the_others_in_their_rows(anybody: Client) -> None:
    asked: Pairs = [
        ("proceeds", "9"),
        ("creditor", ""), ("claim_class", "ordinary"), ("claim", "5"),
        ("creditor", "乙"), ("claim_class", "priority"), ("claim", ""),
    ]  # fmt: skip
    told = words(ask(anybody, "distribution", asked))
    assert "第 1 笔债权：债权人没有填写" in told
    assert "第 2 笔债权：债权数额没有填写" in told


@pytest.mark.parametrize(("page", "boxes"), [("interest", "paid_on"), ("distribution", "creditor")])
def test_one_more_row_is_a_submit_that_keeps_everything_and_judges_nothing(
    anybody: Client, page: str, boxes: str
) -> None:
    asked = [pair for pair in ASKED[page] if pair[0] not in ("principal", "proceeds")]
    before = ask(anybody, page, asked).content.decode()
    answer = ask(anybody, page, [*asked, ("add", "1")])
    after = answer.content.decode()
    assert answer.status_code == 200
    assert "没有填写" not in words(answer)
    assert after.count(f'name="{boxes}"') == len([p for p in asked if p[0] == boxes]) + 1
    assert all(f'value="{value}"' in after for name, value in asked if name == boxes)
    assert 'name="add"' in before


def test_a_page_full_of_rows_offers_no_more(anybody: Client) -> None:
    rows = [(name, "1") for _ in range(30) for name in ("creditor", "claim")]
    assert 'name="add"' not in ask(anybody, "distribution", rows).content.decode()


def test_an_empty_row_is_no_row(anybody: Client) -> None:
    empty = [("creditor", ""), ("claim_class", "priority"), ("claim", "")]
    answer = ask(anybody, "distribution", empty + CLAIMS + empty)
    assert answer.status_code == 200
    assert "29.0000%" in words(answer)


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("fees", "amount"),
        ("fees", "fee"),
        ("interest", "principal"),
        ("interest", "due_on"),
        ("interest", "rate_kind"),
        ("interest", "paid"),
        ("distribution", "creditor"),
        ("distribution", "claim_class"),
    ],
)
def test_hostile_input_is_shown_as_text_only(anybody: Client, page: str, name: str) -> None:
    asked = [(key, HOSTILE if key == name else value) for key, value in ASKED[page]]
    asked += [] if name in dict(asked) else [(name, HOSTILE)]
    body = ask(anybody, page, asked).content.decode()
    assert "<script>alert" not in body
    assert "<img src=x" not in body


def test_a_hostile_name_stays_text_on_the_page_and_on_the_sheet(anybody: Client) -> None:
    name = "<b onclick=x>甲</b>"
    asked = [("proceeds", "9"), ("creditor", name), ("claim", "5")]
    for page in ("distribution", "distribution/sheet"):
        body = ask(anybody, page, asked).content.decode()
        assert "&lt;b onclick=x&gt;甲&lt;/b&gt;" in body
        assert name not in body


def test_a_thousand_parameters_are_too_many(anybody: Client) -> None:
    assert ask(anybody, "distribution", [("creditor", "x")] * 1001).status_code == 400


def test_an_address_with_nothing_of_ours_is_an_empty_form(anybody: Client) -> None:
    answer = ask(anybody, "interest", [("from", "search")])
    assert answer.status_code == 200
    assert "没有填写" not in words(answer)


@pytest.mark.parametrize("page", PAGES)
def test_the_sheet_has_inputs_steps_and_open_points_and_no_form(anybody: Client, page: str) -> None:
    answer = ask(anybody, f"{page}/sheet", ASKED[page])
    told = words(answer)
    for part in ("填写的内容", "算式：每一步怎么来的", "取整", "供参考，不是法院的决定"):
        assert part in told
    assert "<form" not in answer.content.decode()


def test_the_sheet_tells_the_inputs_in_words(anybody: Client) -> None:
    told = words(ask(anybody, "interest/sheet", ASKED["interest"]))
    assert "本金等金钱债务 100,000.00 元" in told
    assert "加倍部分债务利息 计算" in told
    assert "第 1 笔收款 2024-05-31 20,000.00 元 拍卖、变卖或者以物抵债裁定生效" in told


def test_a_sheet_that_cannot_be_worked_out_leads_back_to_its_form(anybody: Client) -> None:
    answer = ask(anybody, "interest/sheet", [("principal", "x")])
    assert answer.status_code == 302
    assert answer["Location"].startswith("/calculators/interest/?principal=x")


def test_all_faults_are_listed_first_and_lead_to_their_boxes(anybody: Client) -> None:
    body = ask(anybody, "interest", [("principal", "x"), ("on", "y")]).content.decode()
    targets = re.findall(r'<li><a href="#([^"]+)">', body)
    assert targets == ["id_principal", "id_due_on", "id_on"]
    assert all(f'id="{target}"' in body for target in targets)
