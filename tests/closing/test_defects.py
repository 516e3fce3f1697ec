"""The audit before the signature: each planted defect is found, no clean case is held up."""

import random
from collections import Counter

import pytest

from tests.closing.defects import DEFECTS, DISGUISED, PLAIN, Defect, clean_variants
from tests.law.exhibits import an_exhausted_case
from zhiheng.law.records import CaseOnRecord
from zhiheng.law.termination import TERMINATION
from zhiheng.law.termination_review import limbs
from zhiheng.plant.rules.columns import columns_of
from zhiheng.plant.rules.masks import mask, reasons

CLEAN = an_exhausted_case(searched=False)


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda one: f"{one.key}{one.disguise}")
def test_a_planted_defect_is_found_at_its_limb_and_nowhere_else(defect: Defect) -> None:
    judged = TERMINATION.judge(defect.in_case(CLEAN))
    assert not judged.holds
    also = {"A1-SD-08"} if defect.changes.get("conduct_claimed") else set()
    also |= {"A1-SD-07"} if defect.changes.get("president_approved") is False else set()
    also |= {"TC-08"} if "interviewed_on" in defect.changes else set()
    found = {one.key for one in judged.bars}
    assert defect.key in found
    assert found - {defect.key} <= also | {"A1-ZB-20"} | {"A1-SD-09"}


def test_every_limb_of_the_rule_has_its_defect() -> None:
    assert {one.key for one in PLAIN} == {one.key for one in limbs(TERMINATION)}


def test_no_clean_case_is_held_up() -> None:
    held_up = [one.court_code for one in clean_variants(CLEAN) if not TERMINATION.judge(one).holds]
    assert held_up == []


def test_thousands_of_generated_cases_are_told_apart_without_one_error() -> None:
    chosen = random.Random(11)
    clean = list(clean_variants(CLEAN))
    good = [chosen.choice(clean) for _ in range(2_000)]
    bad = [chosen.choice(DEFECTS).in_case(CLEAN) for _ in range(2_000)]
    holds = mask(TERMINATION, columns_of(CaseOnRecord, good + bad)).holds
    assert (holds[:2_000].sum(), holds[2_000:].sum()) == (2_000, 0)


def test_what_is_found_of_a_million_is_what_is_found_of_one() -> None:
    planted = [one.in_case(CLEAN) for one in DEFECTS]
    by_key = reasons(TERMINATION, columns_of(CaseOnRecord, planted))
    for row, defect in enumerate(DEFECTS):
        if defect.key in by_key:
            assert not by_key[defect.key].holds[row], defect


def test_the_disguises_are_many_and_no_two_the_same() -> None:
    assert len(DISGUISED) >= 20
    assert max(Counter(one.disguise for one in DISGUISED).values()) == 1
