"""The desk as its officers use it: real requests through the threshold, on a fixed day."""

from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client
from pytest_django.fixtures import Settings

from zhiheng.house import middleware
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.ui import marks
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.personnel.terms import AccountTerms
from zhiheng.registers.persons.exhibits import NOW

PASSWORD = "demo-2026"


class Noon(datetime):
    """The door's clock stands still, so that days in these tests are what they say."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return NOW.astimezone(tz)


@pytest.fixture(autouse=True)
def desk(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Demo accounts, static paths as written, and the fixed moment."""
    settings.ZHIHENG_DEMO = True
    settings.SESSION_COOKIE_SECURE = False
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    monkeypatch.setattr(middleware, "datetime", Noon)
    marks.icon.cache_clear()
    yield
    marks.icon.cache_clear()


@pytest.fixture
def office(db: None) -> Office:
    del db
    return a_court_office()


@pytest.fixture
def log_in() -> Callable[[Officer], Client]:
    """Log an officer in by the log-in page; gives the browser."""

    def logged_in(officer: Officer) -> Client:
        name = f"user{officer.id}"
        terms = AccountTerms(
            staff_id=officer.id, login_name=name, password_hash=make_password(PASSWORD),
            initial=False, demo=True,
        )  # fmt: skip
        personnel.open_account(terms=terms, by=system_officer(officer.court), at=NOW)
        browser = Client()
        answer = browser.post("/login/", {"login_name": name, "password": PASSWORD})
        assert answer.status_code == 302, answer.content.decode()
        return browser

    return logged_in
