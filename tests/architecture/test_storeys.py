"""Look down freely, never up, never sideways: the contracts of pyproject.toml, executed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house import PACKAGE, ROOT

PLANTED = {
    "law knows no Django": ("law/planted.py", "import django\n", "pure"),
    "rooms on one storey are strangers": (
        "measures/handling/planted.py",
        "import zhiheng.measures.intake.queries\n",
        "Each storey",
    ),
    "a register never looks up": (
        "registers/casefile/planted.py",
        "import zhiheng.measures.intake.queries\n",
        "Each storey",
    ),
    "the plant knows no register": (
        "plant/planted.py",
        "import zhiheng.registers.casefile.queries\n",
        "Each storey",
    ),
}


def lint(root: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(root / "src")}
    return subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def test_the_house_keeps_its_contracts() -> None:
    linted = lint(ROOT)
    assert linted.returncode == 0, linted.stdout + linted.stderr


@pytest.mark.parametrize("wall", PLANTED)
def test_a_planted_breach_is_found(wall: str, tmp_path: Path) -> None:
    where, line, contract = PLANTED[wall]
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(PACKAGE, tmp_path / "src" / "zhiheng", ignore=shutil.ignore_patterns("static"))
    (tmp_path / "src" / "zhiheng" / where).write_text(line, encoding="utf-8")
    linted = lint(tmp_path)
    assert linted.returncode == 1
    assert contract in linted.stdout
