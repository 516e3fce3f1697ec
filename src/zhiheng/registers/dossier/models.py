"""The dossier of a case: its leaves, the files laid in by hand, its hand-over to the archive."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from zhiheng.plant.columns import HashField
from zhiheng.plant.rows import CaseRow
from zhiheng.registers.dossier.terms import LARGEST_FILE_BYTES, LONGEST_TITLE, Source


class Leaf(CaseRow):
    """One thing in the dossier. `source` and `source_id` say where the thing itself lies; it is
    entered by the act that made or took it, and never changed."""

    volume = models.CharField(max_length=2)
    chapter = models.CharField(max_length=20)
    source = models.CharField(max_length=8)
    source_id = models.BigIntegerField()
    title = models.CharField(max_length=LONGEST_TITLE)
    media = models.CharField(max_length=80)
    pages = models.PositiveIntegerField(null=True)
    digest = HashField()
    text = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="dossier_leaf_of_case")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "source", "source_id"], name="a_thing_is_filed_once_in_a_case"
            ),
            models.CheckConstraint(
                name="a_leaf_is_of_a_known_source", condition=Q(source__in=[*Source])
            ),
            models.CheckConstraint(
                name="a_leaf_lies_in_one_of_two_volumes", condition=Q(volume__in=["正卷", "副卷"])
            ),
            models.CheckConstraint(name="a_leaf_has_a_title", condition=~Q(title="")),
        ]


class File(CaseRow):
    """A file laid into the dossier by hand."""

    name = models.CharField(max_length=LONGEST_TITLE)
    media = models.CharField(max_length=80)
    content = models.BinaryField()
    size_bytes = models.IntegerField()
    content_hash = HashField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "content_hash"], name="a_file_is_laid_into_a_case_once"
            ),
            models.CheckConstraint(
                name="a_file_is_not_too_large",
                condition=Q(size_bytes__gt=0, size_bytes__lte=LARGEST_FILE_BYTES),
            ),
        ]


class HandOver(CaseRow):
    """That the dossier went to the archive, whole, under the archive's number."""

    archive_number = models.CharField(max_length=40)
    receiver = models.CharField(max_length=40)
    leaves = models.PositiveIntegerField()
    pages = models.PositiveIntegerField()
    manifest_hash = HashField()
    checklist: models.JSONField[Any, Any] = models.JSONField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case"], name="a_dossier_is_handed_over_once"),
            models.UniqueConstraint(
                fields=["court", "archive_number"], name="an_archive_number_is_given_once"
            ),
        ]
