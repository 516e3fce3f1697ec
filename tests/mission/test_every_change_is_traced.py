"""全程留痕: whatever can change in a case is changed once, and the trace shows old and new."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from tests.mission.changes import change_everything
from zhiheng.doors.desk.pages.shown.trace import COLUMNS, DERIVED
from zhiheng.house.ground.roles import Connection
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office

OLDER = re.compile(r'rel="next" href="([^"]+)"')
LogIn = Callable[[Officer], Client]

# Reminders are a read model: they are thrown away and derived again, and hold nothing of their own.
MAY_UPDATE = """
SELECT p.table_name, p.column_name FROM information_schema.column_privileges p
JOIN information_schema.columns c ON c.table_name = p.table_name AND c.column_name = 'case_id'
WHERE p.grantee = 'zh_app' AND p.privilege_type = 'UPDATE' AND p.table_name !~ '^(plant|tasks)_'
UNION SELECT table_name, column_name FROM information_schema.column_privileges
WHERE grantee = 'zh_app' AND privilege_type = 'UPDATE' AND table_name = 'casefile_case'
"""
CHANGED = """
SELECT table_name, key, before -> key, after -> key
FROM plant_change c JOIN plant_act a ON a.id = c.act_id, jsonb_object_keys(after) AS key
WHERE %s IN (a.case_id, c.case_id)
"""
LINE = re.compile(
    r'zh-change"><span class="zh-sub">(.*?)</span><del>(.*?)</del>.*?<ins>(.*?)</ins>'
)


def lines_of_all_pages(browser: Client, trace: str) -> list[str]:
    """What changed, page by page to the end."""
    page = browser.get(trace).content.decode()
    shown = LINE.findall(page)
    while after := OLDER.search(page):
        page = browser.get(trace + unescape(after[1])).content.decode()
        shown += LINE.findall(page)
    return shown


@pytest.mark.mission("REQ-022")
def test_every_field_that_can_change_shows_old_and_new_and_nothing_can_be_deleted(
    office: Office, log_in: LogIn, owner: Connection
) -> None:
    """Any field change in a case shows in the trace with old and new value; direct deletion is
    impossible for users."""
    case_id = a_docketed_case(handler=office.handler)
    change_everything(case_id, office)
    changes = owner.execute(CHANGED, [case_id]).fetchall()
    may_change = set(owner.execute(MAY_UPDATE).fetchall())
    assert sorted(may_change - {(table, column) for table, column, _, _ in changes}) == []
    assert sorted({column for _, column in may_change} - DERIVED - COLUMNS.keys()) == []

    trace = f"/cases/{codes.code_of('case', case_id)}/trace/"
    shown = lines_of_all_pages(log_in(office.president), trace)
    assert len(shown) == len([column for _, column, _, _ in changes if column not in DERIVED])
    assert {
        ("承办人", office.handler.name, office.other_handler.name),
        ("阶段", "立案", "执行"), ("状态", "在办", "中止"), ("状态", "中止", "已结"),
        ("结案日", "无", "2026-11-20"), ("结束日", "无", "2026-11-20"),
        ("到期日", "2027-05-20", "2027-05-21"), ("暂定", "是", "否"), ("现行版本", "是", "否"),
        ("申请执行人", "青屿建材有限公司", "青峰建材有限公司"), ("被执行人", "许青林", "许青松"),
        ("撤销日", "无", "2026-11-20"), ("密级", "一般", "秘密"),
    } <= set(shown)  # fmt: skip

    with entered(Scope.of(office.chief)), connection.cursor() as cursor:
        for table in sorted({table for table, _ in may_change} | {"plant_act", "plant_change"}):
            with pytest.raises(DatabaseError, match="permission denied"):
                cursor.execute(f"DELETE FROM {table}")
