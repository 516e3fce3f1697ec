"""保存计算: the debt of a real case, saved, listed, and compared with the same made again."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.measures.reckoning import queries
from zhiheng.measures.reckoning.actions import save_calculation
from zhiheng.measures.reckoning.exhibits import AUTUMN, BY_LPR, a_duty_with_interest
from zhiheng.measures.reckoning.queries import Reckoned
from zhiheng.measures.reckoning.terms import PaymentTerms, ReckoningTerms
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW, within_an_act
from zhiheng.registers.titles import actions as title_actions
from zhiheng.registers.titles import queries as titles
from zhiheng.registers.titles.exhibits import a_conduct_duty
from zhiheng.registers.titles.terms import ObligationTerms

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]


def a_case_of(*duties: ObligationTerms) -> int:
    return a_docketed_case(title=replace(an_application().title, obligations=duties))


@pytest.fixture
def case_id(office: Office) -> int:
    del office
    return a_case_of(a_duty_with_interest())


def reckoned(case_id: int, office: Office, asked: ReckoningTerms = AUTUMN) -> Reckoned:
    with entered(Scope.of(office.handler)):
        return queries.reckon(case_id, asked)


def path(case_id: int) -> str:
    return f"/reckoning/{codes.code_of('case', case_id)}/debt"


def test_the_debt_has_principal_interest_and_the_doubled_part(office: Office, case_id: int) -> None:
    """300,000 at 6 % for 323 days, and 0.0175 % a day for the 92 days after 2026-08-20."""
    layers = dict(reckoned(case_id, office).layers)
    assert layers["本金等金钱债务"] == 30_000_000
    assert layers["一般债务利息"] == 1_592_877
    assert layers["加倍部分债务利息"] == 483_000


def test_the_worksheet_names_days_rates_and_articles(office: Office, case_id: int) -> None:
    [part] = reckoned(case_id, office).parts
    doubled = next(line for line in part.lines if line.label == "加倍部分债务利息")
    assert (doubled.days, doubled.base_fen) == (92, 30_000_000)
    assert any("迟延" in str(article) for article in doubled.cites)


def test_past_the_last_lpr_the_sum_ends_and_says_so(office: Office) -> None:
    case_id = a_case_of(a_duty_with_interest(BY_LPR))
    far = reckoned(case_id, office, replace(AUTUMN, reckoned_on=date(2036, 1, 1)))
    assert "其后未计" in far.sentence
    assert far.parts[0].standing.on < date(2036, 1, 1)


def test_a_supposed_payment_is_met_in_the_order_of_the_law(office: Office, case_id: int) -> None:
    paid = PaymentTerms(paid_on=date(2026, 11, 20), amount_fen=2_000_000)
    layers = dict(reckoned(case_id, office, replace(AUTUMN, payments=(paid,))).layers)
    assert layers["一般债务利息"] == 0
    assert layers["本金等金钱债务"] == 30_000_000 - (2_000_000 - 1_592_877)
    assert layers["加倍部分债务利息"] == 483_000


def test_a_payment_on_a_part_that_is_not_there_is_refused(office: Office, case_id: int) -> None:
    paid = PaymentTerms(paid_on=date(2026, 11, 20), amount_fen=1, part=2)
    with pytest.raises(BadTerms, match="只有 1 部分"):
        reckoned(case_id, office, replace(AUTUMN, payments=(paid,)))


def test_costs_are_added_without_the_doubled_part(office: Office, case_id: int) -> None:
    plain, with_costs = (
        dict(reckoned(case_id, office, replace(AUTUMN, costs_fen=fen)).layers)
        for fen in (0, 500_000)
    )
    assert with_costs["实现债权的费用（判项）"] == 500_000
    assert with_costs["加倍部分债务利息"] == plain["加倍部分债务利息"]


def test_a_saved_calculation_keeps_inputs_result_and_worksheet(
    office: Office, case_id: int
) -> None:
    terms = replace(AUTUMN, remark="分配方案用", costs_fen=500_000)
    save_calculation(case_id=case_id, terms=terms, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        [kept] = queries.calculations(case_id)
    assert (kept.ordinal, kept.remark, kept.asked) == (1, "分配方案用", terms)
    assert kept.total_fen == 30_000_000 + 1_592_877 + 483_000 + 500_000
    assert kept.reckoned["parts"][0]["worksheet"]


def test_the_same_inputs_give_the_same_again(office: Office, case_id: int) -> None:
    save_calculation(case_id=case_id, terms=AUTUMN, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        kept = queries.calculation(case_id, 1)
        lines = queries.differences(kept, queries.reckon(case_id, kept.asked))
    assert {line.fen for line in lines} == {0}


def test_what_changed_since_is_shown_layer_by_layer(office: Office, case_id: int) -> None:
    save_calculation(case_id=case_id, terms=AUTUMN, by=office.handler, at=NOW)
    with entered(Scope.of(office.handler)):
        duty = titles.title(casefile.case(case_id).title_id).obligations[0].id
    within_an_act(
        lambda doing: title_actions.state_interest(doing, duty, interest=()), by=office.handler
    )
    with entered(Scope.of(office.handler)):
        kept = queries.calculation(case_id, 1)
        lines = queries.differences(kept, queries.reckon(case_id, kept.asked))
    assert {line.name: line.fen for line in lines if line.fen} == {
        "一般债务利息": -1_592_877,
        "合计": -1_592_877,
    }


def test_nothing_is_saved_where_nothing_can_be_reckoned(office: Office) -> None:
    case_id = a_docketed_case(
        title=replace(
            an_application().title,
            obligations=(replace(a_conduct_duty(), due_on=date(2026, 10, 1)),),
        ),
        claim_fen=None,
    )
    with pytest.raises(BadTerms, match="没有登记可以计算的金额"):
        save_calculation(case_id=case_id, terms=AUTUMN, by=office.handler, at=NOW)


def test_nobody_but_the_bureau_saves(office: Office, case_id: int) -> None:
    with pytest.raises(Refused, match="由承办法官、法官助理、书记员办理"):
        save_calculation(case_id=case_id, terms=AUTUMN, by=office.discipline, at=NOW)


def test_another_court_neither_reckons_nor_saves(case_id: int) -> None:
    foreign = a_court_office("鲁0103")
    with pytest.raises(NotOnRecord):
        reckoned(case_id, foreign)
    with pytest.raises(NotOnRecord):
        save_calculation(case_id=case_id, terms=AUTUMN, by=foreign.handler, at=NOW)


def test_the_page_shows_the_debt_of_today(log_in: LogIn, office: Office, case_id: int) -> None:
    said = log_in(office.handler).get(path(case_id)).content.decode()
    assert "320,758.77" in said
    assert "保存计算" in said


def test_trying_stores_nothing_and_saving_does(log_in: LogIn, office: Office, case_id: int) -> None:
    browser = log_in(office.handler)
    sent = {"reckoned_on": "2026-11-20", "payments": "2026-11-20 20000", "request_key": "debt-0001"}
    tried = browser.post(path(case_id), sent | {"step": "try"})
    assert "试算，没有保存" in tried.content.decode()
    assert "还没有保存过计算" in browser.get(path(case_id)).content.decode()
    saved = browser.post(path(case_id), sent | {"step": "save"})
    assert saved.status_code == 302
    assert "第 1 次" in browser.get(path(case_id)).content.decode()
    assert "结果相同" in browser.get(f"{path(case_id)}/1").content.decode()


def test_a_bad_line_of_payment_is_named(log_in: LogIn, office: Office, case_id: int) -> None:
    sent = {"reckoned_on": "2026-11-20", "payments": "昨天 五万", "step": "save"}
    answer = log_in(office.handler).post(path(case_id), sent)
    assert answer.status_code == 422
    assert "日期写成 2026-10-01" in answer.content.decode()
