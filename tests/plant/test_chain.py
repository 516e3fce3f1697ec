"""The chains: whoever edits, removes, moves or adds a line of the log is found, and where."""

import pytest

from tests.plant.exhibits import (
    CLERK,
    NEIGHBOUR,
    NOON,
    change_row,
    enter_row,
    refuse,
    weigh,
)
from zhiheng.house.ground.roles import Connection
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant import looklog, sm3
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.verify import Verification, verify

pytestmark = pytest.mark.django_db


@pytest.fixture
def intruder(scratch: Connection) -> Connection:
    """Four acts in one court and one in another, a change, a refusal, two batches of looks; then
    somebody with the owner's password who has switched the triggers off."""
    weigh(grams=1, by=CLERK, at=NOON, inside=enter_row)
    weigh(grams=2, by=CLERK, at=NOON, inside=change_row("改\t\\\n“后”"))
    weigh(grams=3, by=CLERK, at=NOON)
    weigh(grams=4, by=CLERK, at=NOON)
    weigh(grams=5, by=NEIGHBOUR, at=NOON)
    with pytest.raises(Refused):
        weigh(grams=6, by=CLERK, at=NOON, inside=refuse)
    for subjects in ((1, 2), (3,)):
        for subject in subjects:
            looklog.look(CLERK, "case", subject, "办案", NOON)
        looklog.flush()
    for table in ("act", "change", "refusal", "look", "lookbatch"):
        scratch.execute(f"ALTER TABLE plant_{table} DISABLE TRIGGER USER")
    return scratch


def place(found: Verification) -> tuple[str, int] | None:
    return None if found.first_bad is None else (found.first_bad.chain, found.first_bad.seq)


@pytest.mark.usefixtures("intruder")
def test_an_untouched_log_verifies() -> None:
    """Eight links of ours: five acts, a refusal, two batches of looks; before them the acts by
    which set-up entered the courts and the norms."""
    earlier = verify("最高法").links
    assert earlier > 0
    assert verify() == Verification(ok=True, links=earlier + 8, first_bad=None)


@pytest.mark.usefixtures("intruder")
@pytest.mark.parametrize(("court", "links"), [("鲁0102", 5), ("鲁0103", 1), ("鲁0199", 0)])
def test_one_court_is_verified_for_itself(court: str, links: int) -> None:
    assert verify(court) == Verification(ok=True, links=links, first_bad=None)


@pytest.mark.parametrize(
    ("tampering", "where"),
    [
        (
            "UPDATE plant_act SET says = '称得 9 克' WHERE seq = 2 AND court = '鲁0102'",
            ("鲁0102", 2),
        ),
        ("UPDATE plant_act SET officer_id = 99 WHERE seq = 3", ("鲁0102", 3)),
        ("UPDATE plant_act SET at = at + interval '1 us' WHERE seq = 4", ("鲁0102", 4)),
        ("UPDATE plant_act SET steps = '{}' WHERE seq = 4", ("鲁0102", 4)),
        ("UPDATE plant_act SET seq = 9 WHERE seq = 4", ("鲁0102", 4)),
        ("UPDATE plant_act SET court = '鲁0103', seq = 2 WHERE seq = 4", ("鲁0102", 4)),
        ('UPDATE plant_change SET after = \'{"words": "丁"}\'', ("鲁0102", 2)),
        ("DELETE FROM plant_change", ("鲁0102", 2)),
        ("UPDATE plant_change SET act_id = act_id + 1", ("鲁0102", 2)),
        ("UPDATE plant_refusal SET rules = '[]'", ("鲁0102/拦截", 1)),
        ("DELETE FROM plant_refusal", ("鲁0102/拦截", 1)),
        (
            "UPDATE plant_look SET officer_words = '他人' WHERE subject_id = 2",
            ("2026-11-20/查看", 1),
        ),
        ("DELETE FROM plant_look WHERE subject_id = 2", ("2026-11-20/查看", 1)),
        ("DELETE FROM plant_look WHERE subject_id = 3", ("2026-11-20/查看", 2)),
        ("UPDATE plant_chainhead SET seq = 9 WHERE chain = '鲁0103'", ("鲁0103", 2)),
    ],
)
def test_tampering_is_found_and_its_place_named(
    intruder: Connection, tampering: str, where: tuple[str, int]
) -> None:
    assert intruder.execute(tampering).rowcount > 0
    assert place(verify()) == where


@pytest.mark.parametrize(("seq", "where"), [(1, 1), (3, 3), (4, 4)])
def test_a_deleted_line_breaks_verification(intruder: Connection, seq: int, where: int) -> None:
    intruder.execute(
        "DELETE FROM plant_outbox WHERE act_id IN"
        " (SELECT id FROM plant_act WHERE court = '鲁0102' AND seq = %s)",
        (seq,),
    )
    intruder.execute("ALTER TABLE scratch DROP CONSTRAINT scratch_act_id_fkey")
    intruder.execute("DELETE FROM plant_act WHERE court = '鲁0102' AND seq = %s", (seq,))
    assert place(verify()) == ("鲁0102", where)
    assert [seen.officer_words for seen in _who_saw(1)] == ["林一 立案"]


def _who_saw(case_id: int) -> tuple[looklog.Seen, ...]:
    with entered(Scope.of(CLERK)):
        return looklog.who_saw("case", case_id)


def test_two_lines_that_change_places_are_found(intruder: Connection) -> None:
    intruder.execute("ALTER TABLE plant_act DROP CONSTRAINT an_act_has_its_place_in_line")
    intruder.execute("UPDATE plant_act SET seq = 5 - seq WHERE court = '鲁0102' AND seq IN (2, 3)")
    assert place(verify()) == ("鲁0102", 2)


def test_a_whole_court_that_vanished_is_found(intruder: Connection) -> None:
    intruder.execute("DELETE FROM plant_outbox WHERE court = '鲁0103'")
    intruder.execute("DELETE FROM plant_act WHERE court = '鲁0103'")
    assert place(verify()) == ("鲁0103", 1)


def test_a_link_is_the_hash_of_the_one_before_and_the_row() -> None:
    assert sm3.link(sm3.ZERO, b"a") == sm3.digest(bytes(32) + b"a")


def test_sm3_is_the_standards() -> None:
    """GB/T 32905-2016, example 1."""
    expected = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    assert sm3.digest(b"abc").hex() == expected
