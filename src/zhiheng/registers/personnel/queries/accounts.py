"""Accounts and sessions in scope, as their holders and the administrators see them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q, QuerySet

from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.personnel.models import Account, DeskSession, Knock

IDLE_MINUTES: Final = 30
"""A session unused for this long has ended (A3-SEC-01: session timeout)."""

TRIED: Final = "tried"
ENTERED: Final = "entered"
LOCKED: Final = "locked"


@dataclass(frozen=True, slots=True)
class AccountOnRecord:
    """An account; `closed` is the ground of its closing, empty while it is open."""

    id: int
    login_name: str
    staff_id: int
    staff_name: str
    court: str
    is_demo: bool
    closed: str


@dataclass(frozen=True, slots=True)
class KnockOnRecord:
    """One try to log in: `tried` (wrong unless followed by `entered`), `entered` or `locked`."""

    login_name: str
    device: str
    at: datetime
    outcome: str


def account(account_id: int) -> AccountOnRecord:
    """One account in scope; NotOnRecord otherwise."""
    for found in _accounts(Q(id=account_id)):
        return found
    raise NotOnRecord("账号", account_id)


def account_of(staff_id: int) -> AccountOnRecord | None:
    """The account of a member of staff in scope."""
    return next(iter(_accounts(Q(staff_id=staff_id))), None)


def accounts_of_court(code: str) -> tuple[AccountOnRecord, ...]:
    """The accounts of one court's staff, by login name."""
    return _accounts(Q(court=code))


def latest_knocks(code: str, *, limit: int = 50) -> tuple[KnockOnRecord, ...]:
    """The newest tries at one court's accounts that did not lead in."""
    rows = Knock.objects.filter(court=code).exclude(outcome=ENTERED).order_by("-at", "-id")
    return tuple(
        KnockOnRecord(*row)
        for row in rows.values_list("login_name", "device", "at", "outcome")[:limit]
    )


@dataclass(frozen=True, slots=True)
class SessionOnRecord:
    """A session as its holder and the security administrator see it."""

    id: int
    account_id: int
    login_name: str
    staff_id: int
    staff_name: str
    device: str
    began_at: datetime
    seen_at: datetime


def sessions_of(account_id: int, at: datetime) -> tuple[SessionOnRecord, ...]:
    """The live sessions of one account, newest first."""
    return _sessions(Q(account_id=account_id), at)


def accounts_on_two_devices(at: datetime) -> tuple[SessionOnRecord, ...]:
    """Live sessions of accounts in scope that are in use on more than one device at once."""
    devices: dict[int, set[bytes]] = {}
    for account_id, device_hash in _live(Q(), at).values_list("account_id", "device_hash"):
        devices.setdefault(account_id, set()).add(bytes(device_hash))
    shared = [account_id for account_id, seen in devices.items() if len(seen) > 1]
    return _sessions(Q(account_id__in=shared), at)


def devices_in_use(staff_id: int, at: datetime) -> int:
    """On how many devices the account of a member of staff is in use at this moment."""
    mine = _live(Q(account__staff_id=staff_id), at)
    return mine.values("device_hash").distinct().count()


def others_on_device(staff_id: int, at: datetime) -> tuple[int, ...]:
    """Who else is logged in at this moment on a device that a member of staff uses, by staff id."""
    mine = _live(Q(account__staff_id=staff_id), at).values("device_hash")
    others = _live(~Q(account__staff_id=staff_id) & Q(device_hash__in=mine), at)
    return tuple(
        others.order_by("account__staff_id").values_list("account__staff_id", flat=True).distinct()
    )


def session(session_id: int, at: datetime) -> SessionOnRecord:
    """One live session in scope; NotOnRecord otherwise."""
    for found in _sessions(Q(id=session_id), at):
        return found
    raise NotOnRecord("登录", session_id)


def _sessions(which: Q, at: datetime) -> tuple[SessionOnRecord, ...]:
    return _on_record(_live(which, at).order_by("account_id", "-presence__seen_at"))


def _on_record(sessions: QuerySet[DeskSession]) -> tuple[SessionOnRecord, ...]:
    return tuple(
        SessionOnRecord(*row)
        for row in sessions.values_list(
            "id", "account_id", "account__login_name", "account__staff_id",
            "account__staff__name", "device", "began_at", "presence__seen_at",
        )
    )  # fmt: skip


def _live(which: Q, at: datetime) -> QuerySet[DeskSession]:
    since = at - timedelta(minutes=IDLE_MINUTES)
    return DeskSession.objects.filter(which, presence__seen_at__gt=since, ending__isnull=True)


def session_any(session_id: int) -> SessionOnRecord:
    """One session in scope, live or not; NotOnRecord otherwise."""
    for found in _on_record(DeskSession.objects.filter(id=session_id)):
        return found
    raise NotOnRecord("登录", session_id)


def _accounts(which: Q) -> tuple[AccountOnRecord, ...]:
    rows = Account.objects.filter(which).order_by("login_name")
    return tuple(
        AccountOnRecord(*row[:-1], row[-1] or "")
        for row in rows.values_list(
            "id", "login_name", "staff_id", "staff__name", "court", "is_demo",
            "closing__ground",
        )
    )  # fmt: skip
