"""Texts, clause by clause: loaded once, changed by versions, found by words."""

from datetime import timedelta

import pytest

from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.registers.norms import queries
from zhiheng.registers.norms.exhibits import NOW, OUTLINE, STATUTE, a_text, loaded
from zhiheng.registers.norms.models import Clause

pytestmark = pytest.mark.django_db
KEY = "F2016_373"


def places(key: str = KEY) -> list[str]:
    return [clause.place for clause in queries.clause_page(key, "", None).rows]


def test_articles_are_kept_by_paragraph_and_items_with_theirs() -> None:
    loaded(KEY)
    assert places() == ["序", "第一条第一款", "第一条第二款", "第二条"]
    [clause] = queries.clauses_at(KEY, "第一条第二款")
    assert clause.words.count("\n") == 2
    assert clause.heading == "第一章 总则"


def test_an_outline_is_kept_by_its_numbers() -> None:
    loaded(KEY, OUTLINE)
    assert places() == [
        "序", "一", "一（一）", "一（二）", "二", "二（一）", "二（一）1", "二（一）2", "落款",
    ]  # fmt: skip


def test_the_same_text_again_changes_nothing() -> None:
    assert loaded(KEY) == 4
    assert not queries.text_differs(a_text(KEY))
    assert loaded(KEY) == 0


def test_a_changed_clause_is_a_new_version_that_names_the_old_one() -> None:
    loaded(KEY)
    [before] = queries.clauses_at(KEY, "第二条")
    later = NOW + timedelta(days=1)
    assert loaded(KEY, STATUTE.replace("应当作出裁定", "应当在七日内作出裁定"), at=later) == 1
    [after] = queries.clauses_at(KEY, "第二条")
    assert (after.version, after.since_on) == (2, later.date())
    assert Clause.objects.get(id=after.id).replaces_id == before.id
    assert Clause.objects.get(id=before.id).words == before.words


def test_a_clause_the_new_text_lacks_is_gone_and_may_come_back() -> None:
    loaded(KEY)
    assert loaded(KEY, STATUTE.split("第二条")[0]) == 1
    assert "第二条" not in places()
    assert loaded(KEY) == 1
    assert [clause.version for clause in queries.clauses_at(KEY, "第二条")] == [3]


def test_a_clause_put_between_moves_the_others_without_new_versions() -> None:
    loaded(KEY)
    text = STATUTE.replace("第二条 终", "第二条 新的一条。\n\n第三条 终")
    loaded(KEY, text)
    assert places()[-2:] == ["第二条", "第三条"]
    assert queries.clauses_at(KEY, "第一条第一款")[0].version == 1


def test_words_are_found_in_clauses_with_what_courts_say_for_them() -> None:
    loaded(KEY)
    loaded("LGF2018_17", OUTLINE)
    found = [(row.norm_key, row.place) for row in queries.found_page("终本", None).rows]
    assert found == [(KEY, "第一条第二款"), (KEY, "第二条"), ("LGF2018_17", "一（二）")]


def test_one_sign_finds_nothing() -> None:
    loaded(KEY)
    assert queries.found_page("终", None).rows == ()


def test_found_clauses_come_page_by_page_and_lead_back() -> None:
    loaded(KEY)
    loaded("LGF2018_17", OUTLINE)
    first = queries.found_page("终本", None, size=2)
    second = queries.found_page("终本", first.next_key, size=2)
    assert [row.place for row in second.rows] == ["一（二）"]
    assert queries.found_page("终本", second.previous_key, size=2).rows == first.rows


def test_the_text_opens_at_a_place() -> None:
    loaded(KEY)
    assert queries.clause_page(KEY, "第二条", None).rows[0].place == "第二条"


def test_a_text_is_refused_for_an_unknown_norm_a_place_twice_or_no_clauses() -> None:
    with pytest.raises(NotOnRecord):
        loaded("NONE")
    clauses = a_text(KEY).clauses
    with pytest.raises(BadTerms, match="第二条出现两次"):
        type(a_text(KEY))(norm_key=KEY, clauses=(*clauses, clauses[-1]))
    with pytest.raises(BadTerms, match="没有分条"):
        a_text(KEY, "没有条款的文字")
