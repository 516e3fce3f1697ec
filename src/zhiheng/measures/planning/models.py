"""Plans of cases with their steps and approvals, campaigns that ask for them, notes of work."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from zhiheng.measures.planning.terms import LONGEST_NOTE, LONGEST_WORDS, NoteKind
from zhiheng.plant.columns import CourtCodeField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow


class Campaign(RegisterRow):
    """A cohort of cases and the day by which each is to have an approved plan (专项)."""

    name = models.CharField(max_length=LONGEST_WORDS)
    court = CourtCodeField()
    docketed_from = models.DateField()
    docketed_until = models.DateField()
    property_state = models.CharField(max_length=4, blank=True)
    plan_due_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_campaign_ends_after_it_begins",
                condition=Q(docketed_until__gte=F("docketed_from")),
            ),
        ]


class Plan(CaseRow):
    """A plan as drafted; the newest of a case counts, a changed one is drafted anew."""

    aim = models.CharField(max_length=LONGEST_WORDS)
    drafter = Reference("personnel.Staff")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case"], name="planning_plan_of_case")]
        constraints: ClassVar = [
            models.CheckConstraint(name="a_plan_has_an_aim", condition=~Q(aim="")),
        ]


class PlanStep(CaseRow):
    """One step of a plan: what, by which day, by whom."""

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="steps")
    ordinal = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=LONGEST_WORDS)
    due_on = models.DateField()
    staff = Reference("personnel.Staff")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plan", "ordinal"], name="steps_follow_each_other"),
            models.CheckConstraint(name="a_step_says_what_to_do", condition=~Q(words="")),
        ]


class PlanApproval(CaseRow):
    """That a plan was approved, and by whom."""

    plan = models.OneToOneField(Plan, models.PROTECT, related_name="approval")
    approver = Reference("personnel.Staff")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case"], name="planning_approval_of_case")]


class Note(CaseRow):
    """What an officer keeps of his work on a case."""

    kind = models.CharField(max_length=4)
    words = models.CharField(max_length=LONGEST_NOTE)
    writer = Reference("personnel.Staff")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case"], name="planning_note_of_case")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_note_is_of_a_known_kind", condition=Q(kind__in=[*NoteKind])
            ),
            models.CheckConstraint(name="a_note_says_something", condition=~Q(words="")),
        ]
