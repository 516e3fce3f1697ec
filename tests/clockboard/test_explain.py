"""A clock of the court that has passed is explained in writing, once, and read above."""

from datetime import date, timedelta

import pytest

from zhiheng.law.clocks import NOTICE_ISSUE
from zhiheng.law.clocks import clock as law_clock
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.measures.handling.exhibits import freshly
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.clockboard import queries
from zhiheng.oversight.clockboard.actions import deduct, explain
from zhiheng.oversight.clockboard.exhibits import a_deduction, an_explanation, the_clock
from zhiheng.oversight.clockboard.queries import BoardRow
from zhiheng.oversight.clockboard.terms import BoardFilter, BoardState
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.actions import lock
from zhiheng.registers.nodes.actions import start
from zhiheng.registers.personnel.exhibits import Office, an_officer
from zhiheng.registers.persons.exhibits import NOW, within_an_act

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(300)
"""A day on which every clock of the case has passed."""


def explained(case_id: int, by: Officer, name: str = "执行期限") -> int:
    terms = an_explanation(the_clock(case_id, by=by, name=name).id)
    return explain(case_id=case_id, terms=terms, by=freshly(by, LATER), at=LATER)


def listed(
    by: Officer, state: BoardState, *, below: bool = False, court: str = "鲁0102"
) -> tuple[BoardRow, ...]:
    asked = BoardFilter(court=court, today=LATER.date(), state=state, below=below)
    with entered(Scope.of(by)):
        return queries.board_page(asked).rows


def names(rows: tuple[BoardRow, ...]) -> list[str]:
    return [row.name for row in rows]


def test_an_explanation_takes_the_clock_off_the_list(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    assert "执行期限" in names(listed(office.handler, BoardState.UNEXPLAINED))
    explained(case_id, office.handler)
    assert "执行期限" not in names(listed(office.handler, BoardState.UNEXPLAINED))
    assert "执行期限" in names(listed(office.handler, BoardState.OVERDUE))


def test_the_court_above_reads_the_reason(office: Office) -> None:
    above = an_officer(Post.BUREAU_CHIEF, code="鲁01", number="ZY-91", name="上督")
    case_id = a_docketed_case(handler=office.handler)
    explained(case_id, office.handler)
    [row] = [
        one for one in listed(above, BoardState.OVERDUE, below=True, court="鲁01")
        if one.name == "执行期限"
    ]  # fmt: skip
    assert row.reason is not None
    assert row.reason.startswith("唯一财产两次流拍")


def test_a_neighbouring_court_reads_nothing(office: Office) -> None:
    neighbour = an_officer(Post.BUREAU_CHIEF, code="鲁0103", number="SZ-91", name="邻督")
    a_docketed_case(handler=office.handler)
    assert listed(neighbour, BoardState.ALL, below=True, court="鲁0103") == ()
    assert listed(neighbour, BoardState.ALL) == ()


def test_a_clock_that_has_not_passed_is_not_explained(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    terms = an_explanation(the_clock(case_id, by=office.handler).id)
    with pytest.raises(BadTerms, match="没有逾期"):
        explain(case_id=case_id, terms=terms, by=freshly(office.handler), at=NOW)


def test_a_passing_is_explained_once(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    explained(case_id, office.handler)
    with pytest.raises(BadTerms, match="已经说明"):
        explained(case_id, office.handler)


def test_a_clock_that_moved_and_passed_again_is_explained_again(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    explained(case_id, office.handler)
    clock = the_clock(case_id, by=office.handler)
    deduct(case_id=case_id, terms=a_deduction(clock.id), by=office.handler, at=LATER)
    explained(case_id, office.handler)


def test_the_period_of_a_party_is_nothing_the_court_explains(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)

    def begin(doing: LegalAct) -> int:
        lock(doing, case_id)
        clock = law_clock("对分配方案的异议")
        return start(doing, clock, case_id=case_id, from_on=date(2026, 11, 20))

    within_an_act(begin, by=office.handler, clocks=("对分配方案的异议",))
    with pytest.raises(BadTerms, match="不须说明"):
        explained(case_id, office.handler, "对分配方案的异议")


def test_without_a_fresh_log_in_nothing_is_signed(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    terms = an_explanation(the_clock(case_id, by=office.handler).id)
    with pytest.raises(Refused, match="签发前须重新验证身份"):
        explain(case_id=case_id, terms=terms, by=office.handler, at=LATER)


def test_a_promised_day_in_the_past_is_refused(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    terms = an_explanation(the_clock(case_id, by=office.handler).id)
    late = LATER + timedelta(365)
    with pytest.raises(BadTerms, match="预计办结日不能早于今天"):
        explain(case_id=case_id, terms=terms, by=freshly(office.handler, late), at=late)


def test_the_board_counts_what_it_lists(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    clock = the_clock(case_id, by=office.handler)
    terms = a_deduction(clock.id, last_on=None)
    deduct(case_id=case_id, terms=terms, by=office.handler, at=NOW + timedelta(30))
    asked = BoardFilter(court="鲁0102", today=LATER.date())
    with entered(Scope.of(office.handler)):
        counts = queries.board_counts(asked)
    assert counts.stopped == 1 == len(listed(office.handler, BoardState.STOPPED))
    assert counts.overdue == len(listed(office.handler, BoardState.OVERDUE))
    assert NOTICE_ISSUE.name in names(listed(office.handler, BoardState.OVERDUE))


def test_the_board_pages_by_key(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    asked = BoardFilter(court="鲁0102", today=LATER.date())
    with entered(Scope.of(office.handler)):
        first = queries.board_page(asked, size=1)
        second = queries.board_page(asked, first.next_key, size=1)
    assert (len(first.rows), len(second.rows)) == (1, 1)
    assert first.rows[0].id != second.rows[0].id
