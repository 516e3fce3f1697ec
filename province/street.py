"""The systems outside as the province has them: `counterparts`, listening on this machine.

What the court sends goes over the wire as it would; what they report comes in by the court's own
door, at the province's moment instead of the machine's. Afterwards the same program goes on from
the same journal with `./demo`.
"""

import json
import threading
from datetime import datetime, timedelta
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from counterparts.__main__ import opened
from counterparts.services import SERVICES
from counterparts.world import World
from province.matter import Matter
from province.offices import Office
from zhiheng.doors.gateway import actions
from zhiheng.doors.gateway import queries as gateway
from zhiheng.doors.gateway.terms import KeyTerms, PartnerTerms, SendTerms
from zhiheng.measures.service.actions import confirm_address
from zhiheng.measures.service.terms import AddressTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.dispatch import queries as dispatch

HOST: Final = "127.0.0.1"
PEER: Final = "127.0.0.1"
NAMES: Final = {
    "sms": "演示短信平台", "mail": "演示邮件查询", "eservice": "演示电子送达平台",
    "phone": "演示号码核验", "court": "演示外地法院", "caseflow": "演示审判流程系统",
}  # fmt: skip
ADMINISTRATOR: Final = "xitong"
KEY_LASTS: Final = timedelta(days=1100)
QUIET_FOR: Final = timedelta(days=2)
"""So long before now nothing is reported any more: some messages are open when the demo begins."""
FAULTS: Final = "mail:return*2"
WORDS: Final = "您的案件已发出执行通知书，请及时联系承办法官并报告财产。"


class SimulatedWorld(World):
    """The counterparts at the province's time; the court's door is at hand instead of on a wire."""

    at: datetime

    def now(self) -> datetime:
        return self.at

    def _ask(self, method: str, path: str, raw: bytes | None = None) -> bytes:
        del method, path
        if raw is None:
            return json.dumps(gateway.capability()).encode()
        return gateway.receive(raw, size=len(raw), peer=PEER, at=self.at).content


class Street:
    """The counterparts open for as long as the history is made."""

    def __init__(self, port: int, journal: Path, until: datetime) -> None:
        self.port, self._until = port, until
        self._queued = False
        self._partners: dict[str, int] = {}
        self._world = SimulatedWorld(f"http://{HOST}", faults=FAULTS, state=journal)
        self._server: ThreadingHTTPServer = opened(self._world, HOST, port)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """The port is free again."""
        self._server.shutdown()
        self._server.server_close()

    def known_to(self, office: Office, at: datetime) -> None:
        """The court's administrator registers every counterpart with its key."""
        by = office.officer(ADMINISTRATOR, at)
        for name, service in SERVICES.items():
            terms = PartnerTerms(
                code=service.code, name=NAMES[name],
                address=f"http://{HOST}:{self.port}/{name}", kinds=(service.takes,),
                algorithm=service.algorithm,
            )  # fmt: skip
            partner_id = actions.register_partner(terms=terms, by=by, at=at)
            key = self._world.keys[name]
            held = KeyTerms(
                partner_id=partner_id, key_id=key.key_id, algorithm=key.algorithm,
                public_key=key.public, from_at=at, until_at=at + KEY_LASTS,
            )  # fmt: skip
            actions.register_key(terms=held, by=by, at=at)
            self._partners[name] = partner_id

    def texted(self, matter: Matter, at: datetime) -> None:
        """The debtor gets a text message."""
        self._send(matter, at, "sms", party_id=matter.party(Role.DEBTOR, at).id, words=WORDS)

    def tracked(self, matter: Matter, at: datetime) -> None:
        """What was posted to the debtor is tracked."""
        number = f"EMS{matter.chance.randrange(10**8, 10**9)}"
        self._send(matter, at, "mail", party_id=matter.party(Role.DEBTOR, at).id, words=number)

    def owner_asked(self, matter: Matter, at: datetime) -> None:
        """Whether the telephone is the debtor's own."""
        self._send(matter, at, "phone", party_id=matter.party(Role.DEBTOR, at).id)

    def pushed(self, matter: Matter, at: datetime) -> None:
        """The case-flow system is told of the case."""
        self._send(matter, at, "caseflow")

    def written_to(self, matter: Matter, at: datetime) -> None:
        """Another court is asked for help."""
        self._send(
            matter,
            at,
            "court",
            matter="请协助查明被执行人住所",
            words="请于十五日内查明并函复本院。",
        )

    def delivered(self, matter: Matter, at: datetime) -> None:
        """The creditor agrees to electronic service, and gets a paper so."""
        creditor = matter.party(Role.CREDITOR, at)
        agreed = AddressTerms(
            party_id=creditor.id, address=creditor.person.address, confirmed_on=at.date(),
            evidence="送达地址确认书", electronic=f"1200000{matter.chance.randrange(10_000):04d}",
        )  # fmt: skip
        by = matter.clerk(at)
        confirm_address(case_id=matter.case_id, terms=agreed, by=by, at=at)
        with entered(Scope.of(by)):
            open_ones = [
                one for one in dispatch.duties_of(matter.case_id)
                if not one.served and one.party_id == creditor.id
            ]  # fmt: skip
        if open_ones:
            paper_id = open_ones[-1].paper_id
            self._send(matter, at, "eservice", party_id=creditor.id, paper_id=paper_id)

    def evening(self, at: datetime) -> None:
        """What was queued goes out; what was taken is reported on, except in the last days."""
        if not self._queued:
            return
        self._queued, self._world.at = False, at
        for name in self._partners:
            with entered(gateway.EVERYTHING):
                known = dispatch.partner(self._partners[name])
            while gateway.send_to(known, lambda: at):
                continue
        if at < self._until - QUIET_FOR:
            for id, report in sorted(self._world.journal.open_reports().items()):
                self._world.send(id, report)

    def _send(self, case: Matter, at: datetime, name: str, **said: Any) -> None:
        terms = SendTerms(kind=SERVICES[name].takes, partner_id=self._partners[name], **said)
        by = case.clerk(at)
        actions.send_by_gateway(case_id=case.case_id, terms=terms, by=by, at=at)
        self._queued = True
