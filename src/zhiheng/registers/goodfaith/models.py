"""Rows that are only ever added to: offers, signatures, instalments due, grace, assessments."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from zhiheng.plant.columns import CourtCodeField, FenField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow
from zhiheng.registers.assets.terms import Burden, HoldKind
from zhiheng.registers.casefile.terms import LONGEST
from zhiheng.registers.goodfaith import terms


class Offer(CaseRow):
    """One side proposed a settlement (和解方案)."""

    party = Reference("casefile.Party")
    offered_on = models.DateField()
    total_fen = FenField()
    words = models.CharField(max_length=LONGEST)
    evidence_paper = models.CharField(max_length=LONGEST)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="goodfaith_offers_of_case")]


class Signature(CaseRow):
    """One party signed a settlement, himself or by an agent; `settlement` names its line."""

    settlement = Reference("casefile.Settlement")
    party = Reference("casefile.Party")
    signing = models.CharField(max_length=14)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["settlement", "party"], name="a_party_signs_a_settlement_once"
            ),
            models.CheckConstraint(
                name="a_signature_is_of_a_known_way",
                condition=Q(signing__in=[terms.Signing.IN_PERSON, terms.Signing.AUTHORISED]),
            ),
        ]


class Due(CaseRow):
    """One instalment of a settlement with the clock that ends on its day."""

    settlement = Reference("casefile.Settlement")
    effect = models.CharField(max_length=10)
    ordinal = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    amount_fen = FenField()
    clock = Reference("nodes.Clock")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["case", "ordinal"], name="goodfaith_due_of_case"),
            models.Index(fields=["court", "due_on"], name="goodfaith_due_of_court"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["settlement", "ordinal"], name="an_instalment_is_due_once"
            ),
            models.CheckConstraint(
                name="an_instalment_is_an_amount", condition=Q(amount_fen__gt=0)
            ),
        ]


class Allotment(CaseRow):
    """Money of one entry by hand, counted to an instalment; exactly one entry is named."""

    due = models.ForeignKey(Due, models.PROTECT, related_name="+")
    amount_fen = FenField()
    voucher = Reference("funds.Voucher", null=True)
    performance = Reference("funds.Performance", null=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="goodfaith_allotted")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="money_is_allotted_of_one_entry",
                condition=Q(voucher__isnull=False, performance__isnull=True)
                | Q(voucher__isnull=True, performance__isnull=False),
            ),
            models.CheckConstraint(name="an_allotment_is_money", condition=Q(amount_fen__gt=0)),
        ]


class Breach(CaseRow):
    """An instalment was not performed in full by its day; found on `happened_on`."""

    due = models.OneToOneField(Due, models.PROTECT, related_name="+")
    unpaid_fen = FenField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="a_breach_leaves_money", condition=Q(unpaid_fen__gt=0)),
        ]


class Grace(CaseRow):
    """A grace period (宽限期): of one line of property, or of the whole case without one."""

    property = Reference("assets.Property", null=True)
    asked_on = models.DateField()
    grace_asked = models.BooleanField()
    delay_agreed = models.BooleanField()
    grace_ends_on = models.DateField()
    conditions = models.CharField(max_length=LONGEST)
    guards_kept = models.BooleanField()
    evidence_paper = models.CharField(max_length=LONGEST)
    clock = Reference("nodes.Clock")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="goodfaith_graces_of_case")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="grace_ends_after_it_begins",
                condition=Q(grace_ends_on__gt=F("happened_on")),
            ),
        ]


class Assessment(CaseRow):
    """A measure against a line of property was weighed before it was taken (适度性评估)."""

    property = Reference("assets.Property")
    measure = models.CharField(max_length=2)
    burden = models.CharField(max_length=10)
    alternatives = models.CharField(max_length=terms.LONG)
    harm = models.CharField(max_length=terms.LONG)
    benefit = models.CharField(max_length=terms.LONG)
    conclusion = models.CharField(max_length=10)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="goodfaith_assessments")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="an_assessment_is_of_a_heavy_measure",
                condition=Q(burden__in=[one for one in Burden if one is not Burden.NONE])
                & Q(measure__in=[*HoldKind]),
            ),
            models.CheckConstraint(
                name="an_assessment_says_all",
                condition=~Q(alternatives="") & ~Q(harm="") & ~Q(benefit=""),
            ),
        ]


class PlanDeadline(RegisterRow):
    """From a day on the court wants plans to end by a day; the newest that has begun counts."""

    court = CourtCodeField()
    name = models.CharField(max_length=60)
    from_on = models.DateField()
    plans_end_by = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_plan_deadline_ends_after_it_begins",
                condition=Q(plans_end_by__gte=F("from_on")),
            ),
        ]
