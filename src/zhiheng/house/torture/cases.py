"""`python -m zhiheng.house.torture.cases --count 40 --first 0 --counterpart URL`: cases to work on.

Their papers are still to be issued; what they need to be sent is there.

A process of its own, as `people` is. Registers the text message platform, gives the handlers their
certificates, and dockets cases by the verbs. Prints one line per case: court,
code and number of the case, the last four signs of its debtor's number.
"""

import argparse
import base64
import json
import sys
import urllib.request
from datetime import timedelta

import django
from pydantic import TypeAdapter

django.setup()

from zhiheng.doors.gateway import actions as gateway  # noqa: E402
from zhiheng.doors.gateway.terms import KeyTerms, PartnerTerms  # noqa: E402
from zhiheng.house.clock import now_in_shanghai  # noqa: E402
from zhiheng.house.torture.clerks import docket  # noqa: E402
from zhiheng.house.torture.people import COURTS  # noqa: E402
from zhiheng.law.posts import Post  # noqa: E402
from zhiheng.measures.intake import actions as intake  # noqa: E402
from zhiheng.measures.intake.terms import DocketTerms  # noqa: E402
from zhiheng.measures.sealing import actions as sealing  # noqa: E402
from zhiheng.measures.sealing.terms import CertificateTerms  # noqa: E402
from zhiheng.measures.service import actions as service  # noqa: E402
from zhiheng.measures.service.terms import AddressTerms  # noqa: E402
from zhiheng.plant import codes  # noqa: E402
from zhiheng.plant.officer import HIGHEST_CLEARANCE, Officer  # noqa: E402
from zhiheng.plant.scope import ROOT_COURT, Scope, entered  # noqa: E402
from zhiheng.registers.casefile import queries as casefile  # noqa: E402
from zhiheng.registers.dispatch import queries as record  # noqa: E402
from zhiheng.registers.personnel import queries as personnel  # noqa: E402
from zhiheng.registers.seals import queries as seals  # noqa: E402

PLATFORM = "sms-demo"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--first", type=int, required=True)
    parser.add_argument("--counterpart", required=True)
    said = parser.parse_args()
    _register(said.counterpart)
    handlers = {court: _handler(court) for court in COURTS}
    for handler in handlers.values():
        _certify(handler)
    for number in range(said.first, said.first + said.count):
        court = COURTS[number % len(COURTS)]
        case_id = _case(court, handlers[court], number)
        told = codes.code_of("case", case_id), casefile.number_of(case_id)
        sys.stdout.write(f"{court} {' '.join(told)} {_credit_code(number)[-4:]}\n")


def _seated(court: str, *posts: Post) -> Officer:
    """Somebody who sets up what the torture needs; entered nowhere, as a drill needs nobody."""
    return Officer(0, "演练", "演练人员", court, frozenset(posts), HIGHEST_CLEARANCE)


def _handler(court: str) -> Officer:
    with entered(Scope.of_court(court, HIGHEST_CLEARANCE)):
        [one] = personnel.handlers_of(court, now_in_shanghai().date())
    return Officer(
        one.id, one.number, one.name, court, frozenset((Post.HANDLER, Post.FILING, Post.CLERK)),
        HIGHEST_CLEARANCE,
    )  # fmt: skip


def _register(counterpart: str) -> None:
    """The platform with its key, as it says itself; once."""
    if record.partner_called(PLATFORM) is not None:
        return
    at, keeper = now_in_shanghai(), _seated(ROOT_COURT, Post.ADMIN_SYSTEM)
    with urllib.request.urlopen(f"{counterpart}/sms/v1/capability", timeout=10) as answer:
        told = json.loads(answer.read())
    terms = PartnerTerms(
        code=PLATFORM, name="演练短信平台", address=f"{counterpart}/sms",
        kinds=tuple(told["takes"]), algorithm="Ed25519",
    )  # fmt: skip
    partner_id = gateway.register_partner(terms=terms, by=keeper, at=at)
    for key in told["keys"]:
        gateway.register_key(
            terms=KeyTerms(
                partner_id=partner_id, key_id=key["key_id"], algorithm=key["algorithm"],
                public_key=base64.b64decode(key["public_key"]),
                from_at=at - timedelta(days=1), until_at=at + timedelta(days=30),
            ),
            by=keeper, at=at,
        )  # fmt: skip


def _certify(handler: Officer) -> None:
    at = now_in_shanghai()
    with entered(Scope.of_court(handler.court, HIGHEST_CLEARANCE)):
        if seals.certificate_of(handler.id, at) is not None:
            return
    terms = CertificateTerms(staff_ids=(handler.id,), seal=False)
    sealing.issue_certificates(terms=terms, by=_seated(handler.court, Post.ADMIN_SECURITY), at=at)


def _case(court: str, handler: Officer, number: int) -> int:
    """A docketed case whose debtor agreed to be served by telephone."""
    at = now_in_shanghai()
    said = docket(court, f"post-9-{number:06d}")
    said["handler_id"] = handler.id
    said["parties"][1]["person"] |= {
        "document_kind": "统一社会信用代码", "document_number": _credit_code(number),
        "phone": f"199{number % 10_000_000:07d}1",
    }  # fmt: skip
    terms = TypeAdapter(DocketTerms).validate_python(said)
    case_id = intake.docket(terms=terms, by=handler, at=at)
    with entered(Scope.of_court(court, HIGHEST_CLEARANCE)):
        debtor = next(one for one in casefile.parties(case_id) if one.role == "被执行人")
    consent = AddressTerms(
        party_id=debtor.id, address="演练路 1 号", confirmed_on=at.date(), evidence="演练",
        electronic="手机短信",
    )  # fmt: skip
    service.confirm_address(case_id=case_id, terms=consent, by=handler, at=at)
    return case_id


def _credit_code(number: int) -> str:
    """A credit code of no firm: region 99, the check sign as GB 32100 has it."""
    signs = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = f"91990102{number:09d}"
    total = sum(signs.index(sign) * pow(3, place, 31) for place, sign in enumerate(body))
    return body + signs[(31 - total % 31) % 31]


if __name__ == "__main__":
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        main()
