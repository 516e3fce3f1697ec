"""Proposals with the signatures they need, panels with their votes, the adjudication committee.

Of a proposal only its state moves; changed terms are a new version with signatures of its own.
"""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zhiheng.plant.columns import CourtCodeField, HashField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow, Version
from zhiheng.registers.approvals.terms import (
    LONGEST_OPINION,
    LONGEST_WORDS,
    State,
    Verdict,
    Vote,
)


class Proposal(CaseRow, Version):
    """An act that waits for approval: the verb, its terms, and `proposal_hash` over both and the
    case. `shown` is what every signer is shown."""

    verb = models.CharField(max_length=40)
    terms = models.TextField()
    shown = models.JSONField()
    proposal_hash = HashField()
    drafter = Reference("personnel.Staff")
    drafter_words = models.CharField(max_length=120)
    ground = models.CharField(max_length=LONGEST_WORDS, blank=True)
    state = models.CharField(max_length=8, default=State.WAITING)
    executed_act = Reference("plant.Act", null=True)

    class Meta(Version.Meta):
        indexes: ClassVar = [
            models.Index(
                fields=["court", "id"], condition=Q(state="待审"), name="approvals_waiting"
            ),
            models.Index(fields=["drafter", "-id"], name="approvals_of_drafter"),
            models.Index(fields=["case", "-id"], name="approvals_of_case"),
        ]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="a_proposal_is_in_a_known_state", condition=Q(state__in=[*State])
            ),
            models.CheckConstraint(
                name="what_is_executed_names_its_act",
                condition=Q(state="已执行", executed_act__isnull=False)
                | (~Q(state="已执行") & Q(executed_act__isnull=True)),
            ),
        ]


class Level(CaseRow):
    """One signature a proposal needs, in its order."""

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="levels")
    ordinal = models.SmallIntegerField()
    kind = models.CharField(max_length=12)
    staff = Reference("personnel.Staff", null=True)
    in_person = models.BooleanField(default=False)
    cites = ArrayField(models.CharField(max_length=120))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["proposal", "ordinal"], name="a_level_has_its_place_in_the_order"
            ),
            models.CheckConstraint(
                name="a_cosigner_and_nobody_else_is_named",
                condition=Q(kind="会签", staff__isnull=False)
                | (~Q(kind="会签") & Q(staff__isnull=True)),
            ),
        ]


class Signature(CaseRow):
    """What one signer said to a level, signed over the proposal's hash.

    `holder` is who holds the post when the signer exercises it for him. `signed` is the text that
    was signed. `devices`: on how many devices the account was in use at that moment.
    """

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="signatures")
    level = models.OneToOneField(Level, models.PROTECT, related_name="signature")
    drafter = Reference("personnel.Staff")
    staff = Reference("personnel.Staff")
    words = models.CharField(max_length=120)
    post = models.CharField(max_length=12)
    holder = Reference("personnel.Staff", null=True)
    verdict = models.CharField(max_length=4)
    opinion = models.CharField(max_length=LONGEST_OPINION, blank=True)
    proposal_hash = HashField()
    signed = models.TextField()
    signature = models.BinaryField()
    algorithm = models.CharField(max_length=12)
    public_key = models.BinaryField()
    device = models.CharField(max_length=200)
    devices = models.SmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["proposal", "staff"], name="one_person_signs_a_proposal_once"
            ),
            models.CheckConstraint(
                name="nobody_approves_what_he_drafted", condition=~Q(staff=F("drafter"))
            ),
            models.CheckConstraint(
                name="a_verdict_is_agreed_or_returned_with_words",
                condition=Q(verdict=Verdict.AGREED.value)
                | (Q(verdict=Verdict.RETURNED.value) & ~Q(opinion="")),
            ),
        ]


class Attempt(CaseRow):
    """An approved act that was refused when it was to be carried out, with the findings."""

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="attempts")
    findings = models.JSONField()


class Panel(CaseRow):
    """The panel (合议庭, or officers in discussion) that decides one level."""

    level = models.OneToOneField(Level, models.PROTECT, related_name="panel")


class Member(CaseRow):
    """A member of a panel; one presides."""

    panel = models.ForeignKey(Panel, models.PROTECT, related_name="members")
    staff = Reference("personnel.Staff")
    ordinal = models.SmallIntegerField()
    presides = models.BooleanField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["panel", "staff"], name="a_member_sits_once"),
            models.UniqueConstraint(
                fields=["panel"], condition=Q(presides=True), name="one_member_presides"
            ),
        ]


class Opinion(CaseRow):
    """What a member said and how he voted: once, and shown to nobody else before all are in."""

    member = models.OneToOneField(Member, models.PROTECT, related_name="opinion")
    vote = models.CharField(max_length=4)
    words = models.CharField(max_length=LONGEST_OPINION)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="a_vote_is_for_or_against", condition=Q(vote__in=[*Vote])),
            models.CheckConstraint(name="an_opinion_has_words", condition=~Q(words="")),
        ]


class LevelSetting(RegisterRow):
    """Bodies a court asks besides those of the law, for one act of the matrix from a day on."""

    court = CourtCodeField()
    approval = models.CharField(max_length=40)
    bodies = ArrayField(models.CharField(max_length=12))
    from_on = models.DateField()
    ground = models.CharField(max_length=LONGEST_WORDS)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="a_setting_has_a_ground", condition=~Q(ground="")),
        ]


class Referral(CaseRow):
    """A case put before the adjudication committee (提请审判委员会), with the question."""

    question = models.CharField(max_length=LONGEST_OPINION)
    ground = models.CharField(max_length=LONGEST_WORDS)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="a_referral_asks_a_question", condition=~Q(question="")),
        ]


class CommitteeDecision(CaseRow):
    """What the committee decided; `happened_on` is the day. Its officer has until `due_on`."""

    referral = models.OneToOneField(Referral, models.PROTECT, related_name="decision")
    words = models.CharField(max_length=LONGEST_OPINION)
    officer = Reference("personnel.Staff")
    due_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_decision_is_due_after_it_is_made", condition=Q(due_on__gte=F("happened_on"))
            ),
        ]


class FollowUp(CaseRow):
    """What became of a decision of the committee; `happened_on` is the day it was carried out."""

    decision = models.OneToOneField(CommitteeDecision, models.PROTECT, related_name="follow_up")
    words = models.CharField(max_length=LONGEST_OPINION)
