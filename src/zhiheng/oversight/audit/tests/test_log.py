"""The log is searched by case, officer, act and day, by those who watch and by nobody else."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import RequestFactory

from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.oversight.audit import actions, queries
from zhiheng.oversight.audit.pages.forms import LogForm
from zhiheng.oversight.audit.terms import Log, LogTerms
from zhiheng.plant import looklog
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel.exhibits import Office, a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return a_court_office()


def lines(by: Officer, **asked: object) -> list[tuple[str, str, str]]:
    with entered(Scope.of(by)):
        page = queries.log_page(LogTerms(**asked))  # type: ignore[arg-type]
    return [(line.who, line.what, line.about) for line in page.rows]


@pytest.mark.mission("REQ-566")
def test_who_saw_a_case_is_found_and_a_deleted_line_breaks_verification(
    office: Office, owner: object
) -> None:
    """Deleting a log line breaks verification; search returns who saw a record."""
    case_id = a_docketed_case(handler=office.handler)
    looklog.look(office.handler, "case", case_id, "办案", NOW)
    looklog.flush()
    seen = lines(office.discipline, log=Log.LOOKS, case_id=case_id)
    assert seen == [(office.handler.words, "查看案件", "（2026）鲁0102执1号")]
    owner.execute("ALTER TABLE plant_look DISABLE TRIGGER USER")  # type: ignore[attr-defined]
    owner.execute("DELETE FROM plant_look")  # type: ignore[attr-defined]
    root = replace(office.admin_audit, court="最高法")
    actions.verify_chains(by=root, at=NOW)
    with entered(Scope.of(root)):
        last = queries.last_verification()
    assert last is not None
    assert f"{NOW.date()}/查看 第 1 环处断开" in last.says


def test_a_search_by_case_finds_its_acts(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    actions.verify_chains(by=office.discipline, at=NOW)
    found = lines(office.discipline, case_id=case_id)
    assert {about for _, _, about in found} == {"（2026）鲁0102执1号"}


def test_a_search_by_officer_and_day_finds_what_he_did_then(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    day = NOW.date()
    filed = {"staff_id": office.filing.id, "act": "立案"}
    assert len(lines(office.discipline, **filed, from_on=day, until_on=day)) == 1
    assert lines(office.discipline, **filed, from_on=day + timedelta(days=1)) == []
    assert lines(office.discipline, staff_id=office.president.id, act="立案") == []


def test_an_administrator_sees_who_looked_and_nothing_of_the_case(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    looklog.look(office.handler, "case", case_id, "办案", NOW)
    looklog.flush()
    assert lines(office.admin_audit, act="立案") == []
    assert lines(office.admin_audit, log=Log.LOOKS) == [(office.handler.words, "查看案件", "")]


def test_a_refused_attempt_is_found_with_rule_and_basis(office: Office) -> None:
    with pytest.raises(Refused):
        actions.verify_chains(by=office.handler, at=NOW)
    with entered(Scope.of(office.admin_audit)):
        [line] = queries.log_page(LogTerms(log=Log.REFUSALS)).rows
    assert (line.who, line.what) == (office.handler.words, "校验审计链")
    assert "AUTH-POST" in line.details[0]
    assert "GB/T 22239-2019" in line.details[0]


def test_another_courts_log_is_not_found(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    stranger = replace(office.admin_audit, court="鲁0103")
    assert lines(stranger, case_id=case_id) == []
    with entered(Scope.of(stranger)):
        assert queries.case_numbered("（2026）鲁0102执1号") is None


def test_an_untouched_log_verifies_and_says_so_on_record(office: Office) -> None:
    a_docketed_case(handler=office.handler)
    actions.verify_chains(by=office.admin_audit, at=NOW)
    with entered(Scope.of(office.admin_audit)):
        last = queries.last_verification()
    assert last is not None
    assert last.says.startswith("审计链完好")


def test_a_case_number_is_read_however_it_is_typed(office: Office) -> None:
    case_id = a_docketed_case(handler=office.handler)
    with entered(Scope.of(office.discipline)):
        assert casefile.number_of(case_id) == "（2026）鲁0102执1号"
        assert queries.case_numbered("(2026) 鲁0102执1号") == case_id


@pytest.mark.parametrize(
    ("asked", "field", "sentence"),
    [
        ({"case_number": "（2026）鲁0102执999号"}, "case_number", "没有这个案号"),
        ({"case_number": "' OR 1=1"}, "case_number", "没有这个案号"),
        ({"staff_number": "nobody"}, "staff_number", "没有这个工号"),
        ({"since": "2026-02-30"}, "since", "起日“2026-02-30”不是日历上有的日期"),
        ({"since": "2026-02-02", "until": "2026-02-01"}, "until", "止日早于起日"),
        ({"log": "别的"}, "log", "没有这种记录"),
        ({"act": "别的"}, "act", "没有这种行为"),
    ],
)
def test_a_wrong_search_says_what_to_do(
    office: Office, rf: RequestFactory, asked: dict[str, str], field: str, sentence: str
) -> None:
    with entered(Scope.of(office.admin_audit)):
        form = LogForm(rf.get("/audit/", asked).GET)
        assert sentence in str(form.errors[field])
