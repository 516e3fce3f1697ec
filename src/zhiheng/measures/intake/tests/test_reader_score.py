"""How well the reader reads labelled instruments, against floors that may only rise."""

import json
from pathlib import Path
from typing import Any

import pytest

from zhiheng.measures.intake.reader import read, score
from zhiheng.measures.intake.tests.reader_samples import FULL_JUDGMENT

SHARED = Path(__file__).parents[5].parent / "shared"
OPEN_SET = SHARED / "data" / "instruments_open.json"

# (precision, recall) measured on the 21 instruments of the open set on 2026-11-20. The set is
# small and was at hand while the grammar was written: the floors guard against falling back and
# promise nothing for other texts.
FLOORS = {
    "case_no": (1.0, 1.0), "court": (1.0, 1.0), "instrument_type": (1.0, 1.0),
    "instance": (1.0, 1.0), "date": (1.0, 1.0), "party": (1.0, 1.0), "party_role": (1.0, 1.0),
    "party_kind": (1.0, 1.0), "id_no": (1.0, 1.0), "obligation": (0.98, 0.98),
    "creditor": (0.98, 0.98), "principal": (1.0, 1.0), "fixed_amounts": (1.0, 1.0),
    "interest": (1.0, 0.96), "due_days": (1.0, 1.0), "joint": (0.98, 0.98),
    "refers_to": (1.0, 1.0), "fees": (1.0, 1.0), "fee_payable_to": (1.0, 1.0),
    "delay_interest_clause": (1.0, 1.0),
}  # fmt: skip


@pytest.fixture(scope="module")
def labelled() -> list[dict[str, Any]]:
    if not OPEN_SET.exists():
        pytest.skip("../shared/data/instruments_open.json is not at hand")
    items: list[dict[str, Any]] = json.loads(OPEN_SET.read_text(encoding="utf-8"))
    return items


def test_the_open_set_is_read_at_least_as_well_as_before(labelled: list[dict[str, Any]]) -> None:
    found = score(labelled)
    below = {
        name: (found[name].precision, found[name].recall)
        for name, (precision, recall) in FLOORS.items()
        if found[name].precision < precision or found[name].recall < recall
    }
    assert below == {}


def test_no_figure_that_must_not_be_enforced_comes_out_as_owed(
    labelled: list[dict[str, Any]],
) -> None:
    for item in labelled:
        duties = read(item["text"]).as_json()["obligations"]
        owed = {duty["principal"] for duty in duties}
        owed |= {fixed["amount"] for duty in duties for fixed in duty["fixed_amounts"]}
        assert owed.isdisjoint(item["expected"].get("not_enforceable_amounts", [])), item["id"]


def test_every_passage_of_the_open_set_lies_in_its_text(labelled: list[dict[str, Any]]) -> None:
    for item in labelled:
        spans = read(item["text"]).spans.values()
        assert all(0 <= start < end <= len(item["text"]) for start, end in spans), item["id"]


def test_a_reading_scores_full_against_itself() -> None:
    found = score([{"text": FULL_JUDGMENT, "expected": read(FULL_JUDGMENT).as_json()}])
    assert {(one.precision, one.recall) for one in found.values()} == {(1.0, 1.0)}


def test_a_wrong_value_costs_precision_and_a_missing_one_recall() -> None:
    label = read(FULL_JUDGMENT).as_json()
    wrong = score(
        [{"text": FULL_JUDGMENT, "expected": label | {"case_no": "（2025）演0102民初1号"}}]
    )
    unlabelled = score([{"text": FULL_JUDGMENT, "expected": label | {"case_no": None}}])
    assert (wrong["case_no"].precision, wrong["case_no"].recall) == (0.0, 0.0)
    assert (unlabelled["case_no"].precision, unlabelled["case_no"].recall) == (0.0, 1.0)


def test_the_json_has_the_agreed_shape() -> None:
    found = read(FULL_JUDGMENT).as_json()
    start = FULL_JUDGMENT.index("（2025）")
    assert found["spans"]["case_no"] == [start, start + len("（2025）演0102民初1188号")]
    assert found["obligations"][0]["principal"] == "356000.50"
    assert found["date"] == "2025-06-30"
    assert json.loads(json.dumps(found, ensure_ascii=False)) == found
