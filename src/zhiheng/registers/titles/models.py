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
