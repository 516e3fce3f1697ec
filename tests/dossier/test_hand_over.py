"""移交归档: only what is whole goes to the archive, once, with its list as it was."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.closing.life import closes, pays
from tests.closing.ready import a_case_for_termination, served
from tests.dossier.conftest import TODAY, laid_in
from tests.signing.conftest import deliver, own_keys
from zhiheng.house.ground.roles import Connection
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.archiving import queries
from zhiheng.measures.archiving.actions import hand_to_archive
from zhiheng.measures.archiving.terms import ArchiveTerms
from zhiheng.measures.sealing.exhibits import a_seal, a_signature, certificates_of
from zhiheng.plant import codes
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.dossier import queries as dossier
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.seals import queries as seals

__all__ = ["own_keys"]
pytestmark = pytest.mark.django_db
LogIn = Callable[[Officer], Client]
TERMS = ArchiveTerms(archive_number="2026-执-0001", receiver="档案室甲")


@pytest.fixture
def closed_id(office: Office) -> int:
    """A case paid and closed, every paper served; nothing sealed."""
    case_id = a_case_for_termination(office)
    pays(case_id, office)
    closes(case_id, office)
    served(case_id, office)
    return case_id


def sealed(case_id: int, office: Office) -> None:
    """Every paper that goes out is signed by who issued it and bears the seal."""
    people = {one.id: one for one in (office.filing, office.handler, office.chief)}
    certificates_of(*people.values(), by=office.admin_security)
    with entered(Scope.of(office.handler, TODAY)):
        outward = {one.paper_id for one in dispatch.duties_of(case_id)}
        issuers = {
            id: seals.issuer_of(documents.paper(id).act_id).staff_id for id in sorted(outward)
        }
    for paper_id, staff_id in issuers.items():
        a_signature(case_id, paper_id, by=people[staff_id])
        a_seal(case_id, paper_id, by=office.clerk)
    deliver()


def handed(case_id: int, office: Office) -> int:
    return hand_to_archive(case_id=case_id, terms=TERMS, by=office.clerk, at=NOW)


def missing(case_id: int, office: Office) -> set[str]:
    """The lines of the checklist that are not in order."""
    with entered(Scope.of(office.clerk, TODAY)):
        listed = queries.checklist(casefile.case(case_id), TODAY)
    return {one.name for one in listed if not one.holds}


def test_an_open_case_names_all_that_is_missing(office: Office, case_id: int) -> None:
    assert missing(case_id, office) == {"案件已结", "文书都已送达", "对外文书都已盖章"}
    with pytest.raises(Refused, match="案件现在在办") as refused:
        handed(case_id, office)
    assert {one.key for one in refused.value.findings} == {"DOS-WHOLE"}


def test_a_closed_case_without_seals_stays_at_the_desk(office: Office, closed_id: int) -> None:
    assert missing(closed_id, office) == {"对外文书都已盖章"}
    with pytest.raises(Refused, match="执行通知书"):
        handed(closed_id, office)


def test_a_whole_dossier_goes_once_and_its_list_is_kept(
    office: Office, closed_id: int, log_in: LogIn
) -> None:
    sealed(closed_id, office)
    handed(closed_id, office)
    with entered(Scope.of(office.clerk, TODAY)):
        kept = dossier.hand_over_of(closed_id)
        listed = queries.manifest(closed_id, TODAY)
    assert kept is not None
    assert (kept.archive_number, kept.leaves) == (TERMS.archive_number, listed.leaves)
    assert (kept.manifest_hash, kept.pages) == (listed.digest, listed.pages)
    with pytest.raises(BadTerms, match="不必重复移交"):
        handed(closed_id, office)
    page = log_in(office.clerk).get(f"/archiving/{codes.code_of('case', closed_id)}/")
    assert TERMS.archive_number in page.content.decode()


def test_what_was_altered_behind_the_house_is_seen_before_it_goes(
    office: Office, closed_id: int, owner: Connection
) -> None:
    laid_in(closed_id, office.clerk)
    owner.execute("ALTER TABLE dossier_file DISABLE TRIGGER USER")
    owner.execute("UPDATE dossier_file SET content = 'other'")
    owner.execute("ALTER TABLE dossier_file ENABLE TRIGGER USER")
    assert "材料与目录的指纹相符" in missing(closed_id, office)


def test_the_page_shows_the_checklist_and_offers_nothing_before_it_is_whole(
    office: Office, case_id: int, log_in: LogIn
) -> None:
    address = f"/archiving/{codes.code_of('case', case_id)}/hand-over"
    page = log_in(office.clerk).get(address).content.decode()
    assert "案件现在在办" in page
    assert 'name="archive_number"' not in page


@pytest.mark.parametrize("said", [{"archive_number": " "}, {"receiver": "甲" * 41}])
def test_a_hand_over_says_number_and_receiver(said: dict[str, str]) -> None:
    with pytest.raises(BadTerms):
        ArchiveTerms(**{"archive_number": "1", "receiver": "甲"} | said)
