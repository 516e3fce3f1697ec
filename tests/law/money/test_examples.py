"""Every open example of money law, to the fen, with a worksheet whose steps name their articles."""

import json
from pathlib import Path
from typing import Any

import pytest

from zhiheng.law.money.registry import formula

OPEN = Path(__file__).resolve().parents[4] / "shared/data/money_examples.json"
EXAMPLES: list[dict[str, Any]] = json.loads(OPEN.read_text()) if OPEN.exists() else []


@pytest.mark.skipif(not EXAMPLES, reason="../shared/data/money_examples.json 不在")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: str(example["id"]))
def test_an_open_example_comes_out_to_the_fen(example: dict[str, Any]) -> None:
    result = formula(example["formula"]).compute(example["inputs"])
    found = {key: result.values.get(key) for key in example["expected"]}
    assert found == example["expected"]
    sheet = result.worksheet.as_json()
    assert any(step.get("cites") for step in sheet)
    assert sheet[-1]["label"] == "取整"
