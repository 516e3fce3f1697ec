"""One's own account: devices, password, second factor."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from zhiheng.doors.desk.access import entrance, onetime, passwords
from zhiheng.doors.desk.access.entrance import DeskRequest, Turned
from zhiheng.doors.desk.access.forms import PasswordForm, SecondFactorForm, sealed_seed
from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.plant.ui.routes import ANY_OFFICER, authority
from zhiheng.registers.personnel import actions, queries


@require_GET
@authority(posts=ANY_OFFICER)
def account(request: DeskRequest) -> HttpResponse:
    """Who one is here, on which devices one is logged in, and the state of one's secrets."""
    own, at = request.visitor, request.moment
    shown = {
        "own": own,
        "sessions": queries.sessions_of(own.account_id, at),
        "posts": queries.posts_on_record(own.staff_id),
        "owes": entrance.owes(own, at),
        "password_until": own.password_set_on + passwords.GOOD_FOR,
    }
    return render(request, "access/account.html", shown)


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
@authority(posts=ANY_OFFICER)
def password(request: DeskRequest) -> HttpResponse:
    """Change one's own password."""
    login_name = request.visitor.login_name
    form = PasswordForm(request.POST or None, login_name=login_name)
    if request.method == "GET" or not form.is_valid():
        return _password_page(request, form)
    judged = entrance.prove_password(request, form.cleaned_data["present"])
    if isinstance(judged, Turned):
        form.add_error("present", judged.sentence)
        return _password_page(request, form)
    entrance.change_password(request, form.cleaned_data["new"])
    return HttpResponseRedirect(reverse("access:account"))


@never_cache
@require_http_methods(["GET", "POST"])
@authority(posts=ANY_OFFICER)
def second_factor(request: DeskRequest) -> HttpResponse:
    """Bind a device for one-time codes; a code that the device shows proves the binding."""
    login_name = request.visitor.login_name
    if request.method == "GET":
        seed = onetime.new_seed()
        return _factor_page(request, SecondFactorForm(), seed, 200)
    form = SecondFactorForm(request.POST)
    seed_shown = form.seed(login_name) if form.is_valid() else None
    if seed_shown is None:
        return HttpResponseRedirect(reverse("access:second-factor"))
    if onetime.right_step(seed_shown, form.cleaned_data["code"], request.moment, None) is None:
        form.add_error("code", "动态口令不对，请等手机上换一个新口令再输")
        return _factor_page(request, form, seed_shown, 422)
    entrance.enrol(request, seed_shown)
    return HttpResponseRedirect(reverse("access:account"))


@require_POST
@authority(posts=ANY_OFFICER)
def end_session(request: DeskRequest, code: str) -> HttpResponse:
    """End a session: one's own elsewhere, or as security administrator one in scope."""
    session_id = codes.id_of("session", code)
    if session_id is None:
        raise Http404
    actions.end_session(
        session_id=session_id, ground=f"由{request.officer.name}结束",
        by=entrance.door_officer(request), at=request.moment,
    )  # fmt: skip
    security = request.officer.holds(Post.ADMIN_SECURITY) and "security" in request.POST
    return HttpResponseRedirect(reverse("access:sessions" if security else "access:account"))


def _password_page(request: DeskRequest, form: PasswordForm) -> HttpResponse:
    must = entrance.owes(request.visitor, request.moment) == "password"
    shown = {"form": form, "must": must, "initial": request.visitor.password_is_initial}
    status = 422 if form.errors else 200
    return render(request, "access/password.html", shown, status=status)


def _factor_page(
    request: DeskRequest, form: SecondFactorForm, seed: str, status: int
) -> HttpResponse:
    login_name = request.visitor.login_name
    shown = {
        "form": form,
        "picture": onetime.picture(seed, login_name),
        "seed_words": " ".join(seed[start : start + 4] for start in range(0, len(seed), 4)),
        "sealed": sealed_seed(seed, login_name),
        "must": entrance.owes(request.visitor, request.moment) == "second_factor",
    }
    return render(request, "access/second_factor.html", shown, status=status)
