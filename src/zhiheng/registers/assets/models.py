"""Property of debtors, and how it was looked for: clues, steps, reports, and gaps explained."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zhiheng.plant.columns import FenField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, Version
from zhiheng.registers.assets import terms


class Property(CaseRow, Version):
    """One thing a debtor owns and how far enforcement against it has come.

    It is in its `state` since `state_on`; `ground` says why it cannot be disposed of.
    `estimate_fen` is a guess for planning, never the base of a sale.
    """

    debtor = Reference("persons.Person")
    kind = models.CharField(max_length=6)
    words = models.CharField(max_length=terms.LONGEST)
    location = models.CharField(max_length=terms.LONGEST, blank=True)
    estimate_fen = FenField(null=True)
    ownership_evidence = models.CharField(max_length=terms.LONGEST, blank=True)
    found_by = models.CharField(max_length=6)
    found_on = models.DateField()
    state = models.CharField(max_length=6, default=terms.PropertyState.FOUND)
    state_on = models.DateField()
    ground = models.CharField(max_length=terms.LONGEST, blank=True)

    class Meta(Version.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="assets_property_of_case")]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="property_is_in_a_known_state",
                condition=Q(state__in=[*terms.PropertyState]),
            ),
            models.CheckConstraint(
                name="property_is_of_a_known_kind", condition=Q(kind__in=[*terms.PropertyKind])
            ),
            models.CheckConstraint(
                name="indisposable_property_says_why",
                condition=~Q(state=terms.PropertyState.INDISPOSABLE) | ~Q(ground=""),
            ),
        ]


class Clue(CaseRow):
    """A hint at property; `clock` runs until it is verified, `verified_act` met it."""

    debtor = Reference("persons.Person")
    clock = Reference("nodes.Clock")
    given_by = models.CharField(max_length=terms.LONGEST)
    words = models.CharField(max_length=terms.LONGEST)
    given_on = models.DateField()
    verified_on = models.DateField(null=True)
    verified_act = Reference("plant.Act", null=True)
    confirmed = models.BooleanField(null=True)
    outcome = models.CharField(max_length=terms.LONGEST, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="assets_clue_of_case")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_verified_clue_says_what_was_found",
                condition=Q(verified_on=None, verified_act=None, confirmed=None, outcome="")
                | Q(verified_on__gte=F("given_on"), verified_act__isnull=False)
                & Q(confirmed__isnull=False)
                & ~Q(outcome=""),
            ),
        ]


class Step(CaseRow):
    """One step of investigation. `by_hand` marks what a person entered from a paper, with the
    hand-made `entry` that a second person confirms (null in rows older than that)."""

    entry = Reference("casefile.HandEntry", null=True)
    debtor = Reference("persons.Person")
    kind = models.CharField(max_length=8)
    asked_of = models.CharField(max_length=terms.LONGEST)
    done_on = models.DateField()
    location = models.CharField(max_length=terms.LONGEST, blank=True)
    outcome = models.CharField(max_length=terms.LONGEST)
    evidence_paper = models.CharField(max_length=terms.LONGEST, blank=True)
    by_hand = models.BooleanField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="assets_step_of_case")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_step_is_of_a_known_kind", condition=Q(kind__in=[*terms.StepKind])
            ),
            models.CheckConstraint(
                name="a_step_entered_by_hand_names_its_paper",
                condition=Q(by_hand=False) | ~Q(evidence_paper=""),
            ),
        ]


class Report(CaseRow):
    """A debtor's report of property, or its refusal; checked once."""

    debtor = Reference("persons.Person")
    received_on = models.DateField()
    items = ArrayField(models.CharField(max_length=terms.LONGEST_ITEM))
    breach = models.CharField(max_length=4)
    checked_on = models.DateField(null=True)
    checked_act = Reference("plant.Act", null=True)
    outcome = models.CharField(max_length=terms.LONGEST, blank=True)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="assets_report_of_case")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_report_keeps_the_duty_or_breaks_it",
                condition=Q(breach__in=[*terms.ReportBreach]),
            ),
            models.CheckConstraint(
                name="a_checked_report_says_what_was_found",
                condition=Q(checked_on=None, checked_act=None, outcome="")
                | Q(checked_on__gte=F("received_on"), checked_act__isnull=False) & ~Q(outcome=""),
            ),
        ]


class Explanation(CaseRow):
    """Why a measure may go on though something about the property is not found out yet."""

    property = models.ForeignKey(Property, models.PROTECT, related_name="+")
    missing = ArrayField(models.CharField(max_length=terms.LONGEST))
    ground = models.CharField(max_length=terms.LONGEST)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="assets_explained_in_case")]


class ByHand(CaseRow, Version):
    """A fact entered by hand with `entry`, or by another room of the house without."""

    entry = Reference("casefile.HandEntry", null=True)

    class Meta(Version.Meta):
        abstract = True


class Hold(ByHand):
    """A thing of property under control until it is released or its term ends."""

    property = models.ForeignKey(Property, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=2)
    rank = models.PositiveSmallIntegerField()
    from_on = models.DateField()
    until_on = models.DateField()
    paper_no = models.CharField(max_length=60)
    burden = models.CharField(max_length=10, default=terms.Burden.NONE)
    kept_because = models.CharField(max_length=terms.LONGEST, blank=True)
    ended_on = models.DateField(null=True)
    ground = models.CharField(max_length=terms.LONGEST, blank=True)

    class Meta(ByHand.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="assets_hold_of_case")]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="a_hold_is_of_a_known_kind", condition=Q(kind__in=[*terms.HoldKind])
            ),
            models.CheckConstraint(
                name="a_hold_released_says_why",
                condition=Q(ended_on=None) | Q(ended_on__gte=F("from_on")) & ~Q(ground=""),
            ),
        ]


class Inquiry(ByHand):
    """A network inquiry into one debtor; its results hold until `fresh_until_on`."""

    debtor = Reference("persons.Person")
    asked_on = models.DateField()
    answered_on = models.DateField(null=True)
    fresh_until_on = models.DateField()
    words = models.CharField(max_length=terms.LONGEST)
    exempt_because = models.CharField(max_length=terms.LONGEST, blank=True)

    class Meta(ByHand.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="assets_inquiry_of_case")]


class Visit(ByHand):
    """An address of a debtor that was gone to."""

    address = Reference("persons.Address")
    done_on = models.DateField()
    words = models.CharField(max_length=terms.LONGEST)

    class Meta(ByHand.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="assets_visit_of_case")]


class Disposal(ByHand):
    """A disposal of property that has begun; over with `ended_on`."""

    property = models.ForeignKey(Property, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=2)
    from_on = models.DateField()
    ended_on = models.DateField(null=True)
    outcome = models.CharField(max_length=terms.LONGEST, blank=True)

    class Meta(ByHand.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="assets_disposal_of_case")]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="a_disposal_is_of_a_known_kind", condition=Q(kind__in=[*terms.DisposalKind])
            ),
        ]
