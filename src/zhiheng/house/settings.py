"""Django settings: read from the environment and the home's keys; no database is needed to import.

Environment: `ZHIHENG_HOME` (folder of the installation), `ZHIHENG_ROLE` (app | owner | backup |
portal | public), `ZHIHENG_DATABASE` (name), `ZHIHENG_NETWORK` (inner | outer), `ZHIHENG_DEMO` (1:
invented data, demo accounts are not asked for a second factor), `ZHIHENG_OUTER_ADDRESS` (where
parties reach the outer network, written into text messages), `ZHIHENG_HOSTS` (comma-separated
host names), `ZHIHENG_BEHIND_TLS` (1: a TLS proxy in front sets X-Forwarded-Proto).
"""

import os
from pathlib import Path
from typing import Any

import django_stubs_ext
from django.utils.functional import lazy

from zhiheng.house.ground.address import Role, database_name, password_name, read_address
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.house.ground.keys import Keys, known, text_key
from zhiheng.house.logs import logging_to_stderr

# Fields and querysets take their type parameters at run time too, so that mypy is strict on them.
django_stubs_ext.monkeypatch()

_home = home_of_this_process()
_SOURCE = Path(__file__).resolve().parents[2]
_role = Role[os.environ.get("ZHIHENG_ROLE", "app").upper()]

ZHIHENG_HOME = _home.path
ZHIHENG_NETWORK = os.environ.get("ZHIHENG_NETWORK", "inner")
ZHIHENG_OUTER_ADDRESS = os.environ.get("ZHIHENG_OUTER_ADDRESS", "http://127.0.0.1:8000").rstrip("/")
# A home that was filled with invented data says so for ever, whoever starts it.
ZHIHENG_DEMO = os.environ.get("ZHIHENG_DEMO") == "1" or _home.demo.exists()
ZHIHENG_KEYS = Keys(_home)
ZHIHENG_FONTS = _home.fonts
ZHIHENG_SAMPLES = _home.samples
# Signing keys, each in a sealed file: they are kept off-line together with the other keys.
ZHIHENG_KEYSTORE = _home.keys / "store"

# Rooms in storey order: the SQL installer follows it.
ROOMS = (
    "zhiheng.plant",
    "zhiheng.plant.ui",
    "zhiheng.registers.personnel",
    "zhiheng.registers.persons",
    "zhiheng.registers.norms",
    "zhiheng.registers.titles",
    "zhiheng.registers.casefile",
    "zhiheng.registers.dossier",
    "zhiheng.registers.documents",
    "zhiheng.registers.nodes",
    "zhiheng.registers.approvals",
    "zhiheng.registers.assets",
    "zhiheng.registers.funds",
    "zhiheng.registers.restrictions",
    "zhiheng.registers.dispatch",
    "zhiheng.registers.seals",
    "zhiheng.registers.goodfaith",
    "zhiheng.registers.overview",
    "zhiheng.measures.intake",
    "zhiheng.measures.handling",
    "zhiheng.measures.reckoning",
    "zhiheng.measures.assignment",
    "zhiheng.measures.service",
    "zhiheng.measures.closing",
    "zhiheng.measures.investigation",
    "zhiheng.measures.entries",
    "zhiheng.measures.course",
    "zhiheng.measures.settling",
    "zhiheng.measures.papers",
    "zhiheng.measures.sealing",
    "zhiheng.measures.planning",
    "zhiheng.measures.visiting",
    "zhiheng.measures.archiving",
    "zhiheng.oversight.tasks",
    "zhiheng.oversight.audit",
    "zhiheng.oversight.clockboard",
    "zhiheng.oversight.review",
    "zhiheng.oversight.paperdesk",
    "zhiheng.doors.desk",
    "zhiheng.doors.disclosure",
    "zhiheng.doors.gateway",
)

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    "csp",
    "django_htmx",
    "ninja",
    *ROOMS,
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "zhiheng.house.middleware.Threshold",
]

ROOT_URLCONF = "zhiheng.house.urls"
WSGI_APPLICATION = "zhiheng.house.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "DIRS": sorted((_SOURCE / "zhiheng").glob("*/*/pages/templates"))
        + [_SOURCE / "zhiheng/doors/desk/access/templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "zhiheng.plant.ui.context.frame",
            ],
        },
    }
]

# ── database ────────────────────────────────────────────────────────────────────────────────────
_address = read_address(_home)
_password = password_name(_role)
# Connections are borrowed per request and given back without a scope (zhiheng.plant.database).
_pooled = bool(_address) and _role is not Role.OWNER
_pool = {"pool": {"min_size": 1, "max_size": 8, "timeout": 10}} if _pooled else {}

DATABASES: dict[str, dict[str, Any]] = {
    "default": {
        "ENGINE": "zhiheng.plant.database",
        "NAME": database_name(),
        "USER": _role.value,
        "PASSWORD": text_key(_home, _password) if known(_home, _password) else "",
        "HOST": _address.get("host", ""),
        "PORT": _address.get("port", ""),
        "CONN_MAX_AGE": 0,
        "ATOMIC_REQUESTS": False,
        "OPTIONS": {k: v for k, v in _address.items() if k not in ("host", "port")} | _pool,
    }
}
_visitors = password_name(Role.PORTAL)
# The pages of visitors read by a role of their own (zhiheng.plant.portal).
ZHIHENG_PORTAL = {
    "user": Role.PORTAL.value,
    "password": text_key(_home, _visitors) if known(_home, _visitors) else "",
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

PROCRASTINATE_IMPORT_PATHS = ["zhiheng.plant.jobs", "zhiheng.house.schedule"]

# ── who comes in ────────────────────────────────────────────────────────────────────────────────
# Read at first use: without a set-up home it says in Chinese what to run.
SECRET_KEY = lazy(lambda: ZHIHENG_KEYS["django"].hex(), str)()
AUTH_USER_MODEL = "personnel.Account"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
LOGIN_URL = "/login/"
LOGIN_REDIRECT_URL = "/"

# Sessions, lock-out and one-time codes are the register of personnel's and the door's own (see its
# README): `at` decides, no secret lies readable, and a request costs one statement.
SESSION_COOKIE_NAME = "zh_session"
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_COOKIE_NAME = "zh_csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Strict"
# The demo speaks plain HTTP on this machine; an installation that handles real cases never does.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not ZHIHENG_DEMO
SECURE_HSTS_SECONDS = 0 if ZHIHENG_DEMO else 365 * 24 * 60 * 60
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if os.environ.get("ZHIHENG_BEHIND_TLS") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

ALLOWED_HOSTS = os.environ.get("ZHIHENG_HOSTS", "127.0.0.1,localhost").split(",")
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

# ── words, days, files ──────────────────────────────────────────────────────────────────────────
LANGUAGE_CODE = "zh-hans"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Shanghai"

DEBUG = False
STATIC_URL = "/static/"
STATIC_ROOT = _home.static
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# A pasted judgment is text; anything larger than this is a mistake or an attack.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000

LOGGING = logging_to_stderr()
