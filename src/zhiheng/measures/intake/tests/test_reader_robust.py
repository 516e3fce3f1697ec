"""What people really paste: spans in their text, broken lines, rubbish, and a megabyte of it."""

from time import process_time

import pytest

from zhiheng.measures.intake.reader import TextTooLong, read
from zhiheng.measures.intake.reader.original import MAX_CHARACTERS
from zhiheng.measures.intake.tests.reader_samples import (
    APPEAL,
    BY,
    CERTIFICATE,
    FULL_JUDGMENT,
    LABOUR_AWARD,
    MEDIATION,
    operative,
)

ALL = (FULL_JUDGMENT, LABOUR_AWARD, MEDIATION, APPEAL, CERTIFICATE)


def passages(text: str) -> dict[str, str]:
    return {name: text[start:end] for name, (start, end) in read(text).spans.items()}


def test_every_value_shows_the_passage_it_came_from() -> None:
    seen = passages(FULL_JUDGMENT)
    assert seen["case_no"] == "（2025）演0102民初1188号"
    assert seen["instrument_type"] == "民 事 判 决 书"
    assert seen["date"] == "二〇二五年六月三十日"
    assert seen["parties.0.name"] == "云岭"
    assert seen["parties.0.id_no"] == "990101198601150010"
    assert seen["obligations.0.principal"] == "356,000.50元"
    assert seen["fees.0.amount"] == "3650元"


@pytest.mark.parametrize("text", ALL)
def test_spans_lie_inside_the_text_and_are_not_empty(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in read(text).spans.values())


@pytest.mark.parametrize(
    "spoilt",
    [
        FULL_JUDGMENT.replace("\n", "\r\n"),
        FULL_JUDGMENT.replace("\n", "\n\n  "),
        FULL_JUDGMENT.replace("元", " 元").replace("年", " 年 "),
        FULL_JUDGMENT.replace("，", "，\x00\u200b"),
        FULL_JUDGMENT.replace("：", ":").replace("（", "(").replace("）", ")"),
        FULL_JUDGMENT.translate({ord(str(n)): ord("０") + n for n in range(10)}),
    ],
)
def test_how_the_text_was_copied_changes_nothing(spoilt: str) -> None:
    clean, found = read(FULL_JUDGMENT), read(spoilt)
    assert [one.principal_fen for one in found.obligations] == [
        one.principal_fen for one in clean.obligations
    ]
    assert [(one.role, one.id_no) for one in found.parties] == [
        (one.role, one.id_no) for one in clean.parties
    ]
    assert (found.date, len(found.fees)) == (clean.date, len(clean.fees))


def test_lines_broken_by_width_are_joined_again() -> None:
    lines = [
        line[at : at + 30]
        for line in FULL_JUDGMENT.splitlines()
        for at in range(0, max(len(line), 1), 30)
    ]
    found = read("\n".join(lines))
    assert found.obligations[0].principal_fen == 35_600_050
    assert found.parties[0].id_no == "990101198601150010"


@pytest.mark.parametrize("text", ["", " \r\n\t\u3000", "\x00\x01"])
def test_an_empty_text_is_a_doubt_and_nothing_else(text: str) -> None:
    found = read(text)
    assert (found.case_no, found.parties, found.obligations) == (None, (), ())
    assert [one.field for one in found.doubts] == ["text"]


def test_a_text_without_a_result_says_so() -> None:
    found = read(FULL_JUDGMENT.split("判决如下")[0])
    assert found.obligations == ()
    assert any("主文" in doubt.sentence for doubt in found.doubts)
    assert [one.role for one in found.parties] == [None, None, None]


def test_two_judgments_pasted_together_are_read_once_and_doubted() -> None:
    found = read(FULL_JUDGMENT + MEDIATION)
    assert found.case_no == "（2025）演0102民初1188号"
    assert len(found.obligations) == 2
    assert found.doubts[0].sentence.startswith("文中似有两份法律文书")


def test_more_than_two_million_characters_are_refused_in_a_sentence() -> None:
    with pytest.raises(TextTooLong, match="超过2000000字"):
        read("一" * (MAX_CHARACTERS + 1))


@pytest.mark.parametrize("text", ALL)
def test_no_beginning_of_an_instrument_makes_the_reader_fail(text: str) -> None:
    for end in range(0, len(text), 7):
        assert read(text[:end]).as_json()


def test_a_name_longer_than_any_name_is_no_party() -> None:
    found = read(FULL_JUDGMENT.replace("原告：云岭", "原告：" + "云" * 1_000_000))
    assert all(len(one.name) < 200 for one in found.parties)


@pytest.mark.parametrize(
    "unit",
    [
        "（", "1元、", "\n一、", "被告云岭对", "自2020年1月1日起", "以1元为基数", "每月支付",
        "公司", "（2020）演", "案件受理费1元由被告云岭负担，", "\n原告：云岭，男。",
        "百分之",
    ],
)  # fmt: skip
def test_reading_time_grows_with_the_length_and_not_faster(unit: str) -> None:
    """Four times the text may take four times as long; a quadratic reader would take sixteen."""

    def seconds(length: int) -> float:
        text = operative(f"{BY}支付原告林夏货款1元；" + (unit * length)[:length])
        before = process_time()
        read(text)
        return process_time() - before

    short = max(min(seconds(40_000) for _ in range(2)), 0.02)
    assert min(seconds(160_000) for _ in range(2)) < 10 * short
