"""What may be known of papers: composed from the registers, previewed, listed and drawn."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import connection

from zhiheng.law.clocks import Clock
from zhiheng.law.money_words import yuan
from zhiheng.plant import sm3, typeset
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.rows import by_case
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import CaseCard, PartyOnCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.documents.models import Paper, Voidance
from zhiheng.registers.documents.papers import LAYOUT
from zhiheng.registers.documents.papers.passages import reworded
from zhiheng.registers.documents.papers.sheet import (
    Checked,
    Form,
    Sheet,
    counted,
    signed_day,
    spoken_day,
)
from zhiheng.registers.documents.queries.editions import form_in_use
from zhiheng.registers.documents.terms import Edit, PaperData
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.titles import queries as titles
from zhiheng.registers.titles.queries import ObligationOnRecord, TitleOnRecord
from zhiheng.registers.titles.terms import ObligationKind

PREVIEW = "预览 · 未签发"
DEMONSTRATION = "（演示）"
_DAYS_TO_PERFORM = re.compile(r"(\d+)日内")


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperOnRecord:
    """An issued paper; `sheet` holds its words as frozen, `registered` its line in the court's
    register, `edits` the passages that stand in other words than its form had."""

    id: int
    case_id: int
    act_id: int
    kind: str
    number: str
    addressed_to: str
    edition: str
    issued_on: date
    recorded_at: datetime
    frozen_hash: bytes
    sheet: Sheet
    registered: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysStated:
    """The periods an issued paper sets, in days; None where it sets none."""

    perform_within_days: int | None
    report_within_days: int | None


class Altered(RuntimeError):
    """A paper whose content is not what its hash says: a defect or a break-in, never drawn."""


def paper_data(
    case_id: int,
    *,
    dated_on: date,
    addressed_to: tuple[str, ...] = (),
    limit: Clock | None = None,
) -> PaperData:
    """The facts of a paper in this case, from the registers; `replace` adds what a kind needs.

    Without `addressed_to` the paper goes to every debtor. `limit` is the clock of the case's
    execution limit, whose length the notice of acceptance states. NotOnRecord when out of scope.
    """
    found = papers_data((case_id,), dated_on=dated_on).get(case_id)
    if found is None:
        raise NotOnRecord("案件", case_id)
    words = str(limit.span.on(found.docketed_on or dated_on).value) if limit else ""
    return replace(found, addressed_to=addressed_to or found.addressed_to, limit_words=words)


def papers_data(case_ids: Iterable[int], *, dated_on: date) -> dict[int, PaperData]:
    """The same facts of several cases by case, in as many statements as of one; cases out of
    scope are left out."""
    found = casefile.cases(case_ids)
    listed = casefile.parties_of_cases(found)
    cited = titles.titles({case.title_id for case in found.values()})
    staff = personnel.staff_named(one.handler_id for one in found.values() if one.handler_id)
    courts = {code: court_line(code) for code in {case.court for case in found.values()}}
    return {
        id: _data(
            case, listed.get(id, ()), cited[case.title_id], courts[case.court],
            staff[case.handler_id].name if case.handler_id else "", dated_on,
        )
        for id, case in found.items()
    }  # fmt: skip


def _data(  # the case, its parties, its instrument, and who has it
    case: CaseCard,
    listed: tuple[PartyOnCase, ...],
    title: TitleOnRecord,
    court_name: str,
    handler: str,
    dated_on: date,
) -> PaperData:
    names = {role: tuple(party.name for party in listed if party.role is role) for role in Role}
    debtors = names[Role.DEBTOR]
    return PaperData(
        case_id=case.id,
        court_name=court_name,
        case_number=case.number,
        dated_on=dated_on,
        addressed_to=debtors,
        creditors="、".join(names[Role.CREDITOR]),
        debtors="、".join(debtors),
        cause=case.cause,
        title=title.words,
        received_on=case.received_on,
        docketed_on=case.docketed_on,
        claim=claim_words(case.claim_fen, title),
        obligations=tuple(duty_words(owed) for owed in title.obligations),
        is_money=title.is_money,
        handler=handler,
    )


def court_line(code: str) -> str:
    """The court's name as it heads a paper; invented data say so in the same line."""
    name = personnel.court(code).name
    return f"{name}{DEMONSTRATION}" if settings.ZHIHENG_DEMO else name


