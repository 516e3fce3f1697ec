"""Duties: who owes whom what, by when, together with whom; and what is never made up."""

from datetime import date

import pytest

from zhiheng.measures.intake.reader import ObligationRead, read
from zhiheng.measures.intake.tests.reader_samples import (
    APPEAL,
    BY,
    CERTIFICATE,
    FULL_JUDGMENT,
    LABOUR_AWARD,
    MEDIATION,
    operative,
)


def duties(*clauses: str) -> tuple[ObligationRead, ...]:
    return read(operative(*clauses)).obligations


def principal(clause: str) -> int | None:
    [one] = duties(clause)
    return one.principal_fen


def test_a_debt_with_debtor_creditor_principal_and_term() -> None:
    debt = read(FULL_JUDGMENT).obligations[0]
    assert (debt.clause, debt.type, debt.principal_fen) == ("一", "money", 35_600_050)
    assert (debt.debtors, debt.creditor) == (("演示市海棠商贸有限公司",), ("云岭",))
    assert (debt.due_days, debt.due_from, debt.joint) == (10, "effective", "single")


def test_what_was_claimed_is_not_what_was_ordered() -> None:
    sums = {one.principal_fen for one in read(FULL_JUDGMENT).obligations}
    assert 40_000_000 not in sums


def test_liability_for_anothers_debt_has_no_figure_of_its_own() -> None:
    surety = read(FULL_JUDGMENT).obligations[1]
    assert (surety.debtors, surety.refers_to, surety.principal_fen) == (("柳青",), ("一",), None)
    assert (surety.joint, surety.joint_text, surety.creditor) == (
        "joint_and_several",
        "连带",
        ("云岭",),
    )


@pytest.mark.parametrize(
    ("words", "joint"),
    [
        ("承担连带清偿责任", "joint_and_several"),
        ("承担一般保证责任", "supplementary"),
        ("不能清偿的部分承担补充赔偿责任", "supplementary"),
    ],
)
def test_joint_or_supplementary(words: str, joint: str) -> None:
    _, surety = duties(f"{BY}支付原告林夏货款100元；", f"被告柳青对被告云岭的上述债务{words}。")
    assert surety.joint == joint


def test_a_limit_is_a_figure_only_if_one_is_printed() -> None:
    debt = f"{BY}支付原告林夏货款500000元；"
    stated = duties(debt, "被告柳青在20万元范围内对上述债务承担连带清偿责任。")[1]
    unstated = duties(debt, "被告柳青在未出资本息范围内对上述债务承担补充赔偿责任。")[1]
    assert stated.limit_fen == 20_000_000
    assert (unstated.limit_fen, unstated.limit_text) == (None, "未出资本息范围内")


@pytest.mark.parametrize(
    ("clause", "fen"),
    [
        (f"{BY}归还原告林夏借款本金三万八千五百元、罚息八十二元；", 3_850_000),
        (f"{BY}赔偿原告林夏医疗费1000元、护理费500元，合计1500元；", 150_000),
        (f"{BY}支付原告林夏工资352元、餐补500元；", 85_200),
        (f"{BY}赔偿原告林夏损失共计8000元，扣除已支付的3000元，还应支付5000元；", 500_000),
        (f"{BY}返还原告林夏已支付的购房款300000元；", 30_000_000),
        (
            "被告云岭尚欠原告林夏货款6000元，于2024年5月1日前支付2000元，于2024年6月1日前支付4000元；",
            600_000,
        ),
        (f"{BY}支付原告林夏货款人民币叁万元整（￥30000元）；", 3_000_000),
    ],
)
def test_the_principal_of_a_clause(clause: str, fen: int) -> None:
    assert principal(clause) == fen


