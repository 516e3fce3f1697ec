"""Certificates and their revocation; orders to sign, and what came of each of them.

Nothing here is ever changed: an order has either a signed file or a failure, or waits for one.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from zhiheng.plant.columns import CourtCodeField, HashField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, RegisterRow
from zhiheng.registers.seals.terms import LONGEST_FAILURE, LONGEST_GROUND, Purpose

_ORDERED: "list[tuple[str, str]]" = [
    (one.value, one.value) for one in (Purpose.PERSON, Purpose.SEAL)
]


class Certificate(RegisterRow):
    """One certificate. Its key lies in the device under `label`; here is only what is public."""

    court = CourtCodeField()
    purpose = models.CharField(max_length=8)
    staff = Reference("personnel.Staff", null=True)
    holder = models.CharField(max_length=120)
    serial = models.CharField(max_length=32, unique=True)
    label = models.CharField(max_length=80)
    der = models.BinaryField()
    from_at = models.DateTimeField()
    until_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["court", "-id"], name="seals_certificates_of_court"),
            models.Index(fields=["staff", "-id"], name="seals_certificates_of_staff"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_certificate_is_of_a_known_purpose", condition=Q(purpose__in=[*Purpose])
            ),
            models.CheckConstraint(
                name="a_personal_certificate_and_no_other_names_its_officer",
                condition=Q(purpose="个人签名", staff__isnull=False)
                | (~Q(purpose="个人签名") & Q(staff__isnull=True)),
            ),
            models.CheckConstraint(
                name="a_certificate_ends_after_it_begins", condition=Q(until_at__gt=F("from_at"))
            ),
            models.UniqueConstraint(
                fields=["purpose"], condition=Q(purpose="证书机构"), name="there_is_one_authority"
            ),
        ]


class Revocation(RegisterRow):
    """That a certificate counts no longer from `recorded_at` on, and why."""

    court = CourtCodeField()
    certificate = models.OneToOneField(Certificate, models.PROTECT, related_name="revocation")
    ground = models.CharField(max_length=LONGEST_GROUND)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="a_revocation_says_why", condition=~Q(ground="")),
        ]


class Order(CaseRow):
    """One use of a certificate on a paper, ordered by an officer: a line of the log of use."""

    paper = Reference("documents.Paper")
    certificate = models.ForeignKey(Certificate, models.PROTECT, related_name="orders")
    purpose = models.CharField(max_length=8, choices=_ORDERED)
    staff = Reference("personnel.Staff")
    words = models.CharField(max_length=120)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["paper", "id"], name="seals_orders_of_paper"),
            models.Index(fields=["court", "-id"], name="seals_orders_of_court"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_paper_is_signed_by_a_person_or_sealed",
                condition=Q(purpose__in=[Purpose.PERSON.value, Purpose.SEAL.value]),
            ),
        ]


class Drawing(CaseRow):
    """A paper's file as drawn from its frozen words; `frozen_hash` is the paper's own."""

    paper = Reference("documents.Paper", unique=True)
    frozen_hash = HashField()
    content = models.BinaryField()
    content_hash = HashField()
    pages = models.BinaryField()


class Signing(CaseRow):
    """What one signature added to the file; a paper is signed once and sealed once."""

    order = models.OneToOneField(Order, models.PROTECT, related_name="signing")
    paper = Reference("documents.Paper")
    purpose = models.CharField(max_length=8, choices=_ORDERED)
    added = models.BinaryField()
    length = models.IntegerField()
    file_hash = HashField(unique=True)
    sm2_signature = models.BinaryField()
    blocks = models.BinaryField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["paper", "purpose"], name="a_paper_is_signed_once_and_sealed_once"
            ),
        ]


class Failure(CaseRow):
    """An order that came to nothing, and why; it may be given again."""

    order = models.OneToOneField(Order, models.PROTECT, related_name="failure")
    words = models.CharField(max_length=LONGEST_FAILURE)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="a_failure_says_why", condition=~Q(words="")),
        ]
