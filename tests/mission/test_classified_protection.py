"""等级保护和涉密保护: hidden cases, the checklist judged on the running system, the restore."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.plugins.databases import TestHouse
from zhiheng.doors.desk.access.protection import MATTERS
from zhiheng.house.cli import main
from zhiheng.house.ground.databases import exists
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.measures.handling.actions import classify
from zhiheng.measures.handling.terms import ClassTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, a_man

LogIn = Callable[[Officer], Client]
LISTS = (
    "/", "/cases/?view=court", "/search?q=执1号", f"/search?q={a_man().name}",
    f"/search?q={a_man().document_number}", "/api/cases",
)  # fmt: skip
NAMES = re.compile(f"鲁0102执1号|{a_man().name}<")


def make_secret(case_id: int, office: Office) -> None:
    """The president, cleared for it, classifies the case."""
    personnel.clear(
        staff_id=office.president.id, clearance=2, from_on=NOW.date(), ground="任职核定",
        by=office.admin_security, at=NOW,
    )  # fmt: skip
    terms = ClassTerms(secrecy=2, ground="定密决定第 3 号")
    classify(case_id=case_id, terms=terms, by=replace(office.president, clearance=2), at=NOW)


def telling(browser: Client) -> list[str]:
    """The lists and searches whose answer names the case by its number or its debtor."""
    return [path for path in LISTS if NAMES.search(words_of(browser.get(path)))]


def words_of(answer: Any) -> str:
    assert answer.status_code == 200, answer
    if answer["Content-Type"].startswith("application/json"):
        return json.dumps(answer.json(), ensure_ascii=False)
    return str(answer.content.decode())


def verdicts(browser: Client) -> dict[str, str]:
    """The checklist as the page shows it: each item with the state beside it."""
    page = browser.get("/protection/").content.decode()
    return dict(re.findall(r'<div id="(SEC-\w+)">.*?<span class="zh-verdict">(.*?)</span>', page))


@pytest.mark.mission("REQ-563")
def test_secret_cases_are_hidden_every_item_has_a_state_and_a_backup_is_restored(
    house: TestHouse,
    office: Office,
    log_in: LogIn,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Secret-marked case hidden from uncleared user; checklist of protection items with state;
    backup restore test."""
    case_id = a_docketed_case(handler=office.handler)
    uncleared = log_in(office.handler)
    assert telling(uncleared) == list(LISTS)
    make_secret(case_id, office)
    cleared = log_in(office.president)
    for tab in ("", "parties/", "clocks/", "papers/", "trace/"):
        path = f"/cases/{codes.code_of('case', case_id)}/{tab}"
        assert (uncleared.get(path).status_code, cleared.get(path).status_code) == (404, 200)
    assert telling(uncleared) == []
    assert telling(cleared) == list(LISTS)

    folder = str(tmp_path / "backup")
    assert main(["backup", folder, "--json"]) == 0
    taken = json.loads(capsys.readouterr().out)
    assert main(["restore", folder, "--drill", "--json"]) == 0
    drilled = json.loads(capsys.readouterr().out)
    assert (drilled["lost"], drilled["rows"], drilled["chain"]["ok"]) == (0, taken["rows"], True)
    assert json.loads(house.home.drill.read_text())["rows"] == taken["rows"]
    with house.ground.admin() as admin:
        assert not exists(admin, "zhiheng_drill")

    shown = verdicts(log_in(office.admin_security))
    assert set(shown) == {matter.key for matter in MATTERS}
    assert set(shown.values()) <= set(Verdict)
    assert (shown["SEC-SECRECY"], shown["SEC-BACKUP"]) == ("通过", "通过")
