"""审批 at the desk: inbox, one proposal, batch, the form that proposes, the committee."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.measures.conftest import PASSWORD
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.oversight.review.exhibits import LONGER, a_proposal, a_signature, on_record
from zhiheng.plant import codes
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.officer import Officer
from zhiheng.registers.approvals.terms import State
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]


def page_of(proposal_id: int) -> str:
    return reverse("review:proposal", args=[codes.code_of("proposal", proposal_id)])


def prove(browser: Client) -> None:
    answer = browser.post("/step-up/", {"password": PASSWORD})
    assert answer.status_code == 302, answer.content.decode()


def test_the_form_proposes_and_leads_to_the_proposal(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    office.president  # noqa: B018
    address = reverse("review:extend", args=[codes.code_of("case", case_id)])
    browser = log_in(office.handler)
    assert "须经院长批准" in browser.get(address).content.decode()
    answer = browser.post(
        address, {"months": "2", "ground": "评估机构延期", "request_key": "one-proposal"}
    )
    assert answer.status_code == 302
    said = browser.get(answer["Location"]).content.decode()
    assert "执行期限延长 2 个月" in said
    assert "轮到" in said


def test_the_form_names_who_signs_first_and_says_why(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    office.president  # noqa: B018
    address = reverse("review:extend", args=[codes.code_of("case", case_id)])
    said = {
        "months": "2", "ground": "评估机构延期", "asking-ground": "下周三前须定",
        "asking-cosigner1": str(office.chief.id), "request_key": "cosigned-0001",
    }  # fmt: skip
    browser = log_in(office.handler)
    answer = browser.post(address, said)
    page = browser.get(answer["Location"]).content.decode()
    assert "下周三前须定" in page
    assert page.index(office.chief.name) < page.index("院长")
    assert answer["Location"] in log_in(office.chief).get("/review/").content.decode()


def test_nobody_cosigns_twice(office: Office, case_id: int, log_in: LogIn) -> None:
    address = reverse("review:extend", args=[codes.code_of("case", case_id)])
    twice = dict.fromkeys(("asking-cosigner1", "asking-cosigner2"), str(office.chief.id))
    answer = log_in(office.handler).post(address, {"months": "2", "ground": "延期", **twice})
    assert (answer.status_code, "会签人重复" in answer.content.decode()) == (422, True)


def test_a_new_draft_begins_with_the_former_one_and_voids_it(
    office: Office, proposal_id: int, log_in: LogIn
) -> None:
    browser = log_in(office.handler)
    shown = browser.get(page_of(proposal_id)).content.decode()
    again = re.search(r'href="([^"]+\?replaces=[^"]+)"', shown)
    assert again is not None
    form = browser.get(again[1]).content.decode()
    assert LONGER.ground in form
    assert "原审批单作废" in form
    said = {"months": "3", "ground": LONGER.ground, "request_key": "redrafted-0001"}
    assert browser.post(again[1], said).status_code == 302
    assert on_record(proposal_id, office.handler).state is State.VOID


def test_who_did_not_draft_it_is_offered_no_new_draft(
    office: Office, proposal_id: int, log_in: LogIn
) -> None:
    assert "replaces=" not in log_in(office.president).get(page_of(proposal_id)).content.decode()


def test_the_inbox_shows_each_what_waits_for_him(
    office: Office, proposal_id: int, log_in: LogIn
) -> None:
    waits = page_of(proposal_id)
    assert waits in log_in(office.president).get("/review/").content.decode()
    handler = log_in(office.handler)
    assert waits not in handler.get("/review/").content.decode()
    assert waits in handler.get("/review/?show=drafted").content.decode()
    assert waits not in log_in(office.chief).get("/review/").content.decode()


def test_signing_asks_for_the_fresh_log_in_and_then_does_the_act(
    office: Office, proposal_id: int, log_in: LogIn
) -> None:
    browser = log_in(office.president)
    found = on_record(proposal_id, office.president)
    said = {"hash_seen": found.proposal_hash.hex(), "verdict": "同意", "request_key": "sign-one"}
    assert browser.post(f"{page_of(proposal_id)}sign", said).status_code in (401, 409)
    prove(browser)
    assert browser.post(f"{page_of(proposal_id)}sign", said).status_code == 302
    shown = browser.get(page_of(proposal_id)).content.decode()
    assert "已执行" in shown
    assert "签名有效" in shown


def test_several_are_previewed_and_signed_with_a_result_each(
    office: Office, case_id: int, proposal_id: int, log_in: LogIn
) -> None:
    title = replace(an_application().title, case_no="（2026）鲁0102民初1189号")
    other = a_proposal(a_docketed_case(handler=office.handler, title=title), by=office.handler)
    browser = log_in(office.president)
    chosen = [
        f"{codes.code_of('proposal', one)}:{on_record(one, office.president).proposal_hash.hex()}"
        for one in (proposal_id, other)
    ]
    preview = browser.post("/review/batch", {"chosen": chosen}).content.decode()
    assert preview.count("执行期限延长 2 个月") == 2
    a_proposal(case_id, by=office.handler, terms=replace(LONGER, months=1), replaces=proposal_id)
    prove(browser)
    said = {"chosen": chosen, "step": "sign", "request_key": "batch-one"}
    done = browser.post("/review/batch", said).content.decode()
    assert "没有签成" in done
    assert on_record(other, office.president).state is State.EXECUTED
    assert on_record(proposal_id, office.president).state is State.VOID


def test_nothing_chosen_is_said_in_words(office: Office, log_in: LogIn) -> None:
    answer = log_in(office.president).post("/review/batch", {"chosen": ["nonsense"]})
    assert answer.status_code == 422
    assert "请勾选" in answer.content.decode()


def test_the_case_page_keeps_every_version(
    office: Office, case_id: int, proposal_id: int, log_in: LogIn
) -> None:
    again = a_proposal(
        case_id, by=office.handler, terms=replace(LONGER, months=3), replaces=proposal_id
    )
    browser = log_in(office.handler)
    tab = browser.get(reverse("review:case", args=[codes.code_of("case", case_id)]))
    assert "第 2 稿" in tab.content.decode()
    assert "作废" in browser.get(page_of(again)).content.decode()


def test_what_was_done_is_not_done_again_at_the_desk(
    office: Office, proposal_id: int, log_in: LogIn
) -> None:
    a_signature(proposal_id, by=office.president)
    browser = log_in(office.handler)
    assert "按批准的内容办理" not in browser.get(page_of(proposal_id)).content.decode()
    browser.post(f"{page_of(proposal_id)}carry-out", {"request_key": "again-one"})
    assert on_record(proposal_id, office.handler).state is State.EXECUTED


def test_the_drafter_takes_it_back_at_the_desk(
    office: Office, proposal_id: int, log_in: LogIn
) -> None:
    browser = log_in(office.handler)
    assert "撤回" in browser.get(page_of(proposal_id)).content.decode()
    browser.post(f"{page_of(proposal_id)}withdraw", {"request_key": "back-one"})
    assert on_record(proposal_id, office.handler).state is State.WITHDRAWN


def test_the_panel_is_formed_speaks_and_concludes_at_the_desk(
    office: Office, case_id: int, log_in: LogIn, termination: Verb[Any]
) -> None:
    judges = (office.other_handler, office.reviewer, office.chief)
    proposal_id = a_proposal(case_id, by=office.handler, verb=termination)
    page = page_of(proposal_id)
    drafter = log_in(office.handler)
    assert "组成合议" in drafter.get(page).content.decode()
    seats = {
        "members": [one.id for one in judges],
        "presiding": judges[0].id,
        "request_key": "panel-one",
    }
    answer = drafter.post(f"{page}panel", seats)
    assert answer.status_code == 302, answer.content.decode()
    browsers = [log_in(one) for one in judges]
    for number, browser in enumerate(browsers):
        assert page in browser.get("/review/").content.decode()
        said = {"vote": "同意", "words": "财产已穷尽调查", "request_key": f"opinion-{number}"}
        assert "财产已穷尽调查" not in browser.get(page).content.decode()
        assert browser.post(f"{page}opinion", said).status_code == 302
    prove(browsers[0])
    shown = browsers[0].get(page).content.decode()
    assert "签署合议结果" in shown
    found = on_record(proposal_id, office.handler)
    said = {"hash_seen": found.proposal_hash.hex(), "verdict": "同意", "request_key": "conclude"}
    assert browsers[0].post(f"{page}conclude", said).status_code == 302
    assert "轮到" in browsers[0].get(page).content.decode()


def test_the_committee_page_lists_and_the_forms_open(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    code = codes.code_of("case", case_id)
    browser = log_in(office.handler)
    said = {"question": "能否先行处置", "ground": "长期未结", "request_key": "refer-one"}
    assert browser.post(reverse("review:refer", args=[code]), said).status_code == 302
    chief = log_in(office.chief)
    assert "能否先行处置" in chief.get("/review/committee?show=referrals").content.decode()
    assert chief.get("/review/committee").status_code == 200
    assert "能否先行处置" in chief.get(reverse("review:decision", args=[code])).content.decode()


def test_the_president_sets_levels_of_his_court(office: Office, log_in: LogIn) -> None:
    said = {
        "approval": "延长执行期限", "bodies": ["执行局长"], "ground": "本院清单",
        "request_key": "levels-one",
    }  # fmt: skip
    assert log_in(office.president).post("/review/levels", said).status_code == 302
    assert log_in(office.chief).get("/review/levels").status_code == 403
