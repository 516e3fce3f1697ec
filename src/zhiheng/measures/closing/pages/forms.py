"""The forms of closing: each gives the terms of one act."""

from datetime import datetime
from typing import Any, Final

from django import forms

from zhiheng.law.kernel.record import nouns
from zhiheng.law.records import (
    CancellationGround,
    ClosingMode,
    ClosingOnRecord,
    ResumptionGround,
    ResumptionOnRecord,
    TerminationGround,
)
from zhiheng.law.termination_review import OVERRIDES
from zhiheng.measures.closing.terms import (
    ASKED_BACK,
    STATED,
    Answer,
    Assessed,
    CallTerms,
    ClosingTerms,
    CustodyTerms,
    DecisionTerms,
    DiversionTerms,
    OverrideTerms,
    PoolTerms,
    PublicationTerms,
    RequeryTerms,
    RequestTerms,
    ReviewTerms,
    Route,
    TerminationTerms,
)
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import SeenForm

Choices = list[tuple[str, str]]
YES, NO = "有", "没有"
FOUND: Final[Choices] = [("", "尚未查明"), (YES, "是"), (NO, "否")]
LONG: Final = {"rows": 4}


class ActForm(SeenForm):
    """A form that gives terms. `seen` is the newest act of the case when the form was shown."""

    def __init__(self, *args: Any, choices: dict[str, Choices] | None = None, **other: Any) -> None:
        super().__init__(*args, **other)
        for name, listed in (choices or {}).items():
            self.fields[name].choices = listed  # type: ignore[attr-defined]


class StatedForm(ActForm):
    """A form that also asks what no register holds: yes, no, or not found out yet."""

    def ask(self, record: type, names: tuple[str, ...]) -> None:
        """Add one question a field of the record, in the words of its noun."""
        declared = nouns(record)
        for name in names:
            self.fields[name] = forms.ChoiceField(
                label=declared[name].name, help_text=declared[name].meaning, choices=FOUND,
                required=False,
            )  # fmt: skip

    def stated(self, names: tuple[str, ...]) -> dict[str, Any]:
        """What was answered yes and no."""
        said = self.cleaned_data
        return {
            "found": frozenset(name for name in names if said.get(name) == YES),
            "ruled_out": frozenset(name for name in names if said.get(name) == NO),
        }


class ClosingForm(StatedForm):
    """以执行完毕、不予执行结案，驳回申请: the mode is the page's; what the mode asks is asked."""

    reason = forms.CharField(
        label="结案的事实和理由",
        widget=forms.Textarea(attrs=LONG),
        help_text="写入文书，写明法律条文；金额、日期取自登记簿，不必抄写",
    )
    evidence = forms.CharField(label="依据的材料", help_text="如：收款收据、笔录、裁定书文号")
    remedy = forms.CharField(label="救济途径", help_text="写入文书，须有期限和法院")

    def __init__(self, *args: Any, mode: ClosingMode, **other: Any) -> None:
        super().__init__(*args, **other)
        self.names = STATED.get(mode, ())
        self.ask(ClosingOnRecord, self.names)

    def made(self) -> ClosingTerms:
        said = self.cleaned_data
        return ClosingTerms(
            reason=said["reason"], evidence=said["evidence"], remedy=said["remedy"],
            seen=said["seen"], **self.stated(self.names),
        )  # fmt: skip


