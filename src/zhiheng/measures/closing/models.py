"""How cases ended and what came after. Rows are only ever added: nothing here is updated."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from zhiheng.law.records import ClosingMode, ResumptionGround
from zhiheng.measures.closing import terms
from zhiheng.plant.columns import CourtCodeField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow


class Closing(CaseRow):
    """One closing. `record` is what the law saw, `findings` what it answered, under `edition`.

    `ordinal` counts the closings of a case: one that was undone is followed by another.
    `overrides` are the grounds by limb. `actual`: counted as really performed (实际执结).
    """

    ordinal = models.PositiveSmallIntegerField()
    mode = models.CharField(max_length=12)
    ground = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=terms.LONGEST_REASON)
    evidence = models.CharField(max_length=terms.LONGEST, blank=True)
    actual = models.BooleanField()
    edition = models.CharField(max_length=10)
    record: models.JSONField[Any, Any] = models.JSONField()
    findings: models.JSONField[Any, Any] = models.JSONField()
    overrides: models.JSONField[Any, Any] = models.JSONField(default=dict)
    paper = Reference("documents.Paper")

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["court", "mode", "happened_on", "id"], name="closing_by_mode"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "ordinal"], name="closings_stand_in_order"),
            models.CheckConstraint(
                name="a_closing_is_in_a_known_mode", condition=Q(mode__in=[*ClosingMode])
            ),
            models.CheckConstraint(
                name="only_real_performance_counts_as_actual",
                condition=Q(actual=False) | Q(mode=ClosingMode.PERFORMED),
            ),
        ]


class Publication(CaseRow):
    """The ruling of a closing was published."""

    closing = models.OneToOneField(Closing, models.PROTECT, related_name="publication")
    published_on = models.DateField()
    place = models.CharField(max_length=terms.LONGEST)


class PartyCall(CaseRow):
    """A recorded call to a party about the fact of the closing: number, answer, recording."""

    closing = models.ForeignKey(Closing, models.PROTECT, related_name="+")
    party = Reference("casefile.Party")
    caller = Reference("personnel.Staff")
    number_called = models.CharField(max_length=20)
    called_at = models.DateTimeField()
    answer = models.CharField(max_length=4)
    words = models.CharField(max_length=terms.LONGEST)
    evidence = models.CharField(max_length=terms.LONGEST)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["court", "id"],
                condition=Q(answer=terms.Answer.DENIED),
                name="closing_denials_of_court",
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_call_has_an_answer_or_silence", condition=Q(answer__in=[*terms.Answer])
            ),
            models.CheckConstraint(name="a_call_was_recorded", condition=~Q(evidence="")),
        ]


class ReviewDecision(CaseRow):
    """What a review of a denied closing came to."""

    call = models.OneToOneField(PartyCall, models.PROTECT, related_name="decision")
    outcome = models.CharField(max_length=4)
    reason = models.CharField(max_length=terms.LONGEST_REASON)
    evidence = models.CharField(max_length=terms.LONGEST)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_review_upholds_or_undoes", condition=Q(outcome__in=[*terms.Outcome])
            ),
        ]


class PoolTeam(RegisterRow):
    """From a day on, the team that keeps the court's 终本 cases; the newest row counts."""

    court = CourtCodeField()
    team = Reference("personnel.Team", null=True)
    ground = models.CharField(max_length=terms.LONGEST)


class Custody(CaseRow):
    """From a day on, a team keeps the closed case; `keeper` answers for it, `former` did before."""

    team = Reference("personnel.Team")
    keeper = Reference("personnel.Staff")
    former = Reference("personnel.Staff", null=True)
    ground = models.CharField(max_length=terms.LONGEST)


class Requery(CaseRow):
    """A periodic query after 终本, and that its result was told to the applicant.

    `held_since` on or before the closing shows that the case was closed over property.
    """

    asked_on = models.DateField()
    found = models.BooleanField()
    words = models.CharField(max_length=terms.LONGEST)
    evidence = models.CharField(max_length=terms.LONGEST)
    told_on = models.DateField()
    held_since = models.DateField(null=True)


class Diversion(CaseRow):
    """What the assessment of a way out came to; the newest of a route counts."""

    route = models.CharField(max_length=6)
    assessed = models.CharField(max_length=7)
    words = models.CharField(max_length=terms.LONGEST)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_diversion_is_assessed_in_known_words",
                condition=Q(route__in=[*terms.Route], assessed__in=[*terms.Assessed]),
            ),
        ]


class ResumptionRequest(CaseRow):
    """Somebody asks for a closed case again, or the court found property itself."""

    resumption_ground = models.CharField(max_length=20)
    asked_by = models.CharField(max_length=100)
    words = models.CharField(max_length=terms.LONGEST)
    evidence = models.CharField(max_length=terms.LONGEST)
    found = ArrayField(models.CharField(max_length=40))
    ruled_out = ArrayField(models.CharField(max_length=40))
    time_bar_ends_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_resumption_stands_on_a_ground_of_the_law",
                condition=Q(resumption_ground__in=[*ResumptionGround]),
            ),
        ]


class ResumptionDecision(CaseRow):
    """A request was accepted into a new case, or rejected with a reason."""

    request = models.OneToOneField(ResumptionRequest, models.PROTECT, related_name="decision")
    accepted = models.BooleanField()
    reason = models.CharField(max_length=terms.LONGEST_REASON)
    new_case = Reference("casefile.Case", null=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="what_is_accepted_has_its_new_case",
                condition=Q(accepted=True, new_case__isnull=False)
                | Q(accepted=False, new_case=None),
            ),
        ]
