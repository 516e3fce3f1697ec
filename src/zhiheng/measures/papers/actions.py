"""文书: papers made by hand of what the record holds, and papers that count no longer."""

from datetime import datetime

from zhiheng.law.clocks.nodes import CLUE_REQUEST
from zhiheng.law.disclosure import Disclosure
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN, MSF2023
from zhiheng.measures.papers import queries
from zhiheng.measures.papers.terms import DraftTerms, DropTerms, PaperTerms, VoidTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.documents import actions as documents
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.documents.terms import DraftEntry, DraftState
from zhiheng.registers.nodes import actions as nodes

CLUE_NOTICE = "提供财产线索通知书"


@act(
    "签发文书",
    by=(Post.HANDLER,),
    may_papers=queries.OUTWARD,
    may_stops=(CLUE_REQUEST.name,),
    discloses=Disclosure.TO_PARTIES,
    signs=True,
    page="papers:tab",
    cites=DESIGN.art("PAPER-ISSUE"),
)
def issue_paper(*, case_id: int, terms: PaperTerms, by: Officer, at: datetime) -> int:
    """Issue a paper that goes out of the court; gives its id.

    Refused: something the law asks it to state is missing; another officer handles the case.
    """
    with legal_act(issue_paper, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        casefile.refuse_other_handlers(doing, case)
        if terms.kind == CLUE_NOTICE:
            nodes.meet_if_open(doing, name=CLUE_REQUEST.name, on=doing.day)
        return _made(doing, terms, by, queries.OUTWARD)


@act(
    "制作笔录",
    by=(Post.HANDLER, Post.ASSISTANT, Post.CLERK),
    may_papers=queries.RECORDS,
    page="papers:tab",
    cites=MSF2023.art(133, 2),
)
def make_record(*, case_id: int, terms: PaperTerms, by: Officer, at: datetime) -> int:
    """Make a paper that is kept in the file, signed by who was there; gives its id.

    Refused: something the law asks it to state is missing.
    """
    with legal_act(make_record, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id, seen=terms.seen)
        return _made(doing, terms, by, queries.RECORDS)


@act(
    "保存文书草稿",
    by=(Post.HANDLER, Post.ASSISTANT, Post.CLERK),
    page="papers:make",
    cites=DESIGN.art("PAPER-DRAFT"),
)
def draft_paper(*, case_id: int, terms: DraftTerms, by: Officer, at: datetime) -> int:
    """Keep a paper as far as it is written, with the passages in other words; gives its id.

    BadTerms: somebody has saved, issued or dropped the draft since; a passage was changed that
    must stay, or what it takes from the record was.
    """
    with legal_act(draft_paper, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        target = (terms.party_id, terms.row_id)
        data = queries.draft_data(case_id, terms.kind, target, terms.said, by=by, on=doing.day)
        edits = papers.edits_of(terms.kind, data, terms.edits)
        entry = DraftEntry(
            kind=terms.kind, party_id=terms.party_id, row_id=terms.row_id, said=terms.said,
            edits=tuple((one.passage, one.words) for one in edits), replaces=terms.replaces,
        )  # fmt: skip
        draft_id = documents.save_draft(doing, case_id=case_id, entry=entry)
        changed = f"，改写{'、'.join(f'“{one.passage}”' for one in edits)}" if edits else ""
        doing.says(f"保存{terms.kind}草稿{changed}")
        doing.gives(draft_id)
    return draft_id


@act(
    "弃用文书草稿",
    by=(Post.HANDLER, Post.ASSISTANT, Post.CLERK),
    page="papers:tab",
    cites=DESIGN.art("PAPER-DRAFT"),
)
def drop_draft(*, case_id: int, terms: DropTerms, by: Officer, at: datetime) -> int:
    """Give up a draft; it stays readable in the trace. Gives the entry's id."""
    with legal_act(drop_draft, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        ended = documents.end_draft(
            doing, case_id=case_id, draft_id=terms.draft_id, state=DraftState.DROPPED
        )
        doing.says("弃用文书草稿")
        doing.gives(ended)
    return ended


@act("作废文书", by=(Post.HANDLER,), page="papers:void", cites=DESIGN.art("PAPER-VOID"))
def void_paper(*, case_id: int, terms: VoidTerms, by: Officer, at: datetime) -> int:
    """Declare a paper void before it is served; it stays readable. Gives the entry's id."""
    with legal_act(void_paper, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        casefile.refuse_other_handlers(doing, case)
        paper = papers.paper(terms.paper_id)
        _refuse_fixed(case_id, paper)
        entry_id = documents.void(doing, paper_id=paper.id, ground=terms.ground)
        doing.says(f"作废{paper.kind}（{paper.number}）：{terms.ground.strip()}")
        doing.gives(entry_id)
    return entry_id


def _made(doing: LegalAct, terms: PaperTerms, by: Officer, kinds: tuple[str, ...]) -> int:
    if terms.kind not in kinds or doing.case_id is None:
        raise BadTerms.of("kind", f"{terms.kind}不由“{doing.name}”办理，请从文书列表重新选择")
    data = queries.paper_data(doing.case_id, terms, by=by, on=doing.day)
    paper_id = documents.issue(doing, terms.kind, data=data, edition=terms.edition)
    if terms.draft_id is not None:
        documents.end_draft(
            doing, case_id=doing.case_id, draft_id=terms.draft_id, state=DraftState.ISSUED
        )
    whom = f"，致{'、'.join(data.addressed_to)}" if data.addressed_to else "，入卷"
    doing.says(f"{doing.name}：{terms.kind}{whom}")
    doing.gives(paper_id)
    return paper_id


def _refuse_fixed(case_id: int, paper: papers.PaperOnRecord) -> None:
    if paper.case_id != case_id:
        raise BadTerms.of("paper_id", "所选文书不属于本案，请重新选择")
    if not papers.FORMS[paper.kind].by_hand:
        raise BadTerms.of(
            "paper_id", f"{paper.kind}由相应的行为生成，不能单独作废；有误的，请办理更正的行为"
        )
    served = [one for one in dispatch.duties_of(case_id) if one.paper_id == paper.id]
    if any(one.served for one in served):
        raise BadTerms.of("paper_id", f"{paper.kind}已经送达，不能作废；有误的，请另行签发更正文书")
