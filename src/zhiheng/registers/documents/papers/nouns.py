"""The nouns every paper of a case may use: how they are called where they are missing."""

from collections.abc import Mapping
from typing import Final

from zhiheng.registers.documents.papers.sheet import About

CASE: Final[Mapping[str, str]] = {
    "case_number": "案号",
    "creditors": "申请执行人",
    "debtors": "被执行人",
    "cause": "案由",
    "title": "执行依据",
    "claim": "申请执行标的",
    "received_on": "收到申请日",
    "docketed_on": "立案日",
    "handler": "承办人",
    "today": "制作日",
    "line": "内容",
    "ordinal": "序号",
}
COURSE: Final[Mapping[str, str]] = {
    "property_state": "财产状况",
    "steps": "财产调查",
    "properties": "已知财产",
    "acts_done": "已办事项",
    "clocks": "在走的期限",
    "holds": "在用的控制措施",
    "received_sum": "已收案款",
    "paid_sum": "已发放案款",
    "closed_on": "结案日",
    "closing_words": "结案事由",
}
"""What the whole course of a case gives any paper made by hand."""
PARTY: Final[Mapping[str, str]] = {
    "party_role": "诉讼地位",
    "party_name": "当事人姓名或者名称",
    "party_document": "证件号码",
    "party_representative": "法定代表人或者负责人",
    "party_address": "住所",
    "party_phone": "联系电话",
    "party_service_address": "送达地址",
    "party_electronic": "电子送达",
}
DEBTOR: Final[Mapping[str, str]] = {**PARTY, "notice_served_on": "执行通知书送达日"}
PROPERTY: Final[Mapping[str, str]] = {
    "property_kind": "财产种类",
    "property_words": "财产名称、数量",
    "property_location": "财产所在地",
    "property_evidence": "权属依据",
    "property_debtor": "财产所属被执行人",
    "property_found_on": "查明日",
    "property_ground": "不能处置的事由",
}
HOLD: Final[Mapping[str, str]] = {
    **PROPERTY,
    "hold_kind": "控制方式",
    "hold_from_on": "控制起始日",
    "hold_until_on": "控制届满日",
    "hold_rank": "控制顺位",
    "hold_paper_no": "原裁定文号",
}
DISPOSAL: Final[Mapping[str, str]] = {
    **PROPERTY,
    "disposal_kind": "处置方式",
    "disposal_from_on": "处置启动日",
    "disposal_ended_on": "处置结束日",
    "disposal_outcome": "处置结果",
}
STAY: Final[Mapping[str, str]] = {
    "stay_ground": "法定事由",
    "stay_on": "停止执行日",
    "stay_until_on": "暂缓届满日",
    "stay_reason": "查明的事实和理由",
    "stay_paper_no": "裁定（决定）文号",
    "stay_ended_on": "恢复执行日",
}
SETTLEMENT: Final[Mapping[str, str]] = {
    "agreed_on": "和解协议签订日",
    "agreed_sum": "和解金额",
    "agreed_until_on": "履行期届满日",
    "agreed_words": "和解协议内容",
    "instalments": "分期履行安排",
    "settled_result": "和解协议履行结果",
    "settled_on": "和解协议结束日",
}
OFFER: Final[Mapping[str, str]] = {
    "offered_by": "提出方案的当事人",
    "offered_on": "提出日",
    "offered_sum": "方案金额",
    "offered_words": "方案内容",
}
SECURITY: Final[Mapping[str, str]] = {
    "security_side": "担保一方",
    "guarantor": "担保人",
    "given_on": "提供担保日",
    "security_words": "担保财产、方式和范围",
}
GRACE: Final[Mapping[str, str]] = {
    "grace_asked_on": "申请宽限日",
    "grace_ends_on": "宽限届满日",
    "grace_conditions": "宽限条件",
    "grace_property": "宽限所及财产",
}
ASSESSMENT: Final[Mapping[str, str]] = {
    "assessed_on": "评估日",
    "assessed_property": "评估所及财产",
    "assessed_measure": "拟采取的措施",
    "alternatives": "可替代的措施",
    "harm": "对被执行人的影响",
    "benefit": "对申请执行人的效用",
    "conclusion": "评估结论",
}
RESTRICTION: Final[Mapping[str, str]] = {
    **DEBTOR,
    "restriction_kind": "限制（制裁）种类",
    "restriction_from_on": "限制起始日",
    "restriction_paper_no": "原决定文号",
    "restriction_words": "限制（制裁）内容",
}
VOUCHER: Final[Mapping[str, str]] = {
    "voucher_kind": "收支种类",
    "voucher_on": "收支日期",
    "voucher_sum": "金额",
    "voucher_with": "付款人或者收款人",
    "voucher_words": "款项说明",
}
REPORT: Final[Mapping[str, str]] = {
    "report_debtor": "报告财产的被执行人",
    "report_on": "收到报告日",
    "report_items": "报告的财产",
    "report_breach": "报告情况",
    "report_checked_on": "核查日",
    "report_outcome": "核查结果",
}
INQUIRY: Final[Mapping[str, str]] = {
    "inquiry_debtor": "被查询的被执行人",
    "inquiry_on": "发起查询日",
    "inquiry_answered_on": "反馈日",
    "inquiry_words": "反馈结果",
}
INCIDENT: Final[Mapping[str, str]] = {
    "incident_kind": "事项",
    "incident_from_on": "收到日",
    "incident_ended_on": "处理日",
    "incident_result": "处理结果",
    "incident_words": "请求和理由",
}
HAND_OVER: Final[Mapping[str, str]] = {
    "handed_on": "移交日",
    "handed_by": "移交人",
    "handed_to": "接收人",
    "handed_clocks": "移交时在走的期限",
    "handed_words": "移交说明",
}
CLOCK: Final[Mapping[str, str]] = {
    "change_kind": "变动方式",
    "change_words": "变动内容",
    "change_evidence": "依据的材料",
    "change_on": "变动日",
    "changed_clock": "所涉期限",
    "clock_due_on": "变动后届满日",
}
OF: Final[Mapping[About, Mapping[str, str]]] = {
    About.CASE: {},
    About.PARTY: PARTY,
    About.CREDITOR: PARTY,
    About.DEBTOR: DEBTOR,
    About.PROPERTY: PROPERTY,
    About.HOLD: HOLD,
    About.DISPOSAL: DISPOSAL,
    About.STAY: STAY,
    About.SETTLEMENT: SETTLEMENT,
    About.OFFER: OFFER,
    About.SECURITY: SECURITY,
    About.GRACE: GRACE,
    About.ASSESSMENT: ASSESSMENT,
    About.RESTRICTION: RESTRICTION,
    About.VOUCHER: VOUCHER,
    About.REPORT: REPORT,
    About.INQUIRY: INQUIRY,
    About.INCIDENT: INCIDENT,
    About.HAND_OVER: HAND_OVER,
    About.CLOCK: CLOCK,
}
"""What the register behind each sort of subject gives a paper, over and above the case."""
