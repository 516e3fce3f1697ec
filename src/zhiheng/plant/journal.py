"""The last step of an act: its link in the court's chain and its announcements."""

from typing import Any, Final

from django.db import connection

from zhiheng.law.edition import EDITION
from zhiheng.plant import announcements, chain, copytext, sm3
from zhiheng.plant.doing import LegalAct

SLICES: Final = 8
LINK: Final = """
WITH linked AS (
    INSERT INTO plant_act (id, court, seq, name, officer_id, officer_words, device, case_id, at,
        law_edition, terms_hash, says, steps, changes_hash, request_key, result, previous, digest)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s::jsonb, %s, %s, %s, %s, %s)
), told AS (
    INSERT INTO plant_outbox (act_id, court, case_id, fact, body, announced_at, slice, due_at)
    SELECT %s, %s, %s, fact, body::jsonb, %s, %s, %s
    FROM unnest(%s::text[], %s::text[]) AS announced (fact, body)
)
UPDATE plant_chainhead SET seq = %s, digest = %s WHERE chain = %s
"""


def close(doing: LegalAct) -> None:
    """Lock the court's chain, link the act, keep its announcements: two statements."""
    chain_name = chain.of_acts(doing.court)
    head, changes_hash = chain.lock_with_changes(chain_name, doing.id)
    steps, seq = steps_of(doing), head.seq + 1
    before = (
        doing.id, doing.court, seq, doing.name, doing.by.id, doing.by.words, doing.by.device,
        doing.case_id, doing.at, EDITION, doing.terms_hash, doing.sentence,
    )  # fmt: skip
    after = (changes_hash, doing.by.request_key, doing.result)
    digest = sm3.link(head.digest, copytext.line(*before, steps, *after))
    row = (*before, copytext.jsonb(steps), *after, head.digest, digest)
    with connection.cursor() as cursor:
        cursor.execute(LINK, (*row, *_announced(doing), seq, digest, chain_name))


def steps_of(doing: LegalAct) -> dict[str, Any]:
    """What the act did, as the link keeps it: only what there is."""
    steps: dict[str, Any] = {
        "procedure": _followed(doing),
        "judged": [
            [finding.key, str(finding.verdict)]
            for judgment in doing.judgments
            for finding in judgment.findings
        ],
        "papers": [list(paper) for paper in doing.papers],
        "clocks": [list(clock) for clock in doing.clocks],
        "stopped": [list(clock) for clock in doing.stopped],
        "announced": [announcements.name_of(type(fact)) for fact in doing.announced],
    }
    return {name: done for name, done in steps.items() if done}


def _followed(doing: LegalAct) -> list[str]:
    """The edition of the procedure and the points the officer ticked; empty without one."""
    if doing.procedure is None:
        return []
    keys = (point.key for point in doing.procedure.points)
    return [doing.procedure.edition, *(key for key in keys if key in doing.by.ticked)]


def slice_of(case_id: int | None, act_id: int) -> int:
    """Announcements of one case lie in one slice and are handed on in their order."""
    return (act_id if case_id is None else case_id) % SLICES


def _announced(doing: LegalAct) -> tuple[Any, ...]:
    return (
        doing.id, doing.court, doing.case_id, doing.at, slice_of(doing.case_id, doing.id), doing.at,
        [announcements.name_of(type(fact)) for fact in doing.announced],
        [copytext.jsonb(announcements.body_of(fact)) for fact in doing.announced],
    )  # fmt: skip
