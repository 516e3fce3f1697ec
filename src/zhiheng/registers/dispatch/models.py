"""Messages with what is expected back, services, confirmed addresses, decisions to publish."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from zhiheng.law.service import Manner
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, Version
from zhiheng.registers.dispatch.terms import (
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
