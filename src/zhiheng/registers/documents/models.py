"""Papers of cases: their facts and words frozen together, with a hash over both."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from zhiheng.plant.columns import HashField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, Version
from zhiheng.registers.documents.terms import LONGEST_GROUND, DraftState


class Paper(CaseRow):
    """One issued paper. `frozen` is its canonical content, `frozen_hash` the SM3 of that text.

    `edition` names the words in use on the day. A paper is never changed: a wrong one is followed
    by another that says so.
    """

    kind = models.CharField(max_length=20)
    ordinal = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=60)
    addressed_to = models.CharField(max_length=300)
    edition = models.CharField(max_length=20)
    frozen: models.JSONField[Any, Any] = models.JSONField()
    frozen_hash = HashField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "kind", "ordinal"], name="papers_of_a_kind_are_counted_in_a_case"
            ),
            models.CheckConstraint(name="a_paper_has_its_kind", condition=~Q(kind="")),
            models.CheckConstraint(name="a_paper_is_addressed", condition=~Q(addressed_to="")),
        ]


class Registration(CaseRow):
    """One line in a court's register of papers: for each kind and year without a gap, from 1.

    The next number is told by `documents_next_serial`, which counts cases out of sight too.
    """

    kind = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    serial = models.PositiveIntegerField()
    paper = models.OneToOneField(Paper, models.PROTECT, related_name="registration")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["court", "kind", "year", "serial"],
                name="a_number_of_the_register_is_given_once",
            ),
            models.CheckConstraint(
                name="registered_numbers_begin_at_one", condition=Q(serial__gte=1)
            ),
        ]


class Voidance(CaseRow):
    """That an issued paper counts no longer, and why; the paper itself stays readable."""

    paper = models.OneToOneField(Paper, models.PROTECT, related_name="voidance")
    ground = models.CharField(max_length=LONGEST_GROUND)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="a_voidance_says_why", condition=~Q(ground="")),
        ]


class Draft(CaseRow, Version):
    """A paper that is being written; each saving is a version, the last one says what became of it.

    `said` and `edits` are pairs of a name and the words said under it.
    """

    kind = models.CharField(max_length=20)
    party = Reference("casefile.Party", null=True)
    row_id = models.BigIntegerField(null=True)
    said: models.JSONField[Any, Any] = models.JSONField(default=list)
    edits: models.JSONField[Any, Any] = models.JSONField(default=list)
    state = models.CharField(max_length=4, default=DraftState.OPEN)
    writer = models.CharField(max_length=120)

    class Meta(Version.Meta):
        indexes: ClassVar = [
            models.Index(
                fields=["case", "-id"],
                condition=Q(current=True, state="拟稿"),
                name="documents_draft_open",
            )
        ]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(name="a_draft_has_its_kind", condition=~Q(kind="")),
            models.CheckConstraint(
                name="a_draft_is_in_a_known_state", condition=Q(state__in=[*DraftState])
            ),
        ]
