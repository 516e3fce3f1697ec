"""The chains: every act, refusal and batch of looks is a link that holds the digest before it.

A link's content is the COPY text of its row (`copytext`), so that `verify` can stream the table
and hash what it reads. One chain per court for acts, one per court for refusals, one per day for
looks. The head of a chain is locked while a link is added, last thing in the transaction.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db import connection

from zhiheng.plant import sm3

# to_char never depends on the session's time zone or date style.
AT: Final = "to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
ACT_COLUMNS: Final = (
    "id", "court", "seq", "name", "officer_id", "officer_words", "device", "case_id", AT,
    "law_edition", "terms_hash", "says", "steps", "changes_hash", "request_key", "result",
)  # fmt: skip
REFUSAL_COLUMNS: Final = (
    "court", "seq", "name", "officer_id", "officer_words", "device", "case_id", AT,
    "law_edition", "terms_hash", "rules",
)  # fmt: skip
LOOK_COLUMNS: Final = (
    "place", "officer_id", "officer_words", "court", "subject_court", "kind", "subject_id",
    "ground", "device", AT,
)  # fmt: skip
# jsonb text holds no raw tab or line feed, so the fields cannot run into one another.
CHANGE_TEXT: Final = (
    "concat_ws(E'\\t', table_name, row_id, court, coalesce(case_id::text, ''), before, after)"
)
CHANGES_OF_ACT: Final = (
    f"SELECT string_agg({CHANGE_TEXT}, E'\\n' ORDER BY id) FROM plant_change WHERE act_id = %s"
)


@dataclass(frozen=True, slots=True)
class Head:
    """Where a chain stands: the number of its last link and that link's digest."""

    seq: int
    digest: bytes


def of_acts(court: str) -> str:
    """The name of a court's chain of acts: the court's code."""
    return court


def of_refusals(court: str) -> str:
    """The name of a court's chain of refusals."""
    return f"{court}/拦截"


def of_looks(day: date) -> str:
    """The name of a day's chain of looks."""
    return f"{day.isoformat()}/查看"


def lock(chain: str) -> Head:
    """The head of the chain, locked until the transaction ends; a new chain begins with zeros."""
    head, _ = _locked(chain, "SELECT NULL", ())
    return head


def lock_with_changes(chain: str, act_id: int) -> tuple[Head, bytes | None]:
    """The locked head and, in the same statement, the hash of the changes the act has made."""
    head, text = _locked(chain, CHANGES_OF_ACT, (act_id,))
    return head, None if text is None else sm3.digest(text.encode())


def _locked(chain: str, beside: str, values: tuple[Any, ...]) -> tuple[Head, str | None]:
    query = f"SELECT seq, digest, ({beside}) FROM plant_chainhead WHERE chain = %s FOR UPDATE"
    with connection.cursor() as cursor:
        cursor.execute(query, (*values, chain))
        row = cursor.fetchone()
        if row is None:
            cursor.execute(
                "INSERT INTO plant_chainhead (chain, seq, digest) VALUES (%s, 0, %s)"
                " ON CONFLICT DO NOTHING",
                (chain, sm3.ZERO),
            )
            cursor.execute(query, (*values, chain))
            row = cursor.fetchone()
    return Head(row[0], bytes(row[1])), row[2]
