"""The 等保 page."""

from collections import Counter
from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.doors.desk.access import protection
from zhiheng.doors.desk.access.entrance import DeskRequest
from zhiheng.doors.desk.access.system_state import read_state
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.posts import ADMINISTRATORS, Post
from zhiheng.plant.ui.routes import authority

READERS = ADMINISTRATORS | {Post.PRESIDENT, Post.DISCIPLINE}


@require_GET
@authority(posts=READERS)
def checklist(request: DeskRequest) -> HttpResponse:
    """Every item of protection, judged now."""
    items = protection.checklist(read_state(request.officer.court, request.moment), request.moment)
    verdicts = Counter(item.finding.verdict for item in items)
    shown = {
        "items": items,
        "sections": [(group, list(members)) for group, members in groupby(items, _group)],
        "manages_accounts": request.officer.holds(Post.ADMIN_SYSTEM, Post.ADMIN_SECURITY),
        "watches_sessions": request.officer.holds(
            Post.ADMIN_SECURITY, Post.ADMIN_AUDIT, Post.DISCIPLINE
        ),
        "counts": {
            "ok": verdicts[Verdict.HOLDS],
            "bad": verdicts[Verdict.FAILS],
            "unknown": verdicts[Verdict.UNKNOWN],
        },
    }
    return render(request, "access/protection.html", shown)


def _group(item: protection.Item) -> str:
    return item.group
