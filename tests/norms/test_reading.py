"""Texts become clauses, places are read, and the table of norms is held to its word."""

from datetime import date
from pathlib import Path

import pytest

from tests.architecture.house import ROOT
from zhiheng.law.norm_citations import citations_on, citing
from zhiheng.law.norm_places import number_of, numeral, place_of, touch, written
from zhiheng.law.norm_text import read_norm
from zhiheng.law.norms import Level, norms, outranks, prevails, read_norms
from zhiheng.law.sources import INSTRUMENTS
from zhiheng.law.tables import BadTable, packaged

SHARED = ROOT.parent / "shared"
HEADING = packaged("norms.csv").splitlines()[0]


def places(text: str) -> list[str]:
    return [clause.place for clause in read_norm(text).clauses]


def entry(**cells: str) -> str:
    given = {"key": "X1", "title": "示例", "level": "司法解释", "status": "未见原文"}
    row = {"issued_on": "2026-01-01"} | given | cells
    return f"{HEADING}\n" + ",".join(row.get(name, "") for name in HEADING.split(","))


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "一"), (10, "十"), (16, "十六"), (20, "二十"), (101, "一百零一"), (110, "一百一十"),
     (552, "五百五十二"), (1005, "一千零五"), (1260, "一千二百六十")],
)  # fmt: skip
def test_a_numeral_is_written_and_read_back(number: int, word: str) -> None:
    assert numeral(number) == word
    assert number_of(word) == number


def test_every_numeral_up_to_9999_reads_back() -> None:
    assert [n for n in range(1, 10000) if number_of(numeral(n)) != n] == []
    with pytest.raises(ValueError, match="9999"):
        numeral(10000)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("第16条第1款", "第十六条第一款"), ("一(二)3", "一（二）3"), (" § 42", "§42"), ("", ""),
     ("第 十六 条", "第十六条"), ("8.1.4.2", "8.1.4.2"), ("序", "序")],
)  # fmt: skip
def test_a_place_is_kept_in_one_way_however_it_is_typed(typed: str, kept: str) -> None:
    assert written(typed) == kept


@pytest.mark.parametrize("typed", ["大概那条", "第条", "第十六", "第16条以后", "<b>"])
def test_what_is_no_place_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match="不是条款位置"):
        written(typed)


@pytest.mark.parametrize(
    ("one", "other", "touches"),
    [
        ("第十六条", "第十六条第一款", True),
        ("第十六条第一款第三项", "第十六条第一款", True),
        ("§16", "第十六条第一款第三项", True),
        ("第十条", "第十一条", False),
        ("第一条", "第十条", False),
        ("一（一）1", "一（一）10", False),
        ("一（一）", "一（一）10", True),
        ("第十六条第一款", "第十六条第二款", False),
        ("第一条第五项", "第一条第一款", True),
        ("第一条第五项", "第一条第六项", False),
        ("", "第十六条", True),
    ],
)
def test_one_place_touches_another_by_whole_steps(one: str, other: str, touches: bool) -> None:
    assert touch(one, other) is touches
    assert touch(other, one) is touches


def test_an_article_says_its_place_in_statutes_and_outlines() -> None:
    assert place_of(INSTRUMENTS["MSF2023"].art(251)) == "第二百五十一条"
    assert place_of(INSTRUMENTS["ZX2020"].art(16, 1, 3)) == "第十六条第一款第三项"
    assert place_of(INSTRUMENTS["LGF2018_17"].art("一", 2, 1)) == "一2（1）"


def test_lines_cut_to_the_page_are_joined_and_page_numbers_dropped() -> None:
    text = (
        "一、总的要求\n各级法院要依法规范公正文明执行，做到应当执行的案件全部依\n\n— 7 —\n\n"
        "法执行。\n二、工作措施\n（一）立案后及时查询。"
    )
    first = read_norm(text).clauses[0]
    assert first.words == (
        "一、总的要求\n各级法院要依法规范公正文明执行，做到应当执行的案件全部依法执行。"
    )


def test_numbers_that_run_on_are_places_of_their_own_and_others_hang_under_their_heading() -> None:
    running = "一、甲\n1.天\n2.地\n二、乙\n3.人"
    assert places(running) == ["一", "§1", "§2", "二", "§3"]
    restarting = "一、甲\n1.天\n2.地\n二、乙\n1.人"
    assert places(restarting) == ["一", "一1", "一2", "二", "二1"]


