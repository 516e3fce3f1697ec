"""Attempted acts that were refused, stored after the roll-back in a transaction of their own."""

from datetime import datetime

from django.db import connection, transaction

from zhiheng.law.edition import EDITION
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant import chain, copytext, sm3
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope
from zhiheng.plant.submission import Submission

INSERT = """
WITH linked AS (
    INSERT INTO plant_refusal (court, seq, name, officer_id, officer_words, device, case_id, at,
        law_edition, terms_hash, rules, previous, digest)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s::jsonb, %s, %s)
)
UPDATE plant_chainhead SET seq = %s, digest = %s WHERE chain = %s
"""


def keep(refused: Refused, name: str, submission: Submission, by: Officer, at: datetime) -> None:
    """Store which rules stood against the act, on which basis, and who tried it when.

    An attempt on the record of a court out of the officer's scope stands in his own court's line.
    """
    rules = [finding.as_data() for finding in refused.findings]
    named, case_id = submission.place()
    court = named if Scope.of(by).holds(named) else by.court
    chain_name = chain.of_refusals(court)
    with transaction.atomic(durable=True):
        head = chain.lock(chain_name)
        seq = head.seq + 1
        fields = (
            court, seq, name, by.id, by.words, by.device, case_id, at, EDITION,
            submission.terms_hash,
        )  # fmt: skip
        digest = sm3.link(head.digest, copytext.line(*fields, rules))
        with connection.cursor() as cursor:
            cursor.execute(
                INSERT,
                (*fields, copytext.jsonb(rules), head.digest, digest, seq, digest, chain_name),
            )
