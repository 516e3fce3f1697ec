"""Litigation costs: the share borne, by whom, and to whom it is payable."""

import pytest

from zhiheng.measures.intake.reader import FeeRead, read
from zhiheng.measures.intake.tests.reader_samples import (
    APPEAL,
    BY,
    FULL_JUDGMENT,
    MEDIATION,
    operative,
)


def fees(sentence: str) -> tuple[FeeRead, ...]:
    return read(operative(f"{BY}支付原告林夏货款100元，被告柳青承担连带责任。", tail=sentence)).fees


def test_half_the_fee_replaces_the_whole_and_pooled_fees_stay_apart() -> None:
    assert [(one.label, one.amount_fen, one.borne_by) for one in read(FULL_JUDGMENT).fees] == [
        ("案件受理费", 365_000, ("演示市海棠商贸有限公司", "柳青")),
        ("财产保全费", 252_000, ("演示市海棠商贸有限公司", "柳青")),
    ]


def test_shares_go_to_each_bearer_and_the_total_to_none() -> None:
    found = fees("案件受理费7600元，由原告林夏负担600元，由被告云岭负担7000元。")
    assert [(one.amount_fen, one.borne_by) for one in found] == [
        (60_000, ("林夏",)),
        (700_000, ("云岭",)),
    ]


def test_each_bearing_the_same_share_gives_one_share_each() -> None:
    found = fees("案件受理费500元，由被告云岭、柳青各负担250元。")
    assert [(one.amount_fen, one.borne_by) for one in found] == [
        (25_000, ("云岭",)),
        (25_000, ("柳青",)),
    ]


def test_the_rest_with_its_figure_is_read_and_without_it_is_a_doubt() -> None:
    found = fees("案件受理费100元，由云岭负担60元，剩余40元由林夏负担。")
    assert [one.amount_fen for one in found] == [6_000, 4_000]
    text = operative(
        f"{BY}支付原告林夏货款100元。", tail="案件受理费100元，由云岭负担60元，余款由林夏负担。"
    )
    assert "fees" in {doubt.field for doubt in read(text).doubts}


def test_a_total_of_several_fees_is_no_fee() -> None:
    found = fees("案件受理费80元、保全费20元，合计100元，由被告云岭负担。")
    assert [(one.label, one.amount_fen) for one in found] == [
        ("案件受理费", 8_000),
        ("财产保全费", 2_000),
    ]


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("案件受理费100元，由被告云岭负担。", None),
        ("案件受理费100元，由被告云岭负担（于本判决生效之日起七日内交纳）。", "court"),
        (
            "案件受理费100元，由被告云岭负担（原告林夏已预交，被告云岭直接支付给原告林夏）。",
            "creditor",
        ),
        ("案件受理费100元，由被告云岭迳付给原告林夏。", "creditor"),
        (
            "案件受理费100元，由被告云岭负担。此款原告林夏已预交，"
            "由被告云岭在履行上述判决时迳付给原告林夏。",
            "creditor",
        ),
    ],
)
def test_to_whom_a_fee_is_payable(sentence: str, to: str | None) -> None:
    [fee] = fees(sentence)
    assert (fee.amount_fen, fee.borne_by, fee.payable_to) == (10_000, ("云岭",), to)


def test_a_refund_by_the_court_is_no_fee() -> None:
    found = fees("案件受理费100元，由被告云岭负担。原告林夏多预交的受理费100元，由本院予以退回。")
    assert len(found) == 1


def test_a_waived_fee_has_no_bearer() -> None:
    [fee] = fees("案件受理费10元，免收。")
    assert (fee.borne_by, fee.waived) == ((), True)


def test_a_fee_agreed_in_a_mediation_item_is_a_fee_and_no_debt() -> None:
    found = read(MEDIATION)
    [fee] = found.fees
    assert (fee.amount_fen, fee.payable_to) == (102_500, "creditor")
    assert len(found.obligations) == 1


def test_both_instances_of_an_upheld_judgment_have_their_fees() -> None:
    assert [one.amount_fen for one in read(APPEAL).fees] == [430_000, 430_000]


def test_the_appeal_notice_and_its_account_are_no_fee() -> None:
    assert (
        fees("如不服本判决，上诉于演示市中级人民法院，缴纳上诉费100元至账户6200000000000000。")
        == ()
    )


def test_the_clause_on_double_interest_is_seen_or_not() -> None:
    assert read(FULL_JUDGMENT).delay_interest_clause is True
    assert read(MEDIATION).delay_interest_clause is False
