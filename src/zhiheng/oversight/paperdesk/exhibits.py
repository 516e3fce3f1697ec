"""Ready-made batches for other rooms' tests."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from zhiheng.oversight.paperdesk import actions, queries
from zhiheng.oversight.paperdesk.terms import BatchTerms, ItemTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.persons.exhibits import NOW

KIND = "执行风险告知书"
"""A notice to the creditors that asks nothing of the officer."""


def chosen(case_ids: Iterable[int], *, by: Officer, kind: str = KIND) -> tuple[ItemTerms, ...]:
    """Every paper of the kind that nothing stands against in these cases."""
    with entered(Scope.of(by, NOW.date())):
        listed = queries.previewed(case_ids, kind, by=by, on=NOW.date())
    return tuple(
        ItemTerms(case_id=one.case.id, party_id=one.party_id, row_id=one.row_id, about=one.about)
        for one in listed
        if not one.bars
    )


def a_batch(
    items: tuple[ItemTerms, ...], *, by: Officer, kind: str = KIND, at: datetime = NOW
) -> int:
    """A batch ordered after a fresh log-in, nothing done yet; gives its id."""
    terms = BatchTerms(kind=kind, items=items)
    return actions.begin_batch(terms=terms, by=replace(by, fresh_at=at), at=at)


def gone_on(batch_id: int, *, by: Officer, at_most: int = 200) -> actions.Progress:
    """The next items of a batch done, after a fresh log-in."""
    return actions.go_on(batch_id, by=replace(by, fresh_at=NOW), at=NOW, at_most=at_most)
