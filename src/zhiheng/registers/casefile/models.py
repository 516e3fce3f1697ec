"""Cases, their number series, parties, states, officers and grants.

Columns follow the national data standard for enforcement cases (首次执行案件, parts 01–04), as far
as they have a meaning here. The case row holds the state of today; each change of it stands in a
row of its own, with its day and act.
"""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from zhiheng.law.records import CaseState, StayGround
from zhiheng.law.triage import Category, PropertyState, Sale, Track
from zhiheng.plant.columns import CourtCodeField, FenField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow, Version
from zhiheng.registers.casefile import terms


class Series(models.Model):
    """The last number given in one court, type and year; locked until the act is over."""

    court = CourtCodeField()
    case_type = models.CharField(max_length=4)
    year = models.PositiveSmallIntegerField()
    last_seq = models.PositiveIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["court", "case_type", "year"], name="one_series_per_court_type_and_year"
            )
        ]


class Case(RegisterRow):
    """One enforcement case of one court. `happened_on` is the day on which it was docketed.

    `creditors` and `debtors` are the parties' names in one line, derived from the parties;
    `handler_key` is the handler's id or 0: clocks follow it by foreign key.
    """

    court = CourtCodeField()
    secrecy = models.SmallIntegerField(default=0)
    case_type = models.CharField(max_length=4)
    year = models.PositiveSmallIntegerField()
    seq = models.PositiveIntegerField()
    number = models.CharField(max_length=40)
    origin = models.CharField(max_length=8)
    sub_type = models.CharField(max_length=40, blank=True)
    cause = models.CharField(max_length=60, blank=True)
    received_on = models.DateField()
    docketed_on = models.DateField()
    closed_on = models.DateField(null=True)
    title = Reference("titles.Title")
    claim_fen = FenField(null=True)
    conduct = models.CharField(max_length=terms.LONGEST_APPLICATION, blank=True)
    thing = models.CharField(max_length=terms.LONGEST_APPLICATION, blank=True)
    application = models.CharField(max_length=terms.LONGEST_APPLICATION, blank=True)
    late_interest_asked = models.BooleanField()
    state = models.CharField(max_length=4)
    stage = models.CharField(max_length=4)
    property_state = models.CharField(max_length=4, default=PropertyState.UNKNOWN)
    category = models.CharField(max_length=4, blank=True, default="")
    sale = models.CharField(max_length=4, blank=True, default="")
    track = models.CharField(max_length=4, blank=True, default="")
    handler = Reference("personnel.Staff", null=True)
    handler_key = models.GeneratedField(
        expression=Coalesce("handler_id", 0), output_field=models.BigIntegerField(), db_persist=True
    )
    creditors = models.CharField(max_length=200)
    debtors = models.CharField(max_length=200)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["court", "-docketed_on", "-id"], name="casefile_case_by_day"),
            models.Index(
                fields=["handler", "state", "-docketed_on", "-id"], name="casefile_case_of_handler"
            ),
            models.Index(fields=["seq", "court"], name="casefile_case_by_serial"),
            # Every column the ledger and its policy read, so that counting stays in the index.
            models.Index(
                fields=["court", "case_type", "property_state", "handler_key", "secrecy", "id"],
                name="casefile_case_ledger",
                condition=~Q(state=CaseState.CLOSED),
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["court", "case_type", "year", "seq"], name="a_number_is_given_once"
            ),
            models.UniqueConstraint(fields=["number"], name="a_case_number_names_one_case"),
            models.UniqueConstraint(fields=["id", "handler_key"], name="a_case_has_one_handler"),
            models.CheckConstraint(
                name="a_case_is_in_a_known_state", condition=Q(state__in=[*CaseState])
            ),
            models.CheckConstraint(
                name="a_case_is_at_a_known_stage", condition=Q(stage__in=[*terms.Stage])
            ),
            models.CheckConstraint(
                name="a_case_is_of_an_enforcement_type",
                condition=Q(case_type__in=[*terms.CASE_TYPES]),
            ),
            models.CheckConstraint(
                name="a_secrecy_class_is_known", condition=Q(secrecy__in=[*terms.SECRECY])
            ),
            models.CheckConstraint(
                name="a_case_has_a_state_of_property",
                condition=Q(property_state__in=[*PropertyState]),
            ),
            models.CheckConstraint(
                name="a_case_is_classed_in_known_words",
                condition=Q(category__in=["", *Category], sale__in=["", *Sale])
                & Q(track__in=["", *Track]),
            ),
            models.CheckConstraint(
                name="a_case_is_docketed_after_it_is_received",
                condition=Q(docketed_on__gte=F("received_on")),
            ),
            models.CheckConstraint(
                name="only_a_closed_case_has_a_closing_day",
                condition=Q(closed_on__isnull=False, state=CaseState.CLOSED)
                | Q(closed_on__isnull=True) & ~Q(state=CaseState.CLOSED),
            ),
        ]


