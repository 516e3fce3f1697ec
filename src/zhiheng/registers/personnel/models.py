"""Courts, their divisions, staff, posts, absences, accounts and sessions.

Nothing here is ended in place: an appointment, delegation, account or session ends by a row of its
own that says on which day and by which act.
"""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models
from django.db.models import F, Q

from zhiheng.plant.columns import CourtCodeField, HashField, SealedField
from zhiheng.plant.rows import RegisterRow
from zhiheng.registers.personnel import terms

NAME_LENGTH = terms.LONGEST_NAME


def _spans(name: str) -> models.CheckConstraint:
    """A dated row does not end before it begins."""
    return models.CheckConstraint(
        name=name, condition=Q(until_on__isnull=True) | Q(until_on__gte=F("from_on"))
    )


class Court(RegisterRow):
    """One court of the tree. Its code is the prefix of its lower courts' codes, the root's aside.

    `is_special`: railway-transport and maritime courts, which report to the high court.
    """

    code = CourtCodeField(primary_key=True)
    name = models.CharField(max_length=NAME_LENGTH, unique=True)
    level = models.CharField(max_length=8)
    is_special = models.BooleanField()
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=12)
    ended_year = models.SmallIntegerField(null=True)
    confidence = models.CharField(max_length=16)


class Division(RegisterRow):
    """An internal body of a court, or a tribunal (人民法庭) dispatched by it."""

    court = models.ForeignKey(Court, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    name = models.CharField(max_length=NAME_LENGTH)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["court", "name"], name="personnel_division_one_name")
        ]


class Staff(RegisterRow):
    """A member of a court's staff; the staff number stays with the person for life."""

    number = models.CharField(max_length=terms.LONGEST_NUMBER, unique=True)
    name = models.CharField(max_length=NAME_LENGTH)
    court = models.ForeignKey(Court, models.PROTECT, related_name="+")
    division = models.ForeignKey(Division, models.PROTECT, null=True, related_name="+")


class Clearance(RegisterRow):
    """From a day on, the secrecy class up to which a member of staff may see cases."""

    staff = models.ForeignKey(Staff, models.PROTECT, related_name="+")
    clearance = models.SmallIntegerField()
    from_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="personnel_clearance_range",
                condition=Q(clearance__range=(0, terms.TOP_SECRET)),
            )
        ]


class Team(RegisterRow):
    """An enforcement team in a body: judge, assistant, bailiff, clerk."""

    division = models.ForeignKey(Division, models.PROTECT, related_name="+")
    name = models.CharField(max_length=NAME_LENGTH)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["division", "name"], name="personnel_team_one_name")
        ]


class TeamMember(RegisterRow):
    """A member of a team from a day on; the newest row of a person tells his team today."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="+")
    staff = models.ForeignKey(Staff, models.PROTECT, related_name="+")
    role = models.CharField(max_length=8)
    from_on = models.DateField()


class Appointment(RegisterRow):
    """A post held by a member of staff; see `Relief` for its early end."""

    staff = models.ForeignKey(Staff, models.PROTECT, related_name="+")
    post = models.CharField(max_length=12)
    from_on = models.DateField()
    until_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [_spans("personnel_appointment_span")]


class Relief(RegisterRow):
    """The end of an appointment: the last day on which the post was held."""

    appointment = models.OneToOneField(Appointment, models.PROTECT, related_name="relief")
    last_on = models.DateField()


class Delegation(RegisterRow):
    """A post exercised for its holder by a delegate in stated days."""

    holder = models.ForeignKey(Staff, models.PROTECT, related_name="+")
    delegate = models.ForeignKey(Staff, models.PROTECT, related_name="+")
    post = models.CharField(max_length=12)
    from_on = models.DateField()
    until_on = models.DateField()
    ground = models.CharField(max_length=terms.LONGEST_GROUND)

    class Meta:
        constraints: ClassVar = [
            _spans("personnel_delegation_span"),
            models.CheckConstraint(
                name="personnel_delegation_to_another", condition=~Q(holder=F("delegate"))
            ),
        ]


class Recall(RegisterRow):
    """The early end of a delegation: the last day on which it was in force."""

    delegation = models.OneToOneField(Delegation, models.PROTECT, related_name="recall")
    last_on = models.DateField()


class Absence(RegisterRow):
    """Days on which a member of staff is away."""

    staff = models.ForeignKey(Staff, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=8)
    from_on = models.DateField()
    until_on = models.DateField()

    class Meta:
        constraints: ClassVar = [_spans("personnel_absence_span")]


class Account(RegisterRow, AbstractBaseUser):
    """One person's way in. Its secrets are rows of `Credential`, which nobody may read back."""

    password = None  # type: ignore[assignment]  # kept in Credential, sealed
    last_login = None  # told by DeskSession
    login_name = models.CharField(max_length=terms.LONGEST_NUMBER, unique=True)
    staff = models.OneToOneField(Staff, models.PROTECT, related_name="+")
    court = CourtCodeField()
    is_demo = models.BooleanField()

    USERNAME_FIELD = "login_name"


class AccountClosing(RegisterRow):
    """The end of an account: it opens nothing from this act on."""

    account = models.OneToOneField(Account, models.PROTECT, related_name="closing")
    court = CourtCodeField()
    ground = models.CharField(max_length=terms.LONGEST_GROUND)


class Credential(RegisterRow):
    """A password hash or a one-time-code seed, sealed; the newest of its kind counts.

    `is_initial`: set by an administrator, good for one log-in only.
    """

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    court = CourtCodeField()
    kind = models.CharField(max_length=8)
    secret = SealedField()
    is_initial = models.BooleanField()


class DeskSession(RegisterRow):
    """A log-in from one device."""

    account = models.ForeignKey(Account, models.PROTECT, related_name="+")
    court = CourtCodeField()
    key_hash = models.BinaryField(unique=True)
    device_hash = HashField()
    device = models.CharField(max_length=120)
    began_at = models.DateTimeField()


class Presence(models.Model):
    """The state of a session: `seen_at` moves with use, `fresh_at` with each fresh log-in,
    `used_step` with each one-time code. Moved by the door, so it is no register row."""

    session = models.OneToOneField(
        DeskSession, models.PROTECT, primary_key=True, related_name="presence"
    )
    account = models.ForeignKey(Account, models.PROTECT, related_name="+", db_index=False)
    court = CourtCodeField()
    seen_at = models.DateTimeField()
    fresh_at = models.DateTimeField(null=True)
    used_step = models.BigIntegerField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["account", "-seen_at"], name="personnel_presence_recent")
        ]


class SessionEnd(RegisterRow):
    """The end of a session, and why, in words its holder is shown."""

    session = models.OneToOneField(DeskSession, models.PROTECT, related_name="ending")
    court = CourtCodeField()
    ground = models.CharField(max_length=terms.LONGEST_GROUND)


class Knock(models.Model):
    """A try to log in, counted before it is judged; written before anyone is known to be in scope.

    `outcome`: `tried` (wrong unless an `entered` follows), `entered`, or `locked`.
    """

    login_name = models.CharField(max_length=terms.LONGEST_NUMBER)
    court = CourtCodeField()
    device = models.CharField(max_length=120)
    at = models.DateTimeField()
    outcome = models.CharField(max_length=8)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["login_name", "-at"], name="personnel_knock_recent")
        ]
