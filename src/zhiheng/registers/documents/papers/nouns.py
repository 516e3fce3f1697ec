"""The nouns every paper of a case may use: how they are called where they are missing."""

from collections.abc import Mapping
from typing import Final

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
