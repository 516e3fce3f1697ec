"""Verification of the chains: every link is read back, hashed again, held against its neighbours.

Found, with its place: an edited link, a changed or added register change, a link removed, added or
moved, and a tail cut off. One snapshot, read as a stream; nothing is kept in memory but a link.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from django.db import connection, transaction

from zhiheng.plant import chain, sm3
from zhiheng.plant.officer import HIGHEST_CLEARANCE
from zhiheng.plant.scope import ROOT_COURT, Scope, court_range, entered

# An act without changes: an empty last column before the end of the line.
UNCHANGED: Final = b"\n"
# In COPY text a bytea stands as \\x…: these characters before the hexadecimal digits.
HEX: Final = b"\\\\x"
LOOKED: Final = "查看".encode()

CHANGES: Final = (
    "SELECT act_id, encode(convert_to("
    f"string_agg({chain.CHANGE_TEXT}, E'\\n' ORDER BY id), 'UTF8'), 'hex') AS text"
    " FROM plant_change GROUP BY act_id"
)
ACTS: Final = (
    f"SELECT {', '.join(f'a.{c}' if c != chain.AT else chain.AT for c in chain.ACT_COLUMNS)},"
    " a.court, a.seq, a.previous, a.digest,"
    " coalesce(encode(a.changes_hash, 'hex'), '') || coalesce(' ' || c.text, '')"
    f" FROM plant_act a LEFT JOIN ({CHANGES}) c ON c.act_id = a.id"
)
REFUSALS: Final = (
    f"SELECT {', '.join(chain.REFUSAL_COLUMNS)}, court || '/拦截', seq, previous, digest,"
    " '' FROM plant_refusal"
)
LOOKS: Final = (
    f"SELECT b.day, b.seq, b.previous, b.digest, {', '.join(chain.LOOK_COLUMNS)}"
    " FROM plant_lookbatch b LEFT JOIN plant_look l ON l.batch_id = b.id"
    " ORDER BY b.day, b.seq, l.place"
)
# Read along the chain's own index: a sort would hold the first link back until the last is read.
IN_ORDER_OF_THE_INDEX: Final = (
    "SET LOCAL enable_sort = off; SET LOCAL max_parallel_workers_per_gather = 0"
)
HEADS: Final = "SELECT chain, seq, encode(digest, 'hex') FROM plant_chainhead"


@dataclass(frozen=True, slots=True)
class BadLink:
    """Where a chain is broken, and how, in words."""

    chain: str
    seq: int
    problem: str


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether every chain holds, how many links were read, and the first that does not hold."""

    ok: bool
    links: int
    first_bad: BadLink | None

    @property
    def words(self) -> str:
        """The result in one sentence."""
        if self.first_bad is None:
            return f"审计链完好，共校验 {self.links} 环"
        bad = self.first_bad
        return f"审计链在 {bad.chain} 第 {bad.seq} 环处断开：{bad.problem}"

    def as_document(self) -> dict[str, Any]:
        """The JSON of `zhiheng verify`."""
        return asdict(self)


# One link as read back: chain, number, previous digest, own digest (both as COPY text), content,
# and what is wrong with its changes. A bare tuple: there are as many as the court has acts.
Link = tuple[bytes, bytes, bytes, bytes, bytes, str | None]


def verify(court: str | None = None, *, and_below: bool = False) -> Verification:
    """Verify one court's acts and refusals, or every chain, over Django's connection.

    `and_below`: the courts below it too; for the root court that is every chain.
    """
    scope = Scope.of_court(court or ROOT_COURT, HIGHEST_CLEARANCE)
    with entered(scope), transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        return verify_with(cursor, court, and_below=and_below)