def claim_words(claim_fen: int | None, title: TitleOnRecord) -> str:
    """The claim in words: the sum, then what else is to be done or delivered."""
    sums = [f"{yuan(claim_fen)}元"] if claim_fen else []
    others = [owed.words for owed in title.obligations if owed.kind is not ObligationKind.MONEY]
    return "；".join((*sums, *others))


def duty_words(owed: ObligationOnRecord) -> str:
    """One duty as a paper states it: the operative words, without their full stop."""
    return owed.words.rstrip("。；;. ")


def sheet(kind: str, data: PaperData) -> Sheet:
    """The paper in words, gaps marked: what a preview shows and `issue` freezes.

    Refused: no edition of the kind is in use on the day of the paper.
    """
    form = form_of(kind, data)
    return Sheet(
        court=data.court_name,
        title=kind,
        number=data.case_number,
        addressed_to="" if form.to.nobody else f"{'、'.join(data.addressed_to)}：",
        paragraphs=reworded(form, facts_of(data), words_of(data)),
        signature="" if form.record else data.court_name,
        dated="" if form.record else signed_day(data.dated_on),
        attached=form.attached,
    )


def form_of(kind: str, data: PaperData) -> Form:
    """The edition in use on the day of the paper; Refused where there is none."""
    return form_in_use(kind, data.dated_on)


def facts_of(data: PaperData) -> dict[str, Any]:
    """The facts by the names that the words of forms use."""
    days = {
        name: spoken_day(day) if day else ""
        for name, day in (("received_on", data.received_on), ("docketed_on", data.docketed_on))
    }
    facts = {name: getattr(data, name) for name in PaperData.__dataclass_fields__}
    dated = {"today": spoken_day(data.dated_on)}
    return {**facts, **days, **dated, "duties": _duties(data), **data.particulars}


def checked(kind: str, data: PaperData) -> tuple[Checked, ...]:
    """What the law asks a paper of this kind to state, each held against these facts."""
    facts, form = facts_of(data), form_of(kind, data)
    return form.checked(facts, reworded(form, facts, words_of(data)))


def words_of(data: PaperData) -> dict[str, str]:
    """The passages in other words, by name."""
    return {edit.passage: edit.words for edit in data.edits}


def voided(case_id: int) -> dict[int, str]:
    """The papers of the case that count no longer, each with the ground."""
    return voided_of_cases((case_id,)).get(case_id, {})


def voided_of_cases(case_ids: Iterable[int]) -> dict[int, dict[int, str]]:
    """The same of several cases by case, in one statement."""
    rows = Voidance.objects.filter(case_id__in=list(case_ids))
    found = by_case(rows, lambda row: (row.paper_id, row.ground))
    return {id: dict(listed) for id, listed in found.items()}


def _duties(data: PaperData) -> tuple[str, ...]:
    """What the notice orders: the instrument's duties, what delay adds (第264条), and the fee."""
    late = (
        "未按执行依据指定的期间履行给付金钱义务的，加倍支付迟延履行期间的债务利息"
        if data.is_money
        else "未按执行依据指定的期间履行义务的，支付迟延履行金"
    )
    fee = f"负担申请执行费{data.fee}" if data.fee else "依法负担申请执行费"
    return tuple(f"{line}；" for line in (*data.obligations, late)) + (f"{fee}。",)


def numbered(words: Sheet, case_number: str, ordinal: int) -> Sheet:
    """The same sheet under its paper's number."""
    return replace(words, number=paper_number(case_number, ordinal))


def paper_number(case_number: str, ordinal: int) -> str:
    """The first paper of a kind bears the case's number, further ones 之二, 之三 …"""
    return case_number if ordinal == 1 else f"{case_number}之{counted(ordinal)}"


