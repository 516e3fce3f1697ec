"""Document numbers printed in an instrument, taken only when their check digit is right."""

import re
from datetime import date

LABELLED_CITIZEN_NO = re.compile(
    r"(?:公民身份号码|公民身份证号码|公民身份证号|身份证号码|居民身份证号码|身份证号"
    r"|身份证)为?：?(?P<no>[\dXx×* ]{8,24})"
)
CREDIT_CODE = re.compile(
    r"(?:统一社会信用代码|社会信用代码|信用代码)(?:为"
    r"|证号)?：?(?P<code>[0-9A-Za-z]{18})(?![0-9A-Za-z])"
)

_CITIZEN_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def is_citizen_no(number: str) -> bool:
    """GB 11643: seventeen digits with a real birthday, weighted sum modulo 11."""
    if not re.fullmatch(r"\d{17}[\dX]", number):
        return False
    total = sum(
        int(digit) * weight for digit, weight in zip(number, _CITIZEN_WEIGHTS, strict=False)
    )
    return number[17] == "10X98765432"[total % 11] and _birthday(number) is not None


def _birthday(number: str) -> date | None:
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def is_credit_code(code: str) -> bool:
    """GB 32100: seventeen signs weighted by powers of three, modulo 31."""
    if len(code) != 18 or any(sign not in _CREDIT_SIGNS for sign in code):
        return False
    total = sum(_CREDIT_SIGNS.index(sign) * pow(3, at, 31) for at, sign in enumerate(code[:17]))
    return _CREDIT_SIGNS[(31 - total % 31) % 31] == code[17]
