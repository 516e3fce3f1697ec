"""The synthetic province: made by the verbs, nobody real, the same again from the same seed."""

import random
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from province.courts import elsewhere
from province.export import logical_export
from province.filing import Debts
from province.history import HOME_COURT, OTHERS, History
from province.judgments import CAUSES, judgment
from province.offices import Office
from province.people import Population, credit_code, identity_number
from province.plans import COURT_TIME, Plan, Plans
from province.samples import write_samples
from tests.plugins.databases import TestHouse
from zhiheng.law.assignment import objections
from zhiheng.law.calendar import Calendar
from zhiheng.law.clocks import NOTICE_ISSUE, stand
from zhiheng.measures.assignment.queries import month
from zhiheng.measures.intake.queries import read
from zhiheng.oversight.clockboard.queries import quality_of
from zhiheng.oversight.tasks.models import Notice, Reading
from zhiheng.oversight.tasks.queries import unread
from zhiheng.plant.models import Act, Refusal
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.verify import verify
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.nodes.queries import due_counts
from zhiheng.registers.nodes.terms import DueFilter
from zhiheng.registers.personnel.queries import staff_of
from zhiheng.registers.persons.terms import DocumentKind, document_number

NOW = datetime(2026, 11, 20, 16, 0, tzinfo=COURT_TIME)
OFFICE = Office(HOME_COURT, "济南市历下区人民法院", {})


def disputes(seed: int, count: int) -> list[str]:
    chance = random.Random(seed)
    debts = Debts(chance, Population(chance))
    return [judgment(debts.dispute(OFFICE, date(2026, 11, 1))) for _ in range(count)]


def test_the_same_seed_makes_the_same_judgments() -> None:
    assert disputes(4, 20) == disputes(4, 20)
    assert disputes(4, 20) != disputes(5, 20)


@pytest.mark.parametrize("serial", [10_000_000, 41_203_377, 98_999_998])
def test_invented_numbers_pass_every_check_and_belong_to_nobody(serial: int) -> None:
    code, number = credit_code(serial), identity_number(date(1985, 3, 12), serial % 990)
    assert document_number(DocumentKind.CREDIT_CODE, code) == code
    assert document_number(DocumentKind.ID_CARD, number) == number
    assert (code[2:4], number[:2]) == ("99", "99")


def test_the_reader_reads_everything_that_the_province_writes() -> None:
    chance = random.Random(9)
    debts = Debts(chance, Population(chance))
    seen = set()
    for _ in range(120):
        dispute = debts.dispute(OFFICE, date(2026, 11, 1))
        reading = read(judgment(dispute))
        people = (dispute.creditor, *dispute.debtors)
        assert (reading.case_no, reading.date) == (dispute.case_no, dispute.made_on)
        assert reading.cause == dispute.cause
        assert [one.name for one in reading.parties] == [one.name for one in people]
        assert reading.obligations[0].principal_fen == (dispute.principal_fen or None)
        seen.add(dispute.cause)
    assert seen == set(CAUSES)


def plans(now: datetime, count: int, seed: int = 1) -> list[Plan]:
    drawn = Plans(random.Random(seed), now, Calendar.seeded())
    return [drawn.plan(place, count) for place in range(count)]


def days_left(plan: Plan, now: datetime) -> int:
    """How many days from today the notice is to be issued."""
    due_on = stand(NOTICE_ISSUE, plan.received_on, Calendar.seeded()).due_on
    return (due_on - now.date()).days


@pytest.mark.parametrize("count", [1, 2, 5, 10])
@pytest.mark.parametrize("hour", [0, 8, 10, 23])
def test_nothing_is_received_or_docketed_after_now_on_any_weekday(count: int, hour: int) -> None:
    for day in range(14, 28):
        now = datetime(2026, 12, day, hour, 1, tzinfo=COURT_TIME)
        for plan in plans(now, count):
            assert plan.received_on <= plan.docketed_at.date()
            assert plan.docketed_at < now
            assert plan.received_on.weekday() < 5


@pytest.mark.parametrize("day", range(16, 23))
def test_on_any_weekday_some_notices_are_overdue_and_some_due_within_three_days(day: int) -> None:
    now = datetime(2026, 11, day, 16, tzinfo=COURT_TIME)
    left = [days_left(plan, now) for plan in plans(now, 53) if plan.notice_after_days is None]
    assert min(left) < 0
    assert len([days for days in left if 0 <= days <= 3]) >= 2


def test_a_clock_ends_today_where_today_is_a_working_day() -> None:
    now = datetime(2026, 11, 16, 9, tzinfo=COURT_TIME)
    assert 0 in {days_left(one, now) for one in plans(now, 53) if one.notice_after_days is None}


def test_the_same_seed_makes_the_same_plans() -> None:
    assert plans(NOW, 40, seed=3) == plans(NOW, 40, seed=3)
    assert plans(NOW, 40, seed=3) != plans(NOW, 40, seed=4)


