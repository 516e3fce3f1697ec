"""Conditions kept as data: what goes out comes back, and nothing else gets in."""

import json
from typing import Any

import pytest

from tests.law.exhibits import an_exhausted_case
from zhiheng.law.book import all_conditions
from zhiheng.law.kernel.condition import Condition
from zhiheng.law.kernel.edges import variants
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.stored import BadStored, as_data, load

OWN_RULE: dict[str, Any] = {
    "key": "LOCAL-1",
    "name": "终本前须有两次现场调查（本院）",
    "record": "CaseOnRecord",
    "cites": [{"instrument": "LGF2018_17", "number": "一", "paragraph": 4, "item": 1}],
    "expr": [">=", ["field", "on_site_steps"], ["value", 2]],
    "otherwise": "请再到现场调查一次并录入结果",
    "unless": [],
    "scope": "鲁0102",
    "since": "2026-01-01",
}


@pytest.mark.parametrize("one", all_conditions(), ids=lambda one: one.key)
def test_every_condition_comes_back_the_same(one: Condition) -> None:
    stored = json.loads(json.dumps(as_data(one), ensure_ascii=False))
    again = load(stored)
    assert as_data(again) == as_data(one)
    for record in list(variants(one))[:200]:
        assert again.truth(record) == one.truth(record)


@pytest.mark.mission("REQ-045", open="the desk where a rule is added, and its history")
def test_a_courts_own_rule_binds_that_court_from_its_day() -> None:
    """Add a rule in configuration without code change; it fires on the next act; the rule history
    shows author and date."""
    rule = load(OWN_RULE)
    once = an_exhausted_case(on_site_steps=1)
    [finding] = rule.judge(once).findings
    assert finding.verdict is Verdict.FAILS
    assert "鲁高法〔2018〕17号" in finding.cited
    assert rule.judge(an_exhausted_case(on_site_steps=2)).holds
    assert rule.judge(an_exhausted_case(on_site_steps=1, court_code="鲁0103")).holds


@pytest.mark.parametrize(
    ("changes", "place", "because"),
    [
        ({"record": "Nothing"}, "条件.record", "没有"),
        ({"cites": []}, "条件.cites", "依据"),
        ({"cites": [{"instrument": "NONE", "number": 1}]}, "条件.cites[0]", "规范目录"),
        ({"cites": [{"instrument": "MSF2023", "number": 0}]}, "条件.cites[0]", "条、款、项"),
        ({"name": " "}, "条件.name", "不得为空"),
        ({"otherwise": None}, "条件.otherwise", "不得为空"),
        ({"since": "2026-13-01"}, "条件.since", "不是日期"),
        ({"colour": "red"}, "条件", "colour"),
        ({"expr": ["==", ["field", "colour"], ["value", 1]]}, "条件.expr[1]", "没有声明 colour"),
        ({"expr": ["~", ["field", "stayed"]]}, "条件.expr", "没有"),
        ({"expr": ["field", "case_type"]}, "条件.expr", "不能单独作为条件"),
        ({"expr": [">=", ["field", "on_site_steps"], ["value", "二"]]}, "条件.expr", "不能与"),
        ({"expr": ["<", ["field", "case_type"], ["value", "执"]]}, "条件.expr", "先后大小"),
        ({"expr": ["==", ["field", "state"], ["word", "半结"]]}, "条件.expr[2]", "选项"),
        ({"expr": ["and", ["field", "stayed"]]}, "条件.expr", "至少带两个"),
        ({"expr": ["not", ["field", "stayed"], ["field", "secret"]]}, "条件.expr", "只带一个"),
        ({"expr": []}, "条件.expr", "第一项"),
        ({"expr": "stayed"}, "条件.expr", "列表"),
        ({"unless": [{"key": "x"}]}, "条件.unless[0].record", "没有"),
    ],
)
def test_what_is_not_a_rule_is_refused_with_its_place_and_cure(
    changes: dict[str, Any], place: str, because: str
) -> None:
    with pytest.raises(BadStored) as refused:
        load({**OWN_RULE, **changes})
    assert refused.value.place == place
    assert because in refused.value.because


def test_a_rule_nested_without_end_is_refused() -> None:
    expr: list[Any] = ["field", "stayed"]
    for _ in range(50):
        expr = ["not", expr]
    with pytest.raises(BadStored, match="嵌套"):
        load({**OWN_RULE, "expr": expr})


def test_a_stored_condition_is_data_and_never_code() -> None:
    with pytest.raises(BadStored):
        load({**OWN_RULE, "expr": ["==", ["field", "__class__"], ["value", 1]]})
