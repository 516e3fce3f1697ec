"""Papers say what the law asks them to say, and say nothing that is not known."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from zhiheng.registers.documents import queries
from zhiheng.registers.documents.papers import EDITIONS, FORMS
from zhiheng.registers.documents.papers.sheet import Element, Form, Mark, Sheet, counted, signed_day
from zhiheng.registers.documents.terms import PaperData

PLACEHOLDER = re.compile(r"\{(\w+)\}")
GOLDEN = Path(__file__).with_name("golden")
DATA = PaperData(
    case_id=1,
    court_name="济南市历下区人民法院（演示）",
    case_number="（2026）鲁0102执733号",
    dated_on=date(2026, 11, 20),
    addressed_to=("许青林",),
    creditors="青屿建材有限公司",
    debtors="许青林",
    cause="买卖合同纠纷",
    title="济南市历下区人民法院（2026）鲁0102民初1188号民事判决书",
    received_on=date(2026, 11, 18),
    docketed_on=date(2026, 11, 20),
    claim="300,000.00元",
    obligations=("支付货款300,000.00元",),
    limit_words="6个月",
    report_within_days=5,
    handler="周文",
)
LEAST_FACTS = 8


def complete(kind: str) -> PaperData:
    """The case of DATA with everything a kind needs beyond it, each under its own noun."""
    form = EDITIONS[kind][0]
    several = {clause.each for clause in form.clauses if clause.each}
    more: dict[str, str | tuple[str, ...]] = {
        name: (f"〔{noun}〕",) if name in several else f"〔{noun}〕"
        for name, noun in form.nouns.items()
        if name not in queries.facts_of(DATA)
    }
    lists: dict[str, tuple[str, ...]] = {name: ("〔其一〕",) for name in several - {"duties"}}
    return replace(DATA, particulars={**more, **lists})


@pytest.mark.parametrize("kind", FORMS)
def test_a_complete_paper_has_no_gap_and_no_placeholder_left(kind: str) -> None:
    sheet = queries.sheet(kind, complete(kind))
    assert sheet.gaps == ()
    assert "{" not in sheet.text


@pytest.mark.parametrize("kind", FORMS)
def test_a_complete_paper_states_every_element(kind: str) -> None:
    held = queries.checked(kind, complete(kind))
    assert len(held) >= 3
    assert [one.element.name for one in held if not one.holds] == []


@pytest.mark.parametrize("kind", FORMS)
def test_a_paper_carries_at_least_eight_facts_that_nobody_typed(kind: str) -> None:
    form = FORMS[kind]
    typed = {ask.name for ask in form.asks}
    used = {name for clause in form.clauses for name in PLACEHOLDER.findall(clause.words)}
    used |= {clause.each for clause in form.clauses if clause.each} - {"line"}
    head = {"court_name", "case_number", "addressed_to", "dated_on"}
    assert len((used | head) - typed - {"line", "ordinal"}) >= LEAST_FACTS


@pytest.mark.parametrize(
    ("kind", "element"),
    [(kind, one) for kind, form in FORMS.items() for one in form.elements],
)
def test_each_element_is_found_missing_when_it_is(kind: str, element: Element) -> None:
    facts = queries.facts_of(complete(kind)) | dict.fromkeys(element.needs, "")
    cut = [
        replace(clause, words=clause.words.replace(element.states, ""))
        for clause in FORMS[kind].clauses
    ]
    poorer = replace(FORMS[kind], clauses=tuple(cut)) if element.states else FORMS[kind]
    held = {one.element.name: one for one in poorer.checked(facts)}
    assert not held[element.name].holds
    assert element.states or element.cure


@pytest.mark.parametrize("kind", FORMS)
def test_words_of_the_case_are_marked_as_filled_in(kind: str) -> None:
    parts = [part for one in queries.sheet(kind, DATA).paragraphs for part in one.parts]
    filled = {part.text for part in parts if part.mark is Mark.FILLED}
    assert filled & {DATA.creditors, DATA.title, DATA.debtors}


def golden_name(form: Form) -> str:
    """The first edition under the name of its kind, a later one with its first day."""
    first = EDITIONS[form.kind][0].edition == form.edition
    return form.kind if first else f"{form.kind} {form.edition}"


@pytest.mark.parametrize("form", [one for all in EDITIONS.values() for one in all], ids=golden_name)
def test_the_words_of_a_paper_are_the_golden_ones(form: Form) -> None:
    golden = GOLDEN / f"{golden_name(form)}.txt"
    data = complete(form.kind)
    data = replace(data, dated_on=max(form.from_on, data.dated_on))
    assert queries.sheet(form.kind, data).text.strip() == golden.read_text("utf-8").strip()


def test_there_is_no_golden_text_of_a_paper_that_is_none() -> None:
    named = {golden_name(form) for editions in EDITIONS.values() for form in editions}
    assert {path.stem for path in GOLDEN.glob("*.txt")} == named


def test_there_are_at_least_sixty_kinds_and_no_form_asks_what_the_case_holds() -> None:
    assert len(FORMS) >= 62
    held = set(queries.facts_of(DATA))
    assert [form.kind for form in FORMS.values() if held & {ask.name for ask in form.asks}] == []


@pytest.mark.parametrize("kind", [form.kind for form in FORMS.values() if form.options])
def test_an_optional_clause_is_written_only_where_it_was_chosen(kind: str) -> None:
    data, form = complete(kind), FORMS[kind]
    chosen = tuple(one.option for one in form.options)
    fuller = replace(data, particulars={**data.particulars, "options": chosen})
    more = len(queries.sheet(kind, fuller).paragraphs) - len(queries.sheet(kind, data).paragraphs)
    assert more == len(chosen)
    assert all(one.fits and one.cites for one in form.options)


def test_the_notice_orders_performance_with_late_interest_and_warns_of_the_list() -> None:
    """民诉法解释第480条第2款；失信名单规定：执行通知中应当载明纳入名单的风险提示。"""
    text = queries.sheet("执行通知书", DATA).text
    for words in ("第二百五十一条", "加倍支付迟延履行期间的债务利息", "纳入失信被执行人名单"):
        assert words in text
    assert "自收到本通知之日起十日内" in text


def test_a_notice_to_do_something_asks_late_performance_money_and_no_property_report() -> None:
    conduct = replace(DATA, is_money=False, obligations=("停止侵权",))
    text = queries.sheet("执行通知书", conduct).text
    assert "支付迟延履行金" in text
    assert "加倍支付" not in text
    assert "报告财产令" not in text


@pytest.mark.parametrize(
    "words",
    [
        "自收到本令之日起5日内",
        "收到执行通知之日前一年",
        "自变动之日起十日内补充报告",
        "予以罚款、拘留",
        "财产调查表附后",
    ],
)
def test_the_order_to_report_states_what_article_4_asks(words: str) -> None:
    """财产调查规定第4条：期限，范围、期间，补充报告的条件及期间，法律责任；应附财产调查表。"""
    sheet = queries.sheet("报告财产令", DATA)
    assert words in sheet.text
    assert sheet.attached is not None


def test_what_is_unknown_is_a_gap_and_never_guessed() -> None:
    sheet = queries.sheet("报告财产令", replace(DATA, report_within_days=None, cause=""))
    assert sheet.gaps == ("【案由：待查明】", "【报告期限：待查明】")


def test_words_that_look_like_placeholders_stay_words() -> None:
    odd = replace(DATA, creditors="{debtors}有限公司")
    assert "{debtors}有限公司" in queries.sheet("执行通知书", odd).text


def test_a_frozen_sheet_comes_back_as_it_was() -> None:
    sheet = queries.sheet("报告财产令", DATA)
    assert Sheet.of(queries.frozen("报告财产令", DATA, sheet)["sheet"]) == sheet


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 1, 1), "二〇二六年一月一日"),
        (date(2026, 10, 10), "二〇二六年十月十日"),
        (date(2027, 12, 31), "二〇二七年十二月三十一日"),
    ],
)
def test_the_day_under_a_paper_is_written_in_full(day: date, words: str) -> None:
    assert signed_day(day) == words


def test_further_papers_of_a_kind_are_numbered_after_the_case() -> None:
    number = "（2026）鲁0102执733号"
    assert queries.paper_number(number, 1) == number
    assert queries.paper_number(number, 12) == f"{number}之{counted(12)}" == f"{number}之十二"
