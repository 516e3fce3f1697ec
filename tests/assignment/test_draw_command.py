"""`zhiheng draw`: what anyone may run."""

import json
from argparse import Namespace
from pathlib import Path

import pytest

from zhiheng.house.cli.draw import run
from zhiheng.measures.assignment.actions import reveal_seed
from zhiheng.measures.assignment.exhibits import MONTH, a_draw
from zhiheng.measures.assignment.terms import RevealTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


def asked(**said: object) -> Namespace:
    plain = {"court": None, "month": None, "file": None, "check": False}
    return Namespace(**(plain | said))


@pytest.fixture
def revealed(seeded: Office) -> Office:
    a_draw(a_docketed_case(), by=seeded.filing)
    at = NOW.replace(month=12, day=1)
    reveal_seed(terms=RevealTerms(month=MONTH), by=seeded.chief, at=at)
    return seeded


def test_a_month_on_record_is_recomputed(revealed: Office) -> None:
    outcome = run(asked(court=revealed.court, month=MONTH, check=True))
    assert (outcome.ok, "全部与公布的承办人一致" in outcome.words) == (True, True)


def test_an_exported_file_is_recomputed_and_a_forged_one_is_caught(
    revealed: Office, tmp_path: Path
) -> None:
    said = run(asked(court=revealed.court, month=MONTH)).document
    exported = tmp_path / "month.json"
    exported.write_text(json.dumps(said), encoding="utf-8")
    assert run(asked(file=exported, check=True)).ok
    forged = said["draws"][0]  # type: ignore[index]
    others = {one["number"] for one in forged["candidates"]} - {forged["drawn"]}
    forged["drawn"] = others.pop()
    exported.write_text(json.dumps(said), encoding="utf-8")
    outcome = run(asked(file=exported, check=True))
    assert (outcome.ok, "不一致" in outcome.words) == (False, True)


def test_a_month_without_a_seed_is_told(office: Office) -> None:
    assert not run(asked(court=office.court, month="2026-09", check=True)).ok


def test_a_command_without_court_says_what_is_missing() -> None:
    assert "--court" in run(asked(check=True)).words
