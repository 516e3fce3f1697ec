"""全程留痕: whatever can change in a case is changed once, and the trace shows old and new."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from zhiheng.doors.desk.pages.shown.trace import DERIVED
from zhiheng.house.ground.roles import Connection
from zhiheng.law.records import CaseState
from zhiheng.measures.handling.actions import assign, classify
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.handling.terms import AssignTerms, ClassTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import codes
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.nodes.actions import load_holidays, restand
from zhiheng.registers.nodes.exhibits import an_invented_2027
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW, a_firm, a_man, within_an_act

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
FROM plant_change, jsonb_object_keys(after) AS key WHERE case_id = %s
"""
LINE = re.compile(
    r'zh-change"><span class="zh-sub">(.*?)</span><del>(.*?)</del>.*?<ins>(.*?)</ins>'
)


def change_everything(case_id: int, office: Office) -> None:
    """Every verb that changes a row of a case, by the acts of the house where there is one."""
    other = AssignTerms(handler_id=office.other_handler.id, ground="轮岗")
    assign(case_id=case_id, terms=other, by=office.chief, at=NOW)
    a_notice(case_id, by=office.other_handler)
    load_holidays(
        terms=an_invented_2027(date(2027, 5, 20)), by=a_court_office("鲁").admin_system, at=NOW
    )
    restand(by=system_officer(office.court), at=NOW)
    reviewer = office.reviewer
    with entered(Scope.of(office.chief)):
        meant = [one.id for one in cases.parties(case_id)]
    for change in (
        lambda doing: correct_parties(doing, case_id, meant),
        lambda doing: grant_and_revoke(doing, case_id, reviewer),
        lambda doing: casefile.set_state(doing, case_id=case_id, state=CaseState.STAYED),
        lambda doing: casefile.set_state(doing, case_id=case_id, state=CaseState.CLOSED),
    ):
        within_an_act(change, by=office.chief)
    personnel.clear(
        staff_id=office.president.id, clearance=1, from_on=NOW.date(), ground="任职核定",
        by=office.admin_security, at=NOW,
    )  # fmt: skip
    secret = ClassTerms(secrecy=1, ground="定密决定第 3 号")
    classify(case_id=case_id, terms=secret, by=replace(office.president, clearance=1), at=NOW)


def correct_parties(doing: LegalAct, case_id: int, meant: list[int]) -> None:
    right = (
        a_creditor(a_firm("青峰建材有限公司", serial=2)),
        a_debtor(a_man("许青松", serial=319)),
    )
    for party, party_id in zip(right, meant, strict=True):
        casefile.add_party(doing, case_id=case_id, party=party, corrects=party_id)


def grant_and_revoke(doing: LegalAct, case_id: int, officer: Officer) -> None:
    grant_id = casefile.grant(doing, case_id=case_id, staff_id=officer.id, purpose="核查信访")
    casefile.revoke(doing, case_id=case_id, grant_id=grant_id)


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
    assert may_change <= {(table, column) for table, column, _, _ in changes}

    trace = f"/cases/{codes.code_of('case', case_id)}/trace/"
    shown = LINE.findall(log_in(office.president).get(trace).content.decode())
    assert len(shown) == len([column for _, column, _, _ in changes if column not in DERIVED])
    assert {
        ("承办人", office.handler.name, office.other_handler.name),
        ("阶段", "立案", "执行"), ("状态", "在办", "中止"), ("状态", "中止", "已结"),
        ("结案日", "无", "2026-11-20"), ("办结日", "无", "2026-11-20"),
        ("到期日", "2027-05-20", "2027-05-21"), ("暂定", "是", "否"), ("现行版本", "是", "否"),
        ("申请执行人", "青屿建材有限公司", "青峰建材有限公司"), ("被执行人", "许青林", "许青松"),
        ("撤销日", "无", "2026-11-20"), ("密级", "一般", "秘密"),
    } <= set(shown)  # fmt: skip

    with entered(Scope.of(office.chief)), connection.cursor() as cursor:
        for table in sorted({table for table, _ in may_change} | {"plant_act", "plant_change"}):
            with pytest.raises(DatabaseError, match="permission denied"):
                cursor.execute(f"DELETE FROM {table}")
