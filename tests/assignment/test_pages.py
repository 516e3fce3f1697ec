"""The pages of assignment as officers use them."""

from collections.abc import Callable

import pytest
from django.test import Client

from zhiheng.law.triage import PropertyState, Sale
from zhiheng.measures.assignment import queries
from zhiheng.measures.assignment.exhibits import MONTH, a_receipt, a_state_of_property
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.titles.exhibits import a_judgment

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]


def read(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined, no-any-return]


def address(case_id: int, page: str) -> str:
    return f"/assignment/{codes.code_of('case', case_id)}/{page}"


def card(case_id: int, office: Office) -> casefile.CaseCard:
    with entered(Scope.of(office.chief)):
        return casefile.case(case_id)


def test_the_chief_publishes_a_hash_and_never_sees_the_seed(office: Office, log_in: LogIn) -> None:
    browser = log_in(office.chief)
    answer = browser.post("/assignment/seed", {"month": MONTH}, follow=True)
    with entered(Scope.of(office.chief)):
        seed = queries.seed(office.court, MONTH)
    assert seed is not None
    assert seed.seed_hash in read(answer)
    assert "月末公布" in read(answer)


def test_several_cases_are_drawn_at_once_and_each_result_is_told(
    seeded: Office, log_in: LogIn
) -> None:
    fresh = [a_docketed_case(title=a_judgment(f"（2026）鲁0102民初{n}号")) for n in (501, 502)]
    taken = a_docketed_case(title=a_judgment("（2026）鲁0102民初503号"), handler=seeded.handler)
    sent = {"case": [codes.code_of("case", one) for one in (*fresh, taken)]}
    said = read(log_in(seeded.filing).post("/assignment/batch", sent))
    assert (said.count("已分"), said.count("未分")) == (2, 1)
    assert "已有承办人" in said
    assert all(card(one, seeded).handler_id for one in fresh)


def test_the_month_shows_seed_list_and_waiting_cases(seeded: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case()
    said = read(log_in(seeded.filing).get("/assignment/"))
    for words in ("哈希（SM3）", "周文", "郑岚", "全额", card(case_id, seeded).number):
        assert words in said


def test_the_draw_page_lists_and_draws(seeded: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case()
    browser = log_in(seeded.filing)
    assert "今天的名单" in read(browser.get(address(case_id, "draw")))
    answer = browser.post(address(case_id, "draw"), {}, follow=True)
    assert "抽取记录" in read(answer)


def test_a_recusal_without_ground_comes_back_with_the_sentence(
    seeded: Office, log_in: LogIn
) -> None:
    case_id = a_docketed_case()
    sent = {"recused": [str(seeded.handler.id)], "ground": ""}
    answer = log_in(seeded.filing).post(address(case_id, "draw"), sent)
    assert (answer.status_code, "回避的理由没有填写" in read(answer)) == (422, True)
    assert card(case_id, seeded).handler_id is None


def test_the_handler_signs_finds_the_state_and_sees_what_is_next(
    office: Office, log_in: LogIn
) -> None:
    case_id = a_docketed_case(handler=office.handler)
    browser = log_in(office.handler)
    assert "签收" in read(browser.post(address(case_id, "receive"), {}, follow=True))
    sent = {"property_state": "无财产", "sale": "", "ground": "查控反馈均无财产"}
    said = read(browser.post(address(case_id, "property-state"), sent, follow=True))
    assert "下一步：终本核查" in said
    assert "查控反馈均无财产" in said


def test_the_track_page_offers_what_the_record_speaks_for(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(handler=office.handler)
    browser = log_in(office.commander)
    assert "在案情况所指：金钱类，待查，快执" in read(browser.get(address(case_id, "track")))
    browser.post(address(case_id, "track"), {"category": "金钱类", "track": "快执"})
    assert card(case_id, office).track == "快执"


def test_a_hand_over_page_lists_the_running_clocks(office: Office, log_in: LogIn) -> None:
    case_id = a_docketed_case(handler=office.handler)
    a_receipt(case_id, by=office.handler)
    said = read(log_in(office.handler).get(address(case_id, "hand-over")))
    assert "未办结的期限" in said
    assert "线上查控" in said


def test_weights_and_tribunals_are_the_chiefs(office: Office, log_in: LogIn) -> None:
    chief, clerk = log_in(office.chief), log_in(office.clerk)
    for page in ("weigh", "tribunal"):
        assert chief.get(f"/assignment/{page}").status_code == 200
        assert clerk.get(f"/assignment/{page}").status_code == 403
    sent = {"staff_id": office.handler.id, "weight": "1", "ground": "兼任审判管理"}
    chief.post("/assignment/weigh", sent)
    assert "兼任审判管理" in read(chief.get("/assignment/"))


def test_the_ledger_counts_and_leads_to_its_cases(office: Office, log_in: LogIn) -> None:
    without = a_docketed_case()
    found = a_docketed_case(title=a_judgment("（2026）鲁0102民初601号"), handler=office.handler)
    a_state_of_property(found, by=office.handler, state=PropertyState.FOUND, sale=Sale.NOT_NEEDED)
    browser = log_in(office.chief)
    said = read(browser.get("/assignment/ledger"))
    assert "济南市历下区人民法院" in said
    listed = read(browser.get("/assignment/ledger/cases?court=鲁0102&kind=执&state=有财产"))
    assert card(found, office).number in listed
    assert card(without, office).number not in listed
    waiting = read(browser.get("/assignment/ledger/cases?unassigned=1"))
    assert card(without, office).number in waiting
