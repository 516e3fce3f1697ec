"""`zhiheng conformance URL`: whether a counterpart's system keeps the gateway's protocol."""

import http.client
import json
import time
from argparse import ArgumentParser, Namespace
from base64 import b64decode
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from secrets import token_bytes, token_hex
from typing import Any, Final

from zhiheng.doors.gateway import protocol
from zhiheng.house.cli.conformance_court import CODE, Court, asked, listening
from zhiheng.house.cli.frame import Outcome, progress
from zhiheng.plant.envelope import MOST_BYTES, PROTOCOL, Envelope, Letter, sealed, verified
from zhiheng.plant.envelope import read as read_envelope
from zhiheng.plant.signing import Ed25519Signer

EXAMPLE = (
    "zhiheng conformance http://127.0.0.1:8100/sms --kind sms.send --code sms-demo"
    " --listen 127.0.0.1:8300"
)
UNREACHABLE: Final = (OSError, http.client.HTTPException)
SAMPLES: Final[dict[str, dict[str, Any]]] = {
    "sms.send": {"mobile": "19900000002", "text": "测试短信“一”"},
    "mail.track": {"mail_number": "TEST0001", "receiver": "测试人"},
    "eservice.deliver": {
        "receiver": "测试人", "address": "test@invalid", "paper_kind": "执行通知书",
        "paper_number": "（2026）测0101执1号", "sm3": "0" * 64, "content": "JVBERi0xLjcK",
    },
    "phone.owner": {"mobile": "19900000002", "name": "测试人"},
    "court.message": {
        "case_number": "（2026）测0101执1号", "matter": "测试来函", "words": "请复函",
    },
    "caseflow.case": {
        "case_number": "（2026）测0101执1号", "case_type": "首次执行", "docketed_on": "2026-11-20",
        "state": "在办",
    },
}  # fmt: skip


class Unlike(Exception):
    """What was found is not what the protocol says."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One check: what it is about, whether it holds, and what was wrong."""

    check: str
    ok: bool
    why: str = ""


@dataclass
class Trial:
    """One system under test and the court that tries it."""

    address: str
    kind: str
    code: str
    court: Court
    wait_seconds: float
    keys: dict[str, bytes] = field(default_factory=dict)
    sent: Letter | None = None

    def post(self, raw: bytes) -> tuple[int, dict[str, Any], Envelope]:
        """Status, body and envelope of the answer; Unlike when it is no answer."""
        status, content = asked(self.address, "POST", "/v1/messages", raw)
        try:
            said = read_envelope(content)
        except ValueError as broken:
            raise Unlike(f"应答 {status} 的正文不是信封：{broken}") from broken
        if said.kind != protocol.ACK or said.sender != self.code:
            raise Unlike(f"回执的 kind、sender 应为 {protocol.ACK}、{self.code}")
        if said.key_id not in self.keys or not verified(said, self.keys[said.key_id]):
            raise Unlike("回执没有用 capability 公布的公钥签名")
        return status, protocol.said_by(protocol.ack_of(said.body)), said

    def expect(self, letter: Letter, status: int, reason: str = "", words: str = "") -> None:
        """The letter, properly sealed, gets this answer."""
        self.expect_raw(sealed(letter, self.court.signer), status, reason, words, letter)

    def expect_raw(
        self, raw: bytes, status: int, reason: str, words: str, letter: Letter | None
    ) -> None:
        """These bytes get this status; the answer names the letter if it could be read."""
        got, body, said = self.post(raw)
        wanted = words or ("refused" if reason else "accepted")
        if (got, body["status"], body["reason"]) != (status, wanted, reason):
            raise Unlike(
                f"应答 {got} {body['status']} {body['reason']}，应为 {status} {wanted} {reason}"
            )
        if letter is not None and (body["of"], body["nonce"]) != (letter.id, letter.nonce):
            raise Unlike("回执的 of、nonce 与来件不符")
        if letter is not None and said.receiver != letter.sender:
            raise Unlike("回执的 receiver 应为来件的 sender")

    def letter(self, **said: Any) -> Letter:
        """A new letter of the kind under test."""
        return replace(self.court.letter(self.kind, self.code, SAMPLES[self.kind]), **said)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("address", help="被测系统的基础地址，其下有 /v1/messages")
    parser.add_argument("--kind", choices=protocol.SERVICES, required=True, help="测试哪一类")
    parser.add_argument("--code", required=True, help="被测系统的代号")
    parser.add_argument("--listen", default="127.0.0.1:8300", help="扮演法院的地址")
    parser.add_argument("--wait", type=float, default=20.0, help="等待回报的秒数")


