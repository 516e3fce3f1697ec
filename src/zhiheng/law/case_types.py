"""Case types and their codes (类型代字): the table of the case-number standard (A1-NUM 1.1)."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from zhiheng.law.tables import BadTable, packaged, rows

_COLUMNS: Final = ("code", "name", "group", "type_numbers", "issued", "source", "checked_on")
ENFORCEMENT: Final = "执行实施类案件"
ENFORCEMENT_REVIEW: Final = "执行审查类案件"


@dataclass(frozen=True, slots=True)
class CaseType:
    """One code. `type_numbers` are its four-digit numbers in the standard; `issued` is False for a
    code that is read on import but no longer given to new cases (A1-PREC-07)."""

    code: str
    name: str
    group: str
    type_numbers: str
    issued: bool


def read_case_types(text: str, table: str = "case_types.csv") -> tuple[CaseType, ...]:
    """The types of a table; BadTable on a duplicate code, an empty cell or a wrong 是/否."""
    found: dict[str, CaseType] = {}
    for line, row in rows(table, text, _COLUMNS):
        if not all(row[column] for column in ("code", "name", "group", "source", "checked_on")):
            raise BadTable(table, line, "代字、名称、类别、来源、核对日均不得为空")
        if row["code"] in found:
            raise BadTable(table, line, f"类型代字 {row['code']} 重复")
        if row["issued"] not in ("是", "否"):
            raise BadTable(table, line, "issued 应为“是”或“否”")
        found[row["code"]] = CaseType(
            row["code"], row["name"], row["group"], row["type_numbers"], row["issued"] == "是"
        )
    return tuple(found.values())


@cache
def case_types() -> dict[str, CaseType]:
    """Every type by its code."""
    return {one.code: one for one in read_case_types(packaged("case_types.csv"))}


@cache
def type_codes() -> frozenset[str]:
    """Every code that may stand in a number."""
    return frozenset(case_types())
