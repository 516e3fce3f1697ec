"""The threshold: where a request is told the time and the officer, and a refusal becomes a page.

Inside, nobody reads a clock, asks who is there, or catches a refusal.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotFound,
    HttpResponseRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django_htmx.http import HttpResponseClientRedirect

from zhiheng.doors.desk.access import entrance
from zhiheng.doors.desk.access.entrance import DeskRequest
from zhiheng.doors.desk.access.views import to_log_in
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant import looklog
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.ui.routes import Authority
from zhiheng.registers.personnel.queries import AtDoor

COURT_TIME: Final = ZoneInfo("Asia/Shanghai")
REQUEST_KEY: Final = re.compile(r"[A-Za-z0-9_-]{8,80}")
READING: Final = frozenset(("GET", "HEAD", "OPTIONS"))
OUTER_PATHS: Final = ("/health",)
OUTER_DOORS: Final = ("/calculators/", "/verify/", "/letters/")
"""What the outer network's process serves: its pulse, and the doors that are open to everybody."""

OWING_PAGES: Final = {"password": "access:password", "second_factor": "access:second-factor"}
ALWAYS_OPEN: Final = frozenset(("access:log-in", "access:log-out", *OWING_PAGES.values()))

Handler = Callable[[HttpRequest], HttpResponseBase]


class Threshold:
    """Tells each request its moment, officer and scope; keeps everybody else out; writes down
    what was looked at; turns Refused into 409, BadTerms into 422 and NotOnRecord into 404."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: DeskRequest) -> HttpResponseBase:
        request.moment = datetime.now(COURT_TIME)
        if settings.ZHIHENG_NETWORK == "outer":
            return self._outside(request)
        admitted = entrance.admit(request, at=request.moment)
        if isinstance(admitted, AtDoor):
            return self._inside(request, admitted)
        request.turned_away = admitted
        answer = self.get_response(request)
        looklog.flush()
        if settings.SESSION_COOKIE_NAME in request.COOKIES and not answer.cookies:
            _forget_key(answer)
        return answer

    def _outside(self, request: DeskRequest) -> HttpResponseBase:
        """Nobody has an account out there: no key is looked up, and only open doors are there."""
        request.turned_away = None
        if request.path in OUTER_PATHS or request.path.startswith(OUTER_DOORS):
            return self.get_response(request)
        return HttpResponseNotFound()

    def _inside(self, request: DeskRequest, visitor: AtDoor) -> HttpResponseBase:
        key = _request_key(request)
        request.visitor = visitor
        request.officer = replace(visitor.officer(key or None), ticked=_ticked(request))
        if key is not None and not REQUEST_KEY.fullmatch(key):
            return _bad_terms(request, {"request_key": "表单编号不对，请刷新页面后重新填写"})
        with entered(Scope.of(request.officer, request.moment.date())):
            answer = self.get_response(request)
            looklog.flush()
        patch_cache_control(answer, private=True, no_store=True)
        return answer

    def process_view(
        self, request: DeskRequest, view: Callable[..., Any], _args: object, _kwargs: object
    ) -> HttpResponseBase | None:
        """Nobody passes but to public views; who owes a password or a code does that first."""
        visitor: AtDoor | None = getattr(request, "visitor", None)
        authority = getattr(view, "authority", None)
        public = isinstance(authority, Authority) and authority.public
        if visitor is None:
            return None if public else _to_the_door(request)
        owed = entrance.owes(visitor, request.moment)
        where = request.resolver_match.view_name if request.resolver_match else ""
        if owed is None or public or where in ALWAYS_OPEN:
            return None
        return _redirect(request, reverse(OWING_PAGES[owed]))

    def process_exception(self, request: DeskRequest, error: Exception) -> HttpResponseBase | None:
        """The three anticipated failures as pages or, for the API, as JSON; a defect passes on."""
        if isinstance(error, Refused):
            return _refused(request, error)
        if isinstance(error, BadTerms):
            return _bad_terms(request, error.sentences)
        if isinstance(error, NotOnRecord):
            if _wants_json(request):
                return JsonResponse({"missing": str(error)}, status=404)
            return render(request, "404.html", status=404)
        return None


def _request_key(request: HttpRequest) -> str | None:
    """The key of this submission: a repeated one is answered from the record."""
    if request.method in READING:
        return None
    key = request.headers.get("Idempotency-Key")
    # Reading the form would use up the body that the interface has still to read.
    return key if key or _wants_json(request) else request.POST.get("request_key")


def _ticked(request: HttpRequest) -> frozenset[str]:
    """The points of the act's procedure that this submission ticks."""
    if request.method in READING:
        return frozenset()
    if _wants_json(request):
        return frozenset(request.headers.get("Procedure-Points", "").split())
    return frozenset(request.POST.getlist("ticked"))


def _to_the_door(request: DeskRequest) -> HttpResponseBase:
    because = request.turned_away or ""
    if _wants_json(request):
        return JsonResponse({"refused": "没有登录，或登录已结束，请先登录"}, status=401)
    return _redirect(request, to_log_in(request, because))


def _redirect(request: HttpRequest, where: str) -> HttpResponse:
    """HTMX swaps what a redirect leads to into a panel, unless it is told to go there whole."""
    if request.headers.get("HX-Request"):
        return HttpResponseClientRedirect(where)
    return HttpResponseRedirect(where)


def _refused(request: DeskRequest, error: Refused) -> HttpResponse:
    if _wants_json(request):
        findings = [finding.as_data() for finding in error.findings]
        return JsonResponse({"refused": findings}, status=409)
    stale = any(finding.key == "AUTH-FRESH" for finding in error.findings)
    page = "access/stale.html" if stale else "ui/refused.html"
    waiting = entrance.waiting(request) if stale else {}
    return render(request, page, {"findings": error.findings, **waiting}, status=409)


def _bad_terms(request: HttpRequest, sentences: dict[str, str]) -> HttpResponse:
    if _wants_json(request):
        return JsonResponse({"faults": sentences}, status=422)
    return render(request, "ui/bad_terms.html", {"faults": sentences}, status=422)


def _wants_json(request: HttpRequest) -> bool:
    return request.path.startswith("/api/")


def _forget_key(answer: HttpResponseBase) -> None:
    """A key that opens nothing any more is taken out of the browser."""
    if isinstance(answer, HttpResponse):
        answer.delete_cookie(settings.SESSION_COOKIE_NAME)
