"""The second person: compares an entry with its paper, and confirms or returns it."""

from datetime import datetime

from zhiheng.law.dossier import Chapter
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.sources import DESIGN
from zhiheng.measures.entries.terms import BY, ConfirmTerms, ReturnTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import EntryOnRecord
from zhiheng.registers.dossier import actions as dossier
from zhiheng.registers.dossier.terms import LeafEntry, Source


@act("确认人工登记", by=BY, page="entries:case", cites=DESIGN.art("A1-HAND-01"))
def confirm_entry(*, case_id: int, terms: ConfirmTerms, by: Officer, at: datetime) -> int:
    """Confirm what somebody else entered after comparing it with its paper; gives the entry's id.

    From now on it counts in favour of an act as well.
    """
    with legal_act(confirm_entry, by=by, at=at, case_id=case_id) as doing:
        held = _of_another(doing, case_id, terms.entry_id)
        casefile.confirm_entry(doing, case_id=case_id, entry_id=held.id)
        dossier.enter(doing, cases.case(case_id), leaves=[_leaf(held, doing)])
        doing.says(f"确认人工登记“{held.kind}”，已核对{held.evidence_paper}")
        doing.gives(held.id)
    return held.id


@act("退回人工登记", by=BY, page="entries:case", cites=DESIGN.art("A1-HAND-01"))
def return_entry(*, case_id: int, terms: ReturnTerms, by: Officer, at: datetime) -> int:
    """Return what somebody else entered because it does not agree with its paper."""
    with legal_act(return_entry, by=by, at=at, case_id=case_id) as doing:
        held = _of_another(doing, case_id, terms.entry_id)
        casefile.return_entry(doing, case_id=case_id, entry_id=held.id, outcome=terms.outcome)
        doing.says(f"退回人工登记“{held.kind}”：{terms.outcome.strip()}")
        doing.gives(held.id)
    return held.id


def _leaf(held: EntryOnRecord, doing: LegalAct) -> LeafEntry:
    lines = (
        f"登记：{held.kind}，{held.happened_on}", held.words, f"依据的材料：{held.evidence_paper}",
        f"核对确认：{doing.by.words}，{doing.day}",
    )  # fmt: skip
    return LeafEntry(
        source=Source.ENTRY, source_id=held.id, chapter=Chapter.RECORDS,
        title=f"{held.kind}（{held.evidence_paper}）", text="\n".join(lines), pages=1,
        happened_on=held.happened_on,
    )  # fmt: skip


def _of_another(doing: LegalAct, case_id: int, entry_id: int) -> EntryOnRecord:
    """The entry, with the case locked; Refused to who entered it."""
    casefile.lock(doing, case_id)
    held = cases.entry_of(case_id, entry_id)
    if held is None:
        raise NotOnRecord("人工登记", entry_id)
    if held.entered_by_id == doing.by.id:
        raise Refused.because(
            "A1-HAND-01",
            "由录入人以外的人核对确认",
            DESIGN.art("A1-HAND-01"),
            f"“{held.kind}”由您本人于 {held.happened_on} 录入",
            "请由另一名办案人员核对证据材料后确认或者退回",
        )
    return held