def verify_with(cursor: Any, court: str | None = None, *, and_below: bool = False) -> Verification:
    """The same over a psycopg cursor whose transaction reads one snapshot, as zh_backup."""
    whole = court is None or (and_below and court == ROOT_COURT)
    lo, hi = court_range(court or ROOT_COURT) if and_below or whole else (court or "", "")
    cursor.execute(IN_ORDER_OF_THE_INDEX)
    cursor.execute(HEADS)
    heads = {
        name: (seq, digest)
        for name, seq, digest in cursor.fetchall()
        if whole or _is_asked(name.partition("/")[0], lo, hi)
    }
    read = 0
    for links in _streams(cursor, "" if whole else _where(lo, hi), with_looks=whole):
        for code, of_chain in groupby(links, key=itemgetter(0)):
            name = code.decode()
            count, bad = _follow(name, of_chain, heads.pop(name, (0, sm3.ZERO.hex())))
            read += count
            if bad is not None:
                return Verification(False, read, bad)
    for name, (seq, _) in sorted(heads.items()):
        if seq:
            return Verification(False, read, BadLink(name, 1, f"全部 {seq} 条记录缺失"))
    return Verification(True, read, None)


def _follow(name: str, links: Iterator[Link], head: tuple[int, str]) -> tuple[int, BadLink | None]:
    """Follow one chain from its beginning to its head; how many links hold, and the first bad."""
    seq, running, shown = 0, sm3.ZERO, _shown(sm3.ZERO)
    for _, number, previous, digest, content, problem in links:
        place = int(number)
        if place != seq + 1:
            problem = f"应为第 {seq + 1} 条，读到第 {place} 条（有记录被删除、插入或移动）"
        elif previous != shown:
            problem = "前一条的摘要不符（前一条被替换）"
        else:
            running = sm3.link(running, content)
            shown = _shown(running)
            if shown != digest:
                problem = "内容与摘要不符（记录被改动）"
        if problem is not None:
            return seq, BadLink(name, min(place, seq + 1), problem)
        seq = place
    if (seq, running.hex()) != head:
        return seq, BadLink(name, seq + 1, f"链尾不符：应有 {head[0]} 条，现有 {seq} 条")
    return seq, None


def _shown(digest: bytes) -> bytes:
    return HEX + digest.hex().encode()


def _is_asked(court: str, lo: str, hi: str) -> bool:
    return lo <= court < hi if hi else court == lo


def _where(lo: str, hi: str) -> str:
    if not hi:
        return f" WHERE court = {_literal(lo)}"
    return f" WHERE court >= {_literal(lo)} AND court < {_literal(hi)}"


def _streams(cursor: Any, where: str, *, with_looks: bool) -> Iterator[Iterator[Link]]:
    of_acts = where.replace(" court ", " a.court ")
    yield _row_links(cursor, f"{ACTS}{of_acts} ORDER BY a.court, a.seq")
    yield _row_links(cursor, f"{REFUSALS}{where} ORDER BY court, seq")
    if with_looks:
        yield _batch_links(cursor)


def _row_links(cursor: Any, query: str) -> Iterator[Link]:
    with cursor.copy(f"COPY ({query}) TO STDOUT") as copy:
        for row in copy:
            content, name, seq, previous, digest, changes = bytes(row).rsplit(b"\t", 5)
            whole = changes == UNCHANGED or _agree(changes)
            yield name, seq, previous, digest, content, None if whole else "变更记录与摘要不符"


def _agree(column: bytes) -> bool:
    """Whether the digest kept with the act is that of the changes kept for it."""
    hashed, _, changes = column[:-1].partition(b" ")
    if not (hashed and changes):
        return False
    return sm3.digest(bytes.fromhex(changes.decode())).hex().encode() == hashed


def _batch_links(cursor: Any) -> Iterator[Link]:
    split = (row.split(b"\t", 4) for row in _rows(cursor, LOOKS))
    for (day, seq, previous, digest), looks in groupby(split, key=lambda row: tuple(row[:4])):
        content = b"\n".join(look[4] for look in looks)
        name = day + b"/" + LOOKED
        yield name, seq, previous, digest, content, None


def _rows(cursor: Any, query: str) -> Iterator[bytes]:
    """The rows of a query as COPY text without line ends."""
    with cursor.copy(f"COPY ({query}) TO STDOUT") as copy:
        for row in copy:
            yield bytes(row)[:-1]


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
