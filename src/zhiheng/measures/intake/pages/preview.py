"""The notice of acceptance as it would be, composed from the sheet by the words of the paper."""

from zhiheng.law import clocks
from zhiheng.law.money_words import yuan
from zhiheng.measures.intake.pages.sheet import Sheet
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.documents.queries import Sheet as Paper
from zhiheng.registers.documents.terms import PaperData

ACCEPTANCE = "受理通知书"


def acceptance(sheet: Sheet) -> Paper:
    """受理通知书 with what is missing marked; number and day are given when it is docketed."""
    said, people = sheet.case.cleaned_data, sheet.people()
    names = {
        role: tuple(one.person.name for one in people if one.role is role)
        for role in (Role.CREDITOR, Role.DEBTOR)
    }
    handlers = dict(sheet.desk.handlers)
    claim, handler = said.get("claim_fen"), said.get("handler_id")
    return papers.sheet(
        ACCEPTANCE,
        PaperData(
            case_id=None,
            court_name=papers.court_line(sheet.desk.court),
            case_number="（立案时编号）",
            dated_on=sheet.desk.today,
            addressed_to=names[Role.CREDITOR],
            creditors="、".join(names[Role.CREDITOR]),
            debtors="、".join(names[Role.DEBTOR]),
            cause=said.get("cause") or "",
            title=_title(sheet),
            received_on=said.get("received_on"),
            docketed_on=sheet.desk.today,
            claim=f"{yuan(claim)}元" if claim else _others(sheet),
            limit_words=str(clocks.EXECUTION_LIMIT.span.on(sheet.desk.today).value),
            handler=handlers.get(handler, "") if handler else "",
        ),
    )


def _title(sheet: Sheet) -> str:
    said = sheet.case.cleaned_data
    parts = [said.get(name) or "" for name in ("made_by", "case_no", "instrument_kind")]
    return "".join(parts) if all(parts) else ""


def _others(sheet: Sheet) -> str:
    return "；".join(one.words for one in sheet.obligations() if one.principal_fen is None)
