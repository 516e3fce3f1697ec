"""随机分案: committed before, drawn by the record, recomputed after."""

import pytest

from zhiheng.law.assignment import Weight, choose, objections, published, read_published
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.assignment import queries
from zhiheng.measures.assignment.actions import (
    draw,
    name_tribunal_team,
    publish_seed,
    reveal_seed,
    weigh,
)
from zhiheng.measures.assignment.exhibits import MONTH, SEED, a_draw, a_published_seed
from zhiheng.measures.assignment.terms import (
    DrawTerms,
    RevealTerms,
    SeedTerms,
    TribunalTerms,
    WeightTerms,
)
from zhiheng.measures.handling.actions import assign
from zhiheng.measures.handling.terms import AssignTerms
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.models import Act
from zhiheng.plant.officer import system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel import actions as personnel
from zhiheng.registers.personnel import queries as staff
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.personnel.terms import (
    AbsenceKind,
    AbsenceTerms,
    DivisionKind,
    DivisionTerms,
    MemberTerms,
    TeamRole,
    TeamTerms,
)
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.titles.exhibits import a_judgment

pytestmark = pytest.mark.django_db
AFTER = NOW.replace(month=12, day=1)


def handler_of(case_id: int, office: Office) -> int | None:
    with entered(Scope.of(office.chief)):
        return casefile.case(case_id).handler_id


def away(office: Office, staff_id: int) -> None:
    terms = AbsenceTerms(
        staff_id=staff_id, kind=AbsenceKind.LEAVE, from_on=NOW.date(), until_on=NOW.date()
    )
    personnel.record_absence(terms=terms, by=office.chief, at=NOW)


def test_a_draw_names_the_handler_that_seed_number_and_list_give(seeded: Office) -> None:
    case_id = a_docketed_case()
    a_draw(case_id, by=seeded.filing)
    with entered(Scope.of(seeded.chief)):
        drawing = queries.drawing(case_id)
        number = casefile.number_of(case_id)
        assert drawing is not None
        chosen = choose(SEED, number, drawing.candidates)
        assert staff.staff(drawing.staff_id).number == chosen.number
    assert handler_of(case_id, seeded) == drawing.staff_id


def test_nobody_draws_before_the_hash_is_published(office: Office) -> None:
    assert office.handler
    case_id = a_docketed_case()
    with pytest.raises(Refused, match="没有公布种子"):
        a_draw(case_id, by=office.filing)
    assert handler_of(case_id, office) is None


def test_a_case_with_a_handler_is_not_drawn(seeded: Office) -> None:
    case_id = a_docketed_case(handler=seeded.handler)
    with pytest.raises(Refused, match="已有承办人"):
        a_draw(case_id, by=seeded.filing)


def test_who_is_on_leave_is_listed_and_not_drawn(seeded: Office) -> None:
    away(seeded, seeded.handler.id)
    case_id = a_docketed_case()
    a_draw(case_id, by=seeded.filing)
    with entered(Scope.of(seeded.chief)):
        drawing = queries.drawing(case_id)
    assert drawing is not None
    [absent] = [one for one in drawing.candidates if one.weight is Weight.NONE]
    assert (absent.name, absent.why) == ("周文", "休假至 2026-11-20")
    assert handler_of(case_id, seeded) == seeded.other_handler.id


def test_who_is_recused_is_listed_with_the_ground(seeded: Office) -> None:
    case_id = a_docketed_case()
    terms = DrawTerms(recused=(seeded.other_handler.id,), ground="与当事人有亲属关系")
    draw(case_id=case_id, terms=terms, by=seeded.chief, at=NOW)
    assert handler_of(case_id, seeded) == seeded.handler.id
    with entered(Scope.of(seeded.chief)):
        drawing = queries.drawing(case_id)
    assert drawing is not None
    assert "回避：与当事人有亲属关系" in [one.why for one in drawing.candidates]


def test_nobody_is_recused_without_a_ground() -> None:
    with pytest.raises(BadTerms, match="回避的理由没有填写"):
        DrawTerms(recused=(1,))


def test_when_nobody_may_be_drawn_the_chief_is_asked(seeded: Office) -> None:
    for one in (seeded.handler, seeded.other_handler):
        away(seeded, one.id)
    with pytest.raises(Refused, match="休假至"):
        a_draw(a_docketed_case(), by=seeded.filing)


