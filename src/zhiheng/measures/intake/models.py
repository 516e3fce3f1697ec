"""How applications were decided that did not become a case, or not yet."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from zhiheng.measures.intake import terms
from zhiheng.plant.columns import CourtCodeField, HashField
from zhiheng.plant.rows import RegisterRow
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
