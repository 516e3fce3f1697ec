"""终结执行、撤销案件、驳回申请的裁定书: one ground of the law, the facts found, the remedy."""

from typing import Final

from zhiheng.law.kernel.source import Article
from zhiheng.law.sources import CX2020, FF2014_26, MSF2023, YF2020, ZX2020
from zhiheng.registers.documents.papers.nouns import CASE
from zhiheng.registers.documents.papers.sheet import Clause, Element, Form, To

_MEMORY: Final = "法发〔2014〕26号该条未见原文，据规则目录所记"


def _ruling(kind: str, purpose: str, basis: Article, order: str) -> Form:
    return Form(
        kind=kind,
        edition="2026-01-01",
        to=To.ALL,
        purpose=purpose,
        nouns={
            **CASE,
            "closing_ground": "法定事由",
            "closing_reason": "查明的事实和理由",
            "evidence": "依据的材料",
            "remedy": "救济途径",
        },
        elements=(
            Element("法定事由", basis, needs=("closing_ground",), cure="请选择法定事由"),
            Element(
                "理由和法律依据",
                ZX2020.art(62),
                needs=("closing_reason", "evidence"),
                cure="请写明查明的事实、理由和所依据的材料",
            ),
            Element(
                "救济途径和期限",
                YF2020.art(16, 3),
                needs=("remedy",),
                cure="请写明可以异议、复议或者起诉，以及期限和法院",
            ),
        ),
        clauses=(
            Clause(
                "{creditors}与{debtors}{cause}一案，案号为{case_number}，执行依据为{title}，"
                "申请执行标的为{claim}，本院于{docketed_on}立案执行，由{handler}承办。"
            ),
            Clause("执行中查明：{closing_reason}。以上事实有{evidence}为证。"),
            Clause(f"本院认为，本案属于{{closing_ground}}的情形，{order}。裁定如下：", "flush"),
            Clause(f"{order}。"),
            Clause("对本裁定不服的，{remedy}。"),
            Clause("本裁定送达后立即生效。"),
        ),
    )


ENDED: Final = _ruling(
    "终结执行裁定书",
    "依法定事由终结执行",
    MSF2023.art(268),
    "终结本案的执行",
)
CANCELLED: Final = _ruling(
    "撤销执行案件裁定书",
    "依法定事由撤销执行案件（销案）",
    CX2020.art(3, 2),
    "撤销本案",
)
DISMISSED: Final = _ruling(
    "驳回执行申请裁定书",
    "立案后查明不符合受理条件，驳回执行申请",
    FF2014_26.art(20).doubted(_MEMORY),
    "驳回申请执行人的执行申请",
)
FORMS: Final = (ENDED, CANCELLED, DISMISSED)
