"""The debt of a case can be reckoned on any day, and what was reckoned is kept in the case."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.test import Client

from tests.cli.asked import asked
from zhiheng.measures.intake.exhibits import a_docketed_case, an_application
from zhiheng.measures.intake.reader import read
from zhiheng.measures.intake.tests.reader_samples import FULL_JUDGMENT
from zhiheng.measures.reckoning import queries
from zhiheng.measures.reckoning.exhibits import a_duty_with_interest
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.exhibits import Office

LogIn = Callable[[Officer], Client]


@pytest.mark.django_db
@pytest.mark.mission("REQ-010", open="the to-do list is proved in test_desk; modules to come")
def test_the_result_of_the_interest_calculator_is_saved_to_the_case(
    log_in: LogIn, office: Office
) -> None:
    """Judge's to-do shows due items of today from all modules; interest calculator result can be
    saved to the case."""
    title = replace(an_application().title, obligations=(a_duty_with_interest(),))
    case_id = a_docketed_case(title=title)
    path = f"/reckoning/{codes.code_of('case', case_id)}/debt"
    browser = log_in(office.handler)
    sent = {"reckoned_on": "2026-11-20", "remark": "分配方案用", "step": "save"}
    assert browser.post(path, sent).status_code == 302
    with entered(Scope.of(office.handler)):
        [kept] = queries.calculations(case_id)
    assert kept.total_fen == 32_075_877
    page = browser.get(path).content.decode()
    assert "分配方案用" in page
    assert "320,758.77" in browser.get(f"{path}/1").content.decode()


@pytest.mark.mission("REQ-063", open="account numbers are not among what is read")
def test_how_well_instruments_are_read_is_measured_field_by_field(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Feed a judgment text: extracted parties, amount and due date are proposed; officer confirms;
    accuracy log kept."""
    label = read(FULL_JUDGMENT).as_json() | {"date": "2025-07-01"}
    path = tmp_path / "labelled.json"
    path.write_text(json.dumps([{"text": FULL_JUDGMENT, "expected": label}]), encoding="utf-8")
    code, told = asked(capsys, "read", "--score", str(path))
    assert code == 0
    assert told["fields"]["date"]["right"] == 0
    assert told["fields"]["party"]["precision"] == told["fields"]["principal"]["recall"] == 1.0
