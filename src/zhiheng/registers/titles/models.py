"""Enforceable instruments (执行依据) and the duties they lay down."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q

from zhiheng.law.records import InstrumentKind
from zhiheng.plant.columns import FenField, HashField
from zhiheng.plant.rows import RegisterRow, Version
from zhiheng.registers.titles import terms


class Title(RegisterRow, Version):
    """One instrument in one version. `number_key` meets the same number written otherwise."""

    case_no = models.CharField(max_length=terms.LONGEST_NUMBER)
    number_key = models.CharField(max_length=terms.LONGEST_NUMBER)
    made_by = models.CharField(max_length=terms.LONGEST_BODY)
    kind = models.CharField(max_length=12)
    instance = models.CharField(max_length=4)
    made_on = models.DateField()
    effective_on = models.DateField(null=True)
    cause = models.CharField(max_length=terms.LONGEST_CAUSE, blank=True)
    text = models.TextField(blank=True)
    text_hash = HashField()
    reading: models.JSONField[Any, Any] = models.JSONField(null=True)

    class Meta(Version.Meta):
        indexes: ClassVar = [models.Index(fields=["number_key"], name="titles_title_number")]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="a_title_is_of_a_known_kind", condition=Q(kind__in=[*InstrumentKind])
            ),
            models.CheckConstraint(
                name="a_title_is_of_a_known_instance", condition=Q(instance__in=[*terms.Instance])
            ),
            models.CheckConstraint(
                name="a_title_takes_effect_after_it_is_made",
                condition=Q(effective_on__isnull=True) | Q(effective_on__gte=F("made_on")),
            ),
            models.CheckConstraint(name="a_title_has_a_number", condition=~Q(number_key="")),
        ]


class Obligation(RegisterRow):
    """One duty of one version of an instrument; a corrected instrument states its duties anew."""

    title = models.ForeignKey(Title, models.PROTECT, related_name="+")
    ordinal = models.PositiveSmallIntegerField()
    clause = models.CharField(max_length=terms.LONGEST_CAUSE)
    kind = models.CharField(max_length=4)
    words = models.CharField(max_length=terms.LONGEST_WORDS)
    principal_fen = FenField(null=True)
    due_on = models.DateField(null=True)
    joint = models.BooleanField()
    debtors = models.CharField(max_length=terms.LONGEST_DEBTORS, default="", blank=True)
    answers_for = models.CharField(max_length=terms.LONGEST_CAUSE, default="", blank=True)
    cap_fen = FenField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["title", "ordinal"], name="a_title_numbers_its_duties_once"
            ),
            models.CheckConstraint(
                name="a_duty_is_of_a_known_kind", condition=Q(kind__in=[*terms.ObligationKind])
            ),
            models.CheckConstraint(
                name="only_a_money_duty_has_a_principal",
                condition=Q(principal_fen__isnull=True) | Q(kind=terms.ObligationKind.MONEY),
            ),
        ]


class InterestRun(RegisterRow):
    """One stretch of running interest of a duty; a run stated anew takes the old one's place.

    `rate_millionths`: percent, or for LPR the multiple, in millionths.
    """

    obligation = models.ForeignKey(Obligation, models.PROTECT, related_name="+")
    ordinal = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=terms.LONGEST_LABEL)
    rate_kind = models.CharField(max_length=5)
    rate_millionths = models.BigIntegerField(null=True)
    tenor = models.CharField(max_length=2, blank=True)
    base_fen = FenField(null=True)
    from_on = models.DateField(null=True)
    until_on = models.DateField(null=True)
    until_due = models.BooleanField()
    condition = models.CharField(max_length=terms.LONGEST_WORDS, blank=True)
    current = models.BooleanField(default=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["obligation", "ordinal"],
                condition=Q(current=True),
                name="a_duty_numbers_its_interest_once",
            ),
            models.CheckConstraint(
                name="a_rate_is_of_a_known_kind", condition=Q(rate_kind__in=[*terms.RateKind])
            ),
            models.CheckConstraint(
                name="a_rate_has_a_figure",
                condition=Q(rate_millionths__isnull=False, rate_millionths__gt=0)
                | Q(rate_kind=terms.RateKind.WORDS),
            ),
            models.CheckConstraint(
                name="interest_ends_after_it_begins",
                condition=Q(until_on__isnull=True)
                | Q(from_on__isnull=True)
                | Q(until_on__gte=F("from_on")),
            ),
        ]


class DutySum(RegisterRow):
    """A sum of a duty beside its principal: on top of it, a part of it, or an instalment."""

    obligation = models.ForeignKey(Obligation, models.PROTECT, related_name="+")
    ordinal = models.PositiveSmallIntegerField()
    label = models.CharField(max_length=terms.LONGEST_LABEL)
    amount_fen = FenField()
    sum_kind = models.CharField(max_length=4)
    due_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["obligation", "ordinal"], name="a_duty_numbers_its_sums_once"
            ),
            models.CheckConstraint(
                name="a_sum_is_of_a_known_kind", condition=Q(sum_kind__in=[*terms.SumKind])
            ),
        ]
