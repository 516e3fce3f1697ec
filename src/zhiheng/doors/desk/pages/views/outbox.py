"""Announcements that could not be handed on, and the act that tries them again."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.plant import queries as record
from zhiheng.plant.redelivery import redeliver
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest

DELIVERY = "delivery"


@authority(posts=[Post.ADMIN_SYSTEM])
@require_GET
def outbox(request: CourtRequest) -> HttpResponse:
    """What stands still, latest first."""
    page = record.stuck_page(request.GET.get("key"))
    rows = [
        {"stuck": stuck, "url": reverse("desk:redeliver", args=[_code(stuck.id)])}
        for stuck in page.rows
    ]
    says = f"本页 {len(rows)} 项停在这里，等待重新投递" if rows else "宣告都已投递或在重试中"
    return render(request, "desk/outbox.html", {"rows": rows, "page": page, "says": says})


@authority(posts=[Post.ADMIN_SYSTEM])
@require_POST
def deliver_again(request: CourtRequest, code: str) -> HttpResponse:
    """重新投递 one of them."""
    delivery_id = codes.id_of(DELIVERY, code)
    if delivery_id is None:
        raise Http404
    redeliver(delivery_id=delivery_id, by=request.officer, at=request.moment)
    return redirect("desk:outbox")


def _code(delivery_id: int) -> str:
    return codes.code_of(DELIVERY, delivery_id)