def next_serial(court: str, kind: str, year: int) -> int:
    """The next number in the court's register of this kind and year."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT serial FROM documents_next_serial(%s, %s, %s)", [court, kind, year])
        return int(cursor.fetchone()[0])


def registered_words(year: int, serial: int) -> str:
    """A line of the register as people say it: 2026年第12号."""
    return f"{year}年第{serial}号"


def frozen(kind: str, data: PaperData, words: Sheet, registered: str = "") -> dict[str, Any]:
    """Facts and words as plain values, as they are kept."""
    facts = asdict(data)
    if not data.edits:
        del facts["edits"]
    content = {
        "kind": kind,
        "registered": registered,
        "edition": form_of(kind, data).edition,
        "facts": facts,
        "sheet": words.as_data(),
    }
    plain: dict[str, Any] = json.loads(json.dumps(content, default=str, ensure_ascii=False))
    return plain


def digest(content: dict[str, Any]) -> bytes:
    """SM3 of the content's canonical text: keys in order, no spaces."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sm3.digest(text.encode())


def papers_of(case_id: int) -> tuple[PaperOnRecord, ...]:
    """The papers of a case, oldest first."""
    return papers_of_cases((case_id,)).get(case_id, ())


def papers_of_cases(case_ids: Iterable[int]) -> dict[int, tuple[PaperOnRecord, ...]]:
    """The same of several cases by case, in one statement."""
    rows = Paper.objects.filter(case_id__in=list(case_ids)).order_by("id")
    return by_case(rows, _paper)


def paper(id: int) -> PaperOnRecord:
    """One issued paper; NotOnRecord when out of scope, Altered when its hash does not agree."""
    row = Paper.objects.filter(id=id).first()
    if row is None:
        raise NotOnRecord("文书", id)
    if digest(row.frozen) != row.frozen_hash:
        raise Altered(f"paper {id}: content and hash disagree")
    return _paper(row)


def name_of(paper_id: int) -> str:
    """Kind and number of a paper; NotOnRecord when out of scope."""
    row = Paper.objects.filter(id=paper_id).values_list("kind", "number").first()
    if row is None:
        raise NotOnRecord("文书", paper_id)
    return f"{row[0]}（{row[1]}）"


def days_stated(paper_id: int) -> DaysStated:
    """The periods the paper sets its addressee, as frozen; NotOnRecord when out of scope."""
    row = Paper.objects.filter(id=paper_id).only("kind", "frozen").first()
    if row is None:
        raise NotOnRecord("文书", paper_id)
    facts = row.frozen["facts"]
    found = _DAYS_TO_PERFORM.search(facts["perform_words"])
    return DaysStated(
        perform_within_days=int(found[1]) if found and row.kind == "执行通知书" else None,
        report_within_days=facts["report_within_days"] if row.kind == "报告财产令" else None,
    )


def draw(paper_id: int) -> bytes:
    """The paper as PDF/A, from its frozen words: the same bytes every time."""
    return drawn(paper(paper_id).sheet)


def draw_preview(kind: str, data: PaperData) -> bytes:
    """The paper as it would be, marked 预览 · 未签发 on every page."""
    return drawn(sheet(kind, data), PREVIEW)


def drawn(words: Sheet, mark: str = "") -> bytes:
    """Any sheet as PDF/A, with a mark across every page, if any."""
    return typeset.draw(str(LAYOUT), {"sheet": words.as_data(), "mark": mark})


def _paper(row: Paper) -> PaperOnRecord:
    return PaperOnRecord(
        id=row.id,
        case_id=row.case_id,
        act_id=row.act_id,
        kind=row.kind,
        number=row.number,
        addressed_to=row.addressed_to,
        edition=row.edition,
        issued_on=row.happened_on,
        recorded_at=row.recorded_at,
        frozen_hash=bytes(row.frozen_hash),
        sheet=Sheet.of(row.frozen["sheet"]),
        registered=row.frozen.get("registered", ""),
        edits=tuple(Edit(**one) for one in row.frozen["facts"].get("edits", ())),
    )
