"""The authority's own certificate comes into being with the first certificates of any court."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from zhiheng.house.ground.roles import Connection
from zhiheng.measures.sealing import actions
from zhiheng.measures.sealing.queries import issuing
from zhiheng.measures.sealing.terms import CertificateTerms
from zhiheng.plant import certificates
from zhiheng.plant.officer import Officer
from zhiheng.registers.personnel.exhibits import a_court_office
from zhiheng.registers.persons.exhibits import NOW

pytestmark = pytest.mark.django_db
COURTS = ("鲁0102", "鲁0103")


def test_two_courts_that_issue_their_first_certificates_at_once_have_one_authority(
    owner: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    together, given = Barrier(2), []
    both_saw_none = issuing._root

    def root_of_both(*said: object, **more: object) -> object:
        together.wait(timeout=30)
        return both_saw_none(*said, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(issuing, "_root", root_of_both)

    def issue(by: Officer) -> None:
        try:
            terms = CertificateTerms(seal=True)
            given.append(actions.issue_certificates(terms=terms, by=by, at=NOW))
        finally:
            connection.close()

    offices = [a_court_office(court) for court in COURTS]
    threads = [Thread(target=issue, args=(one.admin_security,)) for one in offices]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows = owner.execute("SELECT purpose, court, der FROM seals_certificate ORDER BY id").fetchall()
    [authority] = [bytes(der) for purpose, _, der in rows if purpose == "证书机构"]  # type: ignore[arg-type]
    seals = {str(court): bytes(der) for purpose, court, der in rows if purpose != "证书机构"}  # type: ignore[arg-type]
    assert (len(given), sorted(seals)) == (2, sorted(COURTS))
    issuers = [certificates.parsed(der).authority_key_identifier for der in seals.values()]
    assert issuers == [certificates.parsed(authority).key_identifier] * 2