@pytest.mark.parametrize(
    ("clause", "why"),
    [
        (f"{BY}支付原告林夏货款人民币叁万元整（￥35000元）；", "大小写不一致"),
        (f"{BY}双倍返还原告林夏定金10000元；", "加倍返还"),
        (f"{BY}支付原告林夏运费25000美元；", "外币"),
        (f"{BY}支付原告林夏货款约1000余元；", "不能确定"),
        (f"{BY}赔偿原告林夏损失共计8000元，扣除已支付的3000元，还应支付6000元；", "对不上"),
        ("被告云岭、柳青于本判决生效之日起十日内各赔偿原告林夏5000元；", "各人各付"),
    ],
)
def test_a_principal_that_is_not_plain_stays_unread_with_a_doubt(clause: str, why: str) -> None:
    found = read(operative(clause))
    assert [one.principal_fen for one in found.obligations] == [None]
    [sentence] = [one.sentence for one in found.doubts if one.field == "principal"]
    assert "没有读到本金" in sentence
    assert why in sentence
    assert "判项一写的是“" in sentence


@pytest.mark.parametrize("label", ["律师费", "违约金", "保全费", "担保费"])
def test_costs_and_penalties_stand_beside_and_are_no_principal(label: str) -> None:
    [one] = duties(f"{BY}支付原告林夏{label}8000元；")
    assert one.principal_fen is None
    assert [(fixed.label, fixed.amount_fen, fixed.in_principal) for fixed in one.fixed_sums] == [
        (label, 800_000, False)
    ]


def test_a_sum_still_to_be_deducted_leaves_the_principal_unread() -> None:
    found = read(operative(f"{BY}偿还原告林夏借款6000元（扣除被告云岭已支付的200元）；"))
    assert found.obligations[0].principal_fen is None
    assert any("应当扣除" in doubt.sentence for doubt in found.doubts)


def test_an_heirs_debt_keeps_its_limit_to_the_estate() -> None:
    [one] = duties(f"{BY}在继承云海遗产范围内偿还原告林夏借款6000元；")
    assert (one.principal_fen, one.limit_text) == (600_000, "继承云海遗产范围内")


def test_two_debtors_with_sums_of_their_own_owe_shares() -> None:
    found = duties("被告云岭赔偿原告林夏5000元，被告柳青赔偿原告林夏3000元；")
    assert [(one.debtors, one.principal_fen, one.joint) for one in found] == [
        (("云岭",), 500_000, "shares"),
        (("柳青",), 300_000, "shares"),
    ]


@pytest.mark.parametrize(("words", "text"), [("连带", "连带"), ("共同", "共同"), ("", "none")])
def test_several_debtors_owe_jointly_and_the_word_is_kept(words: str, text: str) -> None:
    [one] = duties(f"被告云岭、柳青于本判决生效之日起十日内{words}偿还原告林夏借款100元；")
    assert (one.debtors, one.joint, one.joint_text) == (("云岭", "柳青"), "joint_and_several", text)


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        (f"{BY}腾空并向原告林夏返还位于甲路9号的房屋；", "conduct"),
        (f"{BY}协助原告林夏办理房屋过户登记手续；", "conduct"),
        (f"{BY}将小型轿车返还给原告林夏；", "delivery"),
        (f"{BY}返还原告林夏押金2000元；", "money"),
    ],
)
def test_money_conduct_and_delivery(clause: str, kind: str) -> None:
    [one] = duties(clause)
    assert one.type == kind


def test_what_replaces_a_thing_is_no_principal() -> None:
    [one] = duties(f"{BY}返还原告林夏相机一部；若不能返还，则赔偿原告林夏7000元；")
    assert (one.type, one.principal_fen) == ("delivery", None)
    assert dict(one.more)["fallback"]["amount"] == "7000.00"


def test_a_monthly_duty_is_periodic_and_adds_no_principal() -> None:
    [one] = duties(
        "被告云岭自2023年8月起每月10日前支付原告林夏抚养费1500元，至云小年满十八周岁止；"
    )
    assert one.principal_fen is None
    assert dict(one.more)["periodic"] == {
        "amount": "1500.00", "every": "month", "day": 10, "from": "2023-08",
        "until": "云小年满十八周岁止",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("term", "due"),
    [
        ("于本判决生效之日起十日内", (10, "effective", None)),
        ("于本判决发生法律效力后15日内", (15, "effective", None)),
        ("于本判决书送达之日起七日内", (7, "service", None)),
        ("于本判决生效之日", (0, "effective", None)),
        ("于2024年5月1日前", (None, None, date(2024, 5, 1))),
    ],
)
def test_by_when(term: str, due: tuple[int | None, str | None, date | None]) -> None:
    [one] = duties(f"被告云岭{term}支付原告林夏货款100元；")
    assert (one.due_days, one.due_from, one.due_date) == due


