"""Who comes in: proving a person, beginning and ending sessions, and what each request may do."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from django.conf import settings
from django.http import HttpRequest

from zhiheng.doors.desk.access import onetime, passwords
from zhiheng.doors.desk.access.device import device_of
from zhiheng.plant import sm3
from zhiheng.plant.officer import Officer
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.queries import AtDoor, Credentials
from zhiheng.registers.personnel.terms import SessionTerms

KEY_BYTES: Final = 32
AWAKE_EVERY: Final = timedelta(seconds=60)
SECRETS: Final = frozenset(("csrfmiddlewaretoken", "password", "code", "then"))
OTHER_DEVICE: Final = "浏览器或所在网络与登录时不同"

TURNED_AWAY: Final = {
    "idle": f"超过 {queries.IDLE_MINUTES} 分钟没有操作，已退出，请重新登录。",
    "long": "本次登录已满最长时限，已退出，请重新登录。",
    "device": "浏览器或所在网络与登录时不同，为防冒用已退出，请重新登录。",
    "ended": "本次登录已被结束，请重新登录；不是您本人操作的，请告诉安全管理员。",
}


class DeskRequest(CourtRequest):
    """A request of the desk: `visitor` is what the door knows of its officer; where there is
    none, `turned_away` is the key of TURNED_AWAY, or None for who never came in."""

    visitor: AtDoor
    turned_away: str | None


@dataclass(frozen=True, slots=True)
class Proven:
    """A person proved by password and, where asked, one-time code."""

    account_id: int
    staff_id: int
    used_step: int | None


@dataclass(frozen=True, slots=True)
class Turned:
    """Nobody comes in; the sentence says why and what to do."""

    sentence: str


def prove(
    request: HttpRequest, *, login_name: str, password: str, code: str, at: datetime
) -> Proven | Turned:
    """Judge one try; it is counted before it is judged, and a locked name is not judged at all."""
    knocked = actions.knock(login_name=login_name, device=device_of(request).device, at=at)
    found = knocked.credentials
    if found is None:
        return Turned(f"这个用户名已锁定，{knocked.locked_until:%H:%M} 后再试。")
    step = _step_of(found, code, at)
    right = passwords.matches(password, found.password)
    usable = found.closed is None and (settings.ZHIHENG_DEMO or not found.is_demo)
    if found.account_id is None or found.staff_id is None or not (right and usable):
        return Turned(_wrong(knocked.left))
    if found.code is not None and step is None:
        return Turned(_wrong(knocked.left))
    return Proven(found.account_id, found.staff_id, step)


def prove_password(request: DeskRequest, password: str) -> Proven | Turned:
    """Judge the password alone of the officer who is in, before he changes it."""
    at, login_name = request.moment, request.visitor.login_name
    knocked = actions.knock(login_name=login_name, device=request.visitor.device, at=at)
    found = knocked.credentials
    if found is None:
        return Turned(f"错的次数过多，{knocked.locked_until:%H:%M} 后再试。")
    if not passwords.matches(password, found.password):
        return Turned(f"现在的口令不对，还可以试 {knocked.left} 次。")
    return Proven(request.visitor.account_id, request.visitor.staff_id, None)


def let_in(request: HttpRequest, proven: Proven, *, at: datetime) -> str:
    """Begin the session of a proven person; gives the key for the cookie."""
    device = device_of(request)
    by = replace(queries.officer(proven.staff_id, at.date()), device=device.device)
    key = secrets.token_urlsafe(KEY_BYTES)
    terms = SessionTerms(
        account_id=proven.account_id, key_hash=key_hash_of(key), device=device,
        used_step=proven.used_step,
    )  # fmt: skip
    actions.begin_session(terms=terms, by=by, at=at)
    return key


def confirm(request: DeskRequest, proven: Proven) -> None:
    """Record the fresh log-in of the officer who is already in."""
    actions.confirm_person(
        session_id=request.visitor.session_id, used_step=proven.used_step,
        by=door_officer(request), at=request.moment,
    )  # fmt: skip


def admit(request: HttpRequest, *, at: datetime) -> AtDoor | str | None:
    """Who this request is from: a visitor, a key of TURNED_AWAY, or None for nobody."""
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    visitor = queries.officer_at_door(key_hash_of(key), at) if key else None
    if visitor is None or visitor.ended is not None:
        return "ended" if visitor else None
    if at - visitor.seen_at > timedelta(minutes=queries.IDLE_MINUTES):
        return "idle"
    if at - visitor.began_at > timedelta(seconds=settings.SESSION_COOKIE_AGE):
        return "long"
    if visitor.device_hash != device_of(request).device_hash:
        actions.end_session(
            session_id=visitor.session_id, ground=OTHER_DEVICE, by=visitor.officer(), at=at
        )
        return "device"
    if at - visitor.seen_at > AWAKE_EVERY:
        actions.keep_awake(session_id=visitor.session_id, by=visitor.officer(), at=at)
    return visitor


def owes(visitor: AtDoor, at: datetime) -> str | None:
    """What must be done before anything else: `password`, `second_factor`, or nothing."""
    if visitor.password_is_initial or passwords.is_due(visitor.password_set_on, at.date()):
        return "password"
    exempt = settings.ZHIHENG_DEMO and visitor.is_demo
    return None if visitor.has_code or exempt else "second_factor"


def waiting(request: HttpRequest) -> dict[str, object]:
    """What a page needs to ask for the fresh log-in first and then go on with the same act.

    `then` is where the act waits, `carried` everything that was sent with it but secrets.
    """
    then = request.POST.get("then") or (request.path if request.method == "POST" else "")
    carried = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in SECRETS
        for value in values
    ]
    return {"then": then, "carried": carried}


def log_out(request: DeskRequest) -> None:
    """End the officer's own session."""
    actions.end_session(
        session_id=request.visitor.session_id, ground="本人退出",
        by=door_officer(request), at=request.moment,
    )  # fmt: skip


def end_others(request: DeskRequest, ground: str) -> int:
    """End the account's other sessions; gives how many."""
    own = request.visitor
    others = [
        session.id
        for session in queries.sessions_of(own.account_id, request.moment)
        if session.id != own.session_id
    ]
    for session_id in others:
        actions.end_session(
            session_id=session_id, ground=ground, by=door_officer(request), at=request.moment
        )
    return len(others)


def change_password(request: DeskRequest, password: str) -> None:
    """Set the officer's new password; every other session of the account ends."""
    actions.set_password(
        account_id=request.visitor.account_id, password_hash=passwords.hashed(password),
        by=door_officer(request), at=request.moment,
    )  # fmt: skip
    end_others(request, "本人修改口令")


def enrol(request: DeskRequest, seed: str) -> None:
    """Bind the officer's device for one-time codes."""
    actions.enrol_code(
        account_id=request.visitor.account_id, seed=seed,
        by=door_officer(request), at=request.moment,
    )  # fmt: skip


def door_officer(request: DeskRequest) -> Officer:
    """The officer without a submission key: salts make two equal submissions differ."""
    return replace(request.officer, request_key=None)


def _step_of(found: Credentials, code: str, at: datetime) -> int | None:
    return onetime.right_step(found.code, code, at, found.last_step) if found.code else None


def _wrong(left: int) -> str:
    if left <= 0:
        return f"用户名、口令或动态口令不对。账号已锁定 {queries.LOCK_MINUTES} 分钟。"
    return f"用户名、口令或动态口令不对。再错 {left} 次，账号锁定 {queries.LOCK_MINUTES} 分钟。"


def key_hash_of(key: str) -> bytes:
    """The form in which a session's key is on record."""
    return sm3.digest(key.encode())
