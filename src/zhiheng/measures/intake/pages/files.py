"""Files of a case as handed in, each as a download; and how well the reader has read."""

from datetime import timedelta
from typing import Final
from urllib.parse import quote

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from zhiheng.law.posts import Post
from zhiheng.measures.intake import queries
from zhiheng.measures.intake.pages.frame import DECIDERS, MATERIAL_READERS
from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.looklog import look
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.casefile import queries as casefile

MATERIAL: Final = "material"
WINDOW: Final = timedelta(days=90)


@authority(posts=MATERIAL_READERS)
@require_GET
def materials(request: CourtRequest, code: str) -> HttpResponse:
    """What was handed in when the case was docketed."""
    case_id = codes.id_of("case", code)
    if case_id is None:
        raise Http404
    case = casefile.case(case_id)
    look(request.officer, "case", case.id, "立案材料", request.moment, court=case.court)
    found = queries.materials_of_case(case.id)
    context = {
        "case": case, "code": code, "missing": queries.missing(found),
        "files": [(codes.code_of(MATERIAL, one.id), one) for one in found],
    }  # fmt: skip
    return render(request, "intake/materials.html", context)


@authority(posts=MATERIAL_READERS)
@require_GET
def download(request: CourtRequest, code: str) -> HttpResponse:  # noqa: ARG001 - a route
    """One file as it was handed in: always saved, never shown by the browser."""
    material_id = codes.id_of(MATERIAL, code)
    if material_id is None:
        raise NotOnRecord("立案材料", code)
    name, content = queries.material_content(material_id)
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@authority(posts=(*DECIDERS, Post.COMMAND))
@require_GET
def accuracy(request: CourtRequest) -> HttpResponse:
    """识读准确率: per field, what was taken as read and what was put right, in three months."""
    since = request.moment.date() - WINDOW
    listed = [
        (f"/cases/{codes.code_of('case', one.case_id)}/", one) for one in queries.corrections(since)
    ]
    context = {"fields": queries.accuracy(since), "corrected": listed, "since": since}
    return render(request, "intake/accuracy.html", context)