class Party(CaseRow, Version):
    """Somebody in the case, in one role, by the name used here; pairs and initials serve search."""

    person = Reference("persons.Person")
    role = models.CharField(max_length=6)
    ordinal = models.PositiveSmallIntegerField()
    original_role = models.CharField(max_length=20, blank=True)
    claim_fen = FenField(null=True)
    name = models.CharField(max_length=100)
    name_bigrams = ArrayField(models.CharField(max_length=2))
    name_initials = models.CharField(max_length=100)

    class Meta(Version.Meta):
        indexes: ClassVar = [
            GinIndex(fields=["name_bigrams"], name="casefile_party_bigrams"),
            models.Index(
                fields=["name_initials"],
                name="casefile_party_initials",
                opclasses=["varchar_pattern_ops"],
            ),
        ]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["case", "role", "person"],
                condition=Q(current=True),
                name="nobody_is_twice_in_one_role",
            ),
            models.UniqueConstraint(
                fields=["case", "role", "ordinal"],
                condition=Q(current=True),
                name="parties_of_a_role_stand_in_order",
            ),
            models.CheckConstraint(
                name="a_party_has_a_known_role", condition=Q(role__in=[*terms.Role])
            ),
        ]


class Standing(CaseRow):
    """From a day on, the state and the stage of the case, and why."""

    state = models.CharField(max_length=4)
    stage = models.CharField(max_length=4)
    reason = models.CharField(max_length=200, blank=True)


class Assignment(CaseRow):
    """From a day on, a member of the court has a duty in the case; the newest of a duty counts."""

    staff = Reference("personnel.Staff")
    duty = models.CharField(max_length=6)
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="an_assignment_is_to_a_known_duty", condition=Q(duty__in=[*terms.Duty])
            ),
        ]


class Grant(CaseRow):
    """An officer outside the range may see this one case until the grant is revoked, or to the end
    of its last day."""

    staff = Reference("personnel.Staff")
    purpose = models.CharField(max_length=200)
    until_on = models.DateField(null=True)
    revoked_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["case", "staff"],
                condition=Q(revoked_on__isnull=True),
                name="one_standing_grant_per_case_and_officer",
            ),
            models.CheckConstraint(
                name="a_grant_ends_after_it_begins",
                condition=Q(until_on__isnull=True) | Q(until_on__gte=F("happened_on")),
            ),
        ]


class Triage(CaseRow):
    """From a day on: state of property, class and track of the case, and why.

    `proposed` is what the record spoke for; the newest row equals the columns of the case.
    """

    property_state = models.CharField(max_length=4)
    category = models.CharField(max_length=4, blank=True)
    sale = models.CharField(max_length=4, blank=True)
    track = models.CharField(max_length=4, blank=True)
    reason = models.CharField(max_length=200)
    proposed = models.CharField(max_length=200, blank=True)


class Receipt(CaseRow):
    """A handler signed for the case (签收): his clocks run from this day."""

    staff = Reference("personnel.Staff")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["case", "staff"], name="a_handler_signs_once")
        ]


class HandOver(CaseRow):
    """The former handler handed the case over: what clocks ran on that day, and what is open."""

    giver = Reference("personnel.Staff")
    taker = Reference("personnel.Staff")
    open_clocks = ArrayField(models.CharField(max_length=120))
    words = models.CharField(max_length=500)


