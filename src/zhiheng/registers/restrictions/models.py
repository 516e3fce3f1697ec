"""Restrictions on debtors and sanctions against them."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from zhiheng.plant.columns import FenField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, Version
from zhiheng.registers.restrictions import terms


class Restriction(CaseRow, Version):
    """One restriction or sanction; it stands from `from_on` until it is lifted on `ended_on`.

    `entry` names the hand-made entry, null where another room of the house wrote the row.
    """

    entry = Reference("casefile.HandEntry", null=True)
    debtor = Reference("persons.Person")
    kind = models.CharField(max_length=10)
    from_on = models.DateField()
    until_on = models.DateField(null=True)
    paper_no = models.CharField(max_length=60)
    words = models.CharField(max_length=terms.LONGEST)
    covers_officers = models.BooleanField()
    amount_fen = FenField(null=True)
    kept_because = models.CharField(max_length=terms.LONGEST, blank=True)
    ended_on = models.DateField(null=True)
    ground = models.CharField(max_length=terms.LONGEST, blank=True)

    class Meta(Version.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="restrictions_of_case")]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="a_restriction_is_of_a_known_kind",
                condition=Q(kind__in=[*terms.RestrictionKind]),
            ),
            models.CheckConstraint(
                name="a_restriction_lifted_says_why",
                condition=Q(ended_on=None) | Q(ended_on__gte=F("from_on")) & ~Q(ground=""),
            ),
        ]
