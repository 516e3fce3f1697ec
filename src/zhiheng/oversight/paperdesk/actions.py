"""成批签发: ordered once after a fresh log-in, then each paper by acts of its own in its case."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.measures.papers import actions as papers
from zhiheng.measures.sealing import actions as sealing
from zhiheng.measures.sealing.terms import SealTerms
from zhiheng.oversight.paperdesk import queries
from zhiheng.oversight.paperdesk.models import Batch, Item, Result
from zhiheng.oversight.paperdesk.queries import BatchOnRecord, ItemOnRecord
from zhiheng.oversight.paperdesk.terms import (
    LONGEST_ABOUT,
    LONGEST_PROBLEM,
    BatchTerms,
    ResultTerms,
    paper_of,
)
from zhiheng.plant import carrying
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch import queries as dispatch

SLICE: Final = 20
STALE: Final = "AUTH-FRESH"
IN_BATCH: Final = DESIGN.art("PAPER-BATCH")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch has come with this go: how many items were tried, and whether any is left."""

    tried: int
    left: bool


@act(
    "成批签发文书",
    by=(Post.HANDLER,),
    on="court",
    signs=True,
    page="paperdesk:choose",
    cites=IN_BATCH,
)
def begin_batch(*, terms: BatchTerms, by: Officer, at: datetime) -> int:
    """Order one kind of paper for many cases; gives the batch. Nothing is made by it yet.

    BadTerms: a certificate is missing without which nothing could be signed, or a case is out of
    sight.
    """
    with legal_act(begin_batch, by=by, at=at) as doing:
        if lacking := queries.lacking_certificates(by, at):
            raise BadTerms.of("certificate", lacking)
        cards = casefile.cases(one.case_id for one in terms.items)
        if len({one.case_id for one in terms.items} - cards.keys()):
            raise NotOnRecord("案件", 0)
        batch = Batch.objects.create(
            **row_of(doing), court=doing.court, staff_id=by.id, words=by.words, kind=terms.kind,
            said=[[*pair] for pair in terms.said], serves=terms.serves,
        )  # fmt: skip
        Item.objects.bulk_create(
            Item(
                **row_of(doing), batch=batch, ordinal=ordinal, case_id=one.case_id,
                court=cards[one.case_id].court, secrecy=cards[one.case_id].secrecy,
                party_id=one.party_id, row_id=one.row_id, about=one.about[:LONGEST_ABOUT],
            )
            for ordinal, one in enumerate(terms.items, start=1)
        )  # fmt: skip
        doing.says(f"成批签发{terms.kind} {len(terms.items)} 份")
        doing.gives(batch.id)
    return batch.id


@act("记明批次结果", by=(Post.HANDLER,), on="court", page="paperdesk:batches", cites=IN_BATCH)
def note_results(
    *, batch_id: int, results: tuple[ResultTerms, ...], by: Officer, at: datetime
) -> int:
    """Enter what came of items of a batch; gives how many were entered."""
    with legal_act(note_results, by=by, at=at) as doing:
        named = {one.id: one for one in Item.objects.filter(batch_id=batch_id)}
        rows = [(named[one.item_id], one) for one in results if one.item_id in named]
        if len(rows) != len(results):
            raise NotOnRecord("批次的一项", batch_id)
        Result.objects.bulk_create(
            Result(
                **row_of(doing), case_id=item.case_id, court=item.court, secrecy=item.secrecy,
                item=item, paper_id=one.paper_id, problem=one.problem[:LONGEST_PROBLEM],
            )
            for item, one in rows
        )  # fmt: skip
        failed = sum(bool(one.problem) for one in results)
        doing.says(f"成批签发：{len(results)} 份已试办，未办成 {failed} 份")
        doing.gives(len(rows))
    return len(rows)


def go_on(batch_id: int, *, by: Officer, at: datetime, at_most: int = SLICE) -> Progress:
    """Do the next items of a batch, each by acts of its own, and enter what came of them.

    What a killed run had done before its results were entered is found by the submission's key and
    not done again. BadTerms: another officer ordered it. Refused: a fresh log-in is missing.
    """
    with entered(Scope.of(by, at.date())):
        batch = queries.batch(batch_id)
        waiting = queries.open_items(batch_id, at_most + 1)
    return _all_done(batch, waiting, by, at, at_most)


def try_again(batch_id: int, *, by: Officer, at: datetime, at_most: int = SLICE) -> Progress:
    """Try once more what failed and what a person has put right since, in the order of the batch.

    BadTerms and Refused: as `go_on`.
    """
    with entered(Scope.of(by, at.date())):
        report = queries.report(batch_id)
    failed = [one.item for one in report.lines if one.item.problem]
    return _all_done(report.batch, failed, by, at, at_most)


def _all_done(
    batch: BatchOnRecord, items: Sequence[ItemOnRecord], by: Officer, at: datetime, at_most: int
) -> Progress:
    _refuse_others(batch, by)
    results = tuple(_done(batch, item, by, at) for item in items[:at_most])
    if results:
        note_results(batch_id=batch.id, results=results, by=replace(by, request_key=None), at=at)
    return Progress(len(results), len(items) > at_most)


def _done(batch: BatchOnRecord, item: ItemOnRecord, by: Officer, at: datetime) -> ResultTerms:
    """One item: made, signed, sealed, and handed over where it goes electronically."""
    acting = replace(by, request_key=f"batch-{batch.id}-{item.id}")
    paper_id: int | None = None
    try:
        paper_id = papers.issue_paper(
            case_id=item.case_id, terms=paper_of(batch.kind, batch.said, item.terms),
            by=acting, at=at,
        )  # fmt: skip
        for verb in (sealing.sign_paper, sealing.seal_paper):
            verb(case_id=item.case_id, terms=SealTerms(paper_id=paper_id), by=acting, at=at)
        if batch.serves:
            _hand_over(item, paper_id, acting, at)
    except Refused as refused:
        if any(found.key == STALE for found in refused.findings):
            raise
        return ResultTerms(item_id=item.id, paper_id=paper_id, problem=_told(refused))
    except (BadTerms, NotOnRecord) as bad:
        return ResultTerms(item_id=item.id, paper_id=paper_id, problem=str(bad))
    return ResultTerms(item_id=item.id, paper_id=paper_id)


def _hand_over(item: ItemOnRecord, paper_id: int, by: Officer, at: datetime) -> None:
    """To each addressee who agreed to it, electronically; who cannot be reached that way waits on
    the service board like everybody else."""
    with entered(Scope.of(by, at.date())):
        agreed = dispatch.confirmed_of(item.case_id)
        duties = [one for one in dispatch.duties_of(item.case_id) if one.paper_id == paper_id]
    for duty in duties:
        confirmed = agreed.get(duty.party_id)
        if not confirmed or not confirmed.electronic or duty.served:
            continue
        acting = replace(by, request_key=f"{by.request_key}-{duty.party_id}")
        with suppress(BadTerms):
            carrying.carried(
                case_id=item.case_id, paper_id=paper_id, party_id=duty.party_id, by=acting, at=at
            )


def _refuse_others(batch: BatchOnRecord, by: Officer) -> None:
    if batch.staff_id != by.id:
        raise BadTerms.of(
            "batch",
            f"这一批由{batch.words}下达，由下达的人继续办理；他离岗的，未办的案件请另行签发",
        )


def _told(refused: Refused) -> str:
    told = (f"{found.seen}（{found.cited}）。{found.otherwise}" for found in refused.findings)
    return "；".join(told)