def test_a_term_in_months_is_not_turned_into_days() -> None:
    found = read(operative("被告云岭于本判决生效之日起一个月内支付原告林夏货款100元；"))
    assert found.obligations[0].due_days is None
    assert "due_days" in {doubt.field for doubt in found.doubts}


def test_one_term_said_for_all_holds_for_all() -> None:
    found = duties(
        "被告云岭支付原告林夏货款100元；", "被告云岭支付原告林夏运费20元；",
        "上述款项于本判决生效之日起十日内付清。",
    )  # fmt: skip
    assert [one.due_days for one in found] == [10, 10]


def test_instalments_keep_their_days_and_the_last_half_said_day() -> None:
    [debt] = read(MEDIATION).obligations
    assert debt.principal_fen == 9_000_000
    assert dict(debt.more)["instalments"] == [
        {"amount": "40000.00", "due_date": "2024-10-31"},
        {"amount": "50000.00", "due_date": "2024-12-31", "due_text": "2024年12月底"},
    ]
    assert dict(debt.more)["acceleration"] is True


def test_an_award_with_a_total_and_a_duty_to_act() -> None:
    wages, paper = read(LABOUR_AWARD).obligations
    assert (wages.principal_fen, wages.due_days) == (3_200_000, 5)
    assert (paper.type, paper.debtors) == ("conduct", ("演示市北斗软件有限公司",))


def test_an_upheld_judgment_is_read_where_it_is_quoted() -> None:
    found = read(APPEAL)
    assert [(one.clause, one.principal_fen) for one in found.obligations] == [
        ("原判一", 20_000_000),
        ("原判二", None),
    ]
    assert len(found.declarations) == 1


def test_an_upheld_judgment_that_is_not_quoted_is_a_doubt() -> None:
    found = read(APPEAL.replace("一审法院判决：", "一审法院已经作出处理。"))
    assert found.obligations == ()
    assert any("维持原判" in doubt.sentence for doubt in found.doubts)


def test_revoked_items_are_gone_and_changed_ones_stand() -> None:
    text = APPEAL.replace("驳回上诉，维持原判。", (
        "一、维持（2024）演0102民初500号民事判决第二项；\n二、撤销（2024）演0102民初500号民事判决第三项；\n"
        "三、变更（2024）演0102民初500号民事判决第一项为：柳青于本判决生效之日起十日内偿还云岭借款本金150000元。"
    ))  # fmt: skip
    assert [(one.clause, one.principal_fen) for one in read(text).obligations] == [
        ("一（原判二）", None),
        ("三", 15_000_000),
    ]


def test_a_certificate_states_sum_and_surety() -> None:
    debt, surety = read(CERTIFICATE).obligations
    assert (debt.clause, debt.debtors, debt.principal_fen) == ("二", ("云岭",), 30_050_000)
    assert (surety.debtors, surety.refers_to) == (("柳青",), ("二",))


def test_what_orders_nothing_is_declared_and_no_debt() -> None:
    found = read(operative(
        "解除原告林夏与被告云岭签订的《租赁合同》；", "原告林夏无需支付被告云岭护理费3000元；",
        "驳回原告林夏的其他诉讼请求。",
    ))  # fmt: skip
    assert found.obligations == ()
    assert len(found.declarations) == 3


def test_a_net_sum_after_set_off_is_marked_as_counted_twice() -> None:
    found = read(operative(
        f"{BY}支付原告林夏工程款1000元；", "原告林夏支付被告云岭维修费300元；",
        "上述一、二项相抵后，被告云岭支付原告林夏700元。",
    ))  # fmt: skip
    [doubt] = [one for one in found.doubts if one.field == "principal"]
    assert "重复计算" in doubt.sentence
