"""The typed interface of the house: the rooms' routers under one roof.

Whoever may open a session may call it; which post may do what, the acts themselves decide. Every
answer that is not a success is a sentence in Chinese that says what to do.
"""

from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.security import APIKeyCookie

from zhiheng.measures.handling.api import router as handling
from zhiheng.measures.intake.api import router as intake
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui.routes import ANY_OFFICER

# Where a value was sent, which the sentence need not repeat.
PLACES: Final = frozenset(("body", "terms", "query", "path"))
SENTENCES: Final = {
    "missing": "没有填写",
    "date_from_datetime_parsing": "不是日历上有的日期，请按 2026-11-20 的写法填写",
    "date_parsing": "不是日历上有的日期，请按 2026-11-20 的写法填写",
    "date_type": "应为日期，请按 2026-11-20 的写法填写",
    "int_parsing": "应为整数",
    "int_type": "应为整数",
    "int_from_float": "应为整数，金额以分为单位",
    "string_type": "应为文字",
    "bool_parsing": "应为 true 或 false，不知道的写 null",
    "enum": "不在可选的值之内，请对照接口说明",
    "json_invalid": "不是合法的 JSON，请检查格式",
    "dataclass_type": "应为对象",
    "tuple_type": "应为数组",
}


class DeskSession(APIKeyCookie):
    """The session of the desk, with its CSRF token; the threshold has looked at it before."""

    param_name = settings.SESSION_COOKIE_NAME

    def authenticate(self, request: HttpRequest, key: str | None) -> Officer | None:
        return getattr(request, "officer", None) if key else None


api = NinjaAPI(
    title="执衡",
    version="1",
    description="与页面同一套行为、同一套拒绝。金额以分为单位，日期写作 2026-11-20。",
    auth=DeskSession(),
    docs_url=None,
    urls_namespace="api",
)
api.add_router("", intake)
api.add_router("", handling)


@api.exception_handler(ValidationError)
def faults(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """What could not be read as terms: field → sentence, as for a form."""
    sentences: dict[str, str] = {}
    for fault in error.errors:
        sentences |= _sentences(fault)
    return api.create_response(request, {"faults": sentences}, status=422)


@api.exception_handler(AuthenticationError)
def unknown(request: HttpRequest, _error: AuthenticationError) -> HttpResponse:
    """Nobody is logged in."""
    sentence = "没有登录，或登录已结束，请先登录"
    return api.create_response(request, {"refused": sentence}, status=401)


@api.exception_handler(HttpError)
def unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    """A body that is not JSON, a missing CSRF token."""
    words = {400: "请求正文不是合法的 JSON，请检查格式", 403: "缺少或不符的 CSRF 令牌，请先取页面"}
    sentence = words.get(error.status_code, "请求不能处理，请对照接口说明")
    return api.create_response(request, {"faults": {"request": sentence}}, status=error.status_code)


def _sentences(fault: dict[str, Any]) -> dict[str, str]:
    said = (fault.get("ctx") or {}).get("error")
    if isinstance(said, BadTerms):
        return said.sentences
    where = "-".join(str(part) for part in fault["loc"] if part not in PLACES) or "terms"
    return {where: f"{where} {SENTENCES.get(fault['type'], '填写有误，请对照接口说明')}"}


def routes() -> Any:
    """The routes of the interface, each marked with who may call it."""
    patterns, app_name, namespace = api.urls
    for pattern in patterns:
        setattr(pattern.callback, "authority", ANY_OFFICER)  # noqa: B010  # a function's mark
    return patterns, app_name, namespace
