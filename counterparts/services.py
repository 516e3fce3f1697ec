"""The six services: what each takes, what it reports, how it gives something back."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Body = dict[str, Any]


@dataclass(frozen=True)
class Service:
    """One service: its code as a sender, the kind it takes, the kind it reports with."""

    name: str
    code: str
    takes: str
    reports: str
    algorithm: str
    fields: frozenset[str]
    outcome: Callable[[Body], tuple[str, str]]
    returned: tuple[str, str]
    opposite: str


def _sms(body: Body) -> tuple[str, str]:
    """Numbers that end in 0 are switched off."""
    return ("failed", "关机") if body["mobile"].endswith("0") else ("delivered", "")


def _mail(body: Body) -> tuple[str, str]:
    return ("signed", f"{body['receiver']}本人签收")


def _eservice(_body: Body) -> tuple[str, str]:
    return ("arrived", "已进入受送达人特定系统")


def _phone(body: Body) -> tuple[str, str]:
    """Even numbers are the person's own, odd ones somebody else's; 199 is not assigned."""
    if body["mobile"].startswith("199"):
        return "unknown", ""
    return ("owner" if int(body["mobile"]) % 2 == 0 else "other", "")


def _court(body: Body) -> tuple[str, str]:
    return ("done", f"已收悉{body['matter']}")


def _caseflow(body: Body) -> tuple[str, str]:
    if not re.match(r"（\d{4}）", body["case_number"]):
        return "returned", "案号格式不对"
    return "done", ""


SERVICES = {
    one.name: one
    for one in (
        Service("sms", "sms-demo", "sms.send", "sms.report", "Ed25519",
                frozenset(("mobile", "text")), _sms, ("failed", "退回：内容未通过审核"), "failed"),
        Service("mail", "mail-demo", "mail.track", "mail.report", "Ed25519",
                frozenset(("mail_number", "receiver")), _mail, ("returned", "退回：原址查无此人"),
                "returned"),
        Service("eservice", "eservice-demo", "eservice.deliver", "eservice.opened", "Ed25519",
                frozenset(("receiver", "address", "paper_kind", "paper_number", "sm3", "content")),
                _eservice, ("returned", "退回：账户不存在"), "returned"),
        Service("phone", "phone-demo", "phone.owner", "phone.report", "SM2",
                frozenset(("mobile", "name")), _phone, ("unknown", "核验服务未受理"), "other"),
        Service("court", "court-demo", "court.message", "court.report", "SM2",
                frozenset(("case_number", "matter", "words")), _court,
                ("returned", "退回：非本院案件"), "returned"),
        Service("caseflow", "caseflow-demo", "caseflow.case", "caseflow.report", "Ed25519",
                frozenset(("case_number", "case_type", "docketed_on", "state")), _caseflow,
                ("returned", "退回：流程已锁定"), "returned"),
    )
}  # fmt: skip
