"""What people enter by hand from a paper: one enters it, a second person confirms it.

The caller has locked the case; nothing here is procedure. Every verb that enters a fact gives the
id of its hand-made entry, by which it is confirmed or returned.
"""

from typing import Any

from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries
from zhiheng.registers.casefile.models import (
    HandEntry,
    Incident,
    Instalment,
    Security,
    Settlement,
)
from zhiheng.registers.casefile.terms import (
    EntryState,
    IncidentTerms,
    SecurityTerms,
    SettlementTerms,
    refuse_future,
    refuse_stranger,
)
from zhiheng.registers.persons.terms import plain_line


def open_entry(doing: LegalAct, *, case_id: int, kind: str, words: str, evidence_paper: str) -> int:
    """Open a hand-made entry on its evidence paper; it waits for a second person. Gives its id."""
    paper = plain_line("evidence_paper", "证据材料", evidence_paper, 200)
    row = HandEntry.objects.create(
        **_of(doing, case_id),
        kind=kind,
        words=words[:200],
        evidence_paper=paper,
        entered_by_id=doing.by.id,
        state=EntryState.WAITING,
    )
    return row.id


def confirm_entry(doing: LegalAct, *, case_id: int, entry_id: int) -> None:
    """The acting officer has compared the entry with its paper; the database refuses its author."""
    _settle(doing, case_id, entry_id, EntryState.CONFIRMED, "")


def return_entry(doing: LegalAct, *, case_id: int, entry_id: int, outcome: str) -> None:
    """The entry does not agree with its paper; `outcome` says in what."""
    said = plain_line("outcome", "退回理由", outcome, 200)
    _settle(doing, case_id, entry_id, EntryState.RETURNED, said)


def enter_incident(
    doing: LegalAct, *, case_id: int, terms: IncidentTerms, corrects: int | None = None
) -> int:
    """Enter something that happened in the case, or with `corrects` how it ended."""
    if terms.debtor_id is not None:
        refuse_stranger(terms.debtor_id, queries.debtors_of(case_id))
    refuse_future(doing.day, from_on=terms.from_on, ended_on=terms.ended_on)
    entry_id = open_entry(
        doing, case_id=case_id, kind=terms.kind, words=terms.words,
        evidence_paper=terms.evidence_paper,
    )  # fmt: skip
    Incident.objects.create(
        **_of(doing, case_id),
        **version_row(Incident, corrects),
        entry_id=entry_id,
        kind=terms.kind,
        debtor_id=terms.debtor_id,
        from_on=terms.from_on,
        ended_on=terms.ended_on,
        result=terms.result or "",
        words=terms.words.strip(),
    )
    return entry_id


def enter_security(
    doing: LegalAct, *, case_id: int, terms: SecurityTerms, corrects: int | None = None
) -> int:
    """Enter security that was given for or against going on (担保)."""
    refuse_future(doing.day, given_on=terms.given_on)
    entry_id = open_entry(
        doing, case_id=case_id, kind=terms.side, words=terms.words,
        evidence_paper=terms.evidence_paper,
    )  # fmt: skip
    Security.objects.create(
        **_of(doing, case_id),
        **version_row(Security, corrects),
        entry_id=entry_id,
        side=terms.side,
        guarantor=terms.guarantor.strip(),
        given_on=terms.given_on,
        sufficient=terms.sufficient,
        guarantor_is_company=terms.guarantor_is_company,
        company_resolved=terms.company_resolved,
        guarantee_complete=terms.guarantee_complete,
        creditor_consents=terms.creditor_consents,
        words=terms.words.strip(),
    )
    return entry_id


def enter_settlement(
    doing: LegalAct, *, case_id: int, terms: SettlementTerms, corrects: int | None = None
) -> int:
    """Enter a settlement with its instalments, or with `corrects` how it ended."""
    refuse_future(doing.day, agreed_on=terms.agreed_on, ended_on=terms.ended_on)
    entry_id = open_entry(
        doing, case_id=case_id, kind="执行和解", words=terms.words,
        evidence_paper=terms.evidence_paper,
    )  # fmt: skip
    row = Settlement.objects.create(
        **_of(doing, case_id),
        **version_row(Settlement, corrects),
        entry_id=entry_id,
        agreed_on=terms.agreed_on,
        total_fen=terms.total_fen,
        due_on=terms.due_on,
        in_writing=terms.in_writing,
        in_minutes=terms.in_minutes,
        all_confirm=terms.all_confirm,
        by_agent=terms.by_agent,
        agent_authorised=terms.agent_authorised,
        ruling_asked=terms.ruling_asked,
        ended_on=terms.ended_on,
        result=terms.result or "",
        words=terms.words.strip(),
    )
    Instalment.objects.bulk_create(
        Instalment(
            **_of(doing, case_id), settlement=row, ordinal=at, due_on=one.due_on,
            amount_fen=one.amount_fen,
        )
        for at, one in enumerate(terms.instalments, start=1)
    )  # fmt: skip
    return entry_id


def _settle(doing: LegalAct, case_id: int, entry_id: int, state: EntryState, outcome: str) -> None:
    waiting = HandEntry.objects.filter(id=entry_id, case_id=case_id)
    settled = waiting.filter(state=EntryState.WAITING).update(
        state=state, settled_by_id=doing.by.id, settled_on=doing.day, settled_act_id=doing.id,
        outcome=outcome,
    )  # fmt: skip
    if settled:
        return
    if not waiting.exists():
        raise NotOnRecord("人工登记", entry_id)
    raise BadTerms.of("entry_id", "该登记已经确认或者退回，请刷新页面")


def _of(doing: LegalAct, case_id: int) -> dict[str, Any]:
    case = queries.case(case_id)
    return row_of(doing) | {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}
