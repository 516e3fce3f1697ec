"""A legal act: everything it did, or nothing; refusals on record; a submission acts once."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Barrier, Thread
from unittest.mock import patch

import pytest
from django.db import connection
from django.db.utils import OperationalError

from tests.plant.exhibits import (
    CLERK,
    JUDGE,
    NEIGHBOUR,
    NOON,
    SUPERIOR,
    Weighed,
    enter_row,
    fresh,
    handle,
    refuse,
    rows,
    sign_off,
    submits,
    weigh,
)
from zhiheng.house.ground.roles import Connection
from zhiheng.law.edition import EDITION
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.plant import catalogue
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import CatalogueBreach
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.models import Act, Outbox, Refusal
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered

pytestmark = pytest.mark.django_db


def acts() -> list[Act]:
    """Every act but the one by which set-up entered the courts."""
    with entered(Scope.of_court("最高法", 9)):
        return list(Act.objects.exclude(court="最高法").order_by("id"))


def refusals() -> list[Refusal]:
    with entered(Scope.of_court("最高法", 9)):
        return list(Refusal.objects.order_by("id"))


def announced() -> list[Outbox]:
    with entered(Scope.of_court("最高法", 9)):
        return list(Outbox.objects.order_by("id"))


def count(table: str) -> object:
    with entered(Scope.of_court("最高法", 9)):
        return rows(f"SELECT count(*) FROM {table}")[0][0]


def test_an_act_is_one_link_with_who_when_and_under_which_law() -> None:
    weigh(grams=7, by=CLERK, at=NOON)
    [done] = acts()
    assert (done.name, done.court, done.seq, done.result) == ("称重", "鲁0102", 1, 7)
    assert (done.officer_words, done.device, done.at) == ("林一 立案", "甲机", NOON)
    assert (done.law_edition, done.says) == (EDITION, "称得 7 克")
    assert done.steps == {"judged": [["TEST-1", "通过"]], "announced": ["Weighed"]}


def test_an_announcement_is_kept_by_the_act_that_made_it() -> None:
    weigh(grams=7, by=CLERK, at=NOON)
    [kept] = announced()
    assert (kept.fact, kept.body["grams"], kept.due_at) == ("Weighed", 7, NOON)
    assert kept.act_id == kept.body["act_id"]


def test_rows_of_an_act_bear_its_number(scratch: Connection) -> None:
    weigh(grams=7, by=CLERK, at=NOON, inside=enter_row)
    assert scratch.execute("SELECT act_id FROM scratch").fetchall() == [(acts()[0].id,)]


@pytest.mark.usefixtures("scratch")
def test_a_defect_in_mid_act_leaves_nothing() -> None:
    def break_down(doing: LegalAct) -> None:
        enter_row(doing)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        weigh(grams=7, by=CLERK, at=NOON, inside=break_down)
    assert (acts(), refusals(), announced(), count("scratch")) == ([], [], [], 0)


@pytest.mark.usefixtures("scratch")
def test_a_connection_killed_in_mid_act_leaves_nothing() -> None:
    def die(doing: LegalAct) -> None:
        enter_row(doing)
        rows("SELECT pg_terminate_backend(pg_backend_pid())")

    with pytest.raises(OperationalError):
        weigh(grams=7, by=CLERK, at=NOON, inside=die)
    connection.close()
    assert (acts(), announced(), count("scratch")) == ([], [], 0)


def test_the_wrong_post_is_refused() -> None:
    with pytest.raises(Refused, match="称重由立案、系统办理.*您的岗位：承办法官.*8.1.4.2"):
        weigh(grams=7, by=JUDGE, at=NOON)
    assert acts() == []


@pytest.mark.parametrize("age", [None, timedelta(minutes=2, seconds=1), timedelta(seconds=-1)])
def test_signing_asks_for_a_log_in_of_the_last_two_minutes(age: timedelta | None) -> None:
    signer = replace(JUDGE, fresh_at=None if age is None else NOON - age)
    with pytest.raises(Refused, match="AUTH-FRESH|重新验证身份"):
        sign_off(by=signer, at=NOON)
    assert sign_off(by=fresh(JUDGE), at=NOON) == acts()[0].id


def test_a_moment_without_a_zone_is_a_defect() -> None:
    with pytest.raises(TypeError):
        weigh(grams=7, by=CLERK, at=NOON.replace(tzinfo=None))


def test_a_refusal_is_stored_with_its_rule_and_basis_after_the_roll_back() -> None:
    with pytest.raises(Refused, match="不超过十克"):
        weigh(grams=11, by=CLERK, at=NOON)
    [kept] = refusals()
    assert (kept.name, kept.officer_words, kept.court, kept.at) == (
        "称重",
        "林一 立案",
        "鲁0102",
        NOON,
    )
    assert [(rule["key"], rule["cites"]) for rule in kept.rules] == [
        ("TEST-1", ["设计取法（TEST-1）"])
    ]
    assert (acts(), announced()) == ([], [])


def test_a_refusal_on_the_record_of_a_foreign_court_is_kept_in_the_officers_own(
    owner: Connection,
) -> None:
    def reach_out(doing: LegalAct) -> None:
        doing.about(1, court="豫0102")
        refuse(doing)

    with pytest.raises(Refused, match="改正"):
        weigh(grams=7, by=CLERK, at=NOON, inside=reach_out)
    kept = owner.execute("SELECT court, seq, case_id FROM plant_refusal").fetchall()
    assert kept == [("鲁0102", 1, 1)]


@pytest.mark.usefixtures("scratch")
def test_a_refusal_late_in_the_act_takes_its_rows_back() -> None:
    def too_late(doing: LegalAct) -> None:
        enter_row(doing)
        refuse(doing)

    with pytest.raises(Refused):
        weigh(grams=7, by=CLERK, at=NOON, inside=too_late)
    assert (count("scratch"), len(refusals())) == (0, 1)


def test_a_repeated_submission_gets_the_first_result_and_acts_once() -> None:
    twice = submits(CLERK, "form-0001")
    assert weigh(grams=7, by=twice, at=NOON) == 7
    assert weigh(grams=7, by=twice, at=NOON + timedelta(hours=1)) == 7
    assert len(acts()) == 1


def test_a_repeated_submission_is_answered_though_the_law_would_now_refuse() -> None:
    weigh(grams=7, by=submits(CLERK, "form-0001"), at=NOON)
    assert weigh(grams=7, by=submits(CLERK, "form-0001"), at=NOON, inside=refuse) == 7
    assert refusals() == []


def test_the_same_key_with_other_terms_is_refused_and_kept() -> None:
    weigh(grams=7, by=submits(CLERK, "form-0001"), at=NOON)
    with pytest.raises(Refused, match="同一次提交只能办理一次"):
        weigh(grams=8, by=submits(CLERK, "form-0001"), at=NOON)
    assert ([act.result for act in acts()], len(refusals())) == ([7], 1)


def test_another_officers_key_is_no_key_of_mine() -> None:
    weigh(grams=7, by=submits(CLERK, "form-0001"), at=NOON)
    with pytest.raises(Refused, match="同一次提交只能办理一次"):
        weigh(grams=7, by=submits(NEIGHBOUR, "form-0001"), at=NOON)
    assert len(acts()) == 1


def test_a_double_click_acts_once() -> None:
    results = in_threads(lambda _: weigh(grams=7, by=submits(CLERK, "form-0001"), at=NOON), 4)
    assert (results, len(acts())) == ([7, 7, 7, 7], 1)


def test_acts_of_one_court_at_once_stand_in_one_line() -> None:
    in_threads(lambda grams: weigh(grams=grams, by=CLERK, at=NOON), 4)
    line = sorted(acts(), key=lambda act: act.seq)
    assert [act.seq for act in line] == [1, 2, 3, 4]
    assert [act.previous for act in line[1:]] == [act.digest for act in line[:-1]]


def in_threads(run: Callable[[int], int], how_many: int) -> list[int]:
    """The results of `run`, begun at the same time on connections of their own."""
    start, results = Barrier(how_many), []

    def work(number: int) -> None:
        start.wait()
        try:
            results.append(run(number))
        finally:
            connection.close()

    threads = [Thread(target=work, args=(number,)) for number in range(how_many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_an_act_on_a_lower_courts_record_stands_in_that_courts_line() -> None:
    weigh(grams=7, by=SUPERIOR, at=NOON, inside=lambda doing: doing.about(1, court="鲁0102"))
    heads = rows("SELECT chain FROM plant_chainhead WHERE chain <> '最高法'")
    assert heads == [("鲁0102",)]


def test_an_act_is_not_opened_inside_another() -> None:
    with pytest.raises(RuntimeError):
        weigh(grams=7, by=CLERK, at=NOON, inside=lambda _: weigh(grams=8, by=CLERK, at=NOON))
    assert acts() == []


def paper_and_clock(doing: LegalAct) -> None:
    doing.paper("通知书", 1)
    doing.clock("期限", 2)


def test_an_act_that_does_what_its_entry_says_stands() -> None:
    assert handle(case_id=5, does=paper_and_clock, by=JUDGE, at=NOON) > 0


@pytest.mark.parametrize(
    "does",
    [
        lambda doing: doing.clock("期限", 2),
        lambda doing: doing.paper("通知书", 1),
        lambda doing: (paper_and_clock(doing), doing.paper("裁定书", 1)),
        lambda doing: (paper_and_clock(doing), doing.clock("另一期限", 1)),
        lambda doing: (paper_and_clock(doing), doing.stop_clock("期限", 1)),
        lambda doing: (paper_and_clock(doing), doing.announce(Weighed(act_id=1, grams=1))),
        lambda doing: (paper_and_clock(doing), doing.about(6)),
        lambda doing: (paper_and_clock(doing), doing.gives(99)),
    ],
    ids=["no paper", "no clock", "paper", "clock", "stop", "fact", "case", "result"],
)
def test_an_act_that_does_anything_else_is_a_defect(does: Callable[[LegalAct], object]) -> None:
    with pytest.raises(CatalogueBreach):
        handle(case_id=5, does=does, by=JUDGE, at=NOON)
    assert acts() == []


def test_a_verb_that_hides_a_failed_act_commits_nothing() -> None:
    with patch.dict(catalogue._entries):

        @act("掩盖", by=(Post.FILING,), on="court")
        def hide(*, by: Officer, at: datetime) -> int:
            with suppress(ZeroDivisionError), legal_act(hide, by=by, at=at):
                raise ZeroDivisionError
            return 0

    with pytest.raises(CatalogueBreach, match="one legal act"):
        hide(by=CLERK, at=NOON)
    assert acts() == []


def test_a_further_paper_may_be_made_where_the_entry_allows_it() -> None:
    def with_annex(doing: LegalAct) -> None:
        paper_and_clock(doing)
        doing.paper("附页", 3)

    assert handle(case_id=5, does=with_annex, by=JUDGE, at=NOON) > 0


def test_an_act_costs_three_statements_beside_its_rows(
    django_assert_num_queries: Callable[[int], object],
) -> None:
    weigh(grams=1, by=CLERK, at=NOON)
    with entered(Scope.of(CLERK)):
        rows("SELECT 1")
        with django_assert_num_queries(5):  # type: ignore[attr-defined]  # BEGIN and COMMIT too
            weigh(grams=2, by=CLERK, at=NOON)
