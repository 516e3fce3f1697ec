"""What is checked of people before anything is kept; every number here is invented."""

from datetime import date
from typing import Any

import pytest

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.exhibits import a_credit_code, a_firm, a_man, an_id_number
from zhiheng.registers.persons.terms import (
    AttributeKind,
    DocumentKind,
    PersonKind,
    PersonTerms,
    Sex,
    attribute_value,
    bigrams,
    born_on,
    checked,
    document_number,
    initials,
    masked_number,
    masked_phone,
    sex,
)


@pytest.mark.parametrize(
    ("number", "because"),
    [
        (an_id_number()[:-1] + "5", "校验码不对"),
        (an_id_number()[:17], "应为 18 位"),
        ("99010219850312", "应为 18 位"),
        (an_id_number(born_on=date(1800, 1, 1)), "出生年份过早"),
        ("990102198502300010", "校验码不对"),
        ("００", "应为 18 位"),
        ("' OR 1=1 --", "应为 18 位"),
    ],
)
def test_a_wrong_id_card_number_is_told_what_is_wrong(number: str, because: str) -> None:
    with pytest.raises(BadTerms, match=because) as bad:
        document_number(DocumentKind.ID_CARD, number)
    assert set(bad.value.sentences) == {"document_number"}


def test_a_number_is_kept_half_width_and_in_capitals() -> None:
    number = an_id_number(serial=325, born_on=date(1990, 2, 3))
    wide = number.lower().translate({ord(d): ord(d) + 0xFEE0 for d in "0123456789"})
    assert document_number(DocumentKind.ID_CARD, f" {wide} ") == number


def test_no_invented_number_passes_with_a_region_of_the_country() -> None:
    with pytest.raises(BadTerms):
        document_number(DocumentKind.ID_CARD, "00" + an_id_number()[2:])


def test_birth_date_and_sex_are_read_from_the_number() -> None:
    number = an_id_number(serial=318, born_on=date(1990, 2, 3))
    assert (born_on(number), sex(number)) == (date(1990, 2, 3), Sex.FEMALE)


@pytest.mark.parametrize(
    ("number", "because"),
    [
        (a_credit_code()[:-1] + ("0" if a_credit_code()[-1] != "0" else "1"), "校验码不对"),
        ("91I90102000000001X", "不用 I、O、S、V、Z"),
        ("123", "应为 18 位"),
    ],
)
def test_a_wrong_credit_code_is_told_what_is_wrong(number: str, because: str) -> None:
    with pytest.raises(BadTerms, match=because):
        document_number(DocumentKind.CREDIT_CODE, number)


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ({"name": ""}, {"name"}),
        ({"name": "许" * 1_000_000}, {"name"}),
        ({"name": "许\x00青"}, {"name"}),
        ({"name": "许\u202e青"}, {"name"}),
        ({"address": "青石路\x07"}, {"address"}),
        ({"phone": "12345"}, {"phone"}),
        ({"born_on": date(1985, 3, 13)}, {"born_on"}),
        ({"sex": Sex.FEMALE}, {"sex"}),
        ({"legal_representative": "叶知远"}, {"legal_representative"}),
        ({"document_kind": None}, {"document_kind"}),
        ({"document_kind": DocumentKind.CREDIT_CODE}, {"document_number"}),
        ({"kind": PersonKind.COMPANY}, {"document_kind"}),
        ({"name": "", "phone": "1"}, {"name", "phone"}),
    ],
)
def test_every_wrong_field_of_a_person_is_named(said: dict[str, Any], fields: set[str]) -> None:
    with pytest.raises(BadTerms) as bad:
        checked(a_man(**said))
    assert set(bad.value.sentences) == fields


@pytest.mark.parametrize(
    "name", ["㛃", "欧阳𬭎", "买买提·艾力", "O'Neil <b>", "'); DROP TABLE x;--"]
)
def test_names_that_are_unusual_but_possible_are_kept_as_they_are(name: str) -> None:
    assert checked(PersonTerms(name=name)).name == name


def test_a_firm_is_kept_with_its_code() -> None:
    assert checked(a_firm()).document_number == a_credit_code()


def test_numbers_and_phones_are_shown_masked() -> None:
    assert masked_number(DocumentKind.ID_CARD, "99010219850312317X") == "990102********317X"
    assert masked_number(DocumentKind.PASSPORT, "E12345678") == "E1*****78"
    assert (masked_phone("19900001234"), masked_phone("053188881234")) == (
        "199****1234",
        "**********34",
    )


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        (AttributeKind.BORN_ON, "1985年3月12日", "1985-03-12"),
        (AttributeKind.BORN_ON, "１９８５.3.12", "1985-03-12"),
        (AttributeKind.BORN_ON, "19850312", "1985-03-12"),
        (AttributeKind.SEX, "男", "男"),
        (AttributeKind.PHONE, "199 0000 1234", "19900001234"),
    ],
)
def test_one_fact_written_in_several_ways_is_one_value(
    kind: AttributeKind, value: str, kept: str
) -> None:
    assert attribute_value(kind, value) == kept


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (AttributeKind.BORN_ON, "1985年2月30日"),
        (AttributeKind.BORN_ON, "去年"),
        (AttributeKind.SEX, "未知"),
        (AttributeKind.PHONE, "一二三"),
        (AttributeKind.ADDRESS, ""),
    ],
)
def test_a_value_that_is_none_is_refused(kind: AttributeKind, value: str) -> None:
    with pytest.raises(BadTerms):
        attribute_value(kind, value)


def test_names_are_searched_by_pairs_and_initials() -> None:
    assert bigrams("青屿建材") == sorted(["青屿", "屿建", "建材"])
    assert bigrams("（ＡＢ）") == ["ab"]
    assert (bigrams("许"), bigrams("…")) == (["许"], [])
    assert (initials("青屿建材"), initials("重庆ABC厂")) == ("qyjc", "cqabcc")
