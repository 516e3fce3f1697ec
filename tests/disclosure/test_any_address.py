"""Whatever stands in the address, the page answers or says what is wrong; it never breaks."""

from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.disclosure.asking import CLAIMS, DEBT, Pairs, ask
from zhiheng.doors.disclosure.pages.calculators import CALCULATORS, Calculator

PLAUSIBLE = (
    "", "0", "0.01", "100000", "999,999.99", "-1", "1e5", "15.4", "4", "2014-08-01", "2024-01-31",
    "2024-02-30", "20300101", "1949-10-01", "2199-12-31", "甲", "执行费用", "甲（优先受偿）",
)  # fmt: skip

SOUND: dict[str, Pairs] = {
    "fees": [("fee", "exec_fee"), ("amount", "5000")],
    "interest": DEBT,
    "distribution": CLAIMS,
}


def names_of(one: Calculator) -> list[str]:
    return [*one.form.base_fields, *(one.form.row.base_fields if one.form.row else ()), "add"]


def choices_of(one: Calculator) -> list[str]:
    forms = (one.form, *((one.form.row,) if one.form.row else ()))
    fields = [field for form in forms for field in form.base_fields.values()]
    return [str(key) for field in fields for key, _ in getattr(field, "choices", ())]


@st.composite
def addresses(draw: Any, one: Calculator) -> Pairs:
    values = st.sampled_from([*PLAUSIBLE, *choices_of(one)]) | st.text(max_size=12)
    names = st.sampled_from(names_of(one)[:-1]) | st.sampled_from(names_of(one))
    changed: Pairs = draw(st.lists(st.tuples(names, values), max_size=12))
    told = [(name, value.encode("utf-8", "replace").decode()) for name, value in changed]
    sound: Pairs = draw(st.sampled_from([[], SOUND[one.key]]))
    return sound + told


@pytest.mark.parametrize("one", CALCULATORS, ids=lambda one: one.key)
def test_no_address_breaks_a_page(one: Calculator) -> None:
    @settings(max_examples=60, suppress_health_check=list(HealthCheck))
    @given(addresses(one))
    def holds(pairs: Pairs) -> None:
        assert ask(Client(), one.key, pairs).status_code in (200, 422)
        assert ask(Client(), f"{one.key}/sheet", pairs).status_code in (200, 302)

    holds()
