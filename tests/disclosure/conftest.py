"""Somebody from the street: no account, no cookie, and no database behind the page."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from zhiheng.plant.ui import marks


@pytest.fixture(autouse=True)
def plain_static(settings: Settings) -> Iterator[None]:
    """Static paths as written, so that no collected folder is needed."""
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.SESSION_COOKIE_SECURE = False
    marks.icon.cache_clear()
    yield
    marks.icon.cache_clear()


@pytest.fixture
def anybody() -> Client:
    return Client()
