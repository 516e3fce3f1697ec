"""Vouchers and their postings, only ever added to; and performance past the court's account."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from zhiheng.plant.columns import FenField
from zhiheng.plant.reference import Reference
from zhiheng.plant.rows import CaseRow, Version
from zhiheng.registers.funds import terms


class Voucher(CaseRow):
    """One movement of money; `reverses` names the voucher that it takes back.

    `entry` names the hand-made entry, null where another room of the house wrote the row.
    """

    entry = Reference("casefile.HandEntry", null=True)
    kind = models.CharField(max_length=8)
    paid_on = models.DateField()
    amount_fen = FenField()
    counterpart = models.CharField(max_length=100)
    words = models.CharField(max_length=terms.LONGEST)
    reverses = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="funds_vouchers_of_case")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_voucher_is_of_a_known_movement", condition=Q(kind__in=[*terms.Movement])
            ),
            models.CheckConstraint(name="a_voucher_moves_money", condition=Q(amount_fen__gt=0)),
        ]


class Posting(CaseRow):
    """One side of a voucher; what is debited equals what is credited."""

    voucher = models.ForeignKey(Voucher, models.PROTECT, related_name="+")
    account = models.CharField(max_length=6)
    side = models.CharField(max_length=1)
    amount_fen = FenField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="a_posting_is_to_a_known_account", condition=Q(account__in=[*terms.Account])
            ),
            models.CheckConstraint(
                name="a_posting_is_a_debit_or_a_credit",
                condition=Q(side__in=[terms.DEBIT, terms.CREDIT]),
            ),
            models.UniqueConstraint(
                fields=["voucher", "account"], name="a_voucher_posts_once_to_an_account"
            ),
        ]


class Performance(CaseRow, Version):
    """What was performed to the creditor directly (履行), as he confirmed it or did not."""

    entry = Reference("casefile.HandEntry", null=True)
    paid_on = models.DateField()
    amount_fen = FenField()
    creditor_confirmed = models.BooleanField()
    words = models.CharField(max_length=terms.LONGEST)

    class Meta(Version.Meta):
        indexes: ClassVar = [models.Index(fields=["case", "id"], name="funds_performed_in_case")]
        constraints: ClassVar = [
            *Version.Meta.constraints,
            models.CheckConstraint(
                name="a_performance_is_of_something", condition=Q(amount_fen__gt=0)
            ),
        ]
