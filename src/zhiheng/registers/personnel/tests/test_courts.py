"""The tree of courts, their divisions, tribunals and teams."""

import pytest

from zhiheng.law import courts as law
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.officer import system_officer
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.exhibits import (
    FOUNDED_AT,
    ROOT_COURT,
    a_court_office,
    an_officer,
    the_courts,
)
from zhiheng.registers.personnel.terms import (
    DivisionKind,
    DivisionTerms,
    MemberTerms,
    TeamRole,
    TeamTerms,
)

pytestmark = pytest.mark.django_db


@pytest.mark.mission("REQ-003")
def test_special_courts_report_to_the_high_court_and_can_be_filtered_out() -> None:
    """Tree seeded with the courts named in the seeds; special courts report directly to the
    provincial high court and appear in every provincial ranking or can be filtered out."""
    the_courts()
    railway, maritime = queries.court("鲁71"), queries.court("鲁72")
    assert (railway.name, maritime.name) == ("济南铁路运输中级法院", "青岛海事法院")
    assert railway.parent_code == maritime.parent_code == "鲁"
    everybody = {court.code for court in queries.courts_below("鲁")}
    ordinary = {court.code for court in queries.courts_below("鲁", with_special=False)}
    assert everybody - ordinary == {"鲁71", "鲁7101", "鲁7102", "鲁72"}


def test_every_court_of_the_law_is_on_record_under_the_supreme_court() -> None:
    the_courts()
    assert {court.code for court in queries.courts_below(ROOT_COURT)} == {
        court.code for court in law.courts()
    }
    assert queries.court(ROOT_COURT).parent_code == ""


def test_seeding_twice_enters_nothing_the_second_time() -> None:
    the_courts()
    assert actions.seed_courts(by=system_officer(ROOT_COURT), at=FOUNDED_AT) == 0


def test_an_abolished_court_says_so_and_has_no_divisions() -> None:
    the_courts()
    gone = queries.court("鲁12")
    assert (gone.state, gone.ended_year) == ("已撤销", 2019)
    assert queries.divisions_of("鲁12") == ()


def test_every_standing_court_has_the_five_usual_divisions() -> None:
    the_courts()
    names = [division.name for division in queries.divisions_of("鲁72")]
    assert names == ["执行局", "执行指挥中心", "执行裁判庭", "立案庭", "信访窗口"]


def test_a_tribunal_stands_under_its_court() -> None:
    office = a_court_office()
    terms = DivisionTerms(court="鲁0102", kind=DivisionKind.TRIBUNAL, name="姚家人民法庭")
    actions.found_division(terms=terms, by=office.admin_system, at=FOUNDED_AT)
    assert "姚家人民法庭" in [division.name for division in queries.divisions_of("鲁0102")]
    with pytest.raises(BadTerms, match="本院已有"):
        actions.found_division(terms=terms, by=office.admin_system, at=FOUNDED_AT)


def test_an_administrator_does_not_reach_into_a_neighbouring_court() -> None:
    office = a_court_office("鲁0102")
    terms = DivisionTerms(court="鲁0103", kind=DivisionKind.TRIBUNAL, name="邻院法庭")
    with pytest.raises(Refused, match="AUTH-COURT|在本院及下级法院范围内办理"):
        actions.found_division(terms=terms, by=office.admin_system, at=FOUNDED_AT)
    assert "邻院法庭" not in [division.name for division in queries.divisions_of("鲁0103")]


def test_the_administrator_of_a_higher_court_reaches_down() -> None:
    the_courts()
    above = an_officer(Post.ADMIN_SYSTEM, code="鲁01", number="ZY-90", name="上管")
    terms = DivisionTerms(court="鲁0102", kind=DivisionKind.TRIBUNAL, name="新设法庭")
    actions.found_division(terms=terms, by=above, at=FOUNDED_AT)
    assert "新设法庭" in [division.name for division in queries.divisions_of("鲁0102")]


def test_a_team_has_a_judge_an_assistant_a_bailiff_and_a_clerk() -> None:
    office = a_court_office()
    [bureau] = [d for d in queries.divisions_of("鲁0102") if d.kind == DivisionKind.BUREAU]
    seats = {
        TeamRole.JUDGE: office.handler, TeamRole.ASSISTANT: office.assistant,
        TeamRole.BAILIFF: office.bailiff, TeamRole.CLERK: office.clerk,
    }  # fmt: skip
    terms = TeamTerms(
        division_id=bureau.id, name="执行一团队",
        members=tuple(MemberTerms(staff_id=one.id, role=role) for role, one in seats.items()),
    )  # fmt: skip
    actions.form_team(terms=terms, by=office.chief, at=FOUNDED_AT)
    team = queries.team_of(office.clerk.id, FOUNDED_AT.date())
    assert team is not None
    assert [(role, name) for _, name, role in team.members] == [
        ("法官", "周文"), ("法官助理", "方晓"), ("法警", "高远"), ("书记员", "何静"),
    ]  # fmt: skip


def test_whoever_is_seated_in_another_team_has_left_the_first() -> None:
    office = a_court_office()
    [bureau] = [d for d in queries.divisions_of("鲁0102") if d.kind == DivisionKind.BUREAU]
    one, two = (
        actions.form_team(
            terms=TeamTerms(
                division_id=bureau.id, name=name,
                members=(MemberTerms(staff_id=judge.id, role=TeamRole.JUDGE),),
            ),
            by=office.chief, at=FOUNDED_AT,
        )
        for name, judge in (("一队", office.handler), ("二队", office.other_handler))
    )  # fmt: skip
    member = MemberTerms(staff_id=office.clerk.id, role=TeamRole.CLERK)
    for team_id in (one, two):
        actions.seat(team_id=team_id, member=member, by=office.chief, at=FOUNDED_AT)
    team = queries.team_of(office.clerk.id, FOUNDED_AT.date())
    assert team is not None
    assert team.id == two


def test_a_team_without_a_judge_is_not_formed() -> None:
    with pytest.raises(BadTerms, match="至少要有一名法官"):
        TeamTerms(division_id=1, name="空", members=())


def test_an_unknown_court_is_not_on_record() -> None:
    the_courts()
    with pytest.raises(NotOnRecord):
        queries.court("粤01")
