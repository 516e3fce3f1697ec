"""One-time codes (TOTP, RFC 6238): six digits, thirty seconds, each step good once."""

import base64
import hmac
import secrets
from datetime import datetime
from typing import Final

import segno
from django_otp.oath import hotp

STEP_SECONDS: Final = 30
SEED_BYTES: Final = 20
DIGITS: Final = 6
ISSUER: Final = "执衡"


def new_seed() -> str:
    """A shared secret in base 32, as authenticator programmes take it."""
    return base64.b32encode(secrets.token_bytes(SEED_BYTES)).decode()


def code_at(seed: str, at: datetime) -> str:
    """The code that the holder's device shows at a moment."""
    return _code(seed, _step(at))


def right_step(seed: str, code: str, at: datetime, last_step: int | None) -> int | None:
    """The step whose code this is, one step early or late allowed; None for a wrong or used one."""
    now = _step(at)
    for step in (now, now - 1, now + 1):
        used = last_step is not None and step <= last_step
        if not used and hmac.compare_digest(_code(seed, step), code):
            return step
    return None


def picture(seed: str, login_name: str) -> str:
    """The enrolment address as a QR picture, in a data address so that no URL tells the seed."""
    address = f"otpauth://totp/{ISSUER}:{login_name}?secret={seed}&issuer={ISSUER}"
    return str(segno.make(address, error="m").svg_data_uri(scale=4, border=4))


def _step(at: datetime) -> int:
    return int(at.timestamp()) // STEP_SECONDS


def _code(seed: str, step: int) -> str:
    return f"{hotp(base64.b32decode(seed), step, DIGITS):0{DIGITS}d}"
