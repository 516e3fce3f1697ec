"""`zhiheng calc`: one sum, a batch that goes on, and sentences instead of traces."""

import json
from pathlib import Path

import pytest

from tests.cli.asked import asked


def batch(capsys: pytest.CaptureFixture[str], folder: Path, items: object) -> tuple[int, object]:
    path = folder / "in.json"
    path.write_text(json.dumps(items), encoding="utf-8")
    return asked(capsys, "calc", "--batch", str(path))


def test_one_sum_is_computed_with_its_worksheet(capsys: pytest.CaptureFixture[str]) -> None:
    code, (answer,) = asked(capsys, "calc", "exec_fee", "amount=123456.78")
    assert (code, answer["result"]) == (0, {"fee": "1751.85"})
    assert answer["worksheet"][0]["cites"] == ["诉讼费用交纳办法第14条"]


def test_lists_are_written_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, (answer,) = asked(capsys, "calc", "online_inquiry_price", 'results=["1","2"]')
    assert (code, answer["result"]) == (0, {"reference_price": "1.50"})


def test_a_batch_reports_each_item_and_goes_on(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    items = [
        {"id": "a", "formula": "exec_fee", "inputs": {"amount": "-1"}},
        {"id": "b", "formula": "exec_fees", "inputs": {"amount": "1"}},
        {"id": "c", "formula": "exec_fee", "inputs": {}},
        {"id": "d", "formula": "exec_fee"},
        "e",
        {"id": "f", "formula": "exec_fee", "inputs": {"amount": "1"}},
    ]
    code, answers = batch(capsys, tmp_path, items)
    assert code == 1
    assert isinstance(answers, list)
    assert [one["id"] for one in answers if "error" in one] == ["a", "b", "c", "d", None]
    assert answers[-1]["result"] == {"fee": "50.00"}


def test_past_the_last_loaded_rate_the_table_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    code, (answer,) = asked(
        capsys, "calc", "general_interest_lpr", "principal=1000000", "start=2026-01-01",
        "end=2031-01-01", "tenor=1Y", "multiplier=1",
    )  # fmt: skip
    assert code == 1
    assert "LPR" in answer["error"]
    assert "lpr.csv" in answer["error"]


def test_an_unknown_formula_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    code, answer = asked(capsys, "calc", "exec_fees", "amount=1")
    assert code == 1
    assert "exec_fee" in answer["error"]


def test_all_formulas_are_listed_with_their_inputs(capsys: pytest.CaptureFixture[str]) -> None:
    code, every = asked(capsys, "calc", "--formulas")
    assert code == 0
    assert {"exec_fee", "doubled_interest", "payment_waterfall"} <= {
        one["formula"] for one in every
    }
