"""A paper is signed by who issued it, then sealed; every use is logged; keys stay in the device."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.signing.conftest import (
    TODAY,
    deliver,
    file_of,
    paper_of,
    sealed_file,
)
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.procedures import required
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.papers.actions import void_paper
from zhiheng.measures.papers.exhibits import a_paper
from zhiheng.measures.papers.terms import PaperTerms, VoidTerms
from zhiheng.measures.sealing import actions
from zhiheng.measures.sealing.exhibits import (
    a_seal,
    a_signature,
    an_unapproved_ruling,
    certificates_of,
)
from zhiheng.measures.sealing.terms import CertificateTerms, RevocationTerms, SealTerms
from zhiheng.plant import keystore, sm3
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import system_officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.seals import queries as record
from zhiheng.registers.seals.queries import OrderOnRecord
from zhiheng.registers.seals.terms import Outcome, Purpose
from zhiheng.registers.titles.exhibits import a_judgment


def log(office: Office) -> tuple[OrderOnRecord, ...]:
    with entered(Scope.of(office.handler, TODAY)):
        return tuple(reversed(record.log_page(office.court).rows))


def test_a_paper_is_signed_by_its_officer_and_then_sealed(
    case_id: int, notice: int, certified: Office
) -> None:
    """民事诉讼法第157条第3款：由审判人员、书记员署名，加盖人民法院印章。"""
    sealed_file(case_id, notice, certified)
    assert [(one.purpose, one.outcome) for one in log(certified)] == [
        (Purpose.PERSON, Outcome.DONE),
        (Purpose.SEAL, Outcome.DONE),
    ]


def test_the_file_as_drawn_stands_unchanged_at_the_beginning(
    case_id: int, notice: int, certified: Office
) -> None:
    signed = sealed_file(case_id, notice, certified)
    with entered(Scope.of(certified.handler, TODAY)):
        assert signed.startswith(documents.draw(notice))


def test_nothing_is_signed_before_the_act_is_done(
    case_id: int, notice: int, certified: Office
) -> None:
    """The device is asked after the commit: the order waits until the worker comes."""
    a_signature(case_id, notice, by=certified.handler)
    assert [one.outcome for one in log(certified)] == [Outcome.WAITING]
    assert file_of(notice, certified) == b""


def test_a_delivery_twice_signs_once(case_id: int, notice: int, certified: Office) -> None:
    order_id = a_signature(case_id, notice, by=certified.handler)
    deliver()
    before = file_of(notice, certified)
    with pytest.raises(BadTerms, match="不必重复"):
        actions.complete(
            case_id=case_id, order_id=order_id, by=system_officer(certified.court), at=NOW
        )
    assert file_of(notice, certified) == before


def test_another_officer_cannot_sign_for_the_one_who_issued_it(
    case_id: int, notice: int, certified: Office
) -> None:
    certificates_of(certified.other_handler, by=certified.admin_security)
    with pytest.raises(Refused, match="由签发人本人签名"):
        a_signature(case_id, notice, by=certified.other_handler)
    assert log(certified) == ()


def test_a_signature_asks_for_a_fresh_log_in(case_id: int, notice: int, certified: Office) -> None:
    with pytest.raises(Refused, match="重新验证身份"):
        actions.sign_paper(
            case_id=case_id, terms=SealTerms(paper_id=notice), by=certified.handler, at=NOW
        )


def test_the_seal_waits_for_the_signature(case_id: int, notice: int, certified: Office) -> None:
    with pytest.raises(Refused, match="先由签发人签名，再加盖院印"):
        a_seal(case_id, notice, by=certified.clerk)
    assert log(certified) == ()


def test_a_paper_whose_approval_is_missing_is_neither_signed_nor_sealed(
    case_id: int, certified: Office
) -> None:
    """民诉法解释第517条：经合议庭审查核实并经院长批准后，可以裁定终结本次执行程序。"""
    ruling = an_unapproved_ruling(case_id, by=certified.handler)
    with pytest.raises(Refused, match="批准后才能签名、用印.*院长.*没有经批准的审批单.*517"):
        a_signature(case_id, ruling, by=certified.handler)
    with pytest.raises(Refused, match="没有经批准的审批单"):
        a_seal(case_id, ruling, by=certified.clerk)
    assert log(certified) == ()


def test_a_void_paper_is_neither_signed_nor_sealed(case_id: int, certified: Office) -> None:
    paper_id = a_paper(case_id, PaperTerms(kind="执行风险告知书"), by=certified.handler)
    void_paper(
        case_id=case_id, terms=VoidTerms(paper_id=paper_id, ground="当事人写错"),
        by=replace(certified.handler, ticked=required("作废文书", TODAY)), at=NOW,
    )  # fmt: skip
    with pytest.raises(BadTerms, match="已经作废"):
        a_signature(case_id, paper_id, by=certified.handler)


def test_a_paper_is_sealed_once(case_id: int, notice: int, certified: Office) -> None:
    sealed_file(case_id, notice, certified)
    with pytest.raises(BadTerms, match="院印已完成"):
        a_seal(case_id, notice, by=certified.clerk)


def test_a_paper_of_another_case_is_not_signed_here(
    case_id: int, notice: int, certified: Office
) -> None:
    title = a_judgment(case_no="（2026）鲁0102民初902号")
    other = a_docketed_case(handler=certified.handler, title=title)
    assert other != case_id
    with pytest.raises(BadTerms, match="不属于本案"):
        a_signature(other, notice, by=certified.handler)


def test_without_a_certificate_nobody_signs(case_id: int, notice: int, office: Office) -> None:
    with pytest.raises(Refused, match="没有有效的证书"):
        a_signature(case_id, notice, by=office.handler)


def test_an_expired_certificate_is_refused(case_id: int, notice: int, certified: Office) -> None:
    """Certificates last two years; the day after, nobody signs by them."""
    later = NOW.replace(year=NOW.year + 2) + timedelta(days=1)
    with pytest.raises(Refused, match="已过期"):
        a_signature(case_id, notice, by=certified.handler, at=later)


def test_a_revoked_certificate_is_refused(case_id: int, notice: int, certified: Office) -> None:
    revoke(certified, certified.handler.id)
    with pytest.raises(Refused, match="已吊销"):
        a_signature(case_id, notice, by=certified.handler)


def test_a_certificate_revoked_after_the_order_leaves_the_order_undone(
    case_id: int, notice: int, certified: Office
) -> None:
    a_signature(case_id, notice, by=certified.handler)
    revoke(certified, certified.handler.id)
    deliver()
    assert [(one.outcome, one.problem) for one in log(certified)] == [
        (Outcome.FAILED, "周文的证书已吊销")
    ]


def test_a_key_the_device_has_lost_is_told_and_logged(
    case_id: int, notice: int, certified: Office
) -> None:
    a_signature(case_id, notice, by=certified.handler)
    with entered(Scope.of(certified.handler, TODAY)):
        held = record.certificate_of(certified.handler.id, NOW)
    assert held is not None
    keystore.device().destroy(held.label)
    deliver()
    assert "密钥设备中没有" in log(certified)[0].problem


def test_an_order_that_failed_can_be_given_again(
    case_id: int, notice: int, certified: Office
) -> None:
    a_signature(case_id, notice, by=certified.handler)
    revoke(certified, certified.handler.id)
    deliver()
    certificates_of(certified.handler, by=certified.admin_security, at=NOW + timedelta(seconds=9))
    a_signature(case_id, notice, by=certified.handler, at=NOW + timedelta(seconds=10))
    assert [one.outcome for one in log(certified)] == [Outcome.FAILED, Outcome.WAITING]


def test_every_use_stands_in_the_log_with_who_when_and_which_certificate(
    case_id: int, notice: int, certified: Office
) -> None:
    signed = sealed_file(case_id, notice, certified)
    first, second = log(certified)
    assert (first.words, second.words) == ("周文 承办法官", "何静 书记员")
    assert (first.holder, second.holder[-4:]) == ("周文", "演示院印")
    assert second.file_hash == sm3.digest(signed)
    assert first.ordered_at == NOW


def test_the_log_of_use_cannot_be_changed_or_shortened(
    case_id: int, notice: int, certified: Office, owner: object
) -> None:
    """Append only: neither column nor row may be touched by the application."""
    del case_id, notice, certified
    rights = owner.execute(  # type: ignore[attr-defined]
        "SELECT has_table_privilege('zh_app', t, 'DELETE'), has_any_column_privilege('zh_app', t,"
        " 'UPDATE') FROM unnest(ARRAY['seals_order', 'seals_signing', 'seals_failure']) AS t"
    ).fetchall()
    assert rights == [(False, False)] * 3


def test_an_officer_has_one_certificate_that_holds(certified: Office) -> None:
    again = CertificateTerms(staff_ids=(certified.handler.id,))
    with pytest.raises(BadTerms, match="已有有效的证书"):
        actions.issue_certificates(terms=again, by=certified.admin_security, at=NOW)


def test_nobody_issues_certificates_to_officers_of_another_court(certified: Office) -> None:
    with pytest.raises(BadTerms, match="不是本院人员"):
        actions.issue_certificates(
            terms=CertificateTerms(staff_ids=(999_999,)), by=certified.admin_security, at=NOW
        )


def test_who_handles_cases_issues_no_certificates(office: Office) -> None:
    with pytest.raises(Refused, match="由安全管理员办理"):
        actions.issue_certificates(terms=CertificateTerms(seal=True), by=office.handler, at=NOW)


def test_two_papers_of_one_case_are_signed_each_for_itself(
    case_id: int, notice: int, certified: Office
) -> None:
    order = paper_of(case_id, certified, "报告财产令")
    assert sealed_file(case_id, notice, certified) != sealed_file(case_id, order, certified)


def revoke(office: Office, staff_id: int, at: datetime = NOW) -> None:
    with entered(Scope.of(office.handler, TODAY)):
        held = record.certificate_of(staff_id, NOW)
    assert held is not None
    terms = RevocationTerms(certificate_id=held.id, ground="调离本院")
    actions.revoke_certificate(terms=terms, by=office.admin_security, at=at)
