"""Clocks of cases, and the holidays they stand on."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zhiheng.law.calendar import DayKind
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow
from zhiheng.registers.nodes.terms import Ending


class Clock(CaseRow):
    """One period running on a case, as `law.clocks.stand` found it.

    `due_on` is the last day; `provisional` while no holiday table of its year is loaded: it then
    is the unrolled day and is found again when the table comes. `handler_key` follows the case's
    handler by foreign key. `happened_on` is the day the clock was started. `stopped_on` while a
    deduction is still going on: `due_on` then is the day reached when the clock stopped.
    `ended_as` says how it came to its end on `met_on`; empty while it runs.
    """

    key = models.CharField(max_length=40)
    name = models.CharField(max_length=40)
    subject = models.CharField(max_length=100, blank=True)
    from_on = models.DateField()
    due_on = models.DateField()
    unrolled_on = models.DateField()
    rolls = models.BooleanField()
    provisional = models.BooleanField()
    note = models.CharField(max_length=100, blank=True)
    why = ArrayField(models.CharField(max_length=200))
    cites = ArrayField(models.CharField(max_length=120))
    doubt = models.CharField(max_length=200, blank=True)
    law_edition = models.CharField(max_length=40)
    handler_key = models.BigIntegerField()
    stopped_on = models.DateField(null=True)
    met_on = models.DateField(null=True)
    met_act = Reference("plant.Act", null=True)
    ended_as = models.CharField(max_length=2, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["handler_key", "due_on", "id"],
                condition=Q(met_on__isnull=True),
                name="nodes_clock_of_handler",
            ),
            models.Index(
                fields=["court", "due_on", "id"],
                condition=Q(met_on__isnull=True),
                name="nodes_clock_of_court",
            ),
            models.Index(
                fields=["court", "unrolled_on"],
                condition=Q(met_on__isnull=True, rolls=True),
                name="nodes_clock_to_restand",
            ),
            models.Index(
                fields=["court", "met_on", "id"],
                condition=Q(met_on__isnull=False),
                name="nodes_clock_met_in_court",
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "key", "subject"],
                condition=Q(met_on__isnull=True),
                name="a_clock_runs_once_at_a_time",
            ),
            models.CheckConstraint(
                name="a_clock_ends_after_it_starts", condition=Q(due_on__gte=F("from_on"))
            ),
            models.CheckConstraint(
                name="a_clock_never_rolls_back", condition=Q(due_on__gte=F("unrolled_on"))
            ),
            models.CheckConstraint(
                name="a_met_clock_names_the_act",
                condition=Q(met_on__isnull=True, met_act__isnull=True)
                | Q(met_on__isnull=False, met_act__isnull=False),
            ),
            models.CheckConstraint(
                name="an_ended_clock_says_how",
                condition=Q(met_on__isnull=True, ended_as="")
                | Q(met_on__isnull=False, ended_as__in=[*Ending]),
            ),
            models.CheckConstraint(
                name="a_provisional_clock_says_why",
                condition=Q(provisional=False) | ~Q(note=""),
            ),
            models.CheckConstraint(
                name="a_stopped_clock_is_provisional",
                condition=Q(stopped_on__isnull=True) | Q(provisional=True),
            ),
        ]


class ClockDeduction(CaseRow):
    """Days a clock does not count (扣除), both included; `last_on` None: still going on.

    `evidence` names the paper that shows the ground.
    """

    clock = models.ForeignKey(Clock, models.PROTECT, related_name="+")
    first_on = models.DateField()
    last_on = models.DateField(null=True)
    ground = models.CharField(max_length=60)
    evidence = models.CharField(max_length=200)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["clock", "first_on"], name="nodes_deducted")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["clock"],
                condition=Q(last_on__isnull=True),
                name="a_clock_stops_once_at_a_time",
            ),
            models.CheckConstraint(
                name="a_deduction_ends_after_it_begins",
                condition=Q(last_on__isnull=True) | Q(last_on__gte=F("first_on")),
            ),
            models.CheckConstraint(
                name="a_deduction_names_ground_and_paper",
                condition=~Q(ground="") & ~Q(evidence=""),
            ),
        ]


class ClockExtension(CaseRow):
    """A clock made longer (延长): by how much, who approved it on which day, by which paper."""

    clock = models.ForeignKey(Clock, models.PROTECT, related_name="+")
    months = models.PositiveSmallIntegerField()
    days = models.PositiveSmallIntegerField()
    approver = models.CharField(max_length=60)
    approved_on = models.DateField()
    evidence = models.CharField(max_length=200)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["clock", "id"], name="nodes_lengthened")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="an_extension_has_a_length", condition=Q(months__gt=0) | Q(days__gt=0)
            ),
            models.CheckConstraint(
                name="an_extension_names_approver_and_paper",
                condition=~Q(approver="") & ~Q(evidence=""),
            ),
        ]


class Year(RegisterRow):
    """A year's holiday table, loaded by an act; the newest of a year counts."""

    year = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=100)


class Holiday(RegisterRow):
    """One day of a loaded year that differs from its weekday."""

    table = models.ForeignKey(Year, models.PROTECT, related_name="+")
    day = models.DateField()
    kind = models.CharField(max_length=1)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["table", "day"], name="a_table_names_a_day_once"),
            models.CheckConstraint(
                name="a_day_is_of_rest_or_of_work", condition=Q(kind__in=[*DayKind])
            ),
        ]
