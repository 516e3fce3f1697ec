"""Messages and services; counterparts with their keys; envelopes out and in."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zhiheng.law.service import Manner
from zhiheng.plant.columns import CourtCodeField, HashField, SealedField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow, Version
from zhiheng.registers.dispatch.terms import (
    LONGEST_CODE,
    LONGEST_NAME,
    LONGEST_WORDS,
    Channel,
    Direction,
    MessageState,
    Result,
)


class Message(CaseRow):
    """One message out of the court or into it. `happened_on` is the day it went or came.

    `owner` watches over what is expected back until `due_on`; state and answer are entered once.
    """

    direction = models.CharField(max_length=4)
    channel = models.CharField(max_length=8)
    counterpart = models.CharField(max_length=LONGEST_NAME)
    matter = models.CharField(max_length=LONGEST_WORDS)
    paper = Reference("documents.Paper", null=True)
    party = Reference("casefile.Party", null=True)
    expected = models.CharField(max_length=4)
    due_on = models.DateField(null=True)
    owner = Reference("personnel.Staff")
    state = models.CharField(max_length=4, default=MessageState.SENT)
    answered_on = models.DateField(null=True)
    answer = models.CharField(max_length=LONGEST_WORDS, blank=True)
    answered_act = Reference("plant.Act", null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["court", "due_on", "id"],
                condition=Q(state="已发", due_on__isnull=False),
                name="dispatch_message_open",
            ),
            models.Index(fields=["case"], name="dispatch_message_of_case"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_message_says_which_way_and_how_it_goes",
                condition=Q(direction__in=[*Direction], channel__in=[*Channel]),
            ),
            models.CheckConstraint(
                name="what_is_expected_back_is_due_on_a_day",
                condition=Q(expected="无", due_on__isnull=True)
                | Q(
                    expected__in=["回执", "答复"],
                    due_on__isnull=False,
                    due_on__gte=F("happened_on"),
                ),
            ),
            models.CheckConstraint(
                name="an_ended_message_says_when_and_by_which_act",
                condition=Q(state="已发", answered_on__isnull=True, answered_act__isnull=True)
                | Q(
                    state__in=["已回执", "退回", "作废"],
                    answered_on__isnull=False,
                    answered_act__isnull=False,
                ),
            ),
        ]


class Service(CaseRow, Version):
    """One attempt to serve one paper on one party; a wrong one is replaced by a new version.

    `happened_on` is the day that counts in the manner, `deemed_on` the day the law counts from.
    """

    paper = Reference("documents.Paper")
    party = Reference("casefile.Party")
    manner = models.CharField(max_length=8)
    result = models.CharField(max_length=4)
    failure = models.CharField(max_length=LONGEST_WORDS, blank=True)
    receiver = models.CharField(max_length=LONGEST_NAME, blank=True)
    evidence = models.CharField(max_length=LONGEST_WORDS)
    server = models.CharField(max_length=LONGEST_NAME)
    deemed_on = models.DateField(null=True)
    why = models.CharField(max_length=LONGEST_WORDS, blank=True)
    cites = ArrayField(models.CharField(max_length=120))
    message = models.ForeignKey(Message, models.PROTECT, null=True, related_name="+")

    class Meta(Version.Meta):
        indexes: ClassVar = [
            models.Index(
                fields=["paper", "party"], condition=Q(current=True), name="dispatch_service_stands"
            ),
            models.Index(
                fields=["party"],
                condition=Q(current=True, result="未送达"),
                name="dispatch_service_failed",
            ),
        ]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.UniqueConstraint(
                fields=["paper", "party"],
                condition=Q(current=True, result="送达"),
                name="a_paper_is_served_once_on_a_party",
            ),
            models.CheckConstraint(
                name="a_service_is_of_a_known_manner", condition=Q(manner__in=[*Manner])
            ),
            models.CheckConstraint(
                name="what_is_served_has_a_day_what_is_not_a_reason",
                condition=Q(
                    result=Result.SERVED.value,
                    failure="",
                    deemed_on__isnull=False,
                    deemed_on__gte=F("happened_on"),
                )
                | (Q(result=Result.UNSERVED.value, deemed_on__isnull=True) & ~Q(failure="")),
            ),
            models.CheckConstraint(name="a_service_has_its_proof", condition=~Q(evidence="")),
        ]


class Opening(models.Model):
    """One try to open the link of a text message that carries a paper: when, from where, and
    whether the party could be told by its number. Machinery: whoever holds the link may try.
    """

    message = models.ForeignKey(Message, models.PROTECT, related_name="+")
    court = CourtCodeField()
    at = models.DateTimeField()
    peer = models.CharField(max_length=LONGEST_NAME)
    good = models.BooleanField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["message", "id"], name="dispatch_opening_of_message"),
        ]


class Confirmation(CaseRow, Version):
    """An address a party confirmed for service (送达地址确认书); `electronic` consents as well."""

    party = Reference("casefile.Party")
    words = models.CharField(max_length=LONGEST_WORDS)
    electronic = models.CharField(max_length=LONGEST_NAME, blank=True)
    evidence = models.CharField(max_length=LONGEST_WORDS)

    class Meta(Version.Meta):
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(name="a_confirmed_address_has_words", condition=~Q(words="")),
        ]


class Publication(CaseRow):
    """The decision that a party is served by publication (决定公告送达), with its reason."""

    party = Reference("casefile.Party")
    ground = models.CharField(max_length=LONGEST_WORDS)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["party"], name="publication_is_decided_once_for_a_party"
            ),
            models.CheckConstraint(name="publication_has_a_ground", condition=~Q(ground="")),
        ]


class Partner(RegisterRow):
    """A system outside with which envelopes are exchanged (往来对方).

    `court` registered it and looks after it; it and the courts below it may write to it. `kinds`
    are the protocol's kinds it takes; `algorithm` is the profile we sign in for it.
    """

    code = models.CharField(max_length=LONGEST_CODE, unique=True)
    name = models.CharField(max_length=LONGEST_NAME)
    address = models.CharField(max_length=LONGEST_WORDS)
    kinds = ArrayField(models.CharField(max_length=LONGEST_CODE))
    algorithm = models.CharField(max_length=8)
    court = CourtCodeField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_partner_signs_in_a_known_profile",
                condition=Q(algorithm__in=["Ed25519", "SM2"]),
            ),
            models.CheckConstraint(name="a_partner_has_an_address", condition=~Q(address="")),
        ]


class PartnerKey(RegisterRow):
    """A public key of a counterpart, good from a moment until another; rotation is an overlap."""

    partner = models.ForeignKey(Partner, models.PROTECT, related_name="+")
    key_id = models.CharField(max_length=LONGEST_CODE)
    algorithm = models.CharField(max_length=8)
    public_key = models.BinaryField()
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["partner", "key_id"], name="a_key_is_registered_once_for_a_partner"
            ),
            models.CheckConstraint(
                name="a_key_is_of_a_known_profile",
                condition=Q(algorithm__in=["Ed25519", "SM2"]),
            ),
            models.CheckConstraint(
                name="a_key_ends_after_it_begins", condition=Q(until_at__gte=F("from_at"))
            ),
        ]


class Outgoing(CaseRow):
    """What one message says to a counterpart's system; the body is sealed, its kind is not."""

    message = models.OneToOneField(Message, models.PROTECT, related_name="+")
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=LONGEST_CODE)
    body = SealedField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case"], name="dispatch_outgoing_of_case")]


