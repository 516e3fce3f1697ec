"""Which requirement rows the tests prove: written to `mission.json` in the test home.

A test marked `@pytest.mark.mission("REQ-…")` must quote the row's acceptance check in its
docstring; without one it fails. `open="…"` says what the test leaves unproved.
Shape: {"tests": {test id: {"rows": [...], "open": null | str, "check": str, "passed": bool}}}
"""

import json
import os
import re
from pathlib import Path
from typing import TypedDict

import pytest

ROW = re.compile(r"REQ-\d{3}")
KEY = "mission"


class Proof(TypedDict):
    rows: list[str]
    open: str | None
    check: str
    passed: bool


_proofs: dict[str, Proof] = {}


def pytest_runtest_setup(item: pytest.Item) -> None:
    marks = list(item.iter_markers("mission"))
    for mark in marks:
        wrong = [row for row in mark.args if not ROW.fullmatch(row)]
        if wrong or not mark.args:
            pytest.fail(f"mission mark names no requirement row: {mark.args}", pytrace=False)
        if not _docstring(item):
            pytest.fail("the docstring must quote the row's acceptance check", pytrace=False)
    item.user_properties.extend(
        (KEY, json.dumps([mark.args, mark.kwargs.get("open"), _docstring(item)])) for mark in marks
    )


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """In the process that writes the report; a failing set-up or tear-down is a failure too."""
    if report.skipped:
        return
    for number, (key, text) in enumerate(report.user_properties):
        if key == KEY:
            rows, left, check = json.loads(str(text))
            proof = _proofs.setdefault(
                f"{report.nodeid}#{number}", Proof(rows=rows, open=left, check=check, passed=True)
            )
            proof["passed"] = proof["passed"] and report.passed


def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workerinput") or not _proofs:
        return
    path = Path(os.environ["ZHIHENG_HOME"]) / "mission.json"
    kept = json.loads(path.read_text())["tests"] if path.exists() else {}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        json.dumps({"tests": kept | _proofs}, ensure_ascii=False, indent=1, sort_keys=True)
    )


def _docstring(item: pytest.Item) -> str:
    function = getattr(item, "function", None)
    return (getattr(function, "__doc__", None) or "").strip()
