"""The log as pages show it: one line per act, refusal or look."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from zhiheng.law.case_number import BadCaseNumber, parse
from zhiheng.oversight.audit.terms import Log, LogTerms
from zhiheng.plant import catalogue, paging
from zhiheng.plant import queries as record
from zhiheng.plant.paging import Page
from zhiheng.plant.queries import ActOnRecord, Asked, LookOnRecord, RefusalOnRecord
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.personnel import queries as personnel

KINDS = {"case": "案件", "person": "当事人", "paper": "文书", "account": "账号"}
VERIFICATION = "校验审计链"
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One line: when, who, from where, about which case, what; `details` one sentence each."""

    at: datetime
    who: str
    device: str
    court: str
    about: str
    what: str
    says: str
    details: tuple[str, ...]
    place: str


@dataclass(frozen=True, slots=True)
class LastVerification:
    """When the chains were last verified here, by whom, and what came of it."""

    at: datetime
    who: str
    says: str


def log_page(asked: LogTerms, key: str | None = None, size: int = paging.SIZE) -> Page[LogLine]:
    """One page of the log asked for, latest first, as far as the asker's scope goes."""
    narrowed = Asked(
        case_id=asked.case_id,
        officer_id=asked.staff_id,
        name=asked.act or None,
        from_on=asked.from_on,
        until_on=asked.until_on,
    )
    if asked.log is Log.ACTS:
        return _shown(record.acts_page(narrowed, key, size), _act_lines)
    if asked.log is Log.REFUSALS:
        return _shown(record.refusals_page(narrowed, key, size), _refusal_lines)
    subjects = () if asked.person_id is None else (("person", asked.person_id),)
    return _shown(record.looks_page(narrowed, subjects, key, size), _look_lines)


def case_numbered(text: str) -> int | None:
    """The id of the case with this number, however it was typed, if it is in scope."""
    try:
        number = str(parse(text))
    except BadCaseNumber:
        number = text.strip()
    found = casefile.by_number(number)
    return found.id if found else None


def staff_numbered(number: str) -> int | None:
    """The id of the member of staff with this number."""
    found = personnel.staff_by_number(number.strip())
    return found.id if found else None


def act_names() -> tuple[str, ...]:
    """The names of every act of the house, as the catalogue lists them."""
    return tuple(sorted(catalogue.catalogue()))


def last_verification() -> LastVerification | None:
    """The latest verification on record in scope."""
    for done in record.acts_page(Asked(name=VERIFICATION), size=1).rows:
        return LastVerification(done.at, done.officer_words, done.says)
    return None


def _shown(page: Page[Row], lines: Callable[[tuple[Row, ...]], list[LogLine]]) -> Page[LogLine]:
    return Page(tuple(lines(page.rows)), page.next_key, page.previous_key)


def _numbers(case_ids: Iterable[int | None]) -> dict[int | None, str]:
    """The case numbers in scope, by id; a case out of scope has none."""
    cards = casefile.cases({id for id in case_ids if id is not None})
    return {id: card.number for id, card in cards.items()}


def _act_lines(rows: tuple[ActOnRecord, ...]) -> list[LogLine]:
    numbers = _numbers(row.case_id for row in rows)
    changes: dict[int, list[str]] = defaultdict(list)
    for change in record.changes_of_acts(tuple(row.id for row in rows)):
        for column, before in change.before.items():
            changes[change.act_id].append(f"{column}：{before} → {change.after[column]}")
    return [
        LogLine(
            at=row.at,
            who=row.officer_words,
            device=row.device,
            court=row.court,
            about=numbers.get(row.case_id, ""),
            what=row.name,
            says="" if row.says == row.name else row.says,
            details=tuple(changes[row.id]),
            place=f"第 {row.seq} 环 {row.digest.hex()[:8]}",
        )
        for row in rows
    ]


def _refusal_lines(rows: tuple[RefusalOnRecord, ...]) -> list[LogLine]:
    numbers = _numbers(row.case_id for row in rows)
    return [
        LogLine(
            at=row.at,
            who=row.officer_words,
            device=row.device,
            court=row.court,
            about=numbers.get(row.case_id, ""),
            what=row.name,
            says="",
            details=tuple(
                f"{rule['key']} {rule['name']}，依据{'、'.join(rule['cites'])}"
                for rule in row.rules
            ),
            place="",
        )
        for row in rows
    ]


def _look_lines(rows: tuple[LookOnRecord, ...]) -> list[LogLine]:
    numbers = _numbers(row.subject_id for row in rows if row.kind == "case")
    return [
        LogLine(
            at=row.at,
            who=row.officer_words,
            device=row.device,
            court=row.court,
            about=numbers.get(row.subject_id, "") if row.kind == "case" else "",
            what=f"查看{KINDS.get(row.kind, row.kind)}",
            says=row.ground,
            details=(),
            place="",
        )
        for row in rows
    ]
