"""The floor of the worklist: a minimal Django view with the same session, scope and 50 rows."""

from datetime import datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import Context, Engine
from django.test.utils import override_settings
from django.urls import path

from zhiheng.doors.desk.access.entrance import key_hash_of
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.personnel.queries import officer_at_door

COURT_TIME: Final = ZoneInfo("Asia/Shanghai")
ENGINE: Final = Engine(dirs=[str(Path(__file__).parent / "templates")])
ROWS: Final = """
SELECT k.due_on, k.name, k.cites[1], c.number, c.creditors, c.debtors, c.cause, c.claim_fen
FROM nodes_clock k JOIN casefile_case c ON c.id = k.case_id
WHERE k.met_on IS NULL AND k.court = %s AND k.handler_key = %s
ORDER BY k.due_on, k.id LIMIT 50
"""


def worklist(request: HttpRequest) -> HttpResponse:
    """Session, scope, one query, one template."""
    key = key_hash_of(request.COOKIES[settings.SESSION_COOKIE_NAME])
    visitor = officer_at_door(key, datetime.now(COURT_TIME))
    assert visitor is not None
    officer = visitor.officer()
    with entered(Scope.of(officer)), connection.cursor() as cursor:
        cursor.execute(ROWS, [officer.court, officer.id])
        rows = cursor.fetchall()
    shown = Context({"officer": officer, "rows": rows})
    return HttpResponse(ENGINE.get_template("worklist.html").render(shown))


urlpatterns = [path("", worklist)]


def here(get_response: object) -> object:
    """The only middleware: it says which routes there are."""

    def asked(request: HttpRequest) -> object:
        request.urlconf = __name__
        return get_response(request)  # type: ignore[operator]

    return asked


def handler() -> WSGIHandler:
    """Django with this one view and nothing before it."""
    with override_settings(MIDDLEWARE=[f"{__name__}.here"]):
        return WSGIHandler()
