"""What every test of the door needs."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from zhiheng.doors.desk.access import passwords
from zhiheng.doors.desk.access.exhibits import an_account
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui import marks
from zhiheng.registers.personnel.exhibits import Office, a_court_office

PASSWORD = "Zhiheng-2026!"


@pytest.fixture(autouse=True)
def plain_static(settings: Settings) -> Iterator[None]:
    """Static paths as written, so that no collected folder is needed."""
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    marks.icon.cache_clear()
    yield
    marks.icon.cache_clear()


@pytest.fixture
def office() -> Office:
    return a_court_office()


@pytest.fixture
def handler(office: Office) -> Officer:
    """A judge with an account, a password and a bound device."""
    an_account(office.handler, password_hash=passwords.hashed(PASSWORD))
    return office.handler


@pytest.fixture
def browser() -> Client:
    return Client()