class HandEntry(CaseRow):
    """What one person entered from a paper and a second one confirms or returns (人工登记)."""

    kind = models.CharField(max_length=20)
    words = models.CharField(max_length=terms.LONGEST)
    evidence_paper = models.CharField(max_length=terms.LONGEST)
    entered_by = Reference("personnel.Staff")
    state = models.CharField(max_length=4)
    settled_by = Reference("personnel.Staff", null=True)
    settled_on = models.DateField(null=True)
    settled_act = Reference("plant.Act", null=True)
    outcome = models.CharField(max_length=terms.LONGEST, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["case", "id"], name="casefile_entries_of_case"),
            models.Index(
                fields=["court", "id"],
                condition=Q(state=terms.EntryState.WAITING),
                name="casefile_entries_waiting",
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="an_entry_is_confirmed_by_somebody_else",
                condition=Q(settled_by__isnull=True) | ~Q(settled_by=F("entered_by")),
            ),
            models.CheckConstraint(
                name="an_entry_waits_or_was_settled",
                condition=Q(state=terms.EntryState.WAITING, settled_by=None, settled_on=None)
                | Q(state__in=[terms.EntryState.CONFIRMED, terms.EntryState.RETURNED])
                & Q(settled_by__isnull=False, settled_on__isnull=False),
            ),
            models.CheckConstraint(
                name="an_entry_names_its_paper", condition=~Q(evidence_paper="")
            ),
        ]


class ByHand(CaseRow, Version):
    """A fact of the case, entered by hand with `entry`, or by another room without."""

    entry = Reference("casefile.HandEntry", null=True)
    words = models.CharField(max_length=terms.LONGEST)

    class Meta(Version.Meta):
        abstract = True


class Incident(ByHand):
    """Something that happened in the case and that the law asks about; open without `ended_on`."""

    kind = models.CharField(max_length=12)
    debtor = Reference("persons.Person", null=True)
    from_on = models.DateField()
    ended_on = models.DateField(null=True)
    result = models.CharField(max_length=4, blank=True)

    class Meta(ByHand.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="casefile_incidents")]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="an_incident_is_of_a_known_kind",
                condition=Q(kind__in=[*terms.IncidentKind]),
            ),
            models.CheckConstraint(
                name="an_incident_that_ended_says_how",
                condition=Q(ended_on=None, result="")
                | Q(ended_on__gte=F("from_on"), result__in=[*terms.Result]),
            ),
        ]


class Security(ByHand):
    """Security given by one side (担保)."""

    side = models.CharField(max_length=10)
    guarantor = models.CharField(max_length=100)
    given_on = models.DateField()
    sufficient = models.BooleanField()
    guarantor_is_company = models.BooleanField()
    company_resolved = models.BooleanField()
    guarantee_complete = models.BooleanField()
    creditor_consents = models.BooleanField()

    class Meta(ByHand.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="casefile_securities")]


class Settlement(ByHand):
    """A settlement (执行和解); it runs until it is entered how it ended."""

    agreed_on = models.DateField()
    total_fen = FenField()
    due_on = models.DateField()
    in_writing = models.BooleanField()
    in_minutes = models.BooleanField()
    all_confirm = models.BooleanField()
    by_agent = models.BooleanField()
    agent_authorised = models.BooleanField()
    ruling_asked = models.BooleanField()
    ended_on = models.DateField(null=True)
    result = models.CharField(max_length=6, blank=True)

    class Meta(ByHand.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="casefile_settlements")]


class Instalment(CaseRow):
    """One instalment of one version of a settlement."""

    settlement = models.ForeignKey(Settlement, models.PROTECT, related_name="+")
    ordinal = models.PositiveSmallIntegerField()
    due_on = models.DateField()
    amount_fen = FenField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["settlement", "ordinal"], name="instalments_stand_in_order"
            ),
        ]


class Stay(CaseRow):
    """Execution stands still from `happened_on`; `until_on` is the last day of a deferment."""

    ground = models.CharField(max_length=20)
    until_on = models.DateField(null=True)
    reason = models.CharField(max_length=terms.LONGEST)
    paper_no = models.CharField(max_length=60)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="casefile_stays_of_case")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_stay_stands_on_a_ground_of_the_law", condition=Q(ground__in=[*StayGround])
            ),
        ]


class Resumption(CaseRow):
    """A stay ended and execution goes on from `happened_on`."""

    stay = models.OneToOneField(Stay, models.PROTECT)
    reason = models.CharField(max_length=terms.LONGEST)
    paper_no = models.CharField(max_length=60)
