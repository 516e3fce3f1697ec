"""`zhiheng audit-termination`: closed 终本 cases judged again by the law of any day."""

import re
import time
from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Final

import zhiheng.law
from zhiheng.house.cli.frame import Outcome
from zhiheng.house.clock import now_in_shanghai
from zhiheng.law.courts import UnknownCourt, court
from zhiheng.law.edition import EDITION
from zhiheng.law.kernel.finding import Finding
from zhiheng.law.termination_review import FIRST_DAY, NotYetRegulated
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.queries import Audited, Late
from zhiheng.plant.scope import ROOT_COURT, Scope, entered

EXAMPLE = "zhiheng audit-termination --court 鲁01 --law-on 2018-02-28 --json"
CHANGES: Final = Path(zhiheng.law.__file__).with_name("CHANGES.md")
OF_TERMINATION: Final = re.compile("终结本次|终本")
_EDITION: Final = re.compile(r"^## (\d{4}-\d{2}-\d{2})$", re.MULTILINE)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--court", metavar="代字", default=ROOT_COURT, help="本院和下级法院，默认全部"
    )
    parser.add_argument(
        "--from", dest="first", metavar="日期", type=date.fromisoformat, help="终本日起，默认不限"
    )
    parser.add_argument(
        "--to", dest="last", metavar="日期", type=date.fromisoformat, help="终本日止，默认今天"
    )
    parser.add_argument(
        "--law-on", metavar="日期", type=date.fromisoformat, help="按哪一天的规则，默认今天"
    )


def run(options: Namespace) -> Outcome:
    """Secret cases are not told here."""
    today = now_in_shanghai().date()
    law_on = options.law_on or today
    first, last = options.first or FIRST_DAY, options.last or today
    began = time.monotonic()
    try:
        if options.court != ROOT_COURT:
            court(options.court)
        with entered(replace(Scope.of_court(options.court), on=today)):
            cases, editions, failing = queries.audit(options.court, first, last, law_on)
            late = queries.late_facts(options.court, first, last)
    except (NotYetRegulated, UnknownCourt) as bad:
        return Outcome(False, {"error": str(bad)}, str(bad))
    document = {
        "cases": cases,
        "law_on": law_on.isoformat(),
        "edition": EDITION,
        "failing": [_failing(one) for one in failing],
        "late": [_late(one) for one in late],
        "unlawful": sorted({one.number for one in late if one.unlawful}),
        "editions": {
            edition: _changed_since(edition, count) for edition, count in editions.items()
        },
        "seconds": round(time.monotonic() - began, 3),
    }
    return Outcome(not failing and not late, document, _in_words(document, failing, late))


def changes_since(edition: str) -> list[str]:
    """What CHANGES.md tells of 终本 in editions later than the one a verdict was stored under."""
    text = CHANGES.read_text(encoding="utf-8")
    told = _EDITION.split(text)
    later = [body for day, body in zip(told[1::2], told[2::2], strict=True) if day > edition]
    rows = [line for body in later for line in body.splitlines() if OF_TERMINATION.search(line)]
    return [line.strip("| ") for line in rows]


def _changed_since(edition: str, count: int) -> dict[str, Any]:
    return {"cases": count, "same": edition == EDITION, "changes": changes_since(edition)}


def _failing(one: Audited) -> dict[str, Any]:
    return {
        "case": one.number,
        "closed_on": one.closed_on.isoformat(),
        "edition": one.edition,
        "findings": [_finding(bar) for bar in one.bars],
    }


def _finding(one: Finding) -> dict[str, Any]:
    return {
        "rule": one.key,
        "verdict": str(one.verdict),
        "cites": [str(article) for article in one.cites],
        "because": f"{one.name}（{one.seen}）",
        "otherwise": one.otherwise,
    }


def _late(one: Late) -> dict[str, Any]:
    return {
        "case": one.number,
        "closed_on": one.closed_on.isoformat(),
        "what": one.what,
        "words": one.words,
        "fact_on": one.fact_on.isoformat(),
        "recorded_at": one.recorded_at.isoformat(),
        "rule": one.limb,
        "unlawful": one.unlawful,
    }


def _in_words(
    document: dict[str, Any], failing: tuple[Audited, ...], late: tuple[Late, ...]
) -> str:
    head = (
        f"终本案件 {document['cases']} 件，按 {document['law_on']} 的规则核查："
        f"{len(failing)} 件不符，"
        f"结案后补录事实 {len(late)} 项，其中违规终本 {len(document['unlawful'])} 件，"
        f"用时 {document['seconds']} 秒"
    )
    lines = [head]
    for one in failing:
        lines.append(f"{one.number}（{one.closed_on} 终本，{one.edition} 版）")
        lines += [f"  {bar}" for bar in one.bars]
    for fact in late:
        mark = "违规终本" if fact.unlawful else "补录"
        lines.append(
            f"{fact.number} {mark}：{fact.what} {fact.words}（{fact.fact_on} 发生，"
            f"{fact.recorded_at:%Y-%m-%d} 录入，{fact.limb}）"
        )
    return "\n".join(lines)
