"""The forms of settlements, grace periods and assessments: each gives the terms of its act."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from django import forms

from zhiheng.measures.settling.terms import AgreeTerms, ResumeTerms
from zhiheng.plant.ui.asked import Money, PlanLines, YesNo
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import TermsForm
from zhiheng.registers.assets.terms import Burden, HoldKind
from zhiheng.registers.casefile.terms import InstalmentTerms
from zhiheng.registers.goodfaith.terms import (
    AllotmentTerms,
    AssessmentTerms,
    Conclusion,
    DeadlineTerms,
    Effect,
    GraceTerms,
    MoneySource,
    OfferTerms,
    SignatureTerms,
    Signing,
)

Choices = list[tuple[Any, str]]
OUTSIDE: Final = "不参加"


def chosen(label: str, choices: Iterable[tuple[Any, str]] = (), help_text: str = "") -> Any:
    """A list of which one entry must be chosen."""
    return forms.ChoiceField(
        label=label, help_text=help_text, choices=[("", "请选择"), *choices],
        error_messages={"required": f"请选择{label}", "invalid_choice": f"请重新选择{label}"},
    )  # fmt: skip


def line(label: str, help_text: str = "") -> Any:
    """A line that must be written."""
    wrong = {"required": f"{label}没有填写"}
    return forms.CharField(label=label, help_text=help_text, error_messages=wrong)


def block(label: str, help_text: str = "") -> Any:
    """A few lines that must be written."""
    field = line(label, help_text)
    field.widget = forms.Textarea(attrs={"rows": 3})
    return field


def money(label: str) -> Any:
    """A sum that must be written."""
    return Money(label=label, error_messages={"required": f"{label}没有填写"})


def yes_no(label: str, help_text: str = "") -> Any:
    """A question that must be answered."""
    wrong = {"required": f"请选择{label}"}
    return YesNo(label=label, help_text=help_text, error_messages=wrong)


def options(kind: type[StrEnum]) -> Choices:
    """The words of an enumeration."""
    return [(one.value, one.value) for one in kind]


class ActForm(TermsForm):
    """A form that gives terms; `offered` holds the choices of the fields that name a row."""

    def __init__(self, data: Any = None, *, offered: dict[str, Choices], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.offered = offered
        for name, rows in offered.items():
            if name in self.fields:
                field: Any = self.fields[name]
                field.choices = [*field.choices[:1], *rows]
                if field.required and len(rows) == 1:
                    self.initial.setdefault(name, rows[0][0])


class OfferForm(ActForm):
    """提出和解方案."""

    party_id = chosen("提出人")
    offered_on = DayField("提出日")
    total_fen = money("和解总额（元）")
    words = block("方案内容", "怎样履行、放弃什么、有无担保")
    evidence_paper = line("证据材料", "和解方案、谈话笔录等")

    def made(self) -> OfferTerms:
        said = self.cleaned_data
        return OfferTerms(**said | {"party_id": int(said["party_id"])})


class AgreeForm(ActForm):
    """达成执行和解: terms, plan, who signed how, and what becomes of the case."""

    WRITTEN = "书面协议"
    MINUTES = "口头协议，已记入笔录"
    agreed_on = DayField("协议日")
    manner = chosen("协议形式", [(WRITTEN, WRITTEN), (MINUTES, MINUTES)])
    total_fen = money("和解总额（元）")
    instalments = PlanLines(
        label="各期履行", help_text="一行一期：履行日 金额（元），如 2026-12-31 80000",
        error_messages={"required": "各期履行没有填写"},
    )  # fmt: skip
    effect = chosen("对本案的效力", options(Effect))
    ruling_asked = yes_no("是否要求作以物抵债裁定", "法院不依和解协议作以物抵债裁定")
    words = block("协议内容")
    evidence_paper = line("证据材料", "和解协议、笔录、授权委托书")

    def __init__(self, *args: Any, parties: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.parties = parties
        ways = [(OUTSIDE, OUTSIDE), *options(Signing)]
        for party_id, name in parties:
            self.fields[f"signer_{party_id}"] = chosen(f"{name}怎样签名", ways)

    def made(self) -> AgreeTerms:
        said = self.cleaned_data
        signed = [(id, said[f"signer_{id}"]) for id, _ in self.parties]
        return AgreeTerms(
            agreed_on=said["agreed_on"],
            total_fen=said["total_fen"],
            instalments=tuple(
                InstalmentTerms(due_on=on, amount_fen=fen) for on, fen in said["instalments"]
            ),
            in_writing=said["manner"] == self.WRITTEN,
            in_minutes=said["manner"] == self.MINUTES,
            ruling_asked=said["ruling_asked"],
            effect=Effect(said["effect"]),
            signatures=tuple(
                SignatureTerms(party_id=int(id), signing=Signing(way))
                for id, way in signed
                if way != OUTSIDE
            ),
            words=said["words"],
            evidence_paper=said["evidence_paper"],
        )


class AllotForm(ActForm):
    """计入和解履行."""

    due_id = chosen("哪一期")
    source = chosen("哪一笔款项", help_text="先在“登记”页登记收款或者自行履行，并经第二人确认")
    amount_fen = money("计入金额（元）")

    def made(self) -> AllotmentTerms:
        said = self.cleaned_data
        source, _, row = said["source"].partition("-")
        return AllotmentTerms(
            due_id=int(said["due_id"]), source=MoneySource[source], source_id=int(row),
            amount_fen=said["amount_fen"],
        )  # fmt: skip


class ResumeForm(ActForm):
    """不履行和解恢复执行."""

    party_id = chosen("申请人", help_text="由守约的一方申请")
    suit_on_settlement = yes_no("是否已就履行和解协议另行起诉", "已起诉并受理的，不再恢复执行")
    reason = line("恢复理由", "哪一期没有履行、欠多少")
    paper_no = line("文书文号", "恢复执行通知书或者裁定书的文号")
    evidence_paper = line("恢复执行申请", "申请书或者笔录")

    def made(self) -> ResumeTerms:
        said = self.cleaned_data
        return ResumeTerms(**said | {"party_id": int(said["party_id"])})


class GraceForm(ActForm):
    """给予宽限期."""

    asked_on = DayField("申请日")
    grace_asked = yes_no("被执行人是否申请", "书面申请或者记入笔录，写明履行计划")
    delay_agreed = yes_no("申请执行人是否同意")
    grace_ends_on = DayField("宽限届满日", help_text="届满自动终止，次日提醒继续执行")
    property_id = forms.ChoiceField(label="只及于某项财产", required=False, choices=[("", "全案")])
    conditions = block("宽限条件", "宽限期内被执行人做什么")
    guards_kept = yes_no("原有查封、扣押、冻结是否继续有效")
    evidence_paper = line("证据材料", "宽限申请书、谈话笔录")

    def made(self) -> GraceTerms:
        said = self.cleaned_data
        named = int(said["property_id"]) if said["property_id"] else None
        return GraceTerms(**said | {"property_id": named})


class AssessForm(ActForm):
    """适度性评估."""

    property_id = chosen("财产")
    measure = chosen("拟采取的措施", options(HoldKind))
    burden = chosen("为什么影响重大", [one for one in options(Burden) if one[0] != Burden.NONE])
    alternatives = block("可以替代的措施", "有无其他财产，能否活封、分期、担保")
    harm = block("造成的损害", "对生产经营、生活、他人的影响")
    benefit = block("对申请执行人的益处")
    conclusion = chosen("结论", options(Conclusion))

    def made(self) -> AssessmentTerms:
        said = self.cleaned_data
        return AssessmentTerms(
            property_id=int(said["property_id"]),
            measure=HoldKind(said["measure"]),
            burden=Burden(said["burden"]),
            alternatives=said["alternatives"],
            harm=said["harm"],
            benefit=said["benefit"],
            conclusion=Conclusion(said["conclusion"]),
        )


class DeadlineForm(ActForm):
    """设定分期截止日."""

    name = line("专项行动名称")
    from_on = DayField("起始日")
    plans_end_by = DayField("分期履行截止日", help_text="晚于此日的分期计划会提示，不禁止")

    def made(self) -> DeadlineTerms:
        return DeadlineTerms(**self.cleaned_data)