def test_a_sentence_that_begins_with_an_article_is_no_new_article() -> None:
    text = "第一条 甲。\n第三条所称期限，是指本规定的期限。\n第二条 乙。"
    assert places(text) == ["第一条第一款", "第一条第二款", "第二条"]


def test_the_signature_stands_alone_and_the_annex_is_left_out() -> None:
    told = read_norm("一、甲。\n二、乙。\n示例法院\n2018年2月29日\n附件\n示例名单\n张某某")
    assert [clause.place for clause in told.clauses] == ["一", "二", "落款"]
    assert told.clauses[-1].words == "示例法院\n2018年2月29日"
    assert told.annex_left_out
    assert "张某某" not in "".join(clause.words for clause in told.clauses)


def test_a_text_without_clauses_has_none() -> None:
    assert read_norm("只有一段话。").clauses == ()
    assert read_norm("").clauses == ()


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"title": ""}, "须有编号和名称"),
        ({"level": "圣旨"}, "不认识的效力层级"),
        ({"issued_on": "2026-02-30"}, "第2行"),
        ({"issued_on": ""}, "须有印发日"),
        ({"amends": "NONE"}, "没有规范 NONE"),
        ({"status": ""}, "第2行"),
    ],
)
def test_a_table_that_cannot_be_trusted_is_refused_with_its_line(
    cells: dict[str, str], says: str
) -> None:
    with pytest.raises(BadTable, match=says):
        list(read_norms(entry(**cells)))


def test_a_norm_stands_in_the_table_once() -> None:
    line = entry().splitlines()[1]
    with pytest.raises(BadTable, match="X1 重复"):
        list(read_norms(f"{entry()}\n{line}"))


def test_the_table_says_of_an_instrument_nothing_else_than_the_instrument() -> None:
    for norm in norms():
        known = INSTRUMENTS.get(norm.key)
        if known:
            said = (norm.number, norm.effective_on, norm.expired_on, norm.short_title)
            assert said == (known.number, known.effective_on, known.expires_on, known.title)


def test_the_higher_norm_goes_before_the_lower_and_the_later_before_the_earlier() -> None:
    by_key = {norm.key: norm for norm in norms()}
    statute, reading, older = by_key["MSF2023"], by_key["JS2022"], by_key["SX2000"]
    assert outranks(statute, reading)
    assert prevails(reading, statute) == (statute, "法律的效力层级较高")
    assert prevails(older, reading) == (reading, "同一层级，2022-04-10 起施行的在后")


def test_nobody_says_which_of_two_unranked_norms_goes_before() -> None:
    party = next(norm for norm in norms() if norm.level is Level.PARTY)
    other = next(norm for norm in norms() if norm.level is Level.NORM)
    assert prevails(party, other) is None


def test_a_rule_is_named_by_the_clause_it_cites_and_by_no_other() -> None:
    today = date(2026, 11, 20)
    keys = {one.key for one in citing("JS2022", "第四百八十条第一款", on=today)}
    assert "A1-FILE-33" in keys
    assert "A1-FILE-33" not in {one.key for one in citing("JS2022", "第四百八十一条", on=today)}
    assert keys <= {one.key for one in citing("JS2022", "", on=today)}


def test_a_clock_cites_the_edition_of_the_day() -> None:
    before = {one.norm_key for one in citations_on(date(2021, 6, 1)) if one.kind == "期限"}
    after = {one.norm_key for one in citations_on(date(2026, 11, 20)) if one.kind == "期限"}
    assert "MSF2012" in before
    assert "MSF2012" not in after


@pytest.mark.skipif(not SHARED.is_dir(), reason="the texts (../shared/law/texts) are not at hand")
def test_every_text_at_hand_is_read_without_a_gap_and_without_a_place_twice() -> None:
    files = sorted((SHARED / "law" / "texts").glob("*.md"))
    assert len(files) > 30
    for path in files:
        found = places(path.read_text(encoding="utf-8"))
        assert len(found) == len(set(found)), path.name
        articles = [place for place in found if place.startswith("第")]
        numbers = sorted({number_of(place[1 : place.index("条")]) for place in articles})
        assert numbers == list(range(1, len(numbers) + 1)), path.name


@pytest.mark.skipif(not SHARED.is_dir(), reason="the seeds (../shared/mission) are not at hand")
def test_every_numbered_line_of_the_five_seeds_is_a_clause() -> None:
    counts = {
        path.name[:3]: len(read_norm(path.read_text(encoding="utf-8")).clauses)
        for path in Path(SHARED / "mission").glob("00*.txt")
    }
    assert counts == {"000": 29, "001": 27, "002": 22, "003": 15, "004": 75}
