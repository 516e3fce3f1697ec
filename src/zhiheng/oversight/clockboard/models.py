"""What is said about clocks: why one has passed, and what was done outside of the system."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow


class Explanation(CaseRow):
    """Why a clock has passed its last day (说明超期), signed by the case's handler.

    `due_on` is the last day that passed: a clock made longer and passed again is explained again.
    """

    clock = Reference("nodes.Clock")
    due_on = models.DateField()
    reason = models.CharField(max_length=1000)
    finish_by_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clock", "due_on"], name="a_passing_is_explained_once"),
            models.CheckConstraint(name="an_explanation_has_a_reason", condition=~Q(reason="")),
        ]


class HandEntry(CaseRow):
    """A clock that was ended by hand (补记办结): when it was done and by which paper that is shown.

    `evidence` may be empty; the entry then counts as incomplete.
    """

    clock = Reference("nodes.Clock")
    done_on = models.DateField()
    evidence = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clock"], name="a_clock_is_ended_by_hand_once")
        ]
