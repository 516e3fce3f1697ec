"""W12, proving: the chain of acts is read back, hashed and compared link by link.

Floor: hashing the same content from memory, link after link, with nothing read or compared.
"""

from statistics import median
from typing import Final

import psycopg

from bench import ground
from bench.population import AT, MEASURED_COURT
from bench.rounds import Measured, interleaved, milliseconds
from zhiheng.house.ground.address import Role
from zhiheng.house.ground.roles import Connection
from zhiheng.plant import chain, copytext, sm3
from zhiheng.plant.verify import verify_with

SIZE: Final = 100_000
GOAL: Final = 2.0
COLUMNS: Final = (
    "id, court, seq, name, officer_id, officer_words, device, case_id, at, law_edition, terms_hash,"
    " says, steps, changes_hash, request_key, result, previous, digest"
)
STAGE: Final = "CREATE TEMP TABLE staged (LIKE plant_act)"
COPY: Final = f"COPY staged ({COLUMNS}) FROM STDIN"
TAKE_OVER: Final = f"INSERT INTO plant_act ({COLUMNS}) SELECT {COLUMNS} FROM staged"
READ: Final = f"COPY (SELECT {COLUMNS} FROM plant_act ORDER BY court, seq) TO STDOUT"
HEAD: Final = "INSERT INTO plant_chainhead (chain, seq, digest) VALUES (%s, %s, %s)"


def run(size: int, rounds: int) -> Measured:
    """Medians over `rounds` verifications of one court's chain of `size` acts."""
    with ground.a_database("verify") as (house, name):
        with ground.as_owner(house, name) as owner:
            contents = fill(owner, size)
        with psycopg.connect(house.conninfo(Role.BACKUP, name)) as reader:
            cursor = reader.cursor()
            found = verify_with(cursor, MEASURED_COURT)
            assert (found.ok, found.links) == (True, size), found
            medians = interleaved(
                lambda: verify_with(cursor, MEASURED_COURT),
                lambda: hash_all(contents),
                rounds=rounds,
                warm=1,
            )
            reading = median(milliseconds(lambda: read_all(cursor)) for _ in range(3))
    return Measured(
        name="audit-verify", size=size, ours=medians[0], floor=medians[1], rounds=rounds,
        goal=GOAL, told={
            "links_per_second": round(size / medians[0] * 1000), "reading": round(reading, 3),
        },
    )  # fmt: skip


def hash_all(contents: list[bytes]) -> bytes:
    """The digest of the last link."""
    digest = sm3.ZERO
    for content in contents:
        digest = sm3.link(digest, content)
    return digest


def read_all(cursor: psycopg.Cursor[tuple[object, ...]]) -> int:
    """The rows as COPY text, read and dropped: what no verification can do without."""
    with cursor.copy(READ) as rows:
        return sum(len(block) for block in rows)


def fill(owner: Connection, size: int) -> list[bytes]:
    """A chain of `size` acts as the plant would have written it; gives the links' contents."""
    contents, digest = [], sm3.ZERO
    owner.execute("SET TimeZone = 'UTC'")
    owner.execute(STAGE)
    with owner.cursor() as cursor, cursor.copy(COPY) as copy:
        for seq in range(1, size + 1):
            content = copytext.line(*_act(seq))
            previous, digest = digest, sm3.link(digest, content)
            contents.append(content)
            copy.write(content + b"\t" + copytext.line(previous, digest) + b"\n")
    owner.execute(TAKE_OVER)
    owner.execute(HEAD, (chain.of_acts(MEASURED_COURT), size, digest))
    owner.execute("ANALYZE plant_act")
    return contents


def _act(seq: int) -> tuple[object, ...]:
    """One act in the order of `chain.ACT_COLUMNS`."""
    return (
        10**9 + seq, MEASURED_COURT, seq, "发出执行通知书", seq % 40 + 1, "周文 承办法官",
        "Chrome 128 Windows，10.1.2.*", seq, AT, "2026-11-20", bytes(32),
        "向被执行人发出执行通知书，同时责令报告财产", {"papers": [["执行通知书", seq]]}, None,
        None, seq,
    )  # fmt: skip
