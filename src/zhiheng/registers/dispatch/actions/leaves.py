"""What came and went, as the dossier lists it: entered by the act that entered the thing."""

from datetime import date

from zhiheng.law.dossier import Chapter
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch.models import Confirmation, Message, Service
from zhiheng.registers.dispatch.terms import MessageState
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.dossier import actions as dossier
from zhiheng.registers.dossier.terms import LeafEntry, Source


def of_message(doing: LegalAct, row: Message, words: str) -> None:
    """A message out or in, with what it says where the words are at hand."""
    lines = (
        f"{row.direction}：{row.happened_on}，{row.channel}", f"对方：{row.counterpart}",
        f"事由：{row.matter}", f"应收：{row.expected}", words,
    )  # fmt: skip
    title = f"{row.direction}{row.counterpart}：{row.matter}"
    _enter(doing, row.case_id, Source.MESSAGE, row.id, title, lines, row.happened_on)


def of_answer(doing: LegalAct, row: Message, state: MessageState, on: date, answer: str) -> None:
    """What came of a message."""
    lines = (
        f"{state}：{on}", f"对方：{row.counterpart}",
        f"原往来：{row.happened_on} {row.matter}", f"内容：{answer}",
    )  # fmt: skip
    title = f"{row.counterpart}{state}：{row.matter}"
    _enter(doing, row.case_id, Source.ANSWER, row.id, title, lines, on)


def of_service(doing: LegalAct, row: Service) -> None:
    """One attempt to serve a paper, with its proof."""
    paper, name = documents.name_of(row.paper_id), _name(row.case_id, row.party_id)
    lines = (
        f"文书：{paper}", f"受送达人：{name}", f"{row.manner}：{row.result}，{row.happened_on}",
        f"凭证：{row.evidence}", f"签收人：{row.receiver}" if row.receiver else "",
        f"未送达的原因：{row.failure}" if row.failure else "", f"送达人：{row.server}",
        f"送达日：{row.deemed_on}，{row.why}" if row.deemed_on else "",
    )  # fmt: skip
    title = f"{paper} {row.result}{name}" if row.version == 1 else f"更正：{paper} {name}"
    _enter(
        doing, row.case_id, Source.SERVICE, row.id, title, lines, row.happened_on, Chapter.SERVICE
    )


def of_address(doing: LegalAct, row: Confirmation) -> None:
    """An address a party confirmed."""
    name = _name(row.case_id, row.party_id)
    lines = (
        f"当事人：{name}", f"地址：{row.words}", f"凭证：{row.evidence}",
        f"同意电子送达：{row.electronic}" if row.electronic else "",
    )  # fmt: skip
    title = f"送达地址确认：{name}"
    _enter(
        doing, row.case_id, Source.ADDRESS, row.id, title, lines, row.happened_on, Chapter.SERVICE
    )


def _name(case_id: int, party_id: int) -> str:
    return next((one.name for one in casefile.parties(case_id) if one.id == party_id), "")


def _enter(
    doing: LegalAct, case_id: int, source: Source, source_id: int, title: str,
    lines: tuple[str, ...], on: date, chapter: Chapter = Chapter.EXCHANGE,
) -> None:  # fmt: skip
    leaf = LeafEntry(
        source=source, source_id=source_id, chapter=chapter, title=title,
        text="\n".join(line for line in lines if line), happened_on=on, pages=1,
    )  # fmt: skip
    dossier.enter(doing, casefile.case(case_id), leaves=[leaf])
