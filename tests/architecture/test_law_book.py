"""The law book is the law package read aloud: never stale, complete, and it says what is unused."""

from tests.architecture.house import ROOT
from zhiheng.house.lawbook.book import written
from zhiheng.law.book import all_conditions
from zhiheng.law.clocks import all_clocks
from zhiheng.law.kernel.edges import examples
from zhiheng.law.kernel.record import nouns
from zhiheng.law.records import RECORDS

BOOK = (ROOT / "docs" / "law-book.md").read_text(encoding="utf-8")


def test_the_law_book_is_what_the_law_says_today() -> None:
    assert written() == BOOK, "请运行 zhiheng law-book"


def test_every_condition_stands_in_it_with_an_example_each_way() -> None:
    assert [one.key for one in all_conditions() if f"**{one.key}　{one.name}**" not in BOOK] == []
    assert BOOK.count("- 例（满足）") == BOOK.count("- 例（不满足）") == len(all_conditions())


def test_an_example_is_judged_by_the_rule_it_stands_under() -> None:
    for one in all_conditions():
        holding, failing = examples(one)
        assert (one.body.truth(holding), one.body.truth(failing)) == (True, False)


def test_every_clock_and_every_field_stands_in_it() -> None:
    assert [clock.key for clock in all_clocks() if f"| {clock.key} |" not in BOOK] == []
    declared = [noun for record in RECORDS for noun in nouns(record).values()]
    assert [noun.field for noun in declared if noun.meaning not in BOOK] == []


def test_what_nobody_uses_yet_is_said_and_counted() -> None:
    unused = [line for line in BOOK.splitlines() if line.startswith("使用者：尚未使用")]
    assert f"其中 {len(unused)} 个问题尚未使用" in BOOK


def test_a_doubt_of_the_law_is_a_doubt_in_the_book() -> None:
    assert [one.key for one in all_conditions() if one.doubt and one.doubt not in BOOK] == []
