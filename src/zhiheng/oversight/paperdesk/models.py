"""Batches of papers: what was asked for, in which cases, and what came of each. Never changed."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from zhiheng.oversight.paperdesk.terms import LONGEST_ABOUT, LONGEST_PROBLEM
from zhiheng.plant.columns import CourtCodeField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow


class Batch(RegisterRow):
    """One kind of paper for many cases, ordered by one officer after a fresh log-in."""

    court = CourtCodeField()
    staff = Reference("personnel.Staff")
    words = models.CharField(max_length=120)
    kind = models.CharField(max_length=20)
    said: models.JSONField[Any, Any] = models.JSONField(default=list)
    serves = models.BooleanField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["court", "-id"], name="paperdesk_batches_of_court")
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="a_batch_has_its_kind", condition=~Q(kind="")),
        ]


class Item(CaseRow):
    """One paper of a batch."""

    batch = models.ForeignKey(Batch, models.PROTECT, related_name="items")
    ordinal = models.PositiveSmallIntegerField()
    party = Reference("casefile.Party", null=True)
    row_id = models.BigIntegerField(null=True)
    about = models.CharField(max_length=LONGEST_ABOUT)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["batch", "ordinal"], name="items_of_a_batch_are_counted"
            ),
        ]


class Result(CaseRow):
    """What came of an item; where it failed it may be tried again, a paper is made once."""

    item = models.ForeignKey(Item, models.PROTECT, related_name="results")
    paper = Reference("documents.Paper", null=True)
    problem = models.CharField(max_length=LONGEST_PROBLEM, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["item"], condition=Q(problem=""), name="an_item_is_done_once"
            ),
            models.CheckConstraint(
                name="an_item_gives_a_paper_or_says_why_not",
                condition=Q(paper__isnull=False) | ~Q(problem=""),
            ),
        ]
