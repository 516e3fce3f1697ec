"""The three addresses of the protocol. Whoever comes is known by the signature, not by a log-in."""

from typing import Final

from django.http import HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from zhiheng.doors.gateway import queries
from zhiheng.doors.gateway.reception import KEPT_OF_OVERSIZE, receive
from zhiheng.plant.envelope import MOST_BYTES
from zhiheng.plant.ui.routes import PUBLIC, authority
from zhiheng.plant.web import CourtRequest

JSON: Final = "application/json; charset=utf-8"


@csrf_exempt
@require_POST
@authority(posts=PUBLIC)
def messages(request: CourtRequest) -> HttpResponse:
    """Take an envelope: its bytes are stored before anything else is done with them."""
    size = _stated_size(request)
    raw = request.read(KEPT_OF_OVERSIZE if size > MOST_BYTES else size)
    peer = str(request.META.get("REMOTE_ADDR", ""))[:100]
    answer = receive(raw, size=max(size, len(raw)), peer=peer, at=request.moment)
    return HttpResponse(answer.content, status=answer.status, content_type=JSON)


@never_cache
@require_GET
@authority(posts=PUBLIC)
def capability(_request: CourtRequest) -> HttpResponse:
    """What is taken, in which versions, and with which keys answers are signed."""
    return JsonResponse(queries.capability())


@never_cache
@require_GET
@authority(posts=PUBLIC)
def health(request: CourtRequest) -> HttpResponse:
    """That the door is open, and the time on its clock."""
    return JsonResponse({"state": "ok", "at": request.moment.isoformat(timespec="seconds")})


def _stated_size(request: CourtRequest) -> int:
    stated = str(request.META.get("CONTENT_LENGTH") or "0")
    return int(stated) if stated.isdecimal() else 0
