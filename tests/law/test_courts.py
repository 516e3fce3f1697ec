"""案号规定第4、5、13条: courts and case types as tables that refuse to be wrong."""

import pytest

from zhiheng.law.case_types import case_types, read_case_types
from zhiheng.law.courts import (
    ROOT_CODE,
    CourtLevel,
    UnknownCourt,
    by_name,
    court,
    courts,
    read_courts,
)
from zhiheng.law.tables import BadTable

HEAD = "code,name,level,parent_code,state,confidence\n"
ROOT = "最高法,最高人民法院,最高,,active,VERIFIED\n"
TYPES = "code,name,group,type_numbers,issued,source,checked_on\n"


def test_a_court_is_found_by_code_and_by_name() -> None:
    lixia = court("鲁0102")
    assert lixia is by_name("济南市历下区 人民法院")
    assert (lixia.level, lixia.parent_code, lixia.active) == (CourtLevel.BASIC, "鲁01", True)


def test_there_is_one_root() -> None:
    assert [one.code for one in courts() if not one.parent_code] == [ROOT_CODE]


def test_every_court_below_the_high_courts_bears_its_superiors_code() -> None:
    below = [one for one in courts() if one.parent_code not in ("", ROOT_CODE)]
    assert all(one.code.startswith(one.parent_code) for one in below)


@pytest.mark.parametrize(
    ("code", "state"),
    [("鲁12", "abolished 2019"), ("鲁0634", "merged 2020"), ("鲁0684", "renamed 2020")],
)
def test_a_court_that_is_gone_is_still_known_with_its_state(code: str, state: str) -> None:
    assert (court(code).state, court(code).active) == (state, False)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("鲁12", "2019年撤销"),
        ("鲁0634", "2020年并入他院"),
        ("鲁0684", "2020年更名，改用新代字"),
        ("鲁0102", ""),
    ],
)
def test_what_became_of_a_court_is_said_in_words(code: str, words: str) -> None:
    assert court(code).state_in_words == words


def test_a_special_court_stands_below_the_high_court() -> None:
    maritime = court("鲁72")
    assert (maritime.level, maritime.parent_code) == (CourtLevel.SPECIAL_INTERMEDIATE, "鲁")


def test_an_unknown_court_is_refused_in_words() -> None:
    with pytest.raises(UnknownCourt, match="没有“鲁0199”"):
        court("鲁0199")
    with pytest.raises(UnknownCourt, match="请填写法院全称"):
        by_name("历下法院")


@pytest.mark.parametrize(
    ("lines", "line", "because"),
    [
        (ROOT + ROOT, 3, "法院代字 最高法 重复"),
        (ROOT + "鲁,最高人民法院,高院,最高法,active,X\n", 3, "法院名称 最高人民法院 重复"),
        (ROOT + "鲁01,某中院,中院,鲁,active,X\n", 3, "上级法院代字 鲁 不在表中"),
        (ROOT + "鲁,某高院,高院,,active,X\n", 3, "（空） 不在表中"),
        (ROOT + "鲁,某高院,省院,最高法,active,X\n", 3, "不认识的审级 省院"),
        (ROOT + "鲁,,高院,最高法,active,X\n", 3, "name 不得为空"),
        (ROOT + "鲁,某高院,高院,最高法,,X\n", 3, "state 不得为空"),
        (
            ROOT + "鲁,某高院,高院,最高法,active,X\n辽01,某中院,中院,鲁,active,X\n",
            4,
            "应以上级法院代字",
        ),
        (ROOT + "鲁,某高院,高院,最高法,closed,X\n", 3, "不认识的状态 closed"),
        (ROOT + "鲁,某高院,高院,最高法,merged,X\n", 3, "应为 active 或如 merged 2020"),
        (ROOT + "鲁,某高院,高院\n", 3, "应有 6 栏，实有 3 栏"),
        ("最高法,最高人民法院,最高,最高法,active,X\n", 2, "没有上级法院"),
    ],
)
def test_a_wrong_table_of_courts_names_its_line(lines: str, line: int, because: str) -> None:
    with pytest.raises(BadTable, match=because) as bad:
        read_courts(HEAD + lines)
    assert bad.value.line == line


@pytest.mark.parametrize(
    ("code", "name", "group"),
    [
        ("执", "首次执行案件", "执行实施类案件"),
        ("执恢", "恢复执行案件", "执行实施类案件"),
        ("执保", "财产保全执行案件", "执行实施类案件"),
        ("执异", "执行异议案件", "执行审查类案件"),
        ("执复", "执行复议案件", "执行审查类案件"),
        ("执监", "执行监督案件", "执行审查类案件"),
        ("司惩", "司法拘留、罚款案件", "司法制裁案件"),
        ("财保", "非诉财产保全审查案件", "非诉保全审查案件"),
        ("破申", "破产申请审查案件", "强制清算与破产案件"),
    ],
)
def test_a_type_code_names_its_kind_of_case(code: str, name: str, group: str) -> None:
    found = case_types()[code]
    assert (found.name, found.group, found.issued) == (name, group, True)


def test_the_code_of_2015_is_read_but_no_longer_given() -> None:
    assert not case_types()["执请"].issued


def test_a_type_code_has_at_most_three_characters() -> None:
    assert all(1 <= len(code) <= 3 for code in case_types())


@pytest.mark.parametrize(
    ("lines", "because"),
    [
        ("执,首次执行案件,实施,1002,是,附件,2026-11-20\n" * 2, "类型代字 执 重复"),
        ("执,首次执行案件,实施,1002,是,,2026-11-20\n", "不得为空"),
        ("执,首次执行案件,实施,1002,yes,附件,2026-11-20\n", "应为“是”或“否”"),
    ],
)
def test_a_wrong_table_of_types_is_refused(lines: str, because: str) -> None:
    with pytest.raises(BadTable, match=because):
        read_case_types(TYPES + lines)
