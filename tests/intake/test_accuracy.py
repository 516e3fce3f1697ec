"""识读准确率: what was read against what was docketed, kept with the case."""

from dataclasses import replace
from datetime import date

import pytest

from tests.measures.sheets import JUDGMENT
from zhiheng.measures.intake import queries
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.measures.intake.queries.accuracy import compared
from zhiheng.measures.intake.reader import read
from zhiheng.measures.intake.terms import ReadingOutcome
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.titles.terms import TitleTerms

READ = read(JUDGMENT).as_json()


def as_read(**changes: object) -> TitleTerms:
    plain = an_application().title
    said = {"case_no": READ["case_no"], "made_by": READ["court"], "cause": READ["cause"]}
    made_on = date.fromisoformat(str(READ["date"]))
    return replace(plain, **(said | {"made_on": made_on, "reading": READ} | changes))


def outcome(title: TitleTerms, field: str) -> list[ReadingOutcome]:
    return [one.outcome for one in compared(title, ()) if one.field == field]


def test_what_was_taken_as_read_is_kept() -> None:
    assert outcome(as_read(), "文号") == [ReadingOutcome.KEPT]


def test_what_was_put_right_tells_both_words() -> None:
    [one] = [one for one in compared(as_read(cause="借款合同纠纷"), ()) if one.field == "案由"]
    assert (one.outcome, one.read_words, one.kept_words) == (
        ReadingOutcome.CORRECTED, "买卖合同纠纷", "借款合同纠纷",
    )  # fmt: skip


def test_what_was_not_read_is_added_and_what_was_emptied_is_struck() -> None:
    title = as_read(cause="", reading=READ | {"case_no": None})
    assert outcome(title, "文号") == [ReadingOutcome.ADDED]
    assert outcome(title, "案由") == [ReadingOutcome.STRUCK]


def test_nothing_is_compared_where_nothing_was_read() -> None:
    assert compared(as_read(reading=None), ()) == ()


@pytest.mark.django_db
def test_the_figures_are_of_the_courts_in_scope(office: Office) -> None:
    title = replace(an_application().title, reading=READ)
    a_docketed_case(by=office.filing, title=title)
    with entered(Scope.of(office.chief)):
        found = {one.field: one for one in queries.accuracy(date(2026, 1, 1))}
        assert found["文号"].corrected + found["文号"].kept == 1
        assert queries.corrections(date(2026, 1, 1))
    with entered(Scope.of(a_court_office("鲁0103").chief)):
        assert queries.accuracy(date(2026, 1, 1)) == ()
