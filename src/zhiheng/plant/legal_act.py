"""One legal act: one durable transaction, one link in the chain, its announcements, or nothing.

    with legal_act(freeze_deposit, by=by, at=at, case_id=case_id) as doing:
        doing.judged(MAY_FREEZE.judge(record)).or_refuse()
        ...

Order inside: checks, rows, numbers, chain link last, commit. Papers, clocks and announcements
report to `doing`; at the end what was done is held against the catalogue entry. The commit follows
as soon as the verb returns what the act gives (`catalogue.Verb`), under whose scope it all runs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import connection, transaction

from zhiheng.law.kernel.finding import Refused
from zhiheng.law.procedures import Procedure, procedure_on
from zhiheng.law.sources import GB22239_2019
from zhiheng.plant import approval, journal
from zhiheng.plant.catalogue import Verb
from zhiheng.plant.doing import LegalAct
from zhiheng.plant.entry import Entry
from zhiheng.plant.errors import CatalogueBreach
from zhiheng.plant.officer import Officer
from zhiheng.plant.submission import running

__all__ = ["LegalAct", "hold_against_entry", "legal_act"]

FRESH_FOR: Final = timedelta(minutes=2)
ACCESS_CONTROL: Final = GB22239_2019.art("8.1.4.2").doubted("标准条文原文未核对")
IDENTIFICATION: Final = GB22239_2019.art("8.1.4.1").doubted("标准条文原文未核对")
BEGIN: Final = (
    "SELECT set_config('zh.act', nextval('plant_act_id_seq')::text, true),"
    " set_config('zh.act_court', %s, true)"
)


@contextmanager
def legal_act(
    verb: Verb[Any],
    *,
    by: Officer,
    at: datetime,
    case_id: int | None = None,
    court: str | None = None,
    terms: dict[str, object] | None = None,
) -> Iterator[LegalAct]:
    """Open the act of a verb. `court` is the court on whose record it stands (the officer's own).

    Refused: the officer holds no post of the entry (AUTH-POST), an act that signs comes without a
    fresh log-in (AUTH-FRESH; what is carried out on an approval was signed by who approved it), or
    one that needs an approval has none (A1-APR-00). CatalogueBreach: what was done is not what the
    entry says.
    """
    submission = running(verb)
    submission.court = court or by.court
    submission.case_id = case_id or submission.case_id
    if terms is not None:
        submission.terms = terms
    _refuse_without_post(verb.entry, by)
    if submission.claimed is None and not submission.rehearsed:
        _refuse_stale(verb.entry, by, at)
    procedure = procedure_on(verb.entry.name, at.date())
    if submission.claimed is None and not submission.rehearsed:
        _refuse_unticked(procedure, by)
    submission.transaction.enter_context(transaction.atomic(durable=True))
    doing = _begun(verb.entry, by, at, case_id, submission.court, submission.terms_hash)
    submission.doing = doing
    doing.procedure = procedure
    doing.approved_by = approval.admit(doing, submission.claimed, rehearsed=submission.rehearsed)
    yield doing
    hold_against_entry(doing)
    if submission.rehearsed:
        return
    journal.close(doing)
    submission.linked = True


def hold_against_entry(doing: LegalAct) -> None:
    """CatalogueBreach unless papers, clocks, stops and announcements are the declared ones."""
    entry = doing.entry
    papers = {kind for kind, _ in doing.papers}
    spoken = {
        "papers": (papers - set(entry.may_papers), set(entry.papers) - set(entry.may_papers)),
        "clocks": ({name for name, _ in doing.clocks} - set(entry.may_clocks), set(entry.clocks)),
        "stops": ({name for name, _ in doing.stopped} - set(entry.may_stops), set(entry.stops)),
        "announces": ({type(fact) for fact in doing.announced}, set(entry.announces)),
    }
    for what, (done, declared) in spoken.items():
        if done != declared:
            raise CatalogueBreach(f"{entry.name}: {what} declared {declared}, done {done}")
    if entry.needs is not None and not doing.judgments:
        raise CatalogueBreach(f"{entry.name}: the law was not asked")
    if entry.on == "case" and doing.case_id is None:
        raise CatalogueBreach(f"{entry.name}: an act on a case names its case")


def _begun(
    entry: Entry, by: Officer, at: datetime, case_id: int | None, court: str, terms: bytes
) -> LegalAct:
    with connection.cursor() as cursor:
        cursor.execute(BEGIN, (court,))
        act_id = int(cursor.fetchone()[0])
    return LegalAct(
        id=act_id,
        entry=entry,
        by=by,
        at=at,
        court=court,
        case_id=case_id,
        terms_hash=terms,
        sentence=entry.name,
        result=act_id,
    )


def _refuse_without_post(entry: Entry, by: Officer) -> None:
    if not by.holds(*entry.by):
        posts = "、".join(entry.by)
        raise Refused.because(
            "AUTH-POST",
            f"{entry.name}由{posts}办理",
            ACCESS_CONTROL,
            f"您的岗位：{'、'.join(sorted(by.posts)) or '无'}",
            f"请由{posts}办理，或由安全管理员任命、交由代行",
        )


def _refuse_stale(entry: Entry, by: Officer, at: datetime) -> None:
    if entry.signs and (by.fresh_at is None or not timedelta(0) <= at - by.fresh_at <= FRESH_FOR):
        raise Refused.because(
            "AUTH-FRESH",
            "签发前须重新验证身份",
            IDENTIFICATION,
            "本次登录未在两分钟内重新验证",
            "请输入口令重新验证后再签发",
        )


def _refuse_unticked(procedure: Procedure | None, by: Officer) -> None:
    unticked = procedure.unticked(by.ticked) if procedure else ()
    if procedure and unticked:
        open_points = "；".join(point.words for point in unticked)
        raise Refused.because(
            "SOP-POINT",
            "操作规程的必查项已经逐项勾选",
            tuple(dict.fromkeys(point.cites for point in unticked)),
            f"{procedure.act}操作规程（{procedure.edition}）未勾选：{open_points}",
            "请逐项核对，属实的勾选后再提交；不属实的，先办理该项",
        )
