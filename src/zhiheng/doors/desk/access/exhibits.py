"""A browser that is already logged in, for the tests of every page."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.test import Client, RequestFactory

from zhiheng.doors.desk.access import entrance, onetime
from zhiheng.doors.desk.access.entrance import Proven
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.terms import AccountTerms

COURT_TIME: Final = ZoneInfo("Asia/Shanghai")
UNUSED_HASH: Final = "argon2$nobody-logs-in-with-this"
SEED: Final = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"


def an_account(
    officer: Officer, *, password_hash: str = UNUSED_HASH, bound: bool = True, demo: bool = False
) -> int:
    """The officer's account, opened when there is none; `bound`: with one-time codes of SEED."""
    at = datetime.now(COURT_TIME)
    with entered(Scope.of(officer)):
        known = queries.account_of(officer.id)
        if known is not None:
            return known.id
        terms = AccountTerms(
            staff_id=officer.id, login_name=login_name_of(officer), password_hash=password_hash,
            initial=False, demo=demo,
        )  # fmt: skip
        account_id = actions.open_account(terms=terms, by=system_officer(officer.court), at=at)
        if bound:
            actions.enrol_code(account_id=account_id, seed=SEED, by=officer, at=at)
    return account_id


def login_name_of(officer: Officer) -> str:
    """The login name that `an_account` gives: the staff number in letters and digits."""
    return officer.number.replace("-", "").lower()


def signed_in(officer: Officer, *, fresh: bool = False) -> Client:
    """A browser with a session of this officer; `fresh`: he may sign during two minutes."""
    at = datetime.now(COURT_TIME)
    client = Client()
    request = RequestFactory().get("/")
    proven = Proven(an_account(officer), officer.id, None)
    key = entrance.let_in(request, proven, at=at)
    client.cookies[settings.SESSION_COOKIE_NAME] = key
    if fresh:
        visitor = queries.officer_at_door(entrance.key_hash_of(key), at)
        if visitor is not None:
            actions.confirm_person(
                session_id=visitor.session_id, used_step=None, by=visitor.officer(), at=at
            )
    return client


def code_now() -> str:
    """The one-time code that a device bound with SEED shows now."""
    return onetime.code_at(SEED, datetime.now(COURT_TIME))
