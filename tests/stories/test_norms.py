"""规范库 in a real browser, in both widths: search, a norm with its warnings, the form."""

from collections.abc import Callable

import pytest

from tests.stories.desk import Desk
from zhiheng.plant.officer import Officer
from zhiheng.registers.norms import actions
from zhiheng.registers.norms.exhibits import NOW, OUTLINE, a_relation, annotated, loaded
from zhiheng.registers.norms.terms import RelationKind
from zhiheng.registers.personnel.exhibits import Office, a_court_office

pytestmark = [pytest.mark.browser, pytest.mark.django_db]
Seat = Callable[[Officer], Desk]


@pytest.fixture(autouse=True)
def desk() -> None:
    """The real web process keeps its own clock and settings."""


@pytest.fixture
def office(db: None) -> Office:
    del db
    return a_court_office()


def test_a_reviewer_reads_finds_and_relates(desk_of: Seat, office: Office) -> None:
    """Every page of the register, seen in both widths."""
    loaded("F2016_373")
    loaded("LGF2018_17", OUTLINE)
    annotated("F2016_373", "第二条", office.reviewer)
    terms = a_relation(
        RelationKind.CONFLICTS, ("LGF2018_17", "一（二）"), ("F2016_373", "第一条第二款")
    )
    actions.relate(terms=terms, by=office.reviewer, at=NOW)
    ended = a_relation(
        RelationKind.REPLACES, ("ZB2024", ""), ("JS2022", "第四百八十条"), NOW.date()
    )
    actions.relate(terms=ended, by=office.reviewer, at=NOW)
    window = desk_of(office.reviewer)
    for name, path in (
        ("norms-1-catalogue", "/norms/"),
        ("norms-2-found", "/norms/?q=终本"),
        ("norms-3-norm", "/norms/F2016_373/"),
        ("norms-4-expired", "/norms/expired/"),
        ("norms-5-relate", "/norms/F2016_373/relate?place=第二条"),
    ):
        assert window.open(path) == 200
        window.inspect(name)
    assert window.faults == []
