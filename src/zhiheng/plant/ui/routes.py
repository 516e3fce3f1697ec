"""Who may come to a page: every route says so, and a test holds every route to it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase
from django_htmx.http import HttpResponseClientRedirect

from zhiheng.law.posts import Post
from zhiheng.plant.officer import Officer
from zhiheng.plant.web import CourtRequest

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Authority:
    """Who a route is for: anybody at all, every officer, or the holders of certain posts."""

    words: str
    public: bool = False
    posts: frozenset[Post] = frozenset()

    def admits(self, officer: Officer) -> bool:
        """Whether the officer may come in."""
        return not self.posts or bool(self.posts & officer.posts)


PUBLIC: Final = Authority("任何人", public=True)
ANY_OFFICER: Final = Authority("全体工作人员")


def authority(*, posts: Authority | Iterable[Post]) -> Callable[[View], View]:
    """Register who a view is for and keep everybody else out.

    Nobody logged in: to the log-in page, and back afterwards. A post that is not among `posts`:
    PermissionDenied with the sentence the 403 page shows.
    """
    wanted = posts if isinstance(posts, Authority) else _of(posts)

    def register(view: View) -> View:
        @wraps(view)
        def guarded(request: CourtRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            officer = getattr(request, "officer", None)
            if not wanted.public:
                if officer is None:
                    return to_log_in(request)
                if not wanted.admits(officer):
                    raise PermissionDenied(f"这一页由{wanted.words}使用，您现在的岗位不在其中。")
            return view(request, *args, **kwargs)

        guarded.authority = wanted  # type: ignore[attr-defined]
        return guarded

    return register


def to_log_in(request: CourtRequest) -> HttpResponse:
    """The way to the log-in page and back to what was asked for."""
    wanted = request.get_full_path() if request.method == "GET" else "/"
    answer = redirect_to_login(wanted)
    return HttpResponseClientRedirect(answer.url) if request.headers.get("HX-Request") else answer


def _of(posts: Iterable[Post]) -> Authority:
    held = frozenset(posts)
    if not held:
        raise ValueError("一个岗位也没有的路由，请写 ANY_OFFICER 或 PUBLIC")
    return Authority("、".join(post for post in Post if post in held), posts=held)
