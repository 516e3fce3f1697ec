"""Declared records: a field without a meaning, or one that cannot be unknown, is refused."""

from datetime import date, datetime
from enum import StrEnum

import pytest

from tests.law.exhibits import an_application
from zhiheng.law.kernel.record import FieldKind, noun, nouns, record
from zhiheng.law.kernel.words import in_words
from zhiheng.law.records import ApplicationOnRecord, CaseOnRecord, CaseState, PartyOnRecord


@record
class Specimen:
    paid: bool | None = noun("已付", "是否付清")
    claim_fen: int | None = noun("标的额", "申请执行的金额")
    debtors: int | None = noun("人数", "被执行人数")
    made_on: date | None = noun("作出日", "文书作出之日")
    state: CaseState | None = noun("状态", "案件状态")
    court_code: str | None = noun("法院", "法院代字", "casefile.case.court")


def test_a_field_knows_its_noun_meaning_feeder_and_kind() -> None:
    field = nouns(Specimen)["court_code"]
    assert (field.name, field.meaning, field.feeds) == (
        "法院",
        "法院代字",
        "casefile.case.court",
    )
    assert field.kind is FieldKind.TEXT


def test_what_is_not_given_is_unknown() -> None:
    assert Specimen().claim_fen is None


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("paid", True, "是"),
        ("paid", False, "否"),
        ("paid", None, "未知"),
        ("claim_fen", 123400, "1,234.00 元"),
        ("claim_fen", 5, "0.05 元"),
        ("claim_fen", -150, "-1.50 元"),
        ("debtors", 2, "2"),
        ("made_on", date(2026, 11, 20), "2026-11-20"),
        ("state", CaseState.STAYED, "中止"),
        ("court_code", "鲁0102", "鲁0102"),
    ],
)
def test_a_value_in_words(field: str, value: object, words: str) -> None:
    assert in_words(value, nouns(Specimen)[field].kind) == words


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        an_application().unperformed = False  # type: ignore[misc]


def test_a_field_without_a_noun_is_refused() -> None:
    class Bare:
        paid: bool | None = None

    with pytest.raises(TypeError, match="须用 noun"):
        record(Bare)


def test_a_field_that_cannot_be_unknown_is_refused() -> None:
    class Certain:
        paid: bool = noun("已付", "是否付清")

    with pytest.raises(TypeError, match="None 表示未知"):
        record(Certain)


@pytest.mark.parametrize("kind", [float, datetime, list, bytes])
def test_a_type_no_back_end_knows_is_refused(kind: type) -> None:
    made = type("Strange", (), {"x": noun("栏", "含义"), "__annotations__": {"x": kind | None}})
    with pytest.raises(TypeError, match="不支持的类型"):
        record(made)


def test_a_noun_without_a_meaning_is_refused() -> None:
    with pytest.raises(ValueError, match="须有名称和含义"):
        noun("已付", "")


@pytest.mark.parametrize("declared", [ApplicationOnRecord, CaseOnRecord, PartyOnRecord])
def test_no_two_fields_of_a_record_bear_one_name(declared: type) -> None:
    names = [field.name for field in nouns(declared).values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("declared", [ApplicationOnRecord, CaseOnRecord, PartyOnRecord])
def test_every_record_says_where_and_on_which_day_it_is_judged(declared: type) -> None:
    assert {"court_code", "judged_on"} <= nouns(declared).keys()


def test_options_are_words() -> None:
    assert issubclass(CaseState, StrEnum)


@pytest.mark.parametrize("declared", [ApplicationOnRecord, CaseOnRecord, PartyOnRecord])
def test_a_feeder_is_named_register_table_column(declared: type) -> None:
    feeds = [field.feeds for field in nouns(declared).values() if field.feeds]
    assert all(len(one.split(".")) == 3 for one in feeds)
