"""What a request is once the threshold has let it in."""

from datetime import datetime

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from zhiheng.plant.officer import Officer


class CourtRequest(HttpRequest):
    """`officer` who comes in, `moment` of the door's clock (Asia/Shanghai), `htmx` or false."""

    officer: Officer
    moment: datetime
    htmx: HtmxDetails
