"""Full text in Chinese, inside a case and over the court."""

from dataclasses import replace

import pytest

from tests.dossier.conftest import a_text, laid_in
from zhiheng.law import courts
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dossier import queries as dossier
from zhiheng.registers.dossier.queries import squeezed
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.titles.exhibits import a_judgment

pytestmark = pytest.mark.django_db


def test_words_broken_by_the_end_of_a_line_are_found(office: Office, case_id: int) -> None:
    laid_in(case_id, office.clerk, a_text(words="现有机器三\n 台存放于青石路仓库"))
    with entered(Scope.of(office.handler)):
        [hit] = dossier.search_case(case_id, "机器三台")
    assert (hit.before, hit.found, hit.after) == ("现有", "机器三台", "存放于青石路仓库")


def test_the_words_of_a_paper_are_found_over_the_whole_court(office: Office, case_id: int) -> None:
    laid_in(case_id, office.clerk, a_text(words="车辆停放在槐荫巷车库"))
    another = a_judgment("（2026）鲁0102民初9001号")
    other = a_docketed_case(title=replace(another, made_by=courts.court(office.court).name))
    with entered(Scope.of(office.handler)):
        found = dossier.search("槐荫巷车库")
        noticed = {one.case_id for one in dossier.search("受理通知书")}
    assert [one.case_id for one in found] == [case_id]
    assert {case_id, other} <= noticed


@pytest.mark.parametrize("words", ["", "槐", " 槐 ", "槐荫巷没有", "%%", "__"])
def test_what_is_too_short_or_nowhere_is_not_found(
    office: Office, case_id: int, words: str
) -> None:
    laid_in(case_id, office.clerk, a_text(words="车辆停放在槐荫巷车库"))
    with entered(Scope.of(office.handler)):
        assert dossier.search(words) == dossier.search_case(case_id, words) == ()


def test_a_neighbouring_court_finds_nothing(office: Office, case_id: int) -> None:
    laid_in(case_id, office.clerk, a_text(words="车辆停放在槐荫巷车库"))
    with entered(Scope.of(a_court_office("鲁0103").handler)):
        assert dossier.search("槐荫巷车库", inner=True) == ()


def test_words_of_other_scripts_keep_their_spaces() -> None:
    assert squeezed("车 牌\n鲁A 12 345\tABC  D") == "车牌鲁A 12 345 ABC D"
