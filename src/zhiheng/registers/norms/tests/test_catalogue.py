"""The catalogue as entered: once, in full, with the state of the day."""

from dataclasses import replace
from datetime import date

import pytest

from zhiheng.law import norms as law
from zhiheng.law.norms import State
from zhiheng.law.sources import INSTRUMENTS
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.registers.norms import actions, queries
from zhiheng.registers.norms.exhibits import NOW, seeded
from zhiheng.registers.norms.models import Particulars
from zhiheng.registers.norms.terms import RelationKind
from zhiheng.registers.personnel.exhibits import a_court_office

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def test_every_instrument_that_rules_cite_is_an_entry() -> None:
    assert set(INSTRUMENTS) <= queries.keys_known()


def test_set_up_has_entered_the_catalogue_and_a_second_run_enters_nothing() -> None:
    assert not queries.catalogue_differs()
    assert seeded() == 0


def test_a_norm_the_table_tells_otherwise_gets_a_new_version_that_names_the_old(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = Particulars.objects.get(norm_id="FF2018_9", current=True)
    told = [replace(n, issuer="示例机关") if n.key == "FF2018_9" else n for n in law.norms()]
    monkeypatch.setattr(law, "norms", lambda: tuple(told))
    assert seeded() == 1
    new = Particulars.objects.get(norm_id="FF2018_9", current=True)
    assert (new.issuer, new.version, new.replaces_id) == ("示例机关", 2, old.id)


def test_a_relation_of_the_catalogue_that_was_lifted_stays_lifted() -> None:
    office = a_court_office()
    [known] = [
        each.id for each in queries.standing(("JS2015",)) if each.kind is RelationKind.AMENDS
    ]
    actions.lift_relation(relation_id=known, ground="核对有误", by=office.reviewer, at=NOW)
    seeded()
    assert known not in {each.id for each in queries.standing(("JS2015",))}
    assert not any(each.kind is RelationKind.AMENDS for each in queries.standing(("JS2015",)))


@pytest.mark.parametrize(
    ("key", "on", "state"),
    [
        ("MSF2021", date(2023, 12, 31), State.IN_FORCE),
        ("MSF2021", date(2024, 1, 1), State.AMENDED),
        ("MSF2023", date(2023, 12, 31), State.NOT_YET),
        ("MSF2023", date(2024, 1, 1), State.IN_FORCE),
        ("FB2020_313", date(2020, 9, 29), State.UNKNOWN),
        ("FB2020_313", date(2020, 9, 30), State.IN_FORCE),
        ("SX2013", date(2017, 5, 1), State.AMENDED),
    ],
)
def test_the_state_is_that_of_the_day(key: str, on: date, state: State) -> None:
    assert queries.norm(key, on).state is state


def test_a_number_is_found_whatever_brackets_and_spaces_are_typed() -> None:
    for asked in ("法发〔2018〕9号", "法发(2018) 9 号", "法发[2018]9"):
        assert [norm.key for norm in queries.norm_page(asked, "", None, TODAY).rows] == ["FF2018_9"]


def test_what_nobody_wrote_is_not_found() -> None:
    assert queries.norm_page("量子计算", "", None, TODAY).rows == ()
    assert queries.norm_page("%", "", None, TODAY).rows == ()


def test_pages_hold_every_norm_once_in_order_of_level_and_lead_back() -> None:
    first = queries.norm_page("", "", None, TODAY, size=30)
    rows, page = [*first.rows], first
    while page.next_key:
        page = queries.norm_page("", "", page.next_key, TODAY, size=30)
        rows += page.rows
    assert len(rows) == len({row.key for row in rows}) == len(law.norms())
    assert [row.rank for row in rows] == sorted(row.rank for row in rows)
    second = queries.norm_page("", "", first.next_key, TODAY, size=30)
    back = queries.norm_page("", "", second.previous_key, TODAY, size=30)
    assert back.rows == first.rows


def test_a_level_narrows_the_list() -> None:
    rows = queries.norm_page("", "行政法规", None, TODAY).rows
    assert {row.key for row in rows} >= {"SF2007"}
    assert {row.level for row in rows} == {"行政法规"}


def test_an_unknown_norm_is_not_on_record_and_a_forged_page_is_refused() -> None:
    with pytest.raises(NotOnRecord):
        queries.norm("NONE", TODAY)
    with pytest.raises(BadTerms, match="第一页"):
        queries.norm_page("", "", "forged", TODAY)


@pytest.mark.parametrize(
    ("file_name", "head", "key"),
    [
        ("民事诉讼法-2023", ("中华人民共和国民事诉讼法",), "MSF2023"),
        ("甲", ("鲁高法〔2021〕76 号",), "LGF2021_76"),
        ("乙", ("鲁高法„2018‟17 号",), "LGF2018_17"),
        ("丙", ("最高人民法院", "关于严格规范终结本次执行程序的规定（试行）"), "F2016_373"),
        ("丁", ("关于严格规范终结本次执行程序的规定（试行）",), "F2016_373"),
        ("戊", ("中华人民共和国民事诉讼法", "2021年12月24日 通过"), "MSF2021"),
        ("己", ("中华人民共和国民事诉讼法",), None),
        ("庚", ("某某通知",), None),
    ],
)
def test_a_text_finds_its_norm_by_file_number_or_title(
    file_name: str, head: tuple[str, ...], key: str | None
) -> None:
    assert queries.norm_for(file_name, head) == key
