"""Columns of many rows as PostgreSQL array literals: one string per column is sent.

For `INSERT … SELECT FROM unnest(%s::bigint[], %s::text[], …)`; made here, a batch costs a
fraction of what the driver needs to adapt every value.
"""

from collections.abc import Iterable
from functools import lru_cache


def plain_array(values: Iterable[str]) -> str:
    """Numbers as texts, which need no quotes."""
    return "{" + ",".join(values) + "}"


def utc_array(moments: Iterable[str]) -> str:
    """Moments in UTC as `copytext.moment` writes them."""
    return '{"' + '+00","'.join(moments) + '+00"}'


def text_array(values: Iterable[str]) -> str:
    """Texts, each quoted."""
    return "{" + ",".join(map(_quoted, values)) + "}"


@lru_cache(maxsize=4096)
def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