def test_of_sixty_cases_more_than_fifty_are_the_home_courts() -> None:
    assert History(cases=60, seed=1, now=NOW).at_home == 53


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("count", "now"),
    [
        (1, datetime(2026, 11, 21, 1, 5, tzinfo=COURT_TIME)),
        (10, datetime(2026, 12, 5, 12, 0, tzinfo=COURT_TIME)),
    ],
)
def test_a_province_has_exactly_as_many_cases_as_asked_for(count: int, now: datetime) -> None:
    assert History(cases=count, seed=1, now=now).happen() == count
    with entered(Scope.of_court("最高法", 3)):
        assert len(casefile.cases_page(CaseFilter(), size=50).rows) == count


@pytest.mark.django_db
def test_a_small_province_has_everything_that_the_demo_shows() -> None:
    assert History(cases=24, seed=1, now=NOW).happen() == 24
    with entered(Scope.of_court(HOME_COURT, 3)):
        cards = casefile.cases_page(CaseFilter(), size=50).rows
        counts = due_counts(DueFilter(court=HOME_COURT), NOW.date())
        refused = Refusal.objects.filter(name="立案").count()
    assert len(cards) == 18
    assert [card.secrecy for card in cards].count(1) == 1
    assert refused == 2
    assert counts.overdue > 0
    assert counts.week > 0
    in_their_order()
    only_reminders_of_the_last_days_wait()
    assert verify().ok


def in_their_order() -> None:
    """Acts of one court follow one another in time, and none lies after now."""
    with entered(Scope.of_court(HOME_COURT, 3)):
        moments = list(
            Act.objects.filter(court=HOME_COURT).order_by("seq").values_list("at", flat=True)
        )
    assert moments == sorted(moments)
    assert moments[-1] <= NOW


def only_reminders_of_the_last_days_wait() -> None:
    with entered(Scope.of_court("最高法", 3)):
        told, read_of = Notice.objects.count(), Reading.objects.count()
        waiting = [note for one in staff() for note in unread(one)]
    of_acts = [note for note in waiting if note.reminder_id is None]
    assert 0 < len(of_acts) < told == read_of + len(of_acts)
    assert all(note.noted_on >= NOW.date() - timedelta(days=6) for note in of_acts)
    assert len(waiting) > len(of_acts)


def staff() -> list[int]:
    return [one.id for court in (HOME_COURT, *OTHERS) for one in staff_of(court)]


@pytest.mark.django_db
def test_the_same_seed_and_moment_make_the_same_province(house: TestHouse) -> None:
    History(cases=5, seed=6, now=NOW).happen()
    first = logical_export()
    house.move_to_new_clone()
    History(cases=5, seed=6, now=NOW).happen()
    assert len(first) > 200
    assert logical_export() == first


@pytest.mark.django_db
def test_cases_are_worked_by_every_act_that_stands() -> None:
    """From the draw, which anyone can recompute, to entries that come late."""
    History(cases=56, seed=1, now=NOW).happen()
    with entered(Scope.of_court(HOME_COURT, 3)):
        done = set(Act.objects.values_list("name", flat=True))
        october = month(HOME_COURT, "2026-10")
        scored = quality_of(date(2026, 1, 1), NOW.date(), court=HOME_COURT)
    # One sweep reminds all courts below a high court, and stands on its record.
    with entered(Scope.of_court("鲁", 3)):
        assert Act.objects.filter(name="发出期限提醒", court="鲁").exists()
    assert done >= WORK, WORK - done
    assert len(october.draws) > 2
    assert objections(october) == ()
    assert 0 < sum(one.late for one in scored) < sum(one.in_time for one in scored)


WORK = {
    "公布分案种子", "公布分案种子明文", "随机分案", "签收案件", "分类分流", "不予受理", "通知补正",
    "登记送达", "登记发出", "登记退回", "作出公告送达决定", "确认送达地址", "登记财产报告",
    "核查财产报告", "登记财产线索", "核实财产线索", "录入财产调查", "登记财产", "认定财产状况",
    "补记办结", "扣除期限", "延长执行期限", "说明超期", "保存计算", "移交案件",
}  # fmt: skip


def test_five_instruments_wait_to_be_filed_and_are_read_whole(tmp_path: Path) -> None:
    write_samples(tmp_path, seed=1, today=NOW.date())
    files = sorted(tmp_path.iterdir())
    assert len(files) == 5
    for one in files:
        reading = read(one.read_text())
        assert reading.case_no, one.name
        assert reading.obligations, one.name
        assert {party.role for party in reading.parties} >= {"creditor", "debtor"}


def test_a_larger_province_lies_in_ten_courts() -> None:
    assert len({HOME_COURT, *elsewhere(200)}) == 10
    assert len(elsewhere(60)) == 7
