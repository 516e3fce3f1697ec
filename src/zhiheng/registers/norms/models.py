"""Norms and their clauses, how norms stand to one another, and what is noted on them.

A norm is its key; what is told about it, its clauses and the notes are versions. A place of a norm
may be related or annotated before its text is loaded, so both name the place, not the clause row.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from zhiheng.law.norms import Level
from zhiheng.plant.columns import CourtCodeField
from zhiheng.plant.rows import RegisterRow, Version
from zhiheng.registers.norms import terms

PLACE_LENGTH = terms.LONGEST_PLACE


class Norm(RegisterRow):
    """A norm in one edition; rules cite it by this key."""

    key = models.CharField(max_length=32, primary_key=True)


class Particulars(RegisterRow, Version):
    """What is told about a norm (规范条目): title, number, issuer, level and days.

    `searched`: title and number as the search compares them. `text` names the file of the text.
    """

    norm = models.ForeignKey(Norm, models.PROTECT, related_name="particulars")
    title = models.CharField(max_length=200)
    short_title = models.CharField(max_length=100, blank=True)
    number = models.CharField(max_length=60, blank=True)
    issuer = models.CharField(max_length=100, blank=True)
    level = models.CharField(max_length=8)
    status = models.CharField(max_length=8)
    issued_on = models.DateField(null=True)
    effective_on = models.DateField(null=True)
    expired_on = models.DateField(null=True)
    known_by_on = models.DateField(null=True)
    named_in = models.CharField(max_length=200, blank=True)
    text = models.CharField(max_length=100, blank=True)
    searched = models.CharField(max_length=400)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["norm"], condition=Q(current=True), name="norms_particulars_one_of_a_norm"
            ),
            models.CheckConstraint(
                name="norms_a_level_is_known", condition=Q(level__in=[*map(str, Level)])
            ),
            models.CheckConstraint(
                name="norms_a_norm_expires_after_it_begins",
                condition=Q(expired_on__isnull=True) | Q(expired_on__gt=F("effective_on")),
            ),
        ]


class Clause(RegisterRow, Version):
    """One clause of a norm's text; a clause that a later text no longer has keeps empty words."""

    norm = models.ForeignKey(Norm, models.PROTECT, related_name="clauses")
    place = models.CharField(max_length=PLACE_LENGTH)
    ordinal = models.PositiveIntegerField()
    heading = models.CharField(max_length=300, blank=True)
    words = models.TextField(blank=True)
    text_hash = models.CharField(max_length=64)
    searched = models.TextField(blank=True)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["norm", "place"],
                condition=Q(current=True),
                name="norms_clause_one_text_at_a_place",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["norm", "ordinal", "id"],
                condition=Q(current=True),
                name="norms_clause_in_order",
            )
        ]


class Relation(RegisterRow):
    """One norm, or a place of it, replaces, amends, implements or conflicts with another."""

    kind = models.CharField(max_length=4)
    norm = models.ForeignKey(Norm, models.PROTECT, related_name="+")
    place = models.CharField(max_length=PLACE_LENGTH, blank=True)
    other = models.ForeignKey(Norm, models.PROTECT, related_name="+")
    other_place = models.CharField(max_length=PLACE_LENGTH, blank=True)
    from_on = models.DateField(null=True)
    ground = models.CharField(max_length=terms.LONGEST_GROUND)
    court = CourtCodeField()
    recorded_by = models.CharField(max_length=60)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="norms_a_relation_is_known",
                condition=Q(kind__in=[*map(str, terms.RelationKind)]),
            ),
            models.CheckConstraint(
                name="norms_nothing_is_related_to_itself",
                condition=~Q(norm=F("other"), place=F("other_place")),
            ),
        ]


class Lifting(RegisterRow):
    """The end of a relation that was entered wrongly or has been settled (解除)."""

    relation = models.OneToOneField(Relation, models.PROTECT, related_name="lifting")
    ground = models.CharField(max_length=terms.LONGEST_GROUND)
    court = CourtCodeField()
    recorded_by = models.CharField(max_length=60)


class Note(RegisterRow, Version):
    """An annotation (编注) or a question with its answer (问答) on a place of a norm."""

    norm = models.ForeignKey(Norm, models.PROTECT, related_name="notes")
    place = models.CharField(max_length=PLACE_LENGTH, blank=True)
    kind = models.CharField(max_length=4)
    question = models.CharField(max_length=terms.LONGEST_GROUND, blank=True)
    words = models.CharField(max_length=terms.LONGEST_NOTE)
    searched = models.TextField()
    court = CourtCodeField()
    recorded_by = models.CharField(max_length=60)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="norms_a_note_is_known", condition=Q(kind__in=[*map(str, terms.NoteKind)])
            ),
        ]
