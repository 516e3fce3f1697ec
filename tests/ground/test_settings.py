"""Settings: importable from nothing, strict by default, a demo home always says that it is one."""

import json
import os
import subprocess
import sys
from pathlib import Path

SHOWN = """
import json
from zhiheng.house import settings as s
d = s.DATABASES["default"]
print(json.dumps({
    "demo": s.ZHIHENG_DEMO, "secure": s.SESSION_COOKIE_SECURE and s.CSRF_COOKIE_SECURE,
    "user": d["USER"], "name": d["NAME"],
    "age": d["CONN_MAX_AGE"], "atomic": d["ATOMIC_REQUESTS"],
    "pool": "pool" in d["OPTIONS"], "debug": s.DEBUG,
    "csp": s.CONTENT_SECURITY_POLICY["DIRECTIVES"]["default-src"],
    "hasher": s.PASSWORD_HASHERS[0], "hosts": s.ALLOWED_HOSTS,
}))
"""


def settings_of(home: Path, **environment: str) -> dict[str, object]:
    names = ("ZHIHENG_DATABASE", "ZHIHENG_ROLE", "ZHIHENG_DEMO")
    env = {k: v for k, v in os.environ.items() if k not in names}
    done = subprocess.run(
        [sys.executable, "-c", SHOWN],
        env=env | {"ZHIHENG_HOME": str(home)} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    shown: dict[str, object] = json.loads(done.stdout)
    return shown


def test_settings_import_without_home_keys_or_database(tmp_path: Path) -> None:
    shown = settings_of(tmp_path / "missing")
    assert (shown["user"], shown["name"]) == ("zh_app", "zhiheng")
    assert not (tmp_path / "missing").exists()


def test_an_installation_for_real_cases_sends_cookies_over_tls_only(tmp_path: Path) -> None:
    shown = settings_of(tmp_path)
    assert (shown["demo"], shown["secure"], shown["debug"]) == (False, True, False)


def test_a_home_with_invented_data_is_a_demo_whoever_starts_it(tmp_path: Path) -> None:
    (tmp_path / "demo.json").write_text("{}")
    assert settings_of(tmp_path, ZHIHENG_DEMO="0")["demo"] is True


def test_the_role_chooses_the_database_user(tmp_path: Path) -> None:
    users = [settings_of(tmp_path, ZHIHENG_ROLE=role)["user"] for role in ("owner", "backup")]
    assert users == ["zh_owner", "zh_backup"]


def test_connections_are_pooled_and_never_outlive_a_request(tmp_path: Path) -> None:
    (tmp_path / "address.json").write_text('{"host": "/run/zh", "port": "5432"}')
    shown = settings_of(tmp_path)
    assert (shown["pool"], shown["age"], shown["atomic"]) == (True, 0, False)


def test_pages_load_from_here_only_and_passwords_are_argon2(tmp_path: Path) -> None:
    shown = settings_of(tmp_path)
    assert shown["csp"] == ["'self'"]
    assert "Argon2" in str(shown["hasher"])
