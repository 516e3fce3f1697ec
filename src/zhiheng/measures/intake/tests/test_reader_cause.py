"""案由: read where it is said, with its passage; never guessed."""

import pytest

from zhiheng.measures.intake.reader import read
from zhiheng.measures.intake.tests.reader_samples import APPEAL, CERTIFICATE, FULL_JUDGMENT

STATED = "原告云岭与被告演示市海棠商贸有限公司（以下简称海棠公司）、柳青买卖合同纠纷一案"


def judged(sentence: str) -> str:
    assert STATED in FULL_JUDGMENT
    return FULL_JUDGMENT.replace(STATED, sentence)


def doubted(text: str) -> bool:
    found = read(text)
    return found.cause is None and "cause" in {doubt.field for doubt in found.doubts}


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        (STATED, "买卖合同纠纷"),
        ("原告云岭诉被告柳青、演示市海棠商贸有限公司民间借贷纠纷一案", "民间借贷纠纷"),
        ("原告云岭与被告柳青、演示市海棠商贸有限公司（以下简称海棠公司）劳动争议一案", "劳动争议"),
        (
            "原告云岭与被告柳青等二人之间因生命权、身体权、健康权纠纷一案",
            "生命权、身体权、健康权纠纷",
        ),
        ("原告云岭与被告柳青（反诉原告）与公司有关的纠纷一案", None),
    ],
)
def test_the_cause_stands_between_the_last_party_and_the_words_that_close_it(
    sentence: str, cause: str | None
) -> None:
    assert read(judged(sentence)).cause == cause


def test_its_passage_leads_back_to_the_text() -> None:
    start, end = read(FULL_JUDGMENT).spans["cause"]
    assert FULL_JUDGMENT[start:end] == "买卖合同纠纷"


def test_the_cause_of_an_appeal_is_read() -> None:
    assert read(APPEAL).cause == "民间借贷纠纷"


def test_a_label_gives_the_cause() -> None:
    assert read(judged("案由：承揽合同纠纷。\n原告云岭与被告柳青")).cause == "承揽合同纠纷"


@pytest.mark.parametrize(
    "sentence",
    [
        "原告云岭与被告柳青、陌生人民间借贷纠纷一案",
        "原告云岭诉陌生人民间借贷纠纷一案",
        "原告云岭与第三人陌生人民间借贷纠纷一案",
        "陌生人民间借贷纠纷一案",
        "原告云岭与被告柳青申请支付令一案",
        "本院受理了本案",
    ],
)
def test_what_may_begin_with_a_name_is_no_cause_but_a_doubt(sentence: str) -> None:
    assert doubted(judged(sentence))


def test_two_different_causes_are_a_doubt_and_not_a_choice() -> None:
    assert doubted(judged(f"案由：承揽合同纠纷。\n{STATED}"))


def test_a_case_that_the_facts_quote_does_not_give_the_cause() -> None:
    quoted = "另查明，云岭与柳青承揽合同纠纷一案已经审结。本院认为"
    assert read(FULL_JUDGMENT.replace("本院认为", quoted)).cause == "买卖合同纠纷"


def test_a_certificate_without_a_cause_says_so() -> None:
    assert doubted(CERTIFICATE)
