"""Who saw what: noted during the request, written after it, once per request and subject."""

from datetime import timedelta

import pytest

from tests.plant.exhibits import CLERK, NEIGHBOUR, NOON, SUPERIOR, rows
from zhiheng.plant import looklog, queries
from zhiheng.plant.officer import Officer
from zhiheng.plant.queries import Asked
from zhiheng.plant.scope import Scope, entered

pytestmark = pytest.mark.django_db


def seen_of(case_id: int, by: Officer) -> list[str]:
    with entered(Scope.of(by)):
        return [seen.officer_words for seen in looklog.who_saw("case", case_id)]


def test_a_look_is_written_after_the_request_and_only_then() -> None:
    looklog.look(CLERK, "case", 7, "办案", NOON)
    assert seen_of(7, CLERK) == []
    assert looklog.flush() == 1
    assert seen_of(7, CLERK) == ["林一 立案"]


def test_the_same_look_in_one_request_is_written_once() -> None:
    for _ in range(3):
        looklog.look(CLERK, "case", 7, "办案", NOON)
    looklog.look(CLERK, "person", 7, "办案", NOON)
    assert (looklog.flush(), looklog.flush()) == (2, 0)


def test_a_look_from_above_is_seen_by_the_court_of_the_case() -> None:
    looklog.look(SUPERIOR, "case", 7, "检查", NOON, court="鲁0102")
    looklog.flush()
    assert (seen_of(7, CLERK), seen_of(7, NEIGHBOUR)) == (["林三 立案"], [])


def test_looks_of_two_days_stand_in_two_chains() -> None:
    looklog.look(CLERK, "case", 7, "办案", NOON)
    looklog.look(CLERK, "case", 7, "办案", NOON + timedelta(days=1))
    looklog.flush()
    heads = rows("SELECT chain, seq FROM plant_chainhead WHERE chain LIKE '%%查看' ORDER BY 1")
    assert heads == [("2026-11-20/查看", 1), ("2026-11-21/查看", 1)]


def test_fifty_looks_of_one_request_cost_as_many_statements_as_one(
    django_assert_num_queries: object,
) -> None:
    looklog.look(CLERK, "case", 1, "办案", NOON)
    looklog.flush()
    for subject in range(50):
        looklog.look(CLERK, "case", subject, "办案", NOON)
    with entered(Scope.of(CLERK)):
        rows("SELECT 1")
        # BEGIN, the head of the chain, COMMIT; the insert is bound by the server and not counted.
        with django_assert_num_queries(3):  # type: ignore[operator]
            looklog.flush()


def test_the_log_is_searched_by_subject_officer_and_day() -> None:
    for number, officer in enumerate((CLERK, NEIGHBOUR, CLERK)):
        looklog.look(officer, "case", number, "办案", NOON + timedelta(days=number), court="鲁0102")
    looklog.flush()

    def found(asked: Asked) -> list[int]:
        with entered(Scope.of(CLERK)):
            return [look.subject_id for look in queries.looks_page(asked).rows]

    assert found(Asked()) == [2, 1, 0]
    assert found(Asked(case_id=1)) == [1]
    assert found(Asked(officer_id=CLERK.id)) == [2, 0]
    assert found(Asked(from_on=NOON.date(), until_on=NOON.date())) == [0]
