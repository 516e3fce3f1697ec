"""The registers of the machinery: acts and their chain, changes, announcements, refusals, looks."""

from django.db import models
from django.db.models import Q

from zhiheng.plant.columns import CourtCodeField, HashField


class Act(models.Model):
    """One legal act, one link of its court's chain. Never changed, never deleted.

    `digest` = SM3(previous ‖ COPY text of the columns of `chain.ACT_COLUMNS`).
    """

    court = CourtCodeField()
    seq = models.BigIntegerField()
    name = models.CharField(max_length=40)
    officer_id = models.BigIntegerField()
    officer_words = models.CharField(max_length=120)
    device = models.CharField(max_length=200)
    case_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    law_edition = models.CharField(max_length=40)
    terms_hash = HashField()
    says = models.TextField()
    steps = models.JSONField(default=dict)
    changes_hash = HashField(null=True)
    request_key = models.CharField(max_length=80, null=True)
    result = models.BigIntegerField()
    previous = HashField()
    digest = HashField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["court", "seq"], name="an_act_has_its_place_in_line"),
            models.UniqueConstraint(fields=["name", "request_key"], name="a_submission_acts_once"),
        ]
        indexes = [
            models.Index(fields=["case_id", "id"], name="plant_act_of_case"),
            models.Index(fields=["officer_id", "id"], name="plant_act_of_officer"),
            models.Index(fields=["court", "at", "id"], name="plant_act_by_time"),
        ]


class ChainHead(models.Model):
    """The last link of each chain; locked while a link is added."""

    chain = models.CharField(max_length=40, primary_key=True, db_collation="C")
    seq = models.BigIntegerField(default=0)
    digest = HashField()


class Change(models.Model):
    """What an UPDATE of a register row changed: only the changed columns, before and after."""

    act_id = models.BigIntegerField(db_index=True)
    court = CourtCodeField()
    case_id = models.BigIntegerField(null=True)
    table_name = models.CharField(max_length=63)
    row_id = models.CharField(max_length=64)
    before = models.JSONField()
    after = models.JSONField()

    class Meta:
        indexes = [models.Index(fields=["case_id", "id"], name="plant_change_of_case")]


class Outbox(models.Model):
    """An announcement, kept by the transaction of the act that made it."""

    act = models.ForeignKey(Act, on_delete=models.PROTECT, related_name="+")
    court = CourtCodeField()
    case_id = models.BigIntegerField(null=True)
    fact = models.CharField(max_length=80)
    body = models.JSONField()
    announced_at = models.DateTimeField()
    slice = models.SmallIntegerField()
    # Null once every reaction is done or stuck; else the moment of the next try.
    due_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["slice", "id"],
                condition=Q(due_at__isnull=False),
                name="plant_outbox_waiting",
            )
        ]


class Delivery(models.Model):
    """How far one announcement has come with one reaction."""

    class State(models.TextChoices):
        DONE = "done", "已送达"
        RETRYING = "retrying", "待重试"
        STUCK = "stuck", "已停滞"

    outbox = models.ForeignKey(Outbox, on_delete=models.PROTECT, related_name="+")
    court = CourtCodeField()
    reaction = models.CharField(max_length=80)
    state = models.CharField(max_length=8, choices=State.choices)
    attempts = models.SmallIntegerField()
    tried_at = models.DateTimeField()
    problem = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["outbox", "reaction"], name="a_reaction_hears_an_announcement_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["court", "id"], condition=Q(state="stuck"), name="plant_delivery_stuck"
            )
        ]


class Refusal(models.Model):
    """An attempted act that was refused: which rules stood against it, on which basis.

    A chain of its own per court, so that a refusal cannot vanish either.
    """

    court = CourtCodeField()
    seq = models.BigIntegerField()
    name = models.CharField(max_length=40)
    officer_id = models.BigIntegerField()
    officer_words = models.CharField(max_length=120)
    device = models.CharField(max_length=200)
    case_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    law_edition = models.CharField(max_length=40)
    terms_hash = HashField()
    rules = models.JSONField()
    previous = HashField()
    digest = HashField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["court", "seq"], name="a_refusal_has_its_place_in_line")
        ]
        indexes = [
            models.Index(fields=["case_id", "id"], name="plant_refusal_of_case"),
            models.Index(fields=["officer_id", "id"], name="plant_refusal_of_officer"),
            models.Index(fields=["court", "at", "id"], name="plant_refusal_by_time"),
        ]


class LookBatch(models.Model):
    """The looks of one request: one link of its day's chain over the COPY text of its looks."""

    day = models.DateField()
    seq = models.BigIntegerField()
    looks = models.IntegerField()
    previous = HashField()
    digest = HashField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["day", "seq"], name="a_batch_has_its_place_in_line")
        ]


class Look(models.Model):
    """Somebody saw a person, case, paper or account: who, from where, on which ground."""

    # The chain holds a batch and its looks together; a key would cost a look-up per look.
    batch = models.ForeignKey(
        LookBatch, on_delete=models.PROTECT, related_name="+", db_index=False, db_constraint=False
    )
    place = models.IntegerField()
    officer_id = models.BigIntegerField()
    officer_words = models.CharField(max_length=120)
    court = CourtCodeField()
    subject_court = CourtCodeField()
    kind = models.CharField(max_length=20)
    subject_id = models.BigIntegerField()
    ground = models.CharField(max_length=120)
    device = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["batch", "place"], name="a_look_has_its_place_in_batch")
        ]
        indexes = [
            models.Index(fields=["kind", "subject_id", "id"], name="plant_look_at_subject"),
            models.Index(fields=["officer_id", "id"], name="plant_look_of_officer"),
            models.Index(fields=["court", "at", "id"], name="plant_look_by_time"),
        ]
