"""Pages by key: every row once, forwards and back, and no forged position."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhiheng.plant.errors import BadTerms
from zhiheng.plant.paging import Page, Position, cursor_of, page, position_of

# The installation's keys are made by set-up.
pytestmark = pytest.mark.usefixtures("house")
AT = datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("Asia/Shanghai"))


def listed(numbers: list[int], cursor: str | None, size: int) -> Page[int]:
    """A list in rising order, paged as a room's query would page it."""

    def fetch(position: Position | None, limit: int) -> list[int]:
        if position is None:
            return numbers[:limit]
        beyond = position.values[0]
        if position.backwards:
            return [n for n in reversed(numbers) if n < beyond][:limit]
        return [n for n in numbers if n > beyond][:limit]

    return page(fetch, lambda number: (number,), cursor, size)


@given(st.lists(st.integers(), unique=True).map(sorted), st.integers(1, 7))
def test_going_on_and_back_shows_every_row_once(numbers: list[int], size: int) -> None:
    forwards, shown = [], listed(numbers, None, size)
    forwards.append(shown)
    while shown.next_key:
        shown = listed(numbers, shown.next_key, size)
        forwards.append(shown)
    assert [n for one in forwards for n in one.rows] == numbers
    for before in reversed(forwards[:-1]):
        shown = listed(numbers, shown.previous_key, size)
        assert shown.rows == before.rows
    assert shown.previous_key is None


@pytest.mark.parametrize(
    "values", [(1,), (None, "甲'\"\\"), (date(2026, 2, 28), 3), (AT, "x", -1), (True,)]
)
def test_a_position_survives_the_address(values: tuple[object, ...]) -> None:
    for backwards in (True, False):
        position = Position(values, backwards)
        assert position_of(cursor_of(position)) == position


@pytest.mark.parametrize("tail", ["!", "", "x:y"])
def test_a_forged_position_is_told_what_to_do(tail: str) -> None:
    forged = cursor_of(Position((1,)))[:-1] + tail
    with pytest.raises(BadTerms, match="翻页位置无效"):
        position_of(forged)


@pytest.mark.parametrize("first", [None, ""])
def test_no_position_is_the_first_page(first: str | None) -> None:
    assert position_of(first) is None
