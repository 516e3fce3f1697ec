"""节点目录: the standard catalogue of key nodes, for everybody who works on cases."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.doors.desk.pages.shown import keynodes
from zhiheng.doors.desk.pages.views.lists import CASE_PEOPLE
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest


@authority(posts=CASE_PEOPLE)
@require_GET
def node_catalogue(request: CourtRequest) -> HttpResponse:
    """Who, input, output, limit, evidence and supervising court of each node."""
    listed = keynodes.catalogued(request.moment.date())
    return render(request, "desk/node_catalogue.html", {"listed": listed})