def run(options: Namespace) -> Outcome:
    """Exit code 0 when every check holds."""
    host, _, port = options.listen.rpartition(":")
    court = Court()
    server = listening(court, host, int(port))
    try:
        findings = tried(Trial(options.address, options.kind, options.code, court, options.wait))
    finally:
        server.shutdown()
        server.server_close()
    lines = [
        f"{'通过' if one.ok else '不符'}  {one.check}：{one.why}".rstrip("：") for one in findings
    ]
    good = all(one.ok for one in findings)
    lines.append(f"{sum(one.ok for one in findings)} / {len(findings)} 项通过。")
    return Outcome(
        good, {"ok": good, "findings": [asdict(one) for one in findings]}, "\n".join(lines)
    )


def tried(trial: Trial) -> list[Finding]:
    """Every check in turn; what the first ones find out, the later ones need."""
    found = []
    for name, check in CHECKS.items():
        progress(name)
        try:
            check(trial)
            found.append(Finding(name, True))
        except (Unlike, *UNREACHABLE, ValueError, KeyError, TypeError) as unlike:
            why = str(unlike) or type(unlike).__name__
            found.append(Finding(name, False, why))
    return found


def _health(trial: Trial) -> None:
    status, content = asked(trial.address, "GET", "/v1/health")
    if status != 200 or json.loads(content).get("state") != "ok":
        raise Unlike(f"应答 {status} {content[:60]!r}")


def _capability(trial: Trial) -> None:
    status, content = asked(trial.address, "GET", "/v1/capability")
    told = json.loads(content)
    if status != 200 or PROTOCOL not in told["protocol"] or trial.kind not in told["takes"]:
        raise Unlike(f"应列出 {PROTOCOL} 和 {trial.kind}")
    trial.keys = {one["key_id"]: b64decode(one["public_key"]) for one in told["keys"]}


def _accepted(trial: Trial) -> None:
    trial.sent = trial.letter()
    trial.court.failures_to_come = 1
    trial.expect(trial.sent, 200)


def _duplicate(trial: Trial) -> None:
    first = _sent(trial)
    trial.expect(first, 200, words="duplicate")
    trial.expect(replace(first, nonce=token_hex(16)), 200, words="duplicate")


def _old_duplicate(trial: Trial) -> None:
    old = replace(_sent(trial), issued_at=_sent(trial).issued_at - timedelta(hours=1))
    trial.expect(old, 200, words="duplicate")


def _replay(trial: Trial) -> None:
    field_name = next(iter(SAMPLES[trial.kind]))
    other = SAMPLES[trial.kind] | {field_name: "19900000004"}
    trial.expect(replace(_sent(trial), body=other), 409, "replay")


def _forged(trial: Trial) -> None:
    said = json.loads(sealed(trial.letter(), trial.court.signer))
    forged = said | {"nonce": token_hex(16)}
    _refused(trial, json.dumps(forged).encode(), 401, "signature")


def _stranger(trial: Trial) -> None:
    raw = sealed(trial.letter(), Ed25519Signer(token_bytes(32)))
    _refused(trial, raw, 401, "key", "sender")


def _clock(trial: Trial) -> None:
    for apart in (timedelta(minutes=-10), timedelta(minutes=10)):
        letter = trial.letter()
        trial.expect(replace(letter, issued_at=letter.issued_at + apart), 401, "clock")


def _changed(trial: Trial) -> None:
    said = json.loads(sealed(trial.letter(), trial.court.signer))
    said["body"] = said["body"] | {"changed": 1}
    _refused(trial, json.dumps(said).encode(), 400, "malformed")


