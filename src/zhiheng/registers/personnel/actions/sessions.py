"""Sessions at the door: tries, log-in, the fresh log-in before signing, the end."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import connection, transaction

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel import queries
from zhiheng.registers.personnel.actions.accounts import IDENTITY
from zhiheng.registers.personnel.actions.authority import EVERYBODY, within_range
from zhiheng.registers.personnel.models import DeskSession, Knock, Presence, SessionEnd
from zhiheng.registers.personnel.queries import Credentials
from zhiheng.registers.personnel.terms import SessionTerms, refuse_ground

# No RETURNING: before anyone is in scope a try may be written and not read.
KNOCK: Final = (
    "INSERT INTO personnel_knock (login_name, court, device, at, outcome)"
    " VALUES (%s, %s, %s, %s, %s)"
)
TRIES: Final = 5
"""Wrong tries before an account is locked for LOCK_MINUTES."""


@dataclass(frozen=True, slots=True)
class Knocked:
    """A try that was counted: `left` further tries, or `locked_until` a moment.

    `credentials` are empty while the name is locked: nothing is then left to judge.
    """

    left: int
    locked_until: datetime | None
    credentials: Credentials | None


def knock(*, login_name: str, device: str, at: datetime) -> Knocked:
    """Count a try to log in before it is judged, so that parallel tries cannot pass the limit.

    Not an act: it changes no right, and nobody is known yet.
    """
    since = at - timedelta(minutes=queries.LOCK_MINUTES)
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [login_name])
        found = queries.credentials(login_name, since)
        locked = found.tries >= TRIES and found.last_try_at is not None
        outcome = queries.LOCKED if locked else queries.TRIED
        cursor.execute(KNOCK, [login_name, found.court, device, at, outcome])
    if locked and found.last_try_at is not None:
        until = found.last_try_at + timedelta(minutes=queries.LOCK_MINUTES)
        return Knocked(0, until.astimezone(at.tzinfo), None)
    return Knocked(TRIES - found.tries - 1, None, found)


@act("登录", by=EVERYBODY, on="court")
def begin_session(*, terms: SessionTerms, by: Officer, at: datetime) -> int:
    """Begin a session of an account whose holder has proved himself; gives the session's id."""
    account = queries.account(terms.account_id)
    with legal_act(begin_session, by=by, at=at) as doing:
        if account.staff_id != by.id or account.closed:
            raise Refused.because(
                "AUTH-OWN", "账号只能本人使用", IDENTITY,
                f"账号 {account.login_name} 不是{by.name}本人的，或已注销", "请用本人账号登录",
            )  # fmt: skip
        session = DeskSession.objects.create(
            account_id=account.id, court=account.court, key_hash=terms.key_hash,
            device_hash=terms.device.device_hash, device=terms.device.device,
            began_at=at, **row_of(doing),
        )  # fmt: skip
        Presence.objects.bulk_create(
            [
                Presence(
                    session_id=session.id, account_id=account.id, court=account.court,
                    seen_at=at, used_step=terms.used_step,
                )
            ]
        )  # fmt: skip
        Knock.objects.bulk_create([_entered(account, terms.device.device, at)])
        doing.says(f"从{terms.device.device}登录")
        doing.gives(session.id)
    return session.id


@act("重新确认本人", by=EVERYBODY, on="court")
def confirm_person(*, session_id: int, used_step: int | None, by: Officer, at: datetime) -> int:
    """The fresh log-in before signing, proved at the door just now; gives the session's id."""
    session = queries.session(session_id, at)
    with legal_act(confirm_person, by=by, at=at) as doing:
        _own(session, by)
        rows = Presence.objects.filter(session_id=session_id)
        rows.update(fresh_at=at, seen_at=at)
        if used_step is not None:
            rows.update(used_step=used_step)
        account = queries.account(session.account_id)
        Knock.objects.bulk_create([_entered(account, session.device, at)])
        doing.says("重新确认本人，两分钟内可签发")
        doing.gives(session_id)
    return session_id


@act("结束登录", by=EVERYBODY, on="court")
def end_session(*, session_id: int, ground: str, by: Officer, at: datetime) -> int:
    """End a session: one's own, or as security administrator one of his courts'."""
    refuse_ground(ground)
    session = queries.session_any(session_id)
    with legal_act(end_session, by=by, at=at) as doing:
        account = queries.account(session.account_id)
        if account.staff_id != by.id:
            if not by.holds(Post.ADMIN_SECURITY):
                _own(session, by)
            within_range(by, account.court)
        SessionEnd.objects.bulk_create(
            [
                SessionEnd(
                    session_id=session_id, court=account.court, ground=ground, **row_of(doing)
                )
            ],
            ignore_conflicts=True,
        )  # fmt: skip
        doing.says(f"结束登录：{ground}")
        doing.gives(session_id)
    return session_id


def keep_awake(*, session_id: int, by: Officer, at: datetime) -> None:
    """Note that the session is in use, once a minute at most. Not an act: it changes no right."""
    with entered(Scope.of(by, at.date())):
        Presence.objects.filter(session_id=session_id, seen_at__lt=at).update(seen_at=at)


def _own(session: queries.SessionOnRecord, by: Officer) -> None:
    if session.staff_id != by.id:
        raise Refused.because(
            "AUTH-OWN", "登录由本人处理", IDENTITY,
            f"这是{session.staff_name}的登录", "请由本人或安全管理员办理",
        )  # fmt: skip


def _entered(account: queries.AccountOnRecord, device: str, at: datetime) -> Knock:
    return Knock(
        login_name=account.login_name, court=account.court, device=device, at=at,
        outcome=queries.ENTERED,
    )  # fmt: skip
