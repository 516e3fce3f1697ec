"""Loaded by `-p` before Django's settings: tests get a home of their own, never the demo's.

The home is `test` below the usual one (`ZHIHENG_HOME`, else `var`); xdist workers and processes
that tests start inherit it through the environment.
"""

import os

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from hypothesis import settings

from zhiheng.house.ground.assets import MODULES, link_fonts
from zhiheng.house.ground.home import home_of_this_process

MARK = "ZHIHENG_TEST_HOME"

if MARK not in os.environ:
    os.environ[MARK] = str(home_of_this_process().path / "test")
os.environ["ZHIHENG_HOME"] = os.environ[MARK]
# A shell that runs the demo must not change what the tests prove.
for name in ("ZHIHENG_ROLE", "ZHIHENG_DEMO", "ZHIHENG_NETWORK", "ZHIHENG_DATABASE"):
    os.environ.pop(name, None)
# Playwright keeps an event loop in the test's thread; Django would refuse the ORM beside it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
# How long an example takes on a shared machine proves nothing; speed is measured in bench.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
# Hashes are real and cheap: who is let in is proved here, not how long guessing takes. A hash
# carries its own cost, so the processes that tests start check them by the same code.
Argon2PasswordHasher.time_cost = Argon2PasswordHasher.parallelism = 1
Argon2PasswordHasher.memory_cost = 8


def pytest_configure(config: pytest.Config) -> None:
    """Registered after pytest-django, so that our database fixtures replace its own."""
    if MODULES.exists():
        link_fonts(home_of_this_process())
    for name in ("databases", "mission"):
        config.pluginmanager.import_plugin(f"tests.plugins.{name}")
