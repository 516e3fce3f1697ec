"""What a password must be."""

from datetime import date

import pytest

from zhiheng.doors.desk.access import passwords


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("Ab1!", "10–128 位"),
        ("abcdefghijkl", "三类"),
        ("Zhouwen-2026", "不得包含用户名"),
        ("1234567890", "太常见"),
    ],
)
def test_a_bad_password_is_told_what_is_wrong(password: str, fault: str) -> None:
    assert fault in "；".join(passwords.faults(password, "zhouwen"))


def test_a_good_password_has_no_fault() -> None:
    assert passwords.faults("Li-Xing-Dao-7", "zhouwen") == ()


def test_a_password_is_due_after_ninety_days() -> None:
    assert not passwords.is_due(date(2026, 1, 1), date(2026, 4, 1))
    assert passwords.is_due(date(2026, 1, 1), date(2026, 4, 2))


def test_no_hash_matches_nothing() -> None:
    assert not passwords.matches("nobody has this account", None)
