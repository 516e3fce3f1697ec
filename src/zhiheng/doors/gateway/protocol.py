"""The kinds of envelopes, who sends them, and what ends them; how a body is read."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from zhiheng.doors.gateway import bodies
from zhiheng.doors.gateway.bodies import (
    CaseflowReport,
    CourtReport,
    EserviceOpened,
    MailReport,
    PhoneReport,
    SmsReport,
)
from zhiheng.plant.envelope import Malformed
from zhiheng.registers.dispatch.terms import Channel, MessageState

VERSION: Final = "1"
SKEW: Final = timedelta(minutes=5)
"""How far the sender's clock may be from ours."""
ACK: Final = "ack"
UNKNOWN: Final = "unknown"
"""Who an answer goes to when the sender could not be read."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of envelope. `answered_by` names the kind that reports on it, if one does.

    `days` is how long the court waits for that report before the message is overdue.
    """

    name: str
    title: str
    body: type
    channel: Channel
    answered_by: str = ""
    days: int = 0


KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind("sms.send", "发送短信", bodies.SmsSend, Channel.ELECTRONIC, "sms.report", 1),
        Kind("mail.track", "查询邮件", bodies.MailTrack, Channel.MAIL, "mail.report", 15),
        Kind(
            "eservice.deliver", "电子送达", bodies.EserviceDeliver, Channel.ELECTRONIC,
            "eservice.opened", 3,
        ),
        Kind(
            "phone.owner", "核验手机号", bodies.PhoneOwner, Channel.ELECTRONIC, "phone.report", 1
        ),
        Kind("court.message", "致函法院", bodies.CourtMessage, Channel.COURT, "court.report", 15),
        Kind(
            "caseflow.case", "推送流程", bodies.CaseflowCase, Channel.ELECTRONIC,
            "caseflow.report", 1,
        ),
        Kind("sms.report", "短信回报", SmsReport, Channel.ELECTRONIC),
        Kind("mail.report", "邮件回报", MailReport, Channel.MAIL),
        Kind("eservice.opened", "电子送达回报", EserviceOpened, Channel.ELECTRONIC),
        Kind("phone.report", "手机号核验结果", PhoneReport, Channel.ELECTRONIC),
        Kind("court.report", "法院复函", CourtReport, Channel.COURT),
        Kind("caseflow.report", "流程系统回报", CaseflowReport, Channel.ELECTRONIC),
    )
}  # fmt: skip
SERVICES: Final = tuple(name for name, kind in KINDS.items() if kind.answered_by)
"""The kinds a court sends; a counterpart is registered for some of them."""

# What a report makes of the message it is about; an outcome that is missing ends nothing.
ENDINGS: Final[dict[str, MessageState]] = {
    "delivered": MessageState.ACKNOWLEDGED,
    "failed": MessageState.RETURNED,
    "signed": MessageState.ACKNOWLEDGED,
    "returned": MessageState.RETURNED,
    "arrived": MessageState.ACKNOWLEDGED,
    "opened": MessageState.ACKNOWLEDGED,
    "owner": MessageState.ACKNOWLEDGED,
    "other": MessageState.ACKNOWLEDGED,
    "unknown": MessageState.ACKNOWLEDGED,
    "done": MessageState.ACKNOWLEDGED,
}
OUTCOMES: Final[dict[str, str]] = {
    "delivered": "已送到手机",
    "failed": "未送到手机",
    "moving": "在途",
    "signed": "已签收",
    "returned": "退回",
    "arrived": "已到达受送达人系统",
    "opened": "已打开",
    "owner": "登记在本人名下",
    "other": "登记在他人名下",
    "unknown": "查无登记",
    "done": "已收悉",
}
_adapters: Final[dict[type, TypeAdapter[Any]]] = {}
_FAULTS: Final = {
    "missing": "没有填写",
    "extra_forbidden": "协议没有这个字段",
    "string_pattern_mismatch": "写法不合协议",
    "string_too_long": "太长",
    "string_too_short": "是空的",
    "string_type": "应为文字",
    "enum": "不在协议规定的取值之内",
}


def answers(kind: str) -> tuple[str, ...]:
    """The kinds of service that this kind reports on."""
    return tuple(name for name in SERVICES if KINDS[name].answered_by == kind)


def body_of(kind: str, said: dict[str, Any]) -> Any:
    """The body as its dataclass. Malformed names the first field that is wrong."""
    if kind not in KINDS:
        raise Malformed(f"协议没有 {kind} 这一类，请先取 capability")
    return _read(KINDS[kind].body, said)


def ack_of(said: dict[str, Any]) -> bodies.Ack:
    """The body of an answer; Malformed when it is none."""
    read: bodies.Ack = _read(bodies.Ack, said)
    return read


def said_in(report: bodies.Report) -> str:
    """The outcome in words, with what the counterpart adds."""
    words = OUTCOMES[report.outcome]
    return f"{words}：{report.words}" if report.words else words


def ended_by(report: bodies.Report) -> MessageState | None:
    """How the message ends with this report; None while it goes on."""
    return ENDINGS.get(report.outcome)


def said_by(body: bodies.Body | bodies.Ack) -> dict[str, Any]:
    """The body as plain JSON values."""
    said: dict[str, Any] = _adapter(type(body)).dump_python(body, mode="json")
    return said


def _adapter(kind: type) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def schema_of(kind: type) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a body."""
    return _adapter(kind).json_schema()


def _read(kind: type, said: dict[str, Any]) -> Any:
    try:
        return _adapter(kind).validate_python(said)
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(str(part) for part in ("body", *fault["loc"]))
        raise Malformed(
            f"{where} {_FAULTS.get(fault['type'], '不合协议')}，请改正后重发"
        ) from error
