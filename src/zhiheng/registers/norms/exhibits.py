"""Ready-made texts, relations and notes for tests; the texts are invented and say so."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from zhiheng.law.norm_text import read_norm
from zhiheng.plant.officer import Officer, system_officer
from zhiheng.registers.norms import actions
from zhiheng.registers.norms.terms import (
    ClauseTerms,
    NoteKind,
    NoteTerms,
    RelationKind,
    RelationTerms,
    TextTerms,
)

NOW: Final = datetime(2026, 11, 20, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
ROOT: Final = "最高法"
STATUTE: Final = """# 示例规定

2026年1月1日 施行

<!-- INFO END -->

为了演示，制定本规定。

## 第一章 总则

第一条 有财产可供执行的案件，应当依法执行。

没有财产可供执行的，依照本规定办理：

（一）查明财产；

（二）终结本次执行程序。

第二条 终结本次执行程序，应当作出裁定。
"""
OUTLINE: Final = """示例意见
一、总体要求
（一）查明财产。各级法院要查明财产。
（二）规范终本。终本案件要逐案核查。
二、工作措施
（一）具体做法
1.立案后及时查询。
2.查询结果告知当事人。
示例法院
2026年1月8日
"""


def seeded() -> int:
    """The law's catalogue, entered; gives how many norms are new."""
    return actions.enter_norms(by=system_officer(ROOT), at=NOW)


def a_text(norm_key: str, text: str = STATUTE) -> TextTerms:
    """The clauses of a text, as the command reads them."""
    clauses = tuple(
        ClauseTerms(place=each.place, heading=each.heading, words=each.words)
        for each in read_norm(text).clauses
    )
    return TextTerms(norm_key=norm_key, clauses=clauses)


def loaded(norm_key: str, text: str = STATUTE, at: datetime = NOW) -> int:
    """The text on record under the norm; gives how many clauses changed."""
    return actions.load_text(terms=a_text(norm_key, text), by=system_officer(ROOT), at=at)


def a_relation(
    kind: RelationKind,
    here: tuple[str, str],
    there: tuple[str, str],
    from_on: date | None = None,
) -> RelationTerms:
    """A relation from one place to another, with an invented ground."""
    return RelationTerms(
        kind=kind, norm_key=here[0], place=here[1], other_key=there[0], other_place=there[1],
        from_on=from_on, ground="编写组讨论，见会议纪要第 3 号",
    )  # fmt: skip


def a_note(
    norm_key: str, place: str = "", words: str = "终本前先核对线索是否都有回音"
) -> NoteTerms:
    """An annotation on a place."""
    return NoteTerms(norm_key=norm_key, place=place, kind=NoteKind.ANNOTATION, words=words)


def annotated(norm_key: str, place: str, by: Officer) -> int:
    """An annotation on record."""
    return actions.annotate(terms=a_note(norm_key, place), by=by, at=NOW)
