"""What the filing desk keeps: materials handed in, reviews by the bureau, decisions that made no
case, and what was corrected in what the reader had read."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from zhiheng.measures.intake import terms
from zhiheng.plant.columns import CourtCodeField, HashField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow
from zhiheng.registers.titles.terms import LONGEST_NUMBER


class FilingDecision(RegisterRow):
    """不予受理 or 通知补正: what was applied for, on which grounds, and the paper as issued.

    `number` is a number of receipt, not of a case. `grounds` are the findings that failed,
    `items` what is to be handed in until `due_on`.
    """

    court = CourtCodeField()
    secrecy = models.SmallIntegerField(default=0)
    decided = models.CharField(max_length=4)
    number = models.CharField(max_length=40)
    case_no = models.CharField(max_length=LONGEST_NUMBER)
    applicants = models.CharField(max_length=terms.LONGEST_NAMES)
    debtors = models.CharField(max_length=terms.LONGEST_NAMES, blank=True)
    received_on = models.DateField()
    grounds: models.JSONField[Any, Any] = models.JSONField()
    items: models.JSONField[Any, Any] = models.JSONField()
    due_on = models.DateField(null=True)
    sheet: models.JSONField[Any, Any] = models.JSONField()
    sheet_hash = HashField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["court", "number"], name="receipts_are_numbered_once_in_a_court"
            ),
            models.CheckConstraint(
                name="a_filing_decision_is_of_a_known_kind",
                condition=Q(decided__in=[*terms.Decided]),
            ),
            models.CheckConstraint(
                name="a_correction_has_a_last_day",
                condition=Q(due_on__isnull=False) | Q(decided=terms.Decided.REFUSED),
            ),
        ]


class Material(RegisterRow):
    """One file as handed in; the act that took it in is its receipt. Never changed.

    Seen by who took it in, and by whoever sees the case or the review it went to.
    """

    court = CourtCodeField()
    officer = Reference("personnel.Staff")
    kind = models.CharField(max_length=12)
    name = models.CharField(max_length=terms.LONGEST_FILE_NAME)
    content = models.BinaryField()
    size_bytes = models.IntegerField()
    content_hash = HashField()
    text = models.TextField(blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["act"], name="intake_material_of_receipt")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_material_is_of_a_known_kind",
                condition=Q(kind__in=[*terms.MaterialKind]),
            ),
            models.CheckConstraint(
                name="a_material_is_not_too_large",
                condition=Q(size_bytes__gt=0, size_bytes__lte=terms.LARGEST_MATERIAL_BYTES),
            ),
        ]


class MaterialOnCase(CaseRow):
    """A material that became part of a case when it was docketed."""

    material = models.ForeignKey(Material, models.PROTECT, related_name="on_case")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "material"], name="a_material_lies_once_in_a_case"
            )
        ]


class Route(RegisterRow):
    """The kinds of instrument whose filing the court's bureau reviews; the newest row counts."""

    court = CourtCodeField()
    kinds: models.JSONField[Any, Any] = models.JSONField()
    ground = models.CharField(max_length=terms.LONGEST_GROUND)


class Review(RegisterRow):
    """An application given to the bureau for review (立案审查); `receipt` took its materials in."""

    court = CourtCodeField()
    secrecy = models.SmallIntegerField(default=0)
    instrument_kind = models.CharField(max_length=20)
    case_no = models.CharField(max_length=LONGEST_NUMBER)
    number_key = models.CharField(max_length=LONGEST_NUMBER)
    applicants = models.CharField(max_length=terms.LONGEST_NAMES)
    debtors = models.CharField(max_length=terms.LONGEST_NAMES, blank=True)
    received_on = models.DateField()
    findings: models.JSONField[Any, Any] = models.JSONField()
    receipt = Reference("plant.Act", null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["court", "number_key"], name="intake_review_of_instrument")
        ]


class ReviewOpinion(RegisterRow):
    """What the bureau said of an application; said once."""

    court = CourtCodeField()
    secrecy = models.SmallIntegerField(default=0)
    review = models.OneToOneField(Review, models.PROTECT, related_name="said")
    opinion = models.CharField(max_length=4)
    ground = models.CharField(max_length=terms.LONGEST_GROUND)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="an_opinion_on_filing_is_a_known_one",
                condition=Q(opinion__in=[*terms.Opinion]),
            )
        ]


class ReadingCheck(CaseRow):
    """One field of an instrument as the reader proposed it, and what the clerk made of it.

    Numbers of documents are compared, never kept: both words are empty for them.
    """

    field = models.CharField(max_length=20)
    place = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=4)
    read_words = models.CharField(max_length=200, blank=True)
    kept_words = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["court", "field", "happened_on"], name="intake_reading_accuracy")
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_reading_was_kept_corrected_added_or_struck",
                condition=Q(outcome__in=[*terms.ReadingOutcome]),
            )
        ]
