"""The log, searched; and the button that verifies it."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from zhiheng.law.posts import Post
from zhiheng.oversight.audit import actions, queries
from zhiheng.oversight.audit.pages.forms import LogForm
from zhiheng.oversight.audit.terms import Log
from zhiheng.plant import codes
from zhiheng.plant.paging import Page
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest

WATCHERS = (Post.ADMIN_AUDIT, Post.DISCIPLINE)


@require_GET
@authority(posts=WATCHERS)
def log(request: CourtRequest) -> HttpResponse:
    """The log by case, officer, act and day; `person` is the code of a party."""
    form = LogForm(request.GET)
    page: Page[queries.LogLine] = Page((), None, None)
    if form.is_valid():
        page = queries.log_page(form.terms(_person(request)), request.GET.get("key"))
    chosen = form["log"].value()
    shown = {
        "form": form,
        "page": page,
        "logs": [(one, one == chosen) for one in Log],
        "last": queries.last_verification(),
    }
    return render(request, "audit/log.html", shown, status=200 if form.is_valid() else 422)


@require_POST
@authority(posts=WATCHERS)
def verify(request: CourtRequest) -> HttpResponseRedirect:
    """Verify, then back to the log, which shows what came of it."""
    actions.verify_chains(by=request.officer, at=request.moment)
    return HttpResponseRedirect(reverse("audit:log"))


def _person(request: CourtRequest) -> int | None:
    code = request.GET.get("person")
    if not code:
        return None
    person_id = codes.id_of("person", code)
    if person_id is None:
        raise Http404
    return person_id
