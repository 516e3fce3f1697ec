"""Accounts: one person, one account, and secrets that nobody reads back."""

import psycopg
import pytest
from django.db import ProgrammingError, connection

from zhiheng.law.kernel.finding import Refused
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.exhibits import FOUNDED_AT, Office, a_court_office
from zhiheng.registers.personnel.terms import AccountTerms, DeviceTerms, SessionTerms, StaffTerms

pytestmark = pytest.mark.django_db
HASH = "argon2$argon2id$v=19$a-hash-that-nobody-may-read"


@pytest.fixture
def office() -> Office:
    return a_court_office()


def opened(office: Office, login_name: str = "zhouwen") -> int:
    terms = AccountTerms(staff_id=office.handler.id, login_name=login_name, password_hash=HASH)
    return actions.open_account(terms=terms, by=office.admin_system, at=FOUNDED_AT)


def test_a_person_has_one_account(office: Office) -> None:
    opened(office)
    with pytest.raises(BadTerms, match="一人只开一个账号"):
        opened(office, "zhouwen2")


def test_a_password_hash_cannot_be_read_back_by_the_programme(office: Office) -> None:
    opened(office)
    with (
        entered(Scope.of(office.admin_system)),
        connection.cursor() as cursor,
        pytest.raises(ProgrammingError, match="permission denied"),
    ):
        cursor.execute("SELECT secret FROM personnel_credential")


def test_a_secret_lies_sealed_in_the_database(
    office: Office, owner: psycopg.Connection[tuple[object, ...]]
) -> None:
    opened(office)
    [(kept,)] = owner.execute("SELECT secret FROM personnel_credential").fetchall()
    assert isinstance(kept, bytes)
    assert HASH.encode() not in kept


def test_an_account_is_seen_in_its_courts_range_only(office: Office) -> None:
    account_id = opened(office)
    with entered(Scope.of(office.admin_system)):
        assert queries.account(account_id).login_name == "zhouwen"
    with entered(Scope.of_court("鲁0103")):
        assert queries.account_of(office.handler.id) is None


def test_an_unhashed_password_is_not_taken(office: Office) -> None:
    with pytest.raises(BadTerms, match="Argon2"):
        AccountTerms(staff_id=office.handler.id, login_name="zhouwen", password_hash="clear")


def test_a_colleague_does_not_set_my_password(office: Office) -> None:
    account_id = opened(office)
    with pytest.raises(Refused, match="系统管理员重置"):
        actions.set_password(
            account_id=account_id, password_hash=HASH, by=office.chief, at=FOUNDED_AT
        )


def test_a_colleague_does_not_bind_his_device_to_my_account(office: Office) -> None:
    account_id = opened(office)
    with pytest.raises(Refused, match="由本人绑定"):
        actions.enrol_code(account_id=account_id, seed="AAAA", by=office.chief, at=FOUNDED_AT)


def test_an_account_is_closed_once(office: Office) -> None:
    account_id = opened(office)
    actions.close_account(
        account_id=account_id, ground="调离", by=office.admin_system, at=FOUNDED_AT
    )
    with pytest.raises(BadTerms, match="已注销"):
        actions.close_account(
            account_id=account_id, ground="调离", by=office.admin_system, at=FOUNDED_AT
        )


@pytest.mark.parametrize("name", ["", "ab", "周文", "a b c", "UPPER", "x" * 33, "drop;--"])
def test_a_login_name_is_plain(name: str) -> None:
    with pytest.raises(BadTerms, match="用户名须为"):
        AccountTerms(staff_id=1, login_name=name, password_hash=HASH)


@pytest.mark.parametrize("number", ["", "工号一", "a b", "x" * 33, "1\n2"])
def test_a_staff_number_is_plain(number: str) -> None:
    with pytest.raises(BadTerms, match="工号"):
        StaffTerms(number=number, name="某人", court="鲁0102")


@pytest.mark.parametrize("name", ["", "  ", "长" * 61, "换\n行", "空\x00字"])
def test_a_name_is_short_and_printable(name: str) -> None:
    with pytest.raises(BadTerms, match="姓名"):
        StaffTerms(number="A-1", name=name, court="鲁0102")


def test_a_session_is_ended_by_its_holder_or_the_security_administrator(office: Office) -> None:
    terms = SessionTerms(
        account_id=opened(office), key_hash=bytes(32),
        device=DeviceTerms(device_hash=bytes(32), device="Chrome 128 Windows，10.1.2.*"),
    )  # fmt: skip
    session_id = actions.begin_session(terms=terms, by=office.handler, at=FOUNDED_AT)
    with pytest.raises(Refused, match="由本人处理"):
        actions.end_session(session_id=session_id, ground="误点", by=office.chief, at=FOUNDED_AT)
    actions.end_session(
        session_id=session_id, ground="疑似冒用", by=office.admin_security, at=FOUNDED_AT
    )
    found = queries.officer_at_door(bytes(32), FOUNDED_AT)
    assert found is not None
    assert found.ended == "疑似冒用"


def test_a_colleague_does_not_begin_my_session(office: Office) -> None:
    terms = SessionTerms(
        account_id=opened(office), key_hash=bytes(32),
        device=DeviceTerms(device_hash=bytes(32), device="Chrome"),
    )  # fmt: skip
    with pytest.raises(Refused, match="账号只能本人使用"):
        actions.begin_session(terms=terms, by=office.chief, at=FOUNDED_AT)


def test_nobody_unbinds_his_own_second_factor(office: Office) -> None:
    terms = AccountTerms(staff_id=office.admin_security.id, login_name="anwei", password_hash=HASH)
    account_id = actions.open_account(terms=terms, by=office.admin_system, at=FOUNDED_AT)
    with pytest.raises(Refused, match="由他人办理"):
        actions.reset_code(
            account_id=account_id, ground="手机遗失", by=office.admin_security, at=FOUNDED_AT
        )
