"""The tree of courts, one court's bodies and people, and the forms of the acts on them."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from zhiheng.law.posts import Post
from zhiheng.plant.ui.routes import ANY_OFFICER, authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.personnel import queries
from zhiheng.registers.personnel.pages.forms import CourtForm
from zhiheng.registers.personnel.queries import CourtOnRecord

ROOT = "最高法"
SYSTEM = (Post.ADMIN_SYSTEM,)
SECURITY = (Post.ADMIN_SECURITY,)
DELEGATING = (Post.ADMIN_SECURITY, Post.PRESIDENT, Post.BUREAU_CHIEF)
RECORDING = (Post.ADMIN_SYSTEM, Post.PRESIDENT, Post.BUREAU_CHIEF)
ACTS = (
    ("personnel:appoint", "任命岗位", SECURITY),
    ("personnel:relieve", "免去岗位", SECURITY),
    ("personnel:clear", "核定涉密等级", SECURITY),
    ("personnel:delegate", "交由代行", DELEGATING),
    ("personnel:absence", "登记离岗", RECORDING),
    ("personnel:staff", "登记工作人员", SYSTEM),
    ("personnel:division", "设立内设机构", SYSTEM),
)
SPECIAL_FILTERS = {"": "全部法院", "without": "不含专门法院", "only": "只看专门法院"}


@dataclass(frozen=True, slots=True)
class Branch:
    """One court of the tree with the courts directly below it."""

    court: CourtOnRecord
    below: tuple["Branch", ...]
    is_open: bool


@require_GET
@authority(posts=ANY_OFFICER)
def organisation(request: CourtRequest) -> HttpResponse:
    """The tree, filtered by special courts, and the chosen court."""
    special = request.GET.get("special", "")
    court = queries.court(request.GET.get("court") or request.officer.court)
    on = request.moment.date()
    held, staff = queries.posts_of_court(court.code, on), queries.staff_of(court.code)
    absences, names = queries.absences_of(court.code, on), {each.id: each.name for each in staff}
    shown = {
        "court": court,
        "tree": tree_of(_filtered(special), court.code),
        "special": special,
        "filters": SPECIAL_FILTERS.items(),
        "divisions": queries.divisions_of(court.code),
        "teams": queries.teams_of(court.code, on),
        "staff": [
            (person, [post for post in held if post.staff_id == person.id]) for person in staff
        ],
        "absences": [(absence, names[absence.staff_id]) for absence in absences],
        "acts": [(route, words) for route, words, posts in ACTS if request.officer.holds(*posts)],
    }
    return render(request, "personnel/organisation.html", shown)


def act_page(
    form_class: type[CourtForm], posts: tuple[Post, ...]
) -> Callable[..., HttpResponseBase]:
    """The page of one act on a court's staff: the form, and the act when it is sent."""

    @require_http_methods(["GET", "POST"])
    @authority(posts=posts)
    def page(request: CourtRequest) -> HttpResponse:
        court = queries.court(request.GET.get("court") or request.officer.court)
        sent = request.POST if request.method == "POST" else None
        form = form_class(sent, court=court.code, today=request.moment.date())
        if sent is None or "reopen" in sent or not form.is_valid():
            status = 200 if sent is None or "reopen" in sent else 422
            return render(
                request, "personnel/act.html", {"form": form, "court": court}, status=status
            )
        form.act(request.officer, request.moment)
        where = urlencode({"court": court.code})
        return HttpResponseRedirect(f"{reverse('personnel:organisation')}?{where}")

    return page


def tree_of(courts: tuple[CourtOnRecord, ...], chosen: str) -> tuple[Branch, ...]:
    """The courts as branches; a court whose superior was filtered out stands at the top."""
    known = {court.code for court in courts}
    below: dict[str, list[CourtOnRecord]] = {}
    for court in courts:
        superior = court.parent_code if court.parent_code in known else ""
        below.setdefault(superior, []).append(court)

    def branch(court: CourtOnRecord) -> Branch:
        is_open = court.code == ROOT or chosen.startswith(court.code)
        return Branch(court, tuple(map(branch, below.get(court.code, ()))), is_open)

    return tuple(map(branch, below.get("", ())))


def _filtered(special: str) -> tuple[CourtOnRecord, ...]:
    courts = queries.courts_below(ROOT, with_special=special != "without")
    return tuple(court for court in courts if special != "only" or court.is_special)
