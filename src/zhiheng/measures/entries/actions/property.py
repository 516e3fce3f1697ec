"""What is entered by hand of property: how it is held, disposed of and looked for."""

from datetime import datetime

from zhiheng.law.good_faith import MAY_CONTROL, MAY_LIST
from zhiheng.law.sources import CD2020, JS2022, PM2020
from zhiheng.measures.entries.queries import control_on_record, listing_on_record
from zhiheng.measures.entries.terms import BY
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.assets import actions as assets
from zhiheng.registers.assets.terms import DisposalTerms, HoldTerms, InquiryTerms, VisitTerms
from zhiheng.registers.casefile import actions as casefile


@act(
    "登记控制措施",
    by=BY,
    needs=MAY_CONTROL,
    page="entries:hold",
    cites=JS2022.art(485, 1),
)
def enter_hold(
    *, case_id: int, terms: HoldTerms, corrects: int | None = None, by: Officer, at: datetime
) -> int:
    """Enter that a thing is held, or with `corrects` that it was released or why it is kept.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(enter_hold, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        doing.judged(MAY_CONTROL.judge(control_on_record(doing, terms, corrects))).or_refuse()
        entry_id = assets.enter_hold(doing, case_id=case_id, terms=terms, corrects=corrects)
        doing.says(
            f"登记{terms.kind}，第 {terms.rank} 顺位，至 {terms.until_on}（人工录入，待确认）"
        )
        doing.gives(entry_id)
    return entry_id


@act("登记财产处置", by=BY, needs=MAY_LIST, page="entries:disposal", cites=PM2020.art(1))
def enter_disposal(
    *, case_id: int, terms: DisposalTerms, corrects: int | None = None, by: Officer, at: datetime
) -> int:
    """Enter that a disposal has begun, or with `corrects` how it ended.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(enter_disposal, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        doing.judged(MAY_LIST.judge(listing_on_record(doing, terms, corrects))).or_refuse()
        entry_id = assets.enter_disposal(doing, case_id=case_id, terms=terms, corrects=corrects)
        doing.says(f"登记{terms.kind}（人工录入，待确认）")
        doing.gives(entry_id)
    return entry_id


@act("登记网络查询", by=BY, page="entries:inquiry", cites=CD2020.art(12, 1))
def enter_inquiry(
    *, case_id: int, terms: InquiryTerms, corrects: int | None = None, by: Officer, at: datetime
) -> int:
    """Enter a network inquiry made outside the house, or with `corrects` its answer.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(enter_inquiry, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        entry_id = assets.enter_inquiry(doing, case_id=case_id, terms=terms, corrects=corrects)
        doing.says(f"登记网络查询（人工录入，待确认）：{terms.words.strip()}")
        doing.gives(entry_id)
    return entry_id


@act("登记走访", by=BY, page="entries:visit", cites=CD2020.art(12, 1))
def enter_visit(
    *, case_id: int, terms: VisitTerms, corrects: int | None = None, by: Officer, at: datetime
) -> int:
    """Enter that an address of a debtor was gone to.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(enter_visit, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        entry_id = assets.enter_visit(doing, case_id=case_id, terms=terms, corrects=corrects)
        doing.says(f"登记走访（人工录入，待确认）：{terms.words.strip()}")
        doing.gives(entry_id)
    return entry_id
