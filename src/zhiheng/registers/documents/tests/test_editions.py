"""Forms have editions by day: an expired one is refused and the one in use is offered."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest

from zhiheng.law.kernel.finding import Refused
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.documents import queries
from zhiheng.registers.documents.actions import issue
from zhiheng.registers.documents.papers import EDITIONS, form_on
from zhiheng.registers.documents.papers.sheet import Form
from zhiheng.registers.documents.queries import Standing
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW, within_an_act

RISKS = "执行风险告知书"
OLD, NEW = (form.edition for form in EDITIONS[RISKS])
LATER = NOW + timedelta(days=20)


def issued(case_id: int, *, edition: str = "", at: datetime = NOW) -> int:
    """A notice of risks of the case, by the edition the officer saw."""
    handler = a_court_office().handler
    with entered(Scope.of(handler)):
        data = queries.paper_data(case_id, dated_on=at.date())
    do = partial(issue, kind=RISKS, data=data, edition=edition)
    return within_an_act(lambda doing: do(doing), by=handler, at=at, papers=(RISKS,))


def test_each_edition_is_in_use_until_the_day_before_the_next() -> None:
    found = partial(form_on, RISKS)
    days = (date(2025, 12, 31), date(2026, 11, 30), date(2026, 12, 1))
    assert [form.edition if (form := found(day)) else "" for day in days] == ["", OLD, NEW]


def test_a_form_withdrawn_without_another_is_in_use_no_more() -> None:
    withdrawn = replace(EDITIONS[RISKS][0], last_on=date(2026, 6, 30))
    assert form_on(RISKS, date(2026, 6, 30), (withdrawn,)) is withdrawn
    assert form_on(RISKS, date(2026, 7, 1), (withdrawn,)) is None


def test_the_library_shows_every_edition_with_its_days_and_where_it_stands() -> None:
    shown = [one for one in queries.library(NOW.date()) if one.form.kind == RISKS]
    assert [(one.form.edition, one.last_on, one.standing) for one in shown] == [
        (NEW, None, Standing.TO_COME),
        (OLD, date(2026, 11, 30), Standing.IN_USE),
    ]
    assert {one.form.kind for one in queries.library(NOW.date())} == set(EDITIONS)


def test_a_later_edition_of_a_kind_differs_in_words_and_not_in_what_it_is() -> None:
    def nature(form: Form) -> tuple[object, ...]:
        return (form.by_hand, form.record, form.to, form.about, form.among)

    for first, *others in EDITIONS.values():
        assert [nature(one) for one in others] == [nature(first)] * len(others)


@pytest.mark.django_db
@pytest.mark.mission("REQ-068")
def test_an_expired_edition_is_refused_and_the_one_in_use_offered() -> None:
    """Using an expired template is refused and the new version offered."""
    case_id = a_case(handler=a_court_office().handler).case_id
    old = issued(case_id, edition=OLD)
    with pytest.raises(Refused, match="2026年1月1日版样式不在使用.*现行的是2026年12月1日版"):
        issued(case_id, edition=OLD, at=LATER)
    new = issued(case_id, edition=NEW, at=LATER)
    with entered(Scope.of(a_court_office().handler)):
        assert (queries.paper(old).edition, queries.paper(new).edition) == (OLD, NEW)
        assert "五、异议和监督" in queries.paper(new).sheet.text
        assert "五、异议和监督" not in queries.paper(old).sheet.text


@pytest.mark.django_db
def test_an_edition_that_has_not_begun_is_refused_too() -> None:
    case_id = a_case(handler=a_court_office().handler).case_id
    with pytest.raises(Refused, match="2026年12月1日版样式不在使用.*2026年1月1日版"):
        issued(case_id, edition=NEW)


@pytest.mark.django_db
def test_nothing_is_issued_before_its_form_begins() -> None:
    with pytest.raises(Refused, match="样式自2026年1月1日起启用"):
        queries.form_in_use(RISKS, date(2025, 12, 31))
