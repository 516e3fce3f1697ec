"""The random draw: seeds with their hashes, weights, the teams of tribunals, and each drawing."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from zhiheng.law.assignment import Weight
from zhiheng.measures.assignment import terms
from zhiheng.plant.columns import CourtCodeField, SealedField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow


class Seed(RegisterRow):
    """The secret seed of a court's month, sealed; its hash is published before the first draw."""

    court = CourtCodeField()
    month = models.CharField(max_length=7)
    seed_hash = models.CharField(max_length=64)
    seed = SealedField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["court", "month"], name="a_month_has_one_seed")
        ]


class SeedReveal(RegisterRow):
    """The seed in plain, published after the month."""

    court = CourtCodeField()
    commitment = models.OneToOneField(Seed, models.PROTECT, related_name="reveal")
    seed = models.CharField(max_length=64)


class HandlerWeight(RegisterRow):
    """From a day on, how much of the draw falls to a handler; the newest row counts."""

    court = CourtCodeField()
    staff = Reference("personnel.Staff")
    weight = models.SmallIntegerField()
    ground = models.CharField(max_length=terms.LONGEST_GROUND)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_weight_is_full_half_or_nought", condition=Q(weight__in=[*Weight])
            )
        ]


class TribunalTeam(RegisterRow):
    """The team that enforces what a tribunal (人民法庭) tried; the newest row counts."""

    court = CourtCodeField()
    division = Reference("personnel.Division")
    team = Reference("personnel.Team")


class Drawing(CaseRow):
    """A draw with everything that went into it, the seed aside; `pool`: the tribunal, or empty."""

    month = models.CharField(max_length=7)
    pool = models.CharField(max_length=60, blank=True)
    candidates: models.JSONField[Any, Any] = models.JSONField()
    staff = Reference("personnel.Staff")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case"], name="a_case_is_drawn_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["court", "month", "id"], name="assignment_drawing_of_month")
        ]
