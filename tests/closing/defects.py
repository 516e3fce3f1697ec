"""One planted defect for each condition of 终本, plain and disguised, over a clean record."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from zhiheng.law.records import CaseOnRecord, InstrumentKind


@dataclass(frozen=True, slots=True)
class Defect:
    """What is wrong with the record, the limb that must say so, and how it hides (`disguise`)."""

    key: str
    changes: dict[str, Any]
    disguise: str = ""
    court: str = "鲁0102"

    def in_case(self, clean: CaseOnRecord) -> CaseOnRecord:
        """The clean case with the defect planted."""
        return replace(clean, court_code=self.court, **self.changes)


PLAIN: Final = (
    Defect("A1-ZB-20-1", {"case_type": "执保"}),
    Defect("A1-ZB-20", {"is_money": False}),
    Defect("A1-ZB-20", {"conduct_claimed": True}, court="浙0102"),
    Defect("A1-ZB-21", {"instrument_kind": InstrumentKind.CRIMINAL_PROPERTY}),
    Defect("A1-SD-08", {"conduct_claimed": True}),
    Defect("TC-09", {"outstanding_fen": 0}),
    Defect("TC-11", {"living_debtors": 0}),
    Defect("A1-ZB-01-1", {"notice_issued_on": None}),
    Defect("A1-ZB-02-1", {"reports_unchecked": 1}),
    Defect("A1-ZB-02-2", {"report_breaches_unpunished": 1}),
    Defect("TC-07-1", {"natural_debtors_restricted": 0}),
    Defect("TC-07-2", {"unit_debtors": 1}),
    Defect("A1-ZB-01-2", {"debtors_unlisted": 1}),
    Defect("TC-02-1", {"debtors_queried": 0}),
    Defect("A1-ZB-23-1", {"queries_open": 1}),
    Defect("TC-02-2", {"queries_fresh_until": date(2026, 11, 1)}),
    Defect("TC-05", {"clues_unverified": 1}),
    Defect("TC-03", {"on_site_steps": 0}),
    Defect("A1-ZB-03-3", {"addresses_unvisited": 1}),
    Defect("TC-04", {"debtors_unchecked_offline": 1}),
    Defect("A1-ZB-23-2", {"debtors_unquestioned": 1}),
    Defect("A1-ZB-03-4", {"books_hidden": True}),
    Defect("A1-ZB-03-5a", {"audit_requests_open": 1}),
    Defect("A1-ZB-03-5b", {"reward_requests_open": 1}),
    Defect("A1-ZB-23-3", {"properties_unsealed": 1}),
    Defect("TC-06", {"properties_undisposed": 1}),
    Defect("A1-ZB-23-4", {"disposals_running": 1}),
    Defect("A1-ZB-01-4", {"three_months_after_docketing": date(2026, 11, 20)}),
    Defect("A1-ZB-01-5a", {"missing_debtors": 1}),
    Defect("A1-ZB-01-5b", {"obstructions_unpunished": 1}),
    Defect("TC-08", {"interviewed_on": None}),
    Defect("A1-SD-09", {"interviewed_on": None, "termination_asked": True}, court="鲁1002"),
    Defect("A1-YK-01", {"site_records_kept": False}, court="辽0802"),
    Defect("A1-ZB-23-5", {"money_undistributed_fen": 1}),
    Defect("A1-ZB-23-6", {"objections_pending": 1}),
    Defect("A1-ZB-10", {"ruling_complete": False}),
    Defect("A1-ZB-12", {"applicant_signed": False}),
    Defect("A1-SD-07", {"president_approved": False}),
)
DISGUISED: Final = (
    Defect("A1-ZB-20", {"conduct_claimed": True, "outstanding_fen": 1}, "小额尾款掩盖行为义务",
           "浙0102"),
    Defect("A1-ZB-20", {"is_money": None}, "标的种类未登记", "浙0102"),
    Defect("TC-09", {"outstanding_fen": -1}, "多收后仍报终本"),
    Defect("TC-11", {"living_debtors": None}, "死亡登记未核对"),
    Defect("A1-ZB-01-1", {"report_order_issued_on": None}, "只发通知、不发报告令"),
    Defect("TC-07-1", {"natural_debtors": 3, "natural_debtors_restricted": 2}, "三人只限两人"),
    Defect("TC-07-2", {"unit_debtors": 2, "unit_debtors_restricted": 1}, "只限一个单位"),
    Defect("TC-02-1", {"debtors_to_query": 6, "debtors_queried": 5}, "第六名被执行人没有查"),
    Defect("TC-02-1", {"debtors_queried": None}, "没有查询记录当作没有财产"),
    Defect("TC-02-2", {"queries_fresh_until": date(2026, 11, 19)}, "查询恰好过期一日"),
    Defect("TC-02-2", {"queries_fresh_until": None}, "没有查询日"),
    Defect("TC-05", {"clues_unverified": None}, "线索没有登记核实"),
    Defect("A1-ZB-03-4", {"books_hidden": None}, "是否隐匿未查明"),
    Defect("A1-ZB-03-4", {"books_hidden": True, "searched": None}, "搜查没有记录"),
    Defect("TC-06", {"properties_undisposed": 1, "properties_unsealed": 0}, "已查封而没有处置"),
    Defect("A1-ZB-01-4", {"three_months_after_docketing": date(2026, 12, 1)}, "提前终本"),
    Defect("A1-ZB-01-5a", {"missing_debtors": 2, "missing_debtors_sought": 1}, "只查找一人"),
    Defect("TC-08", {"interviewed_on": date(2026, 11, 21)}, "约谈日晚于裁定日"),
    Defect("TC-08", {"answer_recorded": False}, "约谈没有记录意见"),
    Defect("TC-08", {"answer_recorded": None}, "意见是否记录不明"),
    Defect("A1-ZB-23-5", {"money_undistributed_fen": None}, "账目没有核对"),
    Defect("A1-ZB-23-6", {"variations_pending": 1}, "异议办结、追加未办结"),
    Defect("A1-ZB-23-6", {"objections_pending": None}, "异议情况不明"),
    Defect("A1-ZB-12", {"applicant_signed": False, "panel_verified": True,
                        "president_approved": False}, "只有合议庭、没有院长", "浙0102"),
    Defect("A1-SD-07", {"president_approved": None}, "山东：申请人签字、院长没有审签"),
)  # fmt: skip
DEFECTS: Final = PLAIN + DISGUISED
COURTS: Final = ("鲁0102", "浙0102", "辽0802", "鲁1002")


def clean_variants(clean: CaseOnRecord) -> Iterator[CaseOnRecord]:
    """Cases nothing is wrong with, each met in another way the law allows."""
    yield from (replace(clean, court_code=court) for court in COURTS)
    yield replace(clean, case_type="执恢")
    yield replace(clean, applicant_is_court=True, interviewed_on=None, answer_recorded=False)
    yield replace(clean, termination_asked=True, interviewed_on=None)
    yield replace(clean, books_hidden=True, searched=True)
    yield replace(clean, applicant_signed=False, panel_verified=True)
    yield replace(clean, debtors_to_query=7, debtors_queried=7)
    yield replace(clean, natural_debtors=0, natural_debtors_restricted=0, unit_debtors=2,
                  unit_debtors_restricted=2)  # fmt: skip
    yield replace(clean, missing_debtors=2, missing_debtors_sought=2)
    yield replace(clean, interviewed_on=clean.judged_on)
    yield replace(clean, queries_fresh_until=clean.judged_on)
    yield replace(clean, outstanding_fen=1)
    yield replace(clean, three_months_after_docketing=date(2026, 11, 19))
    yield replace(clean, instrument_kind=InstrumentKind.CRIMINAL_PROPERTY, court_code="浙0102")
