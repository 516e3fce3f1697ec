"""Requests without a network: the same WSGI call that granian makes."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

from zhiheng.doors.desk.access.exhibits import signed_in
from zhiheng.plant.officer import Officer

CSRF = "b" * 32
REQUESTS = RequestFactory(SERVER_NAME="127.0.0.1")


class Desk:
    """A browser with the session of one officer, speaking WSGI to one handler."""

    def __init__(self, handler: WSGIHandler, officer: Officer, *, fresh: bool = False) -> None:
        self._handler = handler
        session = signed_in(officer, fresh=fresh).cookies[settings.SESSION_COOKIE_NAME].value
        self.cookies = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}="
        self.cookies += CSRF

    def get(self, path: str) -> tuple[int, bytes]:
        return self._ask(REQUESTS.get(path).environ)

    def post(self, path: str, data: dict[str, str]) -> tuple[int, bytes]:
        body = urlencode(data).encode()
        environ = REQUESTS.post(
            path, body, content_type="application/x-www-form-urlencoded"
        ).environ  # fmt: skip
        environ["wsgi.input"] = BytesIO(body)
        return self._ask(environ | {"HTTP_X_CSRFTOKEN": CSRF})

    def _ask(self, environ: dict[str, Any]) -> tuple[int, bytes]:
        said: list[str] = []

        def begin(status: str, _headers: list[tuple[str, str]], *_: object) -> Callable[..., None]:
            said.append(status)
            return lambda _body: None

        answer = self._handler(environ | {"HTTP_COOKIE": self.cookies}, begin)
        body = b"".join(answer)
        answer.close()
        return int(said[0].split()[0]), body
