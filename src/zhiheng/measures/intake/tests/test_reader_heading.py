"""Court, number, kind, instance and day: read where they stand, and nowhere else."""

from datetime import date

import pytest

from zhiheng.measures.intake.reader import read
from zhiheng.measures.intake.tests.reader_samples import (
    APPEAL,
    CERTIFICATE,
    FULL_JUDGMENT,
    LABOUR_AWARD,
    MEDIATION,
    operative,
)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        (FULL_JUDGMENT, ("（2025）演0102民初1188号", "民事判决书", "first", date(2025, 6, 30))),
        (
            LABOUR_AWARD,
            ("演劳人仲案字〔2024〕第66号", "仲裁裁决书", "labour_arbitration", date(2024, 9, 9)),
        ),
        (MEDIATION, ("（2024）演0102民初77号", "民事调解书", "first", date(2024, 8, 8))),
        (APPEAL, ("（2025）演01民终9号", "民事判决书", "second", date(2025, 10, 10))),
        (CERTIFICATE, ("（2023）演样证执字第5号", "执行证书", "notarial", date(2023, 7, 7))),
    ],
)
def test_the_heading_of_every_kind_of_instrument(
    text: str, heading: tuple[str, str, str, date]
) -> None:
    found = read(text)
    assert (found.case_no, found.instrument_type, found.instance, found.date) == heading


@pytest.mark.parametrize(
    ("text", "court"),
    [
        (FULL_JUDGMENT, "演示市样例区人民法院"),
        (LABOUR_AWARD, "演示市劳动人事争议仲裁委员会"),
        (CERTIFICATE, "演示省演示市样例公证处"),
    ],
)
def test_who_made_the_instrument(text: str, court: str) -> None:
    assert read(text).court == court


def test_a_heading_pasted_into_one_line_is_taken_apart() -> None:
    found = read(FULL_JUDGMENT.replace("\n", "").replace("\u3000", ""))
    assert found.court == "演示市样例区人民法院"
    assert found.case_no == "（2025）演0102民初1188号"
    assert found.date == date(2025, 6, 30)


def test_the_number_is_given_as_written_with_digits_narrowed() -> None:
    wide = FULL_JUDGMENT.replace("（2025）演0102民初1188号", "(２０２５) 演０１０２民初１１８８号")
    assert read(wide).case_no == "(2025)演0102民初1188号"


def test_a_number_that_the_facts_quote_is_not_the_instruments_own() -> None:
    text = FULL_JUDGMENT.replace("（2025）演0102民初1188号\n", "").replace(
        "本院认为", "另查明，（2020）演0102民初3号民事判决已经生效。本院认为"
    )
    found = read(text)
    assert found.case_no is None
    assert "case_no" in {doubt.field for doubt in found.doubts}


def test_without_a_heading_nothing_is_made_up() -> None:
    found = read(operative("被告云岭于本判决生效之日起十日内支付原告林夏货款100元。"))
    assert (found.case_no, found.court, found.date) == (None, None, None)
    assert {"case_no", "court", "date"} <= {doubt.field for doubt in found.doubts}


def test_two_days_in_the_signature_are_a_doubt_and_not_a_choice() -> None:
    found = read(FULL_JUDGMENT.replace("书 记 员", "二〇二五年七月一日\n书 记 员"))
    assert found.date is None


def test_a_day_in_the_facts_is_not_the_date() -> None:
    assert read(FULL_JUDGMENT.replace("二〇二五年六月三十日\n", "")).date is None


def test_a_criminal_judgment_is_named_as_such() -> None:
    found = read(FULL_JUDGMENT.replace("民 事 判 决 书", "刑事附带民事判决书"))
    assert found.instrument_type == "刑事附带民事判决书"
    assert "instrument_type" in {doubt.field for doubt in found.doubts}
