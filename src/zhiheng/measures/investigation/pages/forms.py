"""The forms of the investigation: each gives the terms of one act.

What the record holds is chosen, never typed; the day of the entry is proposed.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any, Final

from django import forms

from zhiheng.law.money_words import BadSum, parse_yuan, yuan
from zhiheng.measures.investigation.terms import GapTerms, IndisposableTerms
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import TermsForm
from zhiheng.registers.assets.queries import PropertyOnRecord
from zhiheng.registers.assets.terms import (
    ClueCheckTerms,
    ClueTerms,
    FoundBy,
    PropertyKind,
    PropertyTerms,
    ReportBreach,
    ReportCheckTerms,
    ReportTerms,
    StepKind,
    StepTerms,
)

Choices = list[tuple[Any, str]]
ON_RECEIPT: Final = [one for one in ReportBreach if one is not ReportBreach.FALSE]


class Line(forms.CharField):
    """One line of words; its length and signs are judged by the terms."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label=label, **kwargs)
        self.error_messages["required"] = f"{label}没有填写"


class Chosen(forms.TypedChoiceField):
    """One row of the record, chosen by its words; the only one there is stands chosen."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label=label, coerce=int, **kwargs)
        self.error_messages |= {
            "required": f"请选择{label}",
            "invalid_choice": f"请重新选择{label}",
        }


class YesNo(forms.TypedChoiceField):
    """Two answers, neither of them proposed."""

    def __init__(self, label: str, *, yes: str, no: str) -> None:
        choices = [("", "请选择"), ("yes", yes), ("no", no)]
        super().__init__(label=label, coerce=lambda said: said == "yes", choices=choices)
        self.error_messages["required"] = f"请选择{label}"


class Word(forms.ChoiceField):
    """One word of a list, none of them proposed."""

    def __init__(self, label: str, words: Iterable[StrEnum]) -> None:
        super().__init__(label=label, choices=[("", "请选择"), *((one, one) for one in words)])
        self.error_messages["required"] = f"请选择{label}"


class ActForm(TermsForm):
    """A form that gives terms. `offered` holds the choices of the field that names a row."""

    chooses = "debtor_id"

    def __init__(self, *args: Any, offered: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[self.chooses].choices = [("", "请选择"), *offered]  # type: ignore[attr-defined]
        if len(offered) == 1:
            self.initial.setdefault(self.chooses, offered[0][0])


class ClueForm(ActForm):
    """登记财产线索."""

    debtor_id = Chosen("被执行人")
    given_by = Line(
        "线索提供人", initial="申请执行人", help_text="申请执行人、举报人等；身份保密的写编号"
    )
    words = Line("线索", help_text="什么财产、在何处、谁占有")
    given_on = DayField("收到线索日", help_text="自次日起七日内核实")

    def made(self) -> ClueTerms:
        said = self.cleaned_data
        return ClueTerms(
            debtor_id=said["debtor_id"],
            given_by=said["given_by"],
            words=said["words"],
            given_on=said["given_on"],
        )


class ClueCheckForm(ActForm):
    """核实财产线索."""

    chooses = "clue_id"
    clue_id = Chosen("待核实的线索")
    verified_on = DayField("核实日")
    confirmed = YesNo("是否属实", yes="属实", no="不属实")
    outcome = Line("核实结果", help_text="怎样核实、查到什么；属实的，随后登记财产")

    def made(self) -> ClueCheckTerms:
        said = self.cleaned_data
        return ClueCheckTerms(
            clue_id=said["clue_id"],
            verified_on=said["verified_on"],
            confirmed=said["confirmed"],
            outcome=said["outcome"],
        )


class StepForm(ActForm):
    """录入财产调查, marked 人工录入."""

    debtor_id = Chosen("被执行人")
    kind = Word("调查方式", StepKind)
    asked_of = Line("调查对象", help_text="向谁调查、查何处，如某银行、某居委会")
    done_on = DayField("调查日")
    location = Line("调查地点", required=False)
    outcome = Line("调查结果", help_text="查到什么，没有查到的也写明")
    evidence_paper = Line("证据材料", help_text="材料名称，如现场调查笔录、查询回执")

    def made(self) -> StepTerms:
        said = self.cleaned_data
        return StepTerms(
            debtor_id=said["debtor_id"],
            kind=StepKind(said["kind"]),
            asked_of=said["asked_of"],
            done_on=said["done_on"],
            location=said["location"],
            outcome=said["outcome"],
            evidence_paper=said["evidence_paper"],
        )


class PropertyForm(ActForm):
    """登记财产; with `held` the form that sets right what was entered."""

    debtor_id = Chosen("被执行人")
    kind = Word("财产种类", PropertyKind)
    words = Line("财产描述", help_text="足以与别的财产相区别，如坐落、号牌、账户后四位")
    location = Line("所在", required=False)
    estimate_fen = Line("估值（元）", required=False, help_text="只供安排工作，不作处置参考价")
    ownership_evidence = Line("权属证据", required=False, help_text="没有的，控制前会提示缺项")
    found_by = Word("发现途径", FoundBy)
    found_on = DayField("发现日")

    def clean_estimate_fen(self) -> int | None:
        typed = self.cleaned_data["estimate_fen"]
        try:
            return parse_yuan(typed) if typed else None
        except BadSum as bad:
            raise forms.ValidationError(str(bad)) from bad

    def made(self) -> PropertyTerms:
        said = self.cleaned_data
        return PropertyTerms(
            debtor_id=said["debtor_id"],
            kind=PropertyKind(said["kind"]),
            words=said["words"],
            location=said["location"],
            estimate_fen=said["estimate_fen"],
            ownership_evidence=said["ownership_evidence"],
            found_by=FoundBy(said["found_by"]),
            found_on=said["found_on"],
        )


def as_entered(held: PropertyOnRecord) -> dict[str, Any]:
    """A property as its form shows it."""
    return {
        "debtor_id": held.debtor_id,
        "kind": held.kind,
        "words": held.words,
        "location": held.location,
        "estimate_fen": "" if held.estimate_fen is None else yuan(held.estimate_fen),
        "ownership_evidence": held.ownership_evidence,
        "found_by": held.found_by,
        "found_on": held.found_on,
    }


class ReportForm(ActForm):
    """登记财产报告."""

    debtor_id = Chosen("被执行人")
    breach = Word("报告情况", ON_RECEIPT)
    received_on = DayField("收到报告日", help_text="拒绝报告的，填认定拒绝之日")
    items = forms.CharField(
        label="报告内容", required=False, widget=forms.Textarea(attrs={"rows": 6}),
        help_text="照财产调查表录入，一行一项；拒绝报告的不填",
    )  # fmt: skip

    def made(self) -> ReportTerms:
        said = self.cleaned_data
        lines = (one.strip() for one in said["items"].splitlines())
        return ReportTerms(
            debtor_id=said["debtor_id"],
            received_on=said["received_on"],
            breach=ReportBreach(said["breach"]),
            items=tuple(one for one in lines if one),
        )


class ReportCheckForm(ActForm):
    """核查财产报告."""

    chooses = "report_id"
    report_id = Chosen("待核查的报告")
    checked_on = DayField("核查日")
    falsified = YesNo("是否虚假报告", yes="虚假报告", no="未发现虚假")
    outcome = Line("核查结果", help_text="与查控、调查结果是否一致，出入在何处")

    def made(self) -> ReportCheckTerms:
        said = self.cleaned_data
        return ReportCheckTerms(
            report_id=said["report_id"],
            checked_on=said["checked_on"],
            falsified=said["falsified"],
            outcome=said["outcome"],
        )


class GapForm(ActForm):
    """说明缺项."""

    chooses = "property_id"
    property_id = Chosen("缺项的财产")
    ground = Line("继续的理由", help_text="如财产正在转移，须先行控制")

    def made(self) -> GapTerms:
        return GapTerms(**self.cleaned_data)


class IndisposableForm(ActForm):
    """记明不能处置."""

    chooses = "property_id"
    property_id = Chosen("财产")
    ground = Line("不能处置的理由", help_text="如流拍后申请执行人不接受抵债、车辆未实际扣押")

    def made(self) -> IndisposableTerms:
        return IndisposableTerms(**self.cleaned_data)
