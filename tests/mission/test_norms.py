"""Legal basis library: clauses with level and state, conflicts, expiry, the named documents."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from tests.cli.asked import asked
from zhiheng.plant.officer import Officer
from zhiheng.registers.norms import actions, queries
from zhiheng.registers.norms.exhibits import NOW, OUTLINE, a_relation, annotated, loaded
from zhiheng.registers.norms.terms import RelationKind
from zhiheng.registers.personnel.exhibits import Office

pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
# Table 3b, D01 to D25: title, and number where the seeds give one.
NAMED = {
    "LGFB2020_27": (
        "“发挥执行职能、做好‘六稳’工作落实‘六保’任务”专项执行行动的工作方案",
        "鲁高法办〔2020〕27号",
    ),
    "FB2020_313": ("最高人民法院办公厅关于开展“发挥执行职能", "法办〔2020〕313"),
    "FF2018_9": ("立案、审判与执行工作协调运行的意见", "法发〔2018〕9号"),
    "ZFWF2019_1": ("关于加强综合治理从源头切实解决执行难问题的意见", ""),
    "FF2019_16": ("人民法院执行工作纲要（2019—2023）", ""),
    "SDYF2020": ("关于加强综合治理从源头切实解决执行难问题的若干措施", ""),
    "FF2019_35": ("关于在执行工作中进一步强化善意文明执行理念的意见", ""),
    "FF2020_16": ("关于依法妥善办理涉新冠肺炎疫情执行案件若干问题的指导意见", ""),
    "SDPA2020": ("平安建设考评办法", ""),
    "LGF2018_17": ("山东省高级人民法院2018年", "鲁高法〔2018〕17号"),
    "FMC2017_699": ("关于全面提升执行案件数据质量的通知", "法明传[2017]699号"),
    "F2017_158": ("关于加强中级人民法院协同执行基层人民法院执行实施案件的通知", ""),
    "SDXZ2018": ("关于推进解决执行难的协作备忘录", ""),
    "BQ2016": ("关于人民法院办理财产保全案件若干问题的规定", ""),
    "DSFPG": ("“基本解决执行难”第三方评估指标体系", ""),
    "LGF2021_76": ("关于进一步提高执行实施案件质量提升执行规范化水平的意见", "鲁高法〔2021〕76号"),
    "MSF2023": ("中华人民共和国民事诉讼法", ""),
    "YZF2018_23": ("营口市中级人民法院", "营中法[2018]23号"),
    "XCFK2018": ("基本解决执行难巡查反馈意见", ""),
    "LNSX2018": ("关于加快推进失信被执行人信用监督、警示和惩戒机制建设的实施意见", ""),
    "LNJY2018": ("关于进一步加强人民法院执行工作的决议", ""),
    "FF2018_20": ("关于进一步深化司法公开的意见", "法发〔2018〕20号"),
    "FF2000_3": ("关于高级人民法院统一管理执行工作若干问题的规定", "法发〔2000〕3号"),
    "FBF2018_7": ("人民法院执行工作业务装备标准", "法办发〔2018〕7号"),
    "SGGD2015": ("防止干预司法“三个规定”", ""),
}
# The heads of the five seeds, as their files begin; the clauses under them are invented.
SEEDS = {
    "LGFB2020_27": "山东省高级人民法院办公室\n\n鲁高法办〔2020〕27 号\n",
    "LGF2018_17": " 鲁高法„2018‟17 号 \n",
    "LGF2021_76": "# 山东省高级人民法院\n\n鲁高法〔2021〕76号\n\n---\n",
    "YZF2018_23": "营口市中级人民法院\n\n营中法[2018]23号\n",
    "FF2019_16": (
        " 关于深化执行改革健全解决执行难长效机制的意见\n——人民法院执行工作纲要（2019—2023）\n"
    ),
}


@pytest.mark.mission("REQ-578")
def test_a_search_returns_clauses_with_level_and_state_and_their_annotation(
    office: Office, log_in: LogIn
) -> None:
    """Search "终本" returns clauses with level and state; annotation shown."""
    loaded("F2016_373")
    loaded("LGF2018_17", OUTLINE)
    annotated("F2016_373", "第二条", office.reviewer)
    page = log_in(office.handler).get("/norms/?q=终本").content.decode()
    table = page[page.index("条文里的“终本”") :].partition("</table>")[0]
    _, national, local = table.split("<tr>")[2:]
    for words in ("第二条", "规范性文件", "现行", "先核对线索"):
        assert words in national
    for words in ("一（二）", "地方法院文件", "现行"):
        assert words in local
    assert "先核对线索" not in local


@pytest.mark.mission("REQ-579")
def test_a_conflict_warns_at_both_clauses_and_a_rule_citing_an_expired_clause_is_listed(
    office: Office, log_in: LogIn
) -> None:
    """Mark a conflict: both clauses show warning; rule citing expired clause is listed."""
    browser = log_in(office.reviewer)
    for key in ("F2016_373", "LGF2018_17"):
        loaded(key)
    said = {
        "place": "第二条", "kind": "冲突", "other": "F2016_373", "other_place": "第一条第二款",
        "ground": "条件宽严不同", "request_key": "conflict-0001",
    }  # fmt: skip
    assert browser.post("/norms/LGF2018_17/relate", said).status_code == 302
    for key, place, other in (
        ("LGF2018_17", "第二条", "第一条第二款"),
        ("F2016_373", "第一条第二款", "第二条"),
    ):
        page = browser.get(f"/norms/{key}/?at={place}").content.decode()
        [row] = [part for part in page.split("<tr id=") if part.startswith(f'"{place}"')]
        assert "条款冲突" in row
        assert other in row
    terms = a_relation(
        RelationKind.REPLACES, ("ZB2024", ""), ("JS2022", "第四百八十条"), NOW.date()
    )
    actions.relate(terms=terms, by=office.reviewer, at=NOW)
    assert "A1-FILE-33" in browser.get("/norms/expired/").content.decode()


@pytest.mark.mission("REQ-582")
def test_every_named_document_is_found_and_the_seeds_are_stored_clause_by_clause(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Search by title or by number finds each document of table 3b with level, issuer, date and
    state; the five seeds themselves are stored clause by clause."""
    for key, asked_for in NAMED.items():
        for words in filter(None, asked_for):
            found = {row.key: row for row in queries.norm_page(words, "", None, NOW.date()).rows}
            assert key in found, words
            assert all((found[key].level, found[key].issuer, found[key].state)), key
            assert found[key].issued_on or found[key].known_by_on, key
    for key, head in SEEDS.items():
        (tmp_path / f"seed-{key}.txt").write_text(head + OUTLINE, encoding="utf-8")
    code, said = asked(capsys, "load-norms", str(tmp_path))
    assert (code, {each["norm"] for each in said["loaded"]}) == (0, set(SEEDS))
    for key in SEEDS:
        assert [row.place for row in queries.clauses_at(key, "二（一）")][1:] == [
            "二（一）1", "二（一）2",
        ]  # fmt: skip
