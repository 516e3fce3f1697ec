"""Calculations that were saved in a case: what was asked, what came out, how."""

from typing import Any, ClassVar

from django.db import models

from zhiheng.measures.reckoning.terms import LONGEST_REMARK
from zhiheng.plant.columns import FenField
from zhiheng.plant.rows import CaseRow


class Calculation(CaseRow):
    """One saved calculation. `inputs` is what was asked, `reckoned` layers, parts and worksheet."""

    ordinal = models.PositiveSmallIntegerField()
    reckoned_on = models.DateField()
    total_fen = FenField()
    remark = models.CharField(max_length=LONGEST_REMARK, blank=True)
    inputs: models.JSONField[Any, Any] = models.JSONField()
    reckoned: models.JSONField[Any, Any] = models.JSONField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "ordinal"], name="calculations_are_counted_in_a_case"
            ),
        ]
