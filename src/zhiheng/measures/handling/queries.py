"""What the law says to the acts of handling, asked before they are done and again when they are."""

from dataclasses import replace
from datetime import date

from zhiheng.law.handling import MAY_ISSUE_NOTICE
from zhiheng.law.kernel.finding import Judgment
from zhiheng.law.records import CaseOnRecord
from zhiheng.measures.handling.terms import NoticeTerms
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.documents.terms import PaperData

NOTICE = "执行通知书"
REPORT_ORDER = "报告财产令"
AT_ONCE = "立即"


def may_issue_notice(case: CaseOnRecord) -> Judgment:
    """Whether the notice may be issued in the case as it stands."""
    return MAY_ISSUE_NOTICE.judge(case)


def notice_data(case_id: int, terms: NoticeTerms, on: date) -> PaperData:
    """The facts of notice and order: previewed and frozen from the same source."""
    days = terms.perform_within_days
    return replace(
        papers.paper_data(case_id, dated_on=on),
        perform_words=f"自收到本通知之日起{days}日内" if days else AT_ONCE,
        account=terms.account,
        report_within_days=terms.report_within_days,
    )
