"""What a password must be. Statutory text asks complexity and periodic change (GB/T 22239-2019
8.1.4.1); the numbers are our reading of it."""

import secrets
from datetime import date, timedelta
from functools import cache
from typing import Final

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError

SHORTEST: Final = 10
LONGEST: Final = 128
GOOD_FOR: Final = timedelta(days=90)
FIRST_PASSWORD_BYTES: Final = 12


def faults(password: str, login_name: str) -> tuple[str, ...]:
    """What is wrong with a new password, in sentences; empty when it will do."""
    found = []
    if not SHORTEST <= len(password) <= LONGEST:
        found.append(f"口令须为 {SHORTEST}–{LONGEST} 位，现为 {len(password)} 位")
    if _kinds(password) < 3:
        found.append("须含大写字母、小写字母、数字、符号中的三类")
    if login_name.lower() in password.lower():
        found.append("不得包含用户名")
    if _is_common(password):
        found.append("这个口令太常见，请换一个")
    return tuple(found)


def is_due(set_on: date, today: date) -> bool:
    """Whether a password set on that day has to be changed today."""
    return today - set_on > GOOD_FOR


def first() -> str:
    """A password that nobody can guess, to be told once and changed at the first log-in."""
    return secrets.token_urlsafe(FIRST_PASSWORD_BYTES)


def hashed(password: str) -> str:
    """The Argon2 hash, with a salt of its own."""
    return make_password(password)


def matches(password: str, password_hash: str | None) -> bool:
    """Whether the password is the one; a missing hash costs as much time as a wrong password."""
    right = check_password(password, password_hash or _nobodys())
    return right and password_hash is not None


@cache
def _nobodys() -> str:
    return make_password("nobody has this account")


def _kinds(password: str) -> int:
    return sum(
        any(kind(sign) for sign in password)
        for kind in (str.isupper, str.islower, str.isdigit, _is_sign)
    )


def _is_sign(sign: str) -> bool:
    return not sign.isalnum()


def _is_common(password: str) -> bool:
    try:
        CommonPasswordValidator().validate(password)
    except ValidationError:
        return True
    return False
