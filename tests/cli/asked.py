"""Runs a command in this process and reads its one JSON document."""

import json
from typing import Any

import pytest

from zhiheng.house.cli import main


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, Any]:
    """The exit code and the document; stdout must hold nothing else."""
    code = main([*words, "--json"])
    return code, json.loads(capsys.readouterr().out)
