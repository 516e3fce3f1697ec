"""Reminders: a read model of what was announced, and who has read them.

`Notice` can be thrown away and rebuilt from the announcements, so it names the act that gave rise
to it and not the act that wrote it down. `Reading` is on record for good, and so is `Reminder`:
that somebody was told of a clock in time may have to be shown years later.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from zhiheng.oversight.tasks.terms import NoticeKind
from zhiheng.plant.columns import CourtCodeField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow


class Notice(models.Model):
    """One reminder to one member of staff."""

    source_act = Reference("plant.Act")
    case = Reference("casefile.Case")
    court = CourtCodeField()
    secrecy = models.SmallIntegerField(default=0)
    staff = Reference("personnel.Staff")
    kind = models.CharField(max_length=8)
    words = models.CharField(max_length=200)
    noted_on = models.DateField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["staff", "-source_act", "kind"], name="tasks_notice_of_staff")
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["source_act", "staff", "kind"], name="one_act_reminds_one_officer_once"
            ),
            models.CheckConstraint(
                name="a_notice_is_of_a_known_kind", condition=Q(kind__in=[*NoticeKind])
            ),
            models.CheckConstraint(name="a_notice_has_words", condition=~Q(words="")),
        ]


class Reading(RegisterRow):
    """An officer has read a reminder."""

    court = CourtCodeField()
    source_act = Reference("plant.Act")
    staff = Reference("personnel.Staff")
    kind = models.CharField(max_length=8)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["staff", "source_act", "kind"], name="a_notice_is_read_once"
            )
        ]


class Reminder(CaseRow):
    """One member of staff was told that a clock had come to a rung of the ladder.

    `due_on` is the clock's last day as it stood: when it moves, the ladder begins anew. What he was
    told follows from it, the day, the case's number and the clock's name, none of which changes.
    """

    clock = Reference("nodes.Clock")
    staff = Reference("personnel.Staff")
    days_before = models.SmallIntegerField()
    due_on = models.DateField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["staff", "-id"], name="tasks_reminder_of_staff")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["clock", "due_on", "days_before", "staff"], name="a_rung_reminds_once"
            ),
        ]


class ReminderReading(RegisterRow):
    """The officer has read a reminder of a clock."""

    court = CourtCodeField()
    reminder = models.OneToOneField(Reminder, models.PROTECT, related_name="+")
