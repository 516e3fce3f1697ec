"""Rules: findings, exceptions, scopes, and that nothing unknown ever allows."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.law.exhibits import a_case, day
from zhiheng.law.kernel.condition import Condition, Rule, all_of, any_of, condition
from zhiheng.law.kernel.finding import Judgment, Refused
from zhiheng.law.kernel.tree import Expr, fields
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.records import CaseOnRecord
from zhiheng.law.sources import FF2014_26, MSF2023

c = fields(CaseOnRecord)


def rule(key: str, expr: Expr, **more: object) -> Condition:
    return condition(MSF2023.art(251), key, expr, key=key, otherwise=f"补正{key}", **more)  # type: ignore[arg-type]


MONEY = rule("金钱", c.is_money)
HANDLER = rule("承办", c.handler_known)
FREE = rule("未中止", ~c.stayed)


def verdicts(judgment: Judgment) -> list[tuple[str, str]]:
    return [(finding.name, str(finding.verdict)) for finding in judgment.findings]


def test_failures_come_first_then_unknowns_then_passes_each_as_declared() -> None:
    case = a_case(is_money=None, stayed=True)
    assert verdicts(all_of(MONEY, HANDLER, FREE).judge(case)) == [
        ("未中止", "不通过"),
        ("金钱", "待查明"),
        ("承办", "通过"),
    ]


def test_a_finding_tells_what_it_saw_its_article_and_its_cure() -> None:
    [bar] = FREE.judge(a_case(stayed=True)).bars
    assert bar.seen == "已中止或者暂缓 是"
    assert bar.cited == "民事诉讼法（2023修正）第251条"
    assert bar.otherwise == "补正未中止"


def test_the_unknown_never_allows() -> None:
    judgment = MONEY.judge(a_case(is_money=None))
    assert judgment.verdict is Verdict.UNKNOWN
    assert not judgment.holds
    with pytest.raises(Refused):
        judgment.or_refuse()


def test_a_refusal_carries_every_bar_and_no_pass() -> None:
    with pytest.raises(Refused) as refusal:
        all_of(MONEY, HANDLER, FREE).judge(a_case(is_money=False, stayed=None)).or_refuse()
    assert [finding.name for finding in refusal.value.findings] == ["金钱", "未中止"]
    assert "补正金钱" in str(refusal.value)


def test_what_holds_is_not_refused() -> None:
    all_of(MONEY, HANDLER, FREE).judge(a_case()).or_refuse()


def test_a_named_exception_lifts_the_general_rule_and_is_cited() -> None:
    general = rule("金钱", c.is_money, unless=(rule("涉密除外", c.secret),))
    [finding] = general.judge(a_case(is_money=False, secret=True)).findings
    assert finding.holds
    assert [part.name for part in finding.parts] == ["涉密除外"]


def test_an_exception_is_silent_when_the_general_rule_holds() -> None:
    general = rule("金钱", c.is_money, unless=(rule("涉密除外", c.secret),))
    [finding] = general.judge(a_case(is_money=True, secret=None)).findings
    assert (finding.holds, finding.parts) == (True, ())


def test_an_unknown_exception_leaves_the_answer_open() -> None:
    general = rule("金钱", c.is_money, unless=(rule("涉密除外", c.secret),))
    assert general.judge(a_case(is_money=False, secret=None)).verdict is Verdict.UNKNOWN
    whole = all_of(MONEY, FREE, unless=(rule("涉密除外", c.secret),))
    judgment = whole.judge(a_case(is_money=False, secret=None))
    assert [bar.name for bar in judgment.bars] == ["金钱", "涉密除外"]


def test_an_exception_to_a_whole_list_stands_alone_when_it_holds() -> None:
    whole = all_of(MONEY, FREE, unless=(rule("涉密除外", c.secret),))
    judgment = whole.judge(a_case(is_money=False, secret=True))
    assert judgment.holds
    assert verdicts(judgment) == [("涉密除外", "通过")]


def test_one_alternative_is_enough_and_is_the_one_cited() -> None:
    either = any_of(MONEY, HANDLER, key="E", name="其一", otherwise="补正其一")
    [finding] = either.judge(a_case(is_money=False)).findings
    assert finding.holds
    assert [part.name for part in finding.parts] == ["承办"]


def test_when_no_alternative_holds_all_are_shown_the_nearest_first() -> None:
    far = rule("远", c.is_money & c.stayed & c.secret)
    near = rule("近", c.handler_known & c.stayed)
    either = any_of(far, near, key="E", name="其一", otherwise="补正其一")
    [bar] = either.judge(a_case(is_money=False)).bars
    assert [part.name for part in bar.parts] == ["近", "远"]
    assert bar.otherwise == "补正其一"


def test_a_doubt_about_the_source_stands_on_the_finding() -> None:
    doubted = condition(
        FF2014_26.art(7).doubted("未见原文"), "某条", c.stayed, key="X", otherwise="补正"
    )
    assert doubted.judge(a_case()).findings[0].doubt == "未见原文"
    assert MONEY.judge(a_case()).findings[0].doubt is None


@pytest.mark.parametrize(
    ("court", "verdict"),
    [
        ("鲁0102", Verdict.FAILS),
        ("鲁", Verdict.FAILS),
        ("辽08", Verdict.HOLDS),
        (None, Verdict.UNKNOWN),
    ],
)
def test_a_local_rule_binds_its_province_only(court: str | None, verdict: Verdict) -> None:
    local = rule("鲁规", c.stayed, scope="鲁")
    judgment = all_of(MONEY, local).judge(a_case(court_code=court))
    assert judgment.verdict is verdict
    assert ("鲁规" in dict(verdicts(judgment))) is (court != "辽08")


@pytest.mark.parametrize(("on", "holds"), [("2026-12-31", True), ("2027-01-01", False)])
def test_a_rule_binds_from_its_first_day(on: str, holds: bool) -> None:
    later = rule("新规", c.stayed, since="2027-01-01")
    assert all_of(MONEY, later).judge(a_case(judged_on=day(on))).holds is holds


def test_a_rule_without_article_key_or_cure_is_refused() -> None:
    with pytest.raises(ValueError, match="没有依据"):
        condition((), "某条", c.stayed, key="X", otherwise="补正")
    with pytest.raises(ValueError, match="须有编号、名称和补正办法"):
        condition(MSF2023.art(251), "某条", c.stayed, key="X", otherwise="")


def test_a_list_of_no_rules_is_refused() -> None:
    with pytest.raises(ValueError, match="至少要有一条规则"):
        all_of()
    with pytest.raises(ValueError, match="至少要有一条规则"):
        any_of(key="E", name="其一", otherwise="补正")


def test_a_finding_can_be_stored() -> None:
    [finding] = FREE.judge(a_case(stayed=True)).findings
    assert finding.as_data() == {
        "key": "未中止",
        "name": "未中止",
        "verdict": "不通过",
        "cites": ["民事诉讼法（2023修正）第251条"],
        "seen": "已中止或者暂缓 是",
        "otherwise": "补正未中止",
        "doubt": None,
        "parts": [],
    }


def test_a_room_may_refuse_for_a_reason_of_its_own() -> None:
    refused = Refused.because(
        "AUTH-POST", "岗位", MSF2023.art(251), "经办人岗位 书记员", "请由承办法官办理"
    )
    [finding] = refused.findings
    assert (finding.verdict, finding.seen) == (Verdict.FAILS, "经办人岗位 书记员")
    assert "请由承办法官办理" in str(refused)


LIMBS: dict[str, Rule] = {
    "all": all_of(MONEY, FREE, unless=(HANDLER,)),
    "any": any_of(MONEY, FREE, key="E", name="其一", otherwise="补正"),
    "unless": rule("金钱", c.is_money, unless=(FREE, HANDLER)),
    "nested": all_of(any_of(MONEY, FREE, key="E", name="其一", otherwise="补正"), all_of(HANDLER)),
    "scoped": all_of(rule("鲁规", c.is_money, scope="鲁", since="2026-01-01"), HANDLER),
}
TRUTHS = st.sampled_from([True, False, None])


@given(
    st.sampled_from(sorted(LIMBS)),
    TRUTHS,
    TRUTHS,
    TRUTHS,
    st.sampled_from(["鲁0102", "辽", None]),
    st.sampled_from([date(2025, 12, 31), date(2026, 1, 1), None]),
)
def test_an_act_is_allowed_exactly_when_nothing_bars_it(
    kind: str, money: object, stayed: object, handler: object, court: object, on: object
) -> None:
    case = a_case(
        is_money=money, stayed=stayed, handler_known=handler, court_code=court, judged_on=on
    )
    judgment = LIMBS[kind].judge(case)
    assert judgment.holds is (not judgment.bars)
    assert judgment.holds is (LIMBS[kind].truth(case) is True)