class GroundForm(StatedForm):
    """终结执行、销案: a ground of the law, then what this ground asks."""

    reason = forms.CharField(
        label="查明的事实和理由",
        widget=forms.Textarea(attrs=LONG),
        help_text="写入裁定书，写明法律条文",
    )
    evidence = forms.CharField(label="依据的材料", help_text="写明名称、文号")
    remedy = forms.CharField(label="救济途径", help_text="写入文书，须有期限和法院")

    def __init__(
        self, *args: Any, mode: ClosingMode, ground: TerminationGround | CancellationGround,
        **other: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **other)
        self.mode, self.ground = mode, ground
        self.names = STATED[ground]
        if mode is ClosingMode.TERMINATED and "by_agent" not in self.names:
            self.names = (*self.names, "by_agent", "agent_authorised")
        self.ask(ClosingOnRecord, self.names)

    def made(self) -> ClosingTerms:
        said = self.cleaned_data
        ended = isinstance(self.ground, TerminationGround)
        return ClosingTerms(
            reason=said["reason"],
            evidence=said["evidence"],
            remedy=said["remedy"],
            seen=said["seen"],
            termination_ground=TerminationGround(self.ground) if ended else None,
            cancellation_ground=None if ended else CancellationGround(self.ground),
            **self.stated(self.names),
        )


class TerminationForm(ActForm):
    """提请终结本次执行程序: the reason, and grounds for what may be explained."""

    reason = forms.CharField(
        label="终本的理由", widget=forms.Textarea(attrs=LONG), help_text="写入裁定书"
    )

    def __init__(self, *args: Any, explainable: dict[str, str] | None = None, **other: Any) -> None:
        super().__init__(*args, **other)
        self.explainable = explainable or {}
        for key, name in self.explainable.items():
            self.fields[f"why_{key}"] = forms.CharField(
                label=f"说明理由：{name}", required=False,
                help_text=f"该项由{OVERRIDES[key].level}签批；不填的须补正后再办",
            )  # fmt: skip

    def made(self) -> TerminationTerms:
        said = self.cleaned_data
        grounds = {key: said.get(f"why_{key}", "") for key in self.explainable}
        return TerminationTerms(
            reason=said["reason"],
            overrides=tuple(
                OverrideTerms(key=key, ground=ground) for key, ground in grounds.items() if ground
            ),
            seen=said["seen"],
        )


def begun_with(said: dict[str, Any], seen: int | None) -> dict[str, Any]:
    """What the form of 提请终结本次执行程序 begins with: what a former draft said, if any."""
    grounds = {f"why_{one['key']}": one["ground"] for one in said.get("overrides", ())}
    return {"seen": seen, "reason": said.get("reason", "")} | grounds


class PublicationForm(ActForm):
    """登记终本裁定公开."""

    published_on = DayField("公开日期")
    place = forms.CharField(label="公开平台", help_text="平台名称和链接或者编号")

    def made(self) -> PublicationTerms:
        said = self.cleaned_data
        return PublicationTerms(
            published_on=said["published_on"], place=said["place"], seen=said["seen"]
        )


class CallForm(ActForm):
    """核实结案事实."""

    party_id = forms.ChoiceField(label="问谁")
    number_called = forms.CharField(label="拨打的号码", help_text="须与在案的联系电话一致")
    called_on = DayField("通话日期")
    called_time = forms.TimeField(label="通话时刻", help_text="如 14:30")
    answer = forms.ChoiceField(label="结果", choices=[(one, one) for one in Answer])
    words = forms.CharField(label="对方的回答", help_text="照原话记；未接通的写明拨打情况")
    evidence = forms.CharField(label="录音编号")

    def made(self) -> CallTerms:
        said = self.cleaned_data
        return CallTerms(
            party_id=int(said["party_id"]),
            number_called=said["number_called"],
            called_at=self.moment(),
            answer=Answer(said["answer"]),
            words=said["words"],
            evidence=said["evidence"],
            seen=said["seen"],
        )

    def moment(self) -> datetime:
        """When the call was made, in the zone of the court."""
        said = self.cleaned_data
        return datetime.combine(said["called_on"], said["called_time"], tzinfo=self.zone)

    def __init__(self, *args: Any, zone: Any = None, **other: Any) -> None:
        super().__init__(*args, **other)
        self.zone = zone


class ReviewForm(ActForm):
    """维持结案 or 撤销结案."""

    call_id = forms.ChoiceField(label="哪一次否认")
    reason = forms.CharField(label="查证的结果和理由", widget=forms.Textarea(attrs=LONG))
    evidence = forms.CharField(label="查证的材料")

    def made(self) -> ReviewTerms:
        said = self.cleaned_data
        return ReviewTerms(
            call_id=int(said["call_id"]), reason=said["reason"], evidence=said["evidence"],
            seen=said["seen"],
        )  # fmt: skip


