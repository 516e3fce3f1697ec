"""The canonical form is what PostgreSQL itself writes with COPY."""

from datetime import UTC

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from zhiheng.plant import copytext

TEXTS = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=8,
)
ROW = st.tuples(
    TEXTS | st.none(),
    st.integers(1 - 2**63, 2**63 - 1) | st.none(),
    st.booleans(),
    st.binary(max_size=40) | st.none(),
    st.dictionaries(TEXTS, JSON, max_size=4),
    st.datetimes(timezones=st.just(UTC)),
)
QUERY = (
    "COPY (SELECT %s::text, %s::bigint, %s::boolean, %s::bytea, %s::jsonb,"
    " to_char(%s::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')) TO STDOUT"
)


@pytest.mark.django_db
@settings(max_examples=300)
@given(ROW)
def test_a_row_written_here_reads_the_same_as_one_copied_there(row: tuple[object, ...]) -> None:
    text, number, truth, octets, tree, at = row
    values = (text, number, truth, octets, copytext.jsonb(tree), at)
    with connection.cursor() as cursor, cursor.copy(QUERY, values) as copy:
        [copied] = [bytes(block) for block in copy]
    assert copytext.line(*row) == copied[:-1]


def test_what_has_no_canonical_form_is_a_defect() -> None:
    with pytest.raises(TypeError):
        copytext.line(1.5)
