"""W12, writing: looks are put into canonical form, hashed, chained and inserted by the application.

Floor: COPY of the same rows, already as text, by the owner into a table with the same columns and
indexes and neither policy nor chain.
"""

from datetime import timedelta
from typing import Final

from bench import ground
from bench.population import AT, MEASURED_COURT
from bench.rounds import Measured, interleaved
from zhiheng.house.ground.roles import Connection
from zhiheng.plant import chain, looklog
from zhiheng.plant.looklog import Noted
from zhiheng.plant.scope import Scope, entered

SIZE: Final = 10_000
GOAL: Final = 2.0
COLUMNS: Final = (
    "batch_id, place, officer_id, officer_words, court, subject_court, kind, subject_id, ground,"
    " device, at"
)
FLOOR: Final = (
    "CREATE TABLE floor_look (LIKE plant_look INCLUDING DEFAULTS INCLUDING IDENTITY"
    " INCLUDING CONSTRAINTS INCLUDING INDEXES)"
)
COPY: Final = f"COPY floor_look ({COLUMNS}) FROM STDIN"


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds` batches of `size` looks, each batch of other cases."""
    with ground.a_database("append") as (house, name), ground.as_owner(house, name) as owner:
        owner.execute(FLOOR)
        batches = Batches(size)
        with entered(Scope.of_court(MEASURED_COURT)):
            medians = interleaved(
                lambda: looklog.write(batches.looks),
                lambda: copy_in(owner, batches.text),
                rounds=rounds,
                before=batches.renew,
            )
        _refuse_lost_rows(owner)
    return Measured(
        name="audit-append", size=size, ours=medians[0], floor=medians[1], rounds=rounds,
        goal=GOAL, told={"rows_per_second": round(size / medians[0] * 1000)},
    )  # fmt: skip


class Batches:
    """Looks at ever other cases: as `looks` for ours, and ready as COPY text for the floor."""

    def __init__(self, size: int) -> None:
        self._size, self._place = size, 0
        self.looks: list[Noted] = []
        self.text = b""

    def renew(self) -> None:
        """The next batch."""
        self._place += 1
        first = self._place * self._size
        self.looks = [a_look(number) for number in range(first, first + self._size)]
        lines = looklog.batch_of(self.looks).content.split(b"\n")
        self.text = b"".join(b"%d\t%s\n" % (self._place, line) for line in lines)


def a_look(number: int) -> Noted:
    """One of forty officers looks at a case."""
    officer = number % 40 + 1
    return Noted(
        officer, f"量测员{officer} 承办法官", MEASURED_COURT, MEASURED_COURT, "case", number,
        "承办", "Chrome 128 Windows，10.1.2.*", AT + timedelta(microseconds=number),
    )  # fmt: skip


def copy_in(owner: Connection, text: bytes) -> None:
    """COPY the text, and commit."""
    with owner.cursor() as cursor, cursor.copy(COPY) as copy:
        copy.write(text)


def _refuse_lost_rows(owner: Connection) -> None:
    """Ours wrote every look, in one chain."""
    row = owner.execute(
        "SELECT (SELECT sum(looks) FROM plant_lookbatch) = (SELECT count(*) FROM plant_look),"
        " (SELECT count(*) FROM plant_lookbatch) = (SELECT seq FROM plant_chainhead"
        " WHERE chain = %s)",
        (chain.of_looks(AT.date()),),
    ).fetchone()
    assert row == (True, True), row
