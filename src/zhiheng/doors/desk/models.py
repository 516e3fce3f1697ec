"""The one thing the desk keeps: views of the worklist that officers saved."""

from typing import ClassVar

from django.db import models

from zhiheng.doors.desk import terms
from zhiheng.plant.columns import CourtCodeField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import RegisterRow


class SavedView(RegisterRow):
    """A view saved or dropped by an officer; of one name the newest row counts."""

    court = CourtCodeField()
    officer = Reference("personnel.Staff")
    name = models.CharField(max_length=terms.LONGEST_NAME)
    query = models.CharField(max_length=terms.LONGEST_QUERY, blank=True)
    dropped = models.BooleanField(default=False)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["officer", "id"], name="desk_views_of_officer")]