class Transmission(models.Model):
    """How far one outgoing has come on the wire: machinery, moved by the sender, no case in it.

    `due_at` is the next try, or the end of the lease of a try that runs; null when none follows.
    `link_from_on` is the day from which the paper behind the link it carries waits to be served;
    null when it carries none, and once the paper is served.
    """

    outgoing = models.OneToOneField(Outgoing, models.PROTECT, primary_key=True, related_name="+")
    court = CourtCodeField()
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="+")
    state = models.CharField(max_length=4)
    attempts = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField(null=True)
    tried_at = models.DateTimeField(null=True)
    problem = models.CharField(max_length=LONGEST_WORDS, blank=True)
    receipt = models.TextField(blank=True)
    link_from_on = models.DateField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["court", "link_from_on", "outgoing"],
                condition=Q(link_from_on__isnull=False),
                name="dispatch_transmission_link",
            ),
            models.Index(
                fields=["partner", "due_at", "outgoing"],
                condition=Q(due_at__isnull=False),
                name="dispatch_transmission_next",
            ),
            models.Index(
                fields=["court", "outgoing"],
                condition=~Q(state="已交接"),
                name="dispatch_transmission_open",
            ),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="only_what_waits_is_tried_again",
                condition=Q(state="待发", due_at__isnull=False)
                | Q(state__in=["已交接", "被拒", "停发"], due_at__isnull=True),
            ),
        ]


class Incoming(models.Model):
    """The bytes that came, as they came, before anybody looked at them (at most the first part).

    `size` is what was announced or read; `peer` the address it came from.
    """

    court = CourtCodeField()
    received_at = models.DateTimeField()
    peer = models.CharField(max_length=LONGEST_NAME)
    size = models.BigIntegerField()
    digest = HashField()
    raw = models.BinaryField()


class Verdict(models.Model):
    """What became of an incoming: taken, repeated or quarantined, with the answer that was given.

    Sender, envelope and kind as the envelope says them, empty where it could not be read.
    """

    incoming = models.ForeignKey(Incoming, models.PROTECT, related_name="+")
    court = CourtCodeField()
    case_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    state = models.CharField(max_length=4)
    reason = models.CharField(max_length=LONGEST_CODE)
    words = models.CharField(max_length=LONGEST_WORDS)
    sender = models.CharField(max_length=LONGEST_CODE, blank=True)
    envelope = models.CharField(max_length=LONGEST_CODE, blank=True)
    kind = models.CharField(max_length=LONGEST_CODE, blank=True)
    body_hash = models.CharField(max_length=64, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["incoming", "id"], name="dispatch_verdict_of_incoming"),
            models.Index(
                fields=["court", "id"], condition=Q(state="隔离"), name="dispatch_verdict_held"
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["sender", "envelope"],
                condition=Q(state="收下"),
                name="an_envelope_is_taken_once",
            ),
            models.CheckConstraint(
                name="a_verdict_is_taken_repeated_or_quarantined",
                condition=Q(state__in=["收下", "重复", "隔离"]),
            ),
        ]


class Ruling(RegisterRow):
    """What the system administrator decided about a quarantined incoming, and why."""

    incoming = models.ForeignKey(Incoming, models.PROTECT, related_name="+")
    court = CourtCodeField()
    outcome = models.CharField(max_length=8)
    ground = models.CharField(max_length=LONGEST_WORDS)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_ruling_is_to_judge_again_or_to_dismiss",
                condition=Q(outcome__in=["重新核验", "作废"]),
            ),
            models.CheckConstraint(name="a_ruling_has_a_ground", condition=~Q(ground="")),
        ]
