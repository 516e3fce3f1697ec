"""Every application ends in a decision that is logged: docketed, refused, or sent back."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.measures.sheets import CHECKED, JUDGMENT, fields_of
from zhiheng.plant.models import Act, Refusal
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.terms import CaseFilter
from zhiheng.registers.personnel.exhibits import Office

LogIn = Callable[[Officer], Client]


@pytest.mark.django_db
@pytest.mark.mission("REQ-014", open="application sent in by the party online")
def test_a_case_gets_its_number_its_duplicate_is_found_and_every_decision_is_logged(
    log_in: LogIn, office: Office
) -> None:
    """File a case online: system gives a case number, detects a duplicate of the same basis
    document and parties, and logs the filing decision."""
    browser = log_in(office.filing)
    page = browser.post("/intake/new", {"step": "read", "text": JUDGMENT})
    sheet = fields_of(page.content) | CHECKED
    keys = iter(("filing-000001", "filing-000002", "filing-000003", "filing-000004"))

    def sent(step: str, **more: str) -> int:
        answer = browser.post(
            "/intake/new", sheet | more | {"step": step, "request_key": next(keys)}
        )
        return int(answer.status_code)

    assert sent("correct") == 302
    assert sent("docket") == 302
    assert sent("docket") == 409
    assert sent("refuse", remedy="可以自裁定送达之日起十日内申请复议。") == 302
    with entered(Scope.of(office.filing)):
        [card] = casefile.cases_page(CaseFilter()).rows
        logged = [*Act.objects.order_by("id").values_list("name", flat=True)]
        barred = Refusal.objects.get(name="立案")
    assert card.number == "（2026）鲁0102执1号"
    assert [name for name in logged if name in ("通知补正", "立案", "不予受理")] == [
        "通知补正",
        "立案",
        "不予受理",
    ]
    assert "同一" in str(barred.rules)
