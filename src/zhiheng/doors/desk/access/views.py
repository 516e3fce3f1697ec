"""Log-in, log-out and the fresh log-in before signing."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import rotate_token
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from zhiheng.doors.desk.access import entrance
from zhiheng.doors.desk.access.entrance import TURNED_AWAY, DeskRequest, Turned
from zhiheng.doors.desk.access.forms import LogInForm, StepUpForm
from zhiheng.plant.ui.routes import ANY_OFFICER, PUBLIC, authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.personnel import queries
from zhiheng.registers.personnel.terms import DEMO_PASSWORD


class SameAgain(HttpResponseRedirect):
    """Sends what was posted on to another path of this house, whole (RFC 9110, 15.4.8)."""

    status_code = 307


@sensitive_post_parameters("password", "code")
@never_cache
@require_http_methods(["GET", "POST"])
@authority(posts=PUBLIC)
def log_in(request: CourtRequest) -> HttpResponse:
    """The log-in page. A right try leads on to what was asked for."""
    if request.method == "GET":
        why = TURNED_AWAY.get(request.GET.get("because", ""), "")
        return _log_in_page(request, LogInForm(), why, 200)
    form = LogInForm(request.POST)
    if not form.is_valid():
        return _log_in_page(request, form, "", 422)
    judged = entrance.prove(request, at=request.moment, **form.cleaned_data)
    if isinstance(judged, Turned):
        return _log_in_page(request, form, judged.sentence, 401)
    key = entrance.let_in(request, judged, at=request.moment)
    rotate_token(request)
    return _with_key(HttpResponseRedirect(_way_on(request)), key)


@require_POST
@authority(posts=PUBLIC)
def log_out(request: DeskRequest) -> HttpResponse:
    """End the session, if there is one."""
    if getattr(request, "visitor", None) is not None:
        entrance.log_out(request)
    answer = HttpResponseRedirect(reverse("access:log-in"))
    answer.delete_cookie(settings.SESSION_COOKIE_NAME)
    return answer


@sensitive_post_parameters("password", "code")
@never_cache
@require_http_methods(["GET", "POST"])
@authority(posts=ANY_OFFICER)
def step_up(request: DeskRequest) -> HttpResponse:
    """The fresh log-in before signing; what was being signed comes along and is then done with
    the same submission."""
    visitor = request.visitor
    if request.method == "GET":
        form = StepUpForm(visitor=visitor)
        return render(request, "access/step_up.html", _step_up(request, form))
    form = StepUpForm(request.POST, visitor=visitor)
    if not form.is_valid():
        return render(request, "access/step_up.html", _step_up(request, form), status=422)
    typed = {"code": "", **form.cleaned_data}
    judged = entrance.prove(request, login_name=visitor.login_name, at=request.moment, **typed)
    if isinstance(judged, Turned):
        shown = _step_up(request, form) | {"sentence": judged.sentence}
        return render(request, "access/step_up.html", shown, status=401)
    entrance.confirm(request, judged)
    waits_at = _inside(request, request.POST.get("then", ""))
    return SameAgain(waits_at) if waits_at else HttpResponseRedirect(_way_on(request))


def _log_in_page(
    request: CourtRequest, form: LogInForm, sentence: str, status: int
) -> HttpResponse:
    demo = queries.demo_accounts(request.moment.date()) if settings.ZHIHENG_DEMO else ()
    shown = {
        "form": form,
        "sentence": sentence,
        "demo_accounts": demo,
        "demo_password": DEMO_PASSWORD,
        "next": _way_on(request),
    }
    return render(request, "access/log_in.html", shown, status=status)


def _with_key(answer: HttpResponse, key: str) -> HttpResponse:
    """The session's key, for this host only, out of reach of scripts, gone with the browser."""
    answer.set_cookie(
        settings.SESSION_COOKIE_NAME, key, httponly=True, samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    return answer


def _way_on(request: HttpRequest) -> str:
    """Where to after the log-in: what was asked for, else the worklist."""
    return _inside(request, request.POST.get("next") or request.GET.get("next") or "") or "/"


def _inside(request: HttpRequest, wanted: str) -> str:
    """An address if it is one of this house, else ''."""
    here = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if here else ""


def _step_up(request: CourtRequest, form: StepUpForm) -> dict[str, object]:
    then = _inside(request, request.POST.get("then", ""))
    waiting = entrance.waiting(request) if then else {"carried": []}
    return {"form": form, "next": _way_on(request), **waiting, "then": then}


def to_log_in(request: HttpRequest, because: str) -> str:
    """The address of the log-in page that says why one was turned away."""
    wanted = request.get_full_path() if request.method == "GET" else "/"
    said = {"next": wanted} | ({"because": because} if because else {})
    return f"{reverse('access:log-in')}?{urlencode(said)}"
