"""What the database refuses of batches whoever asks."""

from typing import Any

import psycopg
import pytest

from tests.paperdesk.conftest import Cases
from zhiheng.oversight.paperdesk.exhibits import a_batch, chosen, gone_on
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import constraints_of, copied, refused_by

pytestmark = pytest.mark.django_db
BREACHES = {
    "a_batch_has_its_kind": "UPDATE paperdesk_batch SET kind = ''",
    "items_of_a_batch_are_counted": copied("paperdesk_item"),
    "an_item_is_done_once": copied("paperdesk_result"),
    "an_item_gives_a_paper_or_says_why_not": "UPDATE paperdesk_result SET paper_id = NULL",
    "paperdesk_item_agrees_with_its_case": "UPDATE paperdesk_item SET court = '鲁0103'",
    "paperdesk_result_agrees_with_its_case": "UPDATE paperdesk_result SET court = '鲁0103'",
}


@pytest.mark.parametrize(("constraint", "statement"), BREACHES.items())
def test_the_database_refuses(
    constraint: str, statement: str, certified: Office, cases: Cases,
    owner: psycopg.Connection[Any],
) -> None:  # fmt: skip
    items = chosen(cases(1), by=certified.handler)
    gone_on(a_batch(items, by=certified.handler), by=certified.handler)
    assert refused_by(owner, statement) == constraint


def test_every_constraint_has_its_breach() -> None:
    assert constraints_of("paperdesk") <= set(BREACHES)