class PoolForm(ActForm):
    """设定终本管理团队."""

    team_id = forms.ChoiceField(label="管理团队", required=False)
    ground = forms.CharField(label="理由")

    def made(self) -> PoolTerms:
        said = self.cleaned_data
        return PoolTerms(
            team_id=int(said["team_id"]) if said["team_id"] else None, ground=said["ground"]
        )


class CustodyForm(ActForm):
    """移入终本管理."""

    ground = forms.CharField(label="理由")

    def made(self) -> CustodyTerms:
        return CustodyTerms(ground=self.cleaned_data["ground"], seen=self.cleaned_data["seen"])


class RequeryForm(ActForm):
    """登记终本后查询."""

    asked_on = DayField("查询日期")
    found = forms.ChoiceField(label="有没有查到财产", choices=[(NO, "没有"), (YES, "有")])
    words = forms.CharField(label="查询结果", help_text="写明机构和结果")
    held_since = DayField(
        "持有起始日", required=False, help_text="反馈载明的；早于结案日的列入违规终本核查"
    )
    evidence = forms.CharField(label="查询反馈", help_text="反馈单编号")
    told_on = DayField("告知申请执行人日期")

    def made(self) -> RequeryTerms:
        said = self.cleaned_data
        return RequeryTerms(
            asked_on=said["asked_on"], found=said["found"] == YES, words=said["words"],
            evidence=said["evidence"], told_on=said["told_on"], held_since=said["held_since"],
            seen=said["seen"],
        )  # fmt: skip


class DiversionForm(ActForm):
    """分流评估."""

    route = forms.ChoiceField(label="途径", choices=[(one, one) for one in Route])
    assessed = forms.ChoiceField(label="结果", choices=[(one, one) for one in Assessed])
    words = forms.CharField(label="评估意见", help_text="写明依据的情况；转出的写明接收单位")

    def made(self) -> DiversionTerms:
        said = self.cleaned_data
        return DiversionTerms(
            route=Route(said["route"]), assessed=Assessed(said["assessed"]), words=said["words"],
            seen=said["seen"],
        )  # fmt: skip


class RequestForm(StatedForm):
    """登记恢复执行申请: the ground, then what this ground asks."""

    asked_by = forms.CharField(label="由谁提出", help_text="申请执行人姓名；法院自己查到的写本院")
    words = forms.CharField(label="事实和理由")
    evidence = forms.CharField(label="证据材料")
    time_bar_ends_on = DayField(
        "申请执行时效届满日", required=False, help_text="撤销申请后再次申请的填写"
    )

    def __init__(self, *args: Any, ground: ResumptionGround, **other: Any) -> None:
        super().__init__(*args, **other)
        self.ground = ground
        self.names = ASKED_BACK[ground]
        self.ask(ResumptionOnRecord, self.names)
        if ground is not ResumptionGround.REAPPLIED:
            del self.fields["time_bar_ends_on"]

    def made(self) -> RequestTerms:
        said = self.cleaned_data
        return RequestTerms(
            resumption_ground=self.ground,
            asked_by=said["asked_by"],
            words=said["words"],
            evidence=said["evidence"],
            time_bar_ends_on=said.get("time_bar_ends_on"),
            seen=said["seen"],
            **self.stated(self.names),
        )


class DecisionForm(ActForm):
    """恢复执行立案 or 不予恢复执行."""

    request_id = forms.ChoiceField(label="哪一件申请")
    reason = forms.CharField(label="查明的事实和理由", widget=forms.Textarea(attrs=LONG))

    def made(self) -> DecisionTerms:
        said = self.cleaned_data
        return DecisionTerms(
            request_id=int(said["request_id"]), reason=said["reason"], seen=said["seen"]
        )
