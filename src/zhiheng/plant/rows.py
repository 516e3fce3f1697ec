"""Rows of the registers: which act wrote them, when it happened, and which version they are."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from django.db import models
from django.db.models import Q

from zhiheng.plant.columns import CourtCodeField
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.reference import Reference

Read = TypeVar("Read")


class RegisterRow(models.Model):
    """Written by one act; `happened_on` in the world, `recorded_at` by the door's clock."""

    act = Reference("plant.Act")
    happened_on = models.DateField()
    recorded_at = models.DateTimeField()

    class Meta:
        abstract = True


class CaseRow(RegisterRow):
    """A row of one case: carries the case's court and class, which the policies read.

    `zh_protect_case` adds the composite key to casefile_case that keeps both equal to the case's.
    """

    case = Reference("casefile.Case")
    court = CourtCodeField()
    secrecy = models.SmallIntegerField(default=0)

    class Meta(RegisterRow.Meta):
        abstract = True


class Version(models.Model):
    """A correction is a new version that names the old one; one version of a line is current.

    A first version is entered with `line_id=None`: the database puts the row's own id there
    (trigger of `zh_trace`).
    """

    line_id = models.BigIntegerField()
    version = models.PositiveSmallIntegerField(default=1)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="+")
    current = models.BooleanField(default=True)

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(
                fields=["line_id"],
                condition=Q(current=True),
                name="%(app_label)s_%(class)s_one_version_is_current",
            ),
        ]


def row_of(doing: LegalAct) -> dict[str, Any]:
    """What every register row takes over from its act: act_id, happened_on, recorded_at."""
    return {"act_id": doing.id, "happened_on": doing.day, "recorded_at": doing.at}


def case_row_of(doing: LegalAct) -> dict[str, Any]:
    """`row_of` with the case and court the act is about; the class is read from the case."""
    return row_of(doing) | {"case_id": doing.case_id, "court": doing.court}


def by_case(rows: Iterable[Any], read: Callable[[Any], Read]) -> dict[int, tuple[Read, ...]]:
    """Rows of several cases as records, by case and in their order; cases without rows are left
    out. So that many cases are read in as many statements as one."""
    found: dict[int, list[Read]] = {}
    for row in rows:
        found.setdefault(row.case_id, []).append(read(row))
    return {case_id: tuple(listed) for case_id, listed in found.items()}
