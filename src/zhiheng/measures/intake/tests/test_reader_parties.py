"""Who the parties are, what the block says of them, and what the result makes of them."""

import pytest

from zhiheng.measures.intake.reader import Reading, read
from zhiheng.measures.intake.reader.names import kind_of
from zhiheng.measures.intake.tests.reader_samples import (
    APPEAL,
    BY,
    CERTIFICATE,
    FULL_JUDGMENT,
    LABOUR_AWARD,
    operative,
)


def roles(found: Reading) -> dict[str, str | None]:
    return {one.name: one.role for one in found.parties}


def test_parties_with_role_kind_and_document_number() -> None:
    seller, buyer, surety = read(FULL_JUDGMENT).parties
    assert (seller.name, seller.role, seller.kind) == ("云岭", "creditor", "natural")
    assert seller.id_no == "990101198601150010"
    assert (buyer.role, buyer.kind, buyer.uscc) == ("debtor", "company", "91990100MA1A00001G")
    assert (surety.name, surety.role, surety.sex) == ("柳青", "guarantor", "女")
    assert (buyer.procedural, buyer.short) == ("被告", "海棠公司")


def test_agents_judges_and_managers_are_not_parties() -> None:
    assert [one.name for one in read(FULL_JUDGMENT).parties] == [
        "云岭",
        "演示市海棠商贸有限公司",
        "柳青",
    ]


def test_a_wrong_check_digit_leaves_the_number_unread_and_says_so() -> None:
    found = read(FULL_JUDGMENT.replace("990101198601150010", "990101198601150011"))
    assert found.parties[0].id_no is None
    assert any("990101198601150011" in doubt.sentence for doubt in found.doubts)


def test_the_plaintiff_may_be_the_debtor() -> None:
    found = read(
        operative("原告演示市北斗软件有限公司于本判决生效之日起七日内支付被告林夏工资8000元。")
    )
    assert roles(found) == {"演示市北斗软件有限公司": "debtor", "林夏": "creditor"}


def test_an_appeal_goes_by_who_pays_not_by_who_appealed() -> None:
    assert roles(read(APPEAL)) == {"柳青": "debtor", "云岭": "creditor"}


def test_applicant_and_respondent_are_resolved_from_the_block() -> None:
    assert roles(read(LABOUR_AWARD)) == {"林夏": "creditor", "演示市北斗软件有限公司": "debtor"}


def test_a_notarial_debtor_and_his_surety() -> None:
    found = roles(read(CERTIFICATE))
    assert found == {
        "演示某银行股份有限公司样例支行": "creditor",
        "云岭": "debtor",
        "柳青": "guarantor",
    }


def test_names_are_found_without_a_party_block() -> None:
    found = read(
        operative("被告云岭、演示市海棠商贸有限公司于本判决生效之日起十日内偿还原告林夏借款100元。")
    )
    assert {one.name for one in found.parties} == {"云岭", "演示市海棠商贸有限公司", "林夏"}


def test_names_are_found_without_role_words_if_they_recur() -> None:
    found = read(operative(
        "云岭于本判决生效之日起十日内支付林夏货款100元；", "驳回林夏的其他诉讼请求。",
        tail="案件受理费50元，由云岭负担。",
    ))  # fmt: skip
    assert roles(found) == {"云岭": "debtor", "林夏": "creditor"}


def test_unnamed_parties_stay_as_the_text_calls_them() -> None:
    found = read(operative("两被告于本判决生效之日起十日内支付原告货款100元。"))
    assert roles(found) == {"两被告": "debtor", "原告": "creditor"}
    assert "parties" in {doubt.field for doubt in found.doubts}


def test_a_defendant_without_a_duty_is_no_debtor() -> None:
    text = FULL_JUDGMENT.replace("二、被告柳青对上述第一项债务承担连带清偿责任；", "")
    assert roles(read(text))["柳青"] == "other"


def test_the_owner_of_a_mortgaged_thing_is_mortgagor() -> None:
    found = read(operative(
        f"{BY}偿还原告林夏借款100000元；",
        "原告林夏对被告柳青名下位于演示市样例区甲路9号房屋折价或者拍卖、变卖所得价款在最高额20万元范围内优先受偿。",
    ))  # fmt: skip
    assert roles(found)["柳青"] == "mortgagor"
    [secured] = found.as_json()["obligations"]
    assert secured["priority_over"][0]["limit"] == "200000.00"


def test_no_role_is_given_while_a_clause_is_not_understood() -> None:
    found = read(operative(f"{BY}支付原告林夏货款100元；", "被告柳青另行处理。"))
    assert roles(found)["柳青"] is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("云岭", "natural"), ("欧阳海棠", "natural"), ("阿依古丽·买买提", "natural"),
        ("演示某银行股份有限公司样例支行", "company"), ("演示某研究院（样例）有限公司", "company"),
        ("演示市样例村村民委员会", "organisation"), ("演示市样例区人民医院", "organisation"),
        ("原告", None), ("两被告", None),
    ],
)  # fmt: skip
def test_the_kind_of_a_party_by_the_form_of_its_name(name: str, kind: str | None) -> None:
    assert kind_of(name) == kind