def test_a_weight_needs_a_ground_and_stands_in_the_list(seeded: Office) -> None:
    terms = WeightTerms(staff_id=seeded.handler.id, weight=Weight.HALF, ground="兼任审判管理")
    weigh(terms=terms, by=seeded.chief, at=NOW)
    with entered(Scope.of(seeded.chief)):
        listed = queries.candidates(seeded.court, NOW.date())
    assert {(one.candidate.weight, one.candidate.why) for one in listed} == {
        (Weight.HALF, "兼任审判管理"),
        (Weight.FULL, ""),
    }


def test_the_filing_desk_sets_no_weights(seeded: Office) -> None:
    terms = WeightTerms(staff_id=seeded.handler.id, weight=Weight.NONE, ground="不想分")
    with pytest.raises(Refused, match="岗位"):
        weigh(terms=terms, by=seeded.filing, at=NOW)


def test_a_month_has_one_seed(seeded: Office) -> None:
    with pytest.raises(BadTerms, match="不能更换"):
        a_published_seed(seeded)


def test_no_seed_is_published_for_a_month_gone_by(office: Office) -> None:
    with pytest.raises(BadTerms, match="已经过去"):
        publish_seed(terms=SeedTerms(month="2026-10", seed=SEED), by=office.chief, at=NOW)


def test_the_published_sentence_tells_the_hash_and_not_the_seed(seeded: Office) -> None:
    with entered(Scope.of(seeded.chief)):
        says = Act.objects.get(name="公布分案种子").says
        seed = queries.seed(seeded.court, MONTH)
    assert seed is not None
    assert seed.seed_hash in says
    assert (SEED in says, seed.seed) == (False, "")


def test_the_seed_stays_secret_until_the_month_is_over(seeded: Office) -> None:
    with pytest.raises(Refused, match="还没有结束"):
        reveal_seed(terms=RevealTerms(month=MONTH), by=seeded.chief, at=NOW)
    reveal_seed(terms=RevealTerms(month=MONTH), by=seeded.chief, at=AFTER)
    with pytest.raises(BadTerms, match="已经公布"):
        reveal_seed(terms=RevealTerms(month=MONTH), by=seeded.chief, at=AFTER)


def test_a_third_party_recomputes_the_month_from_what_is_published(seeded: Office) -> None:
    for serial in range(3):
        title = a_judgment(f"（2026）鲁0102民初{300 + serial}号")
        a_draw(a_docketed_case(title=title), by=seeded.filing)
    by_hand = a_docketed_case(title=a_judgment("（2026）鲁0102民初310号"))
    to_handler = AssignTerms(handler_id=seeded.handler.id, ground="系列案件")
    assign(case_id=by_hand, terms=to_handler, by=seeded.chief, at=NOW)
    a_docketed_case(title=a_judgment("（2026）鲁0102民初311号"))
    reveal_seed(terms=RevealTerms(month=MONTH), by=seeded.chief, at=AFTER)
    with entered(Scope.of(seeded.chief)):
        told = read_published(published(queries.month(seeded.court, MONTH)))
    assert (len(told.draws), len(told.by_hand), len(told.without)) == (3, 1, 1)
    assert objections(told) == ()


@pytest.fixture
def tribunal(seeded: Office) -> str:
    """A tribunal whose team has one judge, the other handler."""
    setter_up = system_officer(seeded.court)
    name = "姚家人民法庭"
    body = DivisionTerms(court=seeded.court, kind=DivisionKind.TRIBUNAL, name=name)
    division_id = personnel.found_division(terms=body, by=setter_up, at=NOW)
    judge = MemberTerms(staff_id=seeded.other_handler.id, role=TeamRole.JUDGE)
    team = TeamTerms(division_id=division_id, name="姚家执行团队", members=(judge,))
    team_id = personnel.form_team(terms=team, by=setter_up, at=NOW)
    route = TribunalTerms(division_id=division_id, team_id=team_id)
    name_tribunal_team(terms=route, by=seeded.chief, at=NOW)
    return name


@pytest.mark.mission("REQ-034")
def test_a_case_tried_by_a_tribunal_goes_to_the_tribunals_team(
    seeded: Office, tribunal: str
) -> None:
    """File a case whose basis is from tribunal X: default handler is X's team; bureau sees it in
    its ledger."""
    for serial in range(4):
        number = f"（2026）鲁0102民初{400 + serial}号"
        case_id = a_docketed_case(title=a_judgment(number, text=f"本院{tribunal}依法审理了本案。"))
        a_draw(case_id, by=seeded.filing)
        assert handler_of(case_id, seeded) == seeded.other_handler.id
    with entered(Scope.of(seeded.chief)):
        drawing = queries.drawing(case_id)
        [(court, *_, cases)] = casefile.ledger()
    assert drawing is not None
    assert (drawing.pool, court, cases) == (tribunal, seeded.court, 4)
