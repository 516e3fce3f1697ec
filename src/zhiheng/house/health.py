"""The pulse of the web process, for whoever watches it."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from zhiheng.plant.ui.routes import PUBLIC, authority


@require_GET
@authority(posts=PUBLIC)
def health(_request: HttpRequest) -> HttpResponse:
    """`ok` when the database answers; it tells nothing else."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok", content_type="text/plain")
