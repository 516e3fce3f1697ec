"""终本 written by hand three times: closures over a record, numpy over columns, SQL over a table.

The same sentences as `zhiheng.law.termination`, as somebody would write them who needs nothing
else: no articles, no cures, no exceptions by name.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Bools = NDArray[np.bool_]
SHANDONG_2018 = date(2018, 3, 1)
SHANDONG_2020 = date(2020, 9, 30)
SHANDONG_2021 = date(2021, 3, 1)
WEIHAI = date(2021, 1, 1)
YINGKOU = date(2018, 4, 8)
CRIMINAL = "刑事裁判涉财产部分"
NONE_LEFT: Final = (
    "reports_unchecked", "report_breaches_unpunished", "debtors_unlisted", "queries_open",
    "clues_unverified", "addresses_unvisited", "debtors_unchecked_offline",
    "debtors_unquestioned", "audit_requests_open", "reward_requests_open", "properties_unsealed",
    "properties_undisposed", "disposals_running", "obstructions_unpunished",
    "money_undistributed_fen", "objections_pending", "variations_pending",
)  # fmt: skip
ALL_DONE: Final = (
    ("natural_debtors_restricted", "natural_debtors"),
    ("unit_debtors_restricted", "unit_debtors"),
    ("debtors_queried", "debtors_to_query"),
    ("missing_debtors_sought", "missing_debtors"),
)

CLOSURES: Final = (
    lambda c: c.case_type in ("执", "执恢"),
    lambda c: c.is_money and not c.conduct_claimed,
    lambda c: (
        c.judged_on < SHANDONG_2020 or not c.court_code.startswith("鲁") or not c.conduct_claimed
    ),
    lambda c: (
        c.judged_on < SHANDONG_2021
        or not c.court_code.startswith("鲁")
        or c.instrument_kind != CRIMINAL
    ),
    lambda c: c.outstanding_fen > 0,
    lambda c: c.living_debtors >= 1,
    lambda c: c.notice_issued_on is not None and c.report_order_issued_on is not None,
    lambda c: c.reports_unchecked == 0,
    lambda c: c.report_breaches_unpunished == 0,
    lambda c: c.natural_debtors_restricted >= c.natural_debtors,
    lambda c: c.unit_debtors_restricted >= c.unit_debtors,
    lambda c: c.debtors_unlisted == 0,
    lambda c: c.debtors_queried >= c.debtors_to_query,
    lambda c: c.queries_open == 0,
    lambda c: c.judged_on <= c.queries_fresh_until,
    lambda c: c.clues_unverified == 0,
    lambda c: c.on_site_steps >= 1,
    lambda c: c.addresses_unvisited == 0,
    lambda c: c.debtors_unchecked_offline == 0,
    lambda c: c.debtors_unquestioned == 0,
    lambda c: not c.books_hidden or c.searched,
    lambda c: c.audit_requests_open == 0,
    lambda c: c.reward_requests_open == 0,
    lambda c: c.properties_unsealed == 0,
    lambda c: c.properties_undisposed == 0,
    lambda c: c.disposals_running == 0,
    lambda c: c.judged_on > c.three_months_after_docketing,
    lambda c: c.missing_debtors_sought >= c.missing_debtors,
    lambda c: c.obstructions_unpunished == 0,
    lambda c: (
        c.termination_asked
        or c.applicant_is_court
        or (c.interviewed_on <= c.judged_on and c.answer_recorded)
    ),
    lambda c: (
        c.judged_on < WEIHAI
        or not c.court_code.startswith("鲁10")
        or c.interviewed_on <= c.judged_on
    ),
    lambda c: c.judged_on < YINGKOU or not c.court_code.startswith("辽08") or c.site_records_kept,
    lambda c: c.money_undistributed_fen == 0,
    lambda c: c.objections_pending == 0 and c.variations_pending == 0,
    lambda c: c.ruling_complete,
    lambda c: c.applicant_signed or (c.panel_verified and c.president_approved),
    lambda c: (
        c.judged_on < SHANDONG_2018 or not c.court_code.startswith("鲁") or c.president_approved
    ),
)


def by_closures(case: Any) -> bool:
    """Every sentence asked of one case of which everything is known."""
    return all([closure(case) for closure in CLOSURES])


class ByNumpy:
    """The verdicts of columns: true, false, and unknown wherever a value is missing."""

    def __init__(self, values: Mapping[str, NDArray[Any]], unknown: Mapping[str, Bools]) -> None:
        self._values = values
        self._unknown = unknown
        self._length = len(next(iter(values.values())))
        self.fails = np.zeros(self._length, np.bool_)
        self.open = np.zeros(self._length, np.bool_)

    def judge(self) -> tuple[Bools, Bools]:
        """(holds, unknown) of every row."""
        v = self._values
        day, court = v["judged_on"], v["court_code"]
        self._ask(np.isin(v["case_type"], ("执", "执恢")), "case_type")
        self._ask(v["is_money"], "is_money")
        self._ask(~v["conduct_claimed"], "conduct_claimed")
        shandong = np.char.startswith(court, "鲁")
        criminal = shandong & (day >= np.datetime64(SHANDONG_2021))
        self._ask(~criminal | (v["instrument_kind"] != CRIMINAL), "instrument_kind", criminal)
        self._ask(v["outstanding_fen"] > 0, "outstanding_fen")
        self._ask(v["living_debtors"] >= 1, "living_debtors")
        for paper in ("notice_issued_on", "report_order_issued_on"):
            if paper in self._unknown:
                self.fails |= self._unknown[paper]
        for name in NONE_LEFT:
            self._ask(v[name] == 0, name)
        for done, due in ALL_DONE:
            self._ask(v[done] >= v[due], done)
        self._ask(day <= v["queries_fresh_until"], "queries_fresh_until")
        self._ask(v["on_site_steps"] >= 1, "on_site_steps")
        self._ask(~v["books_hidden"] | v["searched"], "books_hidden")
        self._ask(day > v["three_months_after_docketing"], "three_months_after_docketing")
        self._people(day, court, shandong)
        return ~self.fails & ~self.open, self.open & ~self.fails

    def _people(self, day: NDArray[Any], court: NDArray[Any], shandong: Bools) -> None:
        v = self._values
        excused = v["termination_asked"] | v["applicant_is_court"]
        self.fails |= ~excused & ~v["answer_recorded"]
        self._ask(excused | (v["interviewed_on"] <= day), "interviewed_on", ~excused)
        weihai = np.char.startswith(court, "鲁10") & (day >= np.datetime64(WEIHAI))
        self._ask(~weihai | (v["interviewed_on"] <= day), "interviewed_on", weihai)
        yingkou = np.char.startswith(court, "辽08") & (day >= np.datetime64(YINGKOU))
        self._ask(~yingkou | v["site_records_kept"], "site_records_kept", yingkou)
        self._ask(v["ruling_complete"], "ruling_complete")
        stood_in = v["panel_verified"] & v["president_approved"]
        self._ask(v["applicant_signed"] | stood_in, "applicant_signed", ~stood_in)
        signed = shandong & (day >= np.datetime64(SHANDONG_2018))
        self._ask(~signed | v["president_approved"], "president_approved", signed)

    def _ask(self, said: Bools, name: str, where: Bools | None = None) -> None:
        missing = self._unknown.get(name)
        if missing is None:
            self.fails |= ~said
            return
        if where is not None:
            missing = missing & where
        self.fails |= ~said & ~missing
        self.open |= missing


BY_SQL: Final = (
    """
    case_type IN ('执', '执恢') AND is_money AND NOT conduct_claimed
    AND (NOT (court_code LIKE '鲁%' AND judged_on >= DATE '2020-09-30') OR NOT conduct_claimed)
    AND (NOT (court_code LIKE '鲁%' AND judged_on >= DATE '2021-03-01')
         OR instrument_kind <> '刑事裁判涉财产部分')
    AND outstanding_fen > 0 AND living_debtors >= 1
    AND notice_issued_on IS NOT NULL AND report_order_issued_on IS NOT NULL
    AND """
    + " AND ".join(f"{name} = 0" for name in NONE_LEFT)
    + " AND "
    + " AND ".join(f"{done} >= {due}" for done, due in ALL_DONE)
    + """
    AND judged_on <= queries_fresh_until AND on_site_steps >= 1
    AND (NOT books_hidden OR searched) AND judged_on > three_months_after_docketing
    AND (termination_asked OR applicant_is_court
         OR interviewed_on <= judged_on AND answer_recorded)
    AND (NOT (court_code LIKE '鲁10%' AND judged_on >= DATE '2021-01-01')
         OR interviewed_on <= judged_on)
    AND (NOT (court_code LIKE '辽08%' AND judged_on >= DATE '2018-04-08') OR site_records_kept)
    AND ruling_complete AND (applicant_signed OR panel_verified AND president_approved)
    AND (NOT (court_code LIKE '鲁%' AND judged_on >= DATE '2018-03-01') OR president_approved)
    """
)
"""A boolean expression, NULL where something decisive is unknown."""
