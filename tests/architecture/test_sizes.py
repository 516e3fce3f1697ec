"""Sizes: a function fits a screen, a file an afternoon; what was too large may only shrink."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

import pytest

from tests.architecture.house import Place, functions, length, product, read

BASELINE = Path(__file__).with_name("sizes.toml")
FUNCTION, FUNCTION_OF_LAW, FILE = 40, 25, 400
# Nineteen of twenty stay below these.
COMMON_FUNCTION, COMMON_FILE = 30, 250


def limit(place: Place) -> int:
    return FUNCTION_OF_LAW if place.storey == "law" else FUNCTION


def too_long(places: Iterator[Place]) -> dict[str, int]:
    """What breaks a limit: `file` or `file:function` → lines."""
    found: dict[str, int] = {}
    for place in places:
        lines = place.text.count("\n")
        found |= {place.name: lines} if lines > FILE else {}
        found |= {
            f"{place.name}:{one.name}": length(one)
            for one in functions(place.tree)
            if length(one) > limit(place)
        }
    return found


def breaches(found: dict[str, int], allowed: dict[str, int]) -> list[str]:
    """New or grown ones, and entries of the baseline that are smaller now: take them down."""
    grown = [name for name, lines in found.items() if lines > allowed.get(name, 0)]
    shrunk = [name for name, lines in allowed.items() if lines > found.get(name, 0)]
    return sorted(grown) + [f"{name}: the baseline may shrink" for name in sorted(shrunk)]


def test_nothing_grows_beyond_its_size() -> None:
    allowed = tomllib.loads(BASELINE.read_text(encoding="utf-8"))["lines"]
    assert breaches(too_long(product()), allowed) == []


def test_nineteen_of_twenty_functions_fit_half_a_screen() -> None:
    lengths = [length(one) for place in product() for one in functions(place.tree)]
    assert quantiles(lengths, n=20)[-1] <= COMMON_FUNCTION


def test_nineteen_of_twenty_files_stay_short() -> None:
    assert quantiles([p.text.count("\n") for p in product()], n=20)[-1] <= COMMON_FILE


@pytest.mark.parametrize(
    ("found", "allowed", "seen"),
    [
        ({"a.py:f": 41}, {}, ["a.py:f"]),
        ({"a.py:f": 45}, {"a.py:f": 44}, ["a.py:f"]),
        ({"a.py:f": 44}, {"a.py:f": 44}, []),
        ({"a.py:f": 42}, {"a.py:f": 44}, ["a.py:f: the baseline may shrink"]),
        ({}, {"a.py:f": 44}, ["a.py:f: the baseline may shrink"]),
    ],
)
def test_the_ratchet_turns_one_way(
    found: dict[str, int], allowed: dict[str, int], seen: list[str]
) -> None:
    assert breaches(found, allowed) == seen


def test_a_long_function_and_a_long_file_are_found(tmp_path: Path) -> None:
    planted = tmp_path / "planted.py"
    planted.write_text("def f():\n" + "    g()\n" * FILE, encoding="utf-8")
    assert [length(one) for one in functions(read(planted).tree)] == [FILE + 1]
    assert read(planted).text.count("\n") > FILE
