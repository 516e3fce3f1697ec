"""What the handler and his chiefs must say of a case: one type for form and API."""

from dataclasses import dataclass
from typing import Final

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile.terms import SECRECY
from zhiheng.registers.persons.terms import AttributeKind, Source, plain_line

LONGEST_GROUND: Final = 200
LONGEST_PERFORM_DAYS: Final = 60
LONGEST_REPORT_DAYS: Final = 60
PERFORM_DAYS: Final = 7
REPORT_DAYS: Final = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeTerms:
    """The execution notice (执行通知书) and the order to report property that goes with it.

    `perform_within_days` is the period set for performance, 0 for at once; `account` the court's
    account for case money in words. `seen` is the newest act of the case the officer saw.
    """

    perform_within_days: int = PERFORM_DAYS
    report_within_days: int = REPORT_DAYS
    account: str = ""
    seen: int | None = None

    def __post_init__(self) -> None:
        wrong: dict[str, str] = {}
        if not 0 <= self.perform_within_days <= LONGEST_PERFORM_DAYS:
            wrong["perform_within_days"] = (
                f"履行期限应为 0 至 {LONGEST_PERFORM_DAYS} 日，0 表示立即履行"
            )
        if not 1 <= self.report_within_days <= LONGEST_REPORT_DAYS:
            wrong["report_within_days"] = f"报告财产期限应为 1 至 {LONGEST_REPORT_DAYS} 日"
        if self.account:
            wrong |= _wrong_line("account", "案款账户", self.account)
        if wrong:
            raise BadTerms(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityTerms:
    """One attribute of a party, seen in a source (核对身份): 出生日期 in 公安人口信息."""

    person_id: int
    kind: AttributeKind
    value: str
    attribute_source: Source
    seen: int | None = None

    def __post_init__(self) -> None:
        wrong = _wrong_line("value", str(self.kind), self.value)
        if wrong:
            raise BadTerms(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassTerms:
    """A new secrecy class (调整密级) and why."""

    secrecy: int
    ground: str
    seen: int | None = None

    def __post_init__(self) -> None:
        wrong = _wrong_line("ground", "理由", self.ground)
        if self.secrecy not in SECRECY:
            wrong["secrecy"] = "密级应为一般、秘密、机密、绝密之一"
        if wrong:
            raise BadTerms(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignTerms:
    """Who is to handle the case (确定承办人); `ground` is asked when somebody is replaced."""

    handler_id: int
    ground: str = ""
    seen: int | None = None

    def __post_init__(self) -> None:
        if self.ground and (wrong := _wrong_line("ground", "理由", self.ground)):
            raise BadTerms(wrong)


def _wrong_line(name: str, noun: str, value: str) -> dict[str, str]:
    try:
        plain_line(name, noun, value, LONGEST_GROUND)
    except BadTerms as bad:
        return dict(bad.sentences)
    return {}
