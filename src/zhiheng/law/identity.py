"""身份: a party is told from its namesakes before any measure reaches it."""

from typing import Final

from zhiheng.law.kernel.condition import all_of, condition
from zhiheng.law.kernel.tree import fields
from zhiheng.law.records import PartyOnRecord
from zhiheng.law.sources import DESIGN, JS2022, ZX2020

p = fields(PartyOnRecord)

DOCUMENT_KNOWN: Final = condition(
    (
        ZX2020.art(16, 1, 3).says("执行标的和被执行人明确"),
        JS2022.art(209, 1).says("足以使被告与他人相区别"),
    ),
    "证件号码已登记",
    p.document_known,
    key="A1-ID-01",
    otherwise="请登记身份证件号码或者统一社会信用代码并经校验",
)

SECOND_ATTRIBUTE: Final = condition(
    DESIGN.art("A1-ID-02").doubted(
        "两项身份特征相符是防止误执行同名人的设计取法，尚未找到明文规定的数目"
    ),
    "另有一项身份特征相符",
    p.matching_attributes >= 1,
    key="A1-ID-02",
    otherwise="请再核对一项与执行依据相符的特征：出生日期、住址、法定代表人或者联系电话",
)

MAY_TAKE_MEASURE: Final = all_of(DOCUMENT_KNOWN, SECOND_ATTRIBUTE)
"""对当事人采取措施: a document number and one more matching attribute."""
