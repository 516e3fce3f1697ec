"""A batch: each paper by acts of its own; one that fails takes nothing from the others."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.paperdesk.conftest import (
    TODAY,
    Cases,
    agrees_to_electronic_service,
    deliver,
    report_of,
)
from zhiheng.doors.gateway import letters
from zhiheng.doors.gateway.actions import register_partner
from zhiheng.doors.gateway.terms import PartnerTerms
from zhiheng.law.kernel.finding import Refused
from zhiheng.measures.handling.exhibits import a_notice
from zhiheng.measures.papers.actions import issue_paper
from zhiheng.measures.service.exhibits import a_service
from zhiheng.oversight.paperdesk import actions, queries
from zhiheng.oversight.paperdesk.exhibits import KIND, a_batch, chosen, gone_on
from zhiheng.oversight.paperdesk.terms import BatchTerms, ItemTerms, ResultTerms
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.models import Act
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.terms import Claimed
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW
from zhiheng.registers.seals import queries as seals
from zhiheng.registers.seals.terms import Outcome

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """The process is gone: nobody catches it."""


def papers_in(case_id: int, office: Office) -> list[str]:
    with entered(Scope.of(office.handler, TODAY)):
        return [one.kind for one in documents.papers_of(case_id) if one.kind == KIND]


def statements(case_ids: list[int], office: Office) -> int:
    with entered(Scope.of(office.handler, TODAY)), CaptureQueriesContext(connection) as asked:
        queries.previewed(case_ids, KIND, by=office.handler, on=TODAY)
    return len(asked)


def test_the_preview_of_many_cases_asks_as_little_as_of_one(office: Office, cases: Cases) -> None:
    listed = cases(6)
    statements(listed[:1], office)
    assert statements(listed, office) == statements(listed[:1], office) <= 24


def test_what_the_record_lacks_is_said_for_each_case(office: Office, cases: Cases) -> None:
    [mine] = cases(1)
    with entered(Scope.of(office.handler, TODAY)):
        [found] = queries.previewed([mine], "变更承办人告知书", by=office.handler, on=TODAY)
    assert found.bars
    with entered(Scope.of(office.other_handler, TODAY)):
        [other] = queries.previewed([mine], KIND, by=office.other_handler, on=TODAY)
    assert other.bars == ("不是您承办的案件，由承办人签发",)


def test_each_paper_of_a_batch_costs_the_same(certified: Office, cases: Cases) -> None:
    listed = cases(5)
    asked = []
    for part in (listed[:1], listed[1:2], listed[2:]):
        batch_id = a_batch(chosen(part, by=certified.handler), by=certified.handler)
        with CaptureQueriesContext(connection) as found:
            gone_on(batch_id, by=certified.handler)
        asked.append(len(found))
    _, one, three = asked
    assert (three - one) % 2 == 0
    assert (three - one) // 2 < one <= 160


def test_one_that_fails_takes_nothing_from_the_others(certified: Office, cases: Cases) -> None:
    served, *unserved = cases(3)
    a_notice_served(served, certified)
    kind, said = "督促履行通知书", (("within_days", "5"),)
    with entered(Scope.of(certified.handler, TODAY)):
        found = queries.previewed(
            [unserved[0], served, unserved[1]], kind, by=certified.handler, on=TODAY
        )
    assert [bool(one.bars) for one in found] == [True, False, True]
    items = tuple(ItemTerms(case_id=one.case.id, party_id=one.party_id) for one in found)
    batch_id = a_batch_of(BatchTerms(kind=kind, items=items, said=said), certified)
    gone_on(batch_id, by=certified.handler)
    report = report_of(batch_id, certified)
    assert [bool(one.item.paper_id) for one in report.lines] == [False, True, False]
    assert all("执行通知书已经送达" in one.problem for one in report.failed)


def a_notice_served(case_id: int, office: Office) -> None:
    a_notice(case_id, by=office.handler)
    a_service(case_id, by=office.clerk)


def a_batch_of(terms: BatchTerms, office: Office) -> int:
    by = replace(office.handler, fresh_at=NOW)
    return actions.begin_batch(terms=terms, by=by, at=NOW)


def test_a_kill_in_between_leaves_each_paper_whole_or_absent_and_nothing_is_made_twice(
    certified: Office, cases: Cases, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = cases(4)
    batch_id = a_batch(chosen(listed, by=certified.handler), by=certified.handler)
    for after in (1, 2, 3, 6):
        with monkeypatch.context() as patched:
            kill_after(after, patched)
            with pytest.raises(Killed):
                gone_on(batch_id, by=certified.handler)
    assert gone_on(batch_id, by=certified.handler).left is False
    deliver()
    assert [papers_in(one, certified) for one in listed] == [[KIND]] * 4
    counts = report_of(batch_id, certified).counts
    assert (counts["已用印"], counts["未办成"], counts["待办"]) == (4, 0, 0)
    assert gone_on(batch_id, by=certified.handler).tried == 0


def kill_after(commits: int, patched: pytest.MonkeyPatch) -> None:
    """The process dies when so many acts of papers and seals have been committed."""
    left = iter(range(commits))

    def counted(verb: object) -> object:
        def run(**said: object) -> object:
            if next(left, None) is None:
                raise Killed
            return verb(**said)  # type: ignore[operator]

        return run

    done = SimpleNamespace(issue_paper=counted(actions.papers.issue_paper))
    patched.setattr(actions, "papers", done)
    verbs = {name: counted(getattr(actions.sealing, name)) for name in ("sign_paper", "seal_paper")}
    patched.setattr(actions, "sealing", SimpleNamespace(**verbs))


def test_a_result_belongs_to_an_item_of_its_batch(certified: Office, cases: Cases) -> None:
    items = chosen(cases(2), by=certified.handler)
    one, other = (a_batch((item,), by=certified.handler) for item in items)
    gone_on(one, by=certified.handler)
    [line] = report_of(one, certified).lines
    stray = (ResultTerms(item_id=line.item.id, problem="不在这一批"),)
    with pytest.raises(NotOnRecord):
        actions.note_results(batch_id=other, results=stray, by=certified.handler, at=NOW)


def test_nothing_is_ordered_while_a_certificate_is_missing(office: Office, cases: Cases) -> None:
    items = chosen(cases(1), by=office.handler)
    with pytest.raises(BadTerms, match="数字证书"):
        a_batch(items, by=office.handler)


def test_a_batch_wants_a_fresh_log_in_and_is_gone_on_with_by_who_ordered_it(
    certified: Office, cases: Cases
) -> None:
    items = chosen(cases(1), by=certified.handler)
    with pytest.raises(Refused, match="重新验证身份"):
        actions.begin_batch(terms=BatchTerms(kind=KIND, items=items), by=certified.handler, at=NOW)
    batch_id = a_batch(items, by=certified.handler)
    with pytest.raises(BadTerms, match="由下达的人继续办理"):
        gone_on(batch_id, by=certified.other_handler)


def test_what_was_put_right_is_tried_again(certified: Office, cases: Cases) -> None:
    [case_id] = cases(1)
    items = chosen([case_id], by=certified.handler)
    batch_id = a_batch(items, by=certified.handler)
    by = replace(certified.handler, fresh_at=NOW)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(actions, "papers", SimpleNamespace(issue_paper=refused))
        gone_on(batch_id, by=certified.handler)
    assert report_of(batch_id, certified).failed[0].problem == "本案暂时不能办"
    assert actions.try_again(batch_id, by=by, at=NOW).tried == 1
    assert report_of(batch_id, certified).counts["已制作"] == 1


def refused(**_: object) -> int:
    raise BadTerms.of("kind", "本案暂时不能办")


def test_who_agreed_to_it_is_served_electronically_with_the_sealed_file(
    certified: Office, cases: Cases
) -> None:
    first, second = cases(2)
    agrees_to_electronic_service(first, certified)
    terms = PartnerTerms(
        code="eservice-demo", name="虚构电子送达平台", address="http://127.0.0.1:9",
        kinds=("eservice.deliver",), algorithm="Ed25519",
    )  # fmt: skip
    register_partner(terms=terms, by=certified.admin_system, at=NOW)
    batch_id = a_batch(chosen([first, second], by=certified.handler), by=certified.handler)
    gone_on(batch_id, by=certified.handler)
    lines = report_of(batch_id, certified).lines
    assert [one.service for one in lines] == ["已交电子送达 1 人", "在送达台账待办 1 人"]
    paper_id = lines[0].item.paper_id
    with entered(Scope.of(certified.handler, TODAY)):
        [sent] = [one for one in record.messages_of(first) if one.paper_id == paper_id]
        letter = Claimed(1, 1, certified.handler.court, sent.id, paper_id, "eservice.deliver", "{}")
        assert "完成后自动发出" in letters.awaited_for([letter])[1]
    deliver()
    with entered(Scope.of(certified.handler, TODAY)):
        assert letters.awaited_for([letter]) == {}
        said = letters.completed(letter, {})
        assert said["sm3"] == seals.orders_of_papers([paper_id])[paper_id]["院印"].file_hash.hex()


def test_the_keys_of_a_batch_tell_its_acts(certified: Office, cases: Cases) -> None:
    batch_id = a_batch(chosen(cases(1), by=certified.handler), by=certified.handler)
    gone_on(batch_id, by=certified.handler)
    with entered(Scope.of(certified.handler, TODAY)):
        keys = Act.objects.filter(request_key__startswith=f"batch-{batch_id}-")
        names = [*keys.order_by("id").values_list("name", flat=True)]
    assert names == [issue_paper.entry.name, "电子签名", "加盖院印"]


def test_a_signature_that_came_to_nothing_stands_in_the_report(
    certified: Office, cases: Cases, tmp_path: object
) -> None:
    batch_id = a_batch(chosen(cases(1), by=certified.handler), by=certified.handler)
    gone_on(batch_id, by=certified.handler)
    for key in (tmp_path / "keys").iterdir():  # type: ignore[operator]
        if key.is_file():
            key.unlink()
    deliver()
    [line] = report_of(batch_id, certified).lines
    assert (line.state, line.signed) == ("未办成", Outcome.FAILED)
    assert re.search("密钥", line.problem)
