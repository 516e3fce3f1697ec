"""`zhiheng check` looks for itself: each fault is named with its cure."""

import psycopg
import pytest

from tests.plugins.databases import TestHouse
from zhiheng.house.ground.address import Role
from zhiheng.house.ground.home import Home
from zhiheng.house.ground.inspection import Check, inspect
from zhiheng.house.ground.keys import make_application_keys
from zhiheng.house.ground.roles import Connection


def found(house: TestHouse, name: str) -> Check:
    [check] = [check for check in inspect(house.home) if name in check.check]
    return check


@pytest.mark.usefixtures("db")
def test_a_migrated_installation_has_nothing_wrong_with_its_database(house: TestHouse) -> None:
    wrong = [c for c in inspect(house.home) if not c.ok and "页面样式" not in c.check]
    assert wrong == []


def test_a_table_that_does_not_force_its_policies_is_named(
    house: TestHouse, owner: Connection
) -> None:
    owner.execute("ALTER TABLE plant_act NO FORCE ROW LEVEL SECURITY")
    assert "plant_act" in found(house, "强制行级安全").cure


def test_a_policy_that_lets_the_application_see_everything_is_found(
    house: TestHouse, owner: Connection
) -> None:
    owner.execute("SELECT set_config('zh.act', '1', false)")
    owner.execute(
        "INSERT INTO casefile_series (court, case_type, year, last_seq)"
        " VALUES ('鲁0102', '执', 2026, 1)"
    )
    owner.execute("CREATE POLICY leak ON casefile_series TO zh_app USING (true)")
    check = found(house, "一行不可见")
    assert not check.ok
    assert "casefile_series" in check.cure


def test_a_schema_of_another_state_is_found(house: TestHouse, owner: Connection) -> None:
    owner.execute(f"COMMENT ON DATABASE {house.database} IS 'older'")
    assert not found(house, "结构与程序一致").ok


def test_an_application_role_with_another_s_rights_is_found(house: TestHouse) -> None:
    with house.ground.admin() as admin:
        admin.execute("GRANT zh_backup TO zh_public")
        check = found(house, "权限最小")
        admin.execute("REVOKE zh_backup FROM zh_public")
    assert "zh_public" in check.cure


def test_a_key_that_others_can_read_is_named(own_home: Home) -> None:
    make_application_keys(own_home)
    (own_home.keys / "codes").chmod(0o644)
    [check] = [check for check in inspect(own_home) if "仅属主可读" in check.check]
    assert "chmod go-rwx" in check.cure
    assert "codes" in check.cure


def test_an_empty_home_is_told_to_set_up_and_nothing_is_begun(own_home: Home) -> None:
    checks = {check.check: check for check in inspect(own_home)}
    assert "请先运行 ./demo" in checks["数据库可以连接"].cure
    assert not (own_home.path / "postgres").exists()


@pytest.mark.usefixtures("db")
def test_looking_changes_nothing(house: TestHouse) -> None:
    query = "SELECT count(*) FROM plant_act"
    with psycopg.connect(house.ground.conninfo(Role.BACKUP), autocommit=True) as backup:
        before = backup.execute(query).fetchone()
        inspect(house.home)
        assert backup.execute(query).fetchone() == before