def _broken(trial: Trial) -> None:
    whole = sealed(trial.letter(), trial.court.signer)
    lacking = {name: v for name, v in json.loads(whole).items() if name != "nonce"}
    for raw in (b"", b"{", whole[: len(whole) // 2], b"[]", json.dumps(lacking).encode()):
        _refused(trial, raw, 400, "malformed")


def _body(trial: Trial) -> None:
    said = SAMPLES[trial.kind]
    for body in ({}, said | {"strange": "x"}):
        trial.expect(trial.letter(body=body), 422, "body")


def _kind(trial: Trial) -> None:
    other = next(kind for kind in protocol.SERVICES if kind != trial.kind)
    trial.expect(trial.letter(kind=other, body=SAMPLES[other]), 422, "kind")


def _receiver(trial: Trial) -> None:
    trial.expect(trial.letter(receiver="somebody-else"), 404, "receiver")


def _oversize(trial: Trial) -> None:
    try:
        status, _ = asked(trial.address, "POST", "/v1/messages", b" " * (MOST_BYTES + 1))
    except UNREACHABLE:
        return
    if status != 413:
        raise Unlike(f"应答 {status}，应为 413，或者断开")


def _report(trial: Trial) -> None:
    """The report on the letter that was taken comes signed, again after a failure, and once."""
    answered = protocol.KINDS[trial.kind].answered_by
    about = _until(trial, lambda: _about(trial), 2)
    if trial.court.unreadable:
        raise Unlike(f"回报不是信封：{trial.court.unreadable[0]}")
    if len(about) < 2:
        raise Unlike("没有回报，或者法院应答 503 以后没有重发" if about else "没有回报")
    for one in about:
        if one.kind != answered or (one.sender, one.receiver) != (trial.code, CODE):
            raise Unlike(f"回报应为 {answered}，由 {trial.code} 发给 {CODE}")
        if one.key_id not in trial.keys or not verified(one, trial.keys[one.key_id]):
            raise Unlike("回报没有用公布的公钥签名")
        protocol.body_of(one.kind, one.body)
    if len({one.id for one in about}) > 1:
        raise Unlike("重复的来件引起了第二次办理，或者重发的回报换了编号")
    if len({one.nonce for one in about}) < len(about):
        raise Unlike("重发的回报没有换 nonce")


CHECKS: Final[dict[str, Callable[[Trial], None]]] = {
    "health 应答": _health,
    "capability 公布版本、类别和公钥": _capability,
    "合格的信封收下，回执签名并对应": _accepted,
    "同一信封再来，答重复": _duplicate,
    "一小时前的同一信封再来，仍答重复": _old_duplicate,
    "同一编号换了内容，答 replay": _replay,
    "签名不符，答 signature": _forged,
    "没有登记的公钥，答 key": _stranger,
    "时钟相差十分钟，答 clock": _clock,
    "途中改动，答 malformed": _changed,
    "空的、半截的、缺字段的，答 malformed": _broken,
    "缺少或者多出字段，答 body": _body,
    "不办理的类别，答 kind": _kind,
    "不是给它的，答 receiver": _receiver,
    "超过 10 MB，答 413 或者断开": _oversize,
    "回报签名、重发而不重复": _report,
}


def _sent(trial: Trial) -> Letter:
    if trial.sent is None:
        raise Unlike("合格的信封没有收下，无从测试")
    return trial.sent


def _refused(trial: Trial, raw: bytes, status: int, *reasons: str) -> None:
    """Refused for one of these reasons."""
    got, body, _ = trial.post(raw)
    if got != status or body["status"] != "refused" or body["reason"] not in reasons:
        raise Unlike(f"应答 {got} {body['status']} {body['reason']}，应为 {status} {reasons[0]}")


def _about(trial: Trial) -> list[Envelope]:
    id = _sent(trial).id
    return [one for one in trial.court.reports if one.body.get("of") == id]


def _until(trial: Trial, seen: Callable[[], list[Envelope]], wanted: int) -> list[Envelope]:
    """What is seen once there is as much as wanted, or the wait is over."""
    for _ in _pauses(trial.wait_seconds):
        if len(seen()) >= wanted:
            break
    return seen()


def _pauses(seconds: float) -> Iterator[None]:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        yield
        time.sleep(0.2)
