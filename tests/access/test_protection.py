"""The checklist of protection: judged on the running system, never typed in."""

import json
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from pytest_django.fixtures import Settings

from zhiheng.doors.desk.access import protection
from zhiheng.doors.desk.access.exhibits import COURT_TIME, signed_in
from zhiheng.doors.desk.access.system_state import SystemState, read_state
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.exhibits import a_case
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=COURT_TIME)


@pytest.fixture
def state(office: Office) -> SystemState:
    with entered(Scope.of(office.admin_security)):
        office.admin_system, office.admin_audit  # noqa: B018  # asked for, so appointed
        return read_state("鲁0102", NOW)


def verdicts(state: SystemState, at: datetime = NOW) -> dict[str, Verdict]:
    return {item.key: item.finding.verdict for item in protection.checklist(state, at)}


def test_secret_cases_are_hidden_and_every_item_of_protection_has_its_state(
    office: Office,
) -> None:
    case = a_case(secrecy=1)
    with entered(Scope.of(office.handler)), pytest.raises(NotOnRecord):
        casefile.case(case.case_id)
    with entered(Scope.of(replace(office.handler, clearance=1))):
        assert casefile.case(case.case_id).secrecy == 1
    page = signed_in(office.admin_security).get("/protection/").content.decode()
    for name in ("案件、人员数据按范围强制隔离", "鉴别数据和个人信息加密保存", "备份可恢复"):
        assert name in page


def test_what_the_database_enforces_is_seen(state: SystemState) -> None:
    said = verdicts(state)
    for key in ("SEC-ROWS", "SEC-CLASSES", "SEC-EMPTY", "SEC-ROLE", "SEC-SECRECY", "SEC-JOURNAL"):
        assert said[key] is Verdict.HOLDS, key


def test_a_table_whose_policy_is_not_forced_is_named(
    office: Office, owner: psycopg.Connection[tuple[object, ...]]
) -> None:
    owner.execute("ALTER TABLE casefile_case NO FORCE ROW LEVEL SECURITY")
    with entered(Scope.of(office.admin_security)):
        assert read_state("鲁0102", NOW).unforced == ("casefile_case",)


def test_a_table_that_shows_rows_without_scope_is_named(
    office: Office, owner: psycopg.Connection[tuple[object, ...]]
) -> None:
    a_case()
    owner.execute("CREATE POLICY leak ON casefile_case FOR SELECT TO zh_app USING (true)")
    with entered(Scope.of(office.admin_security)):
        seen = read_state("鲁0102", NOW)
    assert seen.visible_without_scope == ("casefile_case",)
    assert verdicts(seen)["SEC-EMPTY"] is Verdict.FAILS


def test_a_journal_that_lost_its_trigger_is_named(
    office: Office, owner: psycopg.Connection[tuple[object, ...]]
) -> None:
    owner.execute("ALTER TABLE plant_act DISABLE TRIGGER zh_never")
    with entered(Scope.of(office.admin_security)):
        assert read_state("鲁0102", NOW).rewritable_journals == ("plant_act",)


def test_two_administrators_in_one_person_fail(state: SystemState) -> None:
    both = {post: ("A-1",) for post in state.administrators}
    assert verdicts(state)["SEC-THREE"] is Verdict.HOLDS
    assert verdicts(replace(state, administrators=both))["SEC-THREE"] is Verdict.FAILS


def test_a_key_that_others_may_read_is_named(
    office: Office, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "keys").mkdir(mode=0o700)
    (tmp_path / "keys" / "sealing").touch(mode=0o644)
    settings.ZHIHENG_HOME = tmp_path
    with entered(Scope.of(office.admin_security)):
        seen = read_state("鲁0102", NOW)
    assert seen.loose_keys == ("sealing",)
    assert verdicts(seen)["SEC-SEAL"] is Verdict.FAILS


@pytest.mark.parametrize(
    ("drill", "verdict"),
    [
        (None, Verdict.UNKNOWN),
        ({"at": "2026-11-01T08:00:00+08:00", "rows": 9, "lost": 0, "seconds": 3}, Verdict.HOLDS),
        ({"at": "2026-11-01T08:00:00+08:00", "rows": 9, "lost": 1, "seconds": 3}, Verdict.FAILS),
        ({"at": "2026-01-01T08:00:00+08:00", "rows": 9, "lost": 0, "seconds": 3}, Verdict.UNKNOWN),
    ],
)
def test_the_last_restore_drill_decides_on_the_backup(
    state: SystemState, drill: dict[str, object] | None, verdict: Verdict
) -> None:
    assert verdicts(replace(state, drill=drill))["SEC-BACKUP"] is verdict


def test_the_drill_is_read_from_the_home(
    office: Office, settings: Settings, tmp_path: Path
) -> None:
    found = {"at": NOW.isoformat(), "rows": 9, "lost": 0, "seconds": 3}
    (tmp_path / "backup-drill.json").write_text(json.dumps(found))
    settings.ZHIHENG_HOME = tmp_path
    with entered(Scope.of(office.admin_security)):
        assert read_state("鲁0102", NOW).drill == found


def test_a_broken_chain_fails_and_an_old_verification_is_unknown(state: SystemState) -> None:
    found = {"at": NOW.isoformat(), "ok": True, "links": 12}
    assert verdicts(replace(state, verified=found))["SEC-CHAIN"] is Verdict.HOLDS
    broken = replace(state, verified=found | {"ok": False})
    assert verdicts(broken)["SEC-CHAIN"] is Verdict.FAILS
    later = NOW + timedelta(days=8)
    assert verdicts(replace(state, verified=found), later)["SEC-CHAIN"] is Verdict.UNKNOWN


def test_demo_mode_does_not_pass_for_two_factors(state: SystemState, settings: Settings) -> None:
    assert verdicts(state)["SEC-FACTOR"] is Verdict.HOLDS
    settings.ZHIHENG_DEMO = True
    assert verdicts(state)["SEC-FACTOR"] is Verdict.FAILS


def test_what_the_system_cannot_prove_stays_open(state: SystemState) -> None:
    assert verdicts(state)["SEC-ASSESSED"] is Verdict.UNKNOWN


def test_the_checklist_is_for_administrators_and_leaders(office: Office) -> None:
    assert signed_in(office.president).get("/protection/").status_code == 200
    assert signed_in(office.handler).get("/protection/").status_code == 403
