"""The forms of approvals: each gives the terms of one act."""

from collections.abc import Mapping
from typing import Any

from django import forms

from zhiheng.law.approvals import APPROVALS, Body
from zhiheng.oversight.review.terms import (
    DecisionTerms,
    FollowUpTerms,
    LevelsTerms,
    OpinionTerms,
    PanelTerms,
    ReferralTerms,
    SignTerms,
    TermExtension,
)
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import TermsForm
from zhiheng.registers.approvals.terms import LONGEST_OPINION, Verdict, Vote
from zhiheng.registers.personnel.queries import StaffOnRecord

HASH_HEX = 64
ADDABLE = (Body.BUREAU_CHIEF, Body.PRESIDENT)


class CaseForm(TermsForm):
    """A form about a case. `seen` is its newest act when the form was shown."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)


class SignForm(forms.Form):
    """签批: the hash that was shown, the verdict and, to return it, why."""

    hash_seen = forms.RegexField(rf"^[0-9a-f]{{{HASH_HEX}}}$")
    verdict = forms.ChoiceField(choices=[(one, one) for one in Verdict])
    opinion = forms.CharField(required=False, max_length=LONGEST_OPINION)

    def terms(self, proposal_id: int) -> SignTerms:
        """The terms for this proposal; BadTerms where something is missing."""
        if not self.is_valid():
            raise BadTerms.of("verdict", "没有选择同意还是退回，或者页面已过期，请重新打开再签批")
        said = self.cleaned_data
        return SignTerms(
            proposal_id=proposal_id,
            hash_seen=bytes.fromhex(said["hash_seen"]),
            verdict=Verdict(said["verdict"]),
            opinion=said["opinion"],
        )


class PanelForm(forms.Form):
    """组成合议庭: who sits and who presides, among the judges of the court."""

    members = forms.TypedMultipleChoiceField(
        label="成员", coerce=int, widget=forms.CheckboxSelectMultiple,
        help_text="合议庭为单数，至少三人",
        error_messages={"required": "没有选择成员，请选择"},
    )  # fmt: skip
    presiding = forms.TypedChoiceField(
        label="主持人（审判长）", coerce=int, help_text="主持人代表合议签署结果，不能是拟稿人"
    )

    def __init__(self, *args: Any, judges: Mapping[int, StaffOnRecord], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [(id, judge.name) for id, judge in judges.items()]
        for name in ("members", "presiding"):
            self.fields[name].choices = listed  # type: ignore[attr-defined]

    def terms(self, proposal_id: int) -> PanelTerms:
        """The terms for this proposal; BadTerms where something is missing."""
        if not self.is_valid():
            raise BadTerms.of("members", "请选择成员和主持人")
        said = self.cleaned_data
        return PanelTerms(
            proposal_id=proposal_id,
            presiding_id=said["presiding"],
            member_ids=tuple(said["members"]),
        )


class OpinionForm(forms.Form):
    """发表合议意见: vote and reasons."""

    vote = forms.ChoiceField(
        label="表决", choices=[(one, one) for one in Vote], widget=forms.RadioSelect
    )
    words = forms.CharField(
        label="意见和理由", max_length=LONGEST_OPINION, widget=forms.Textarea({"rows": 4}),
        help_text="成员都发表后才公开；发表后不能更改",
    )  # fmt: skip

    def terms(self, proposal_id: int) -> OpinionTerms:
        """The terms for this proposal; BadTerms where something is missing."""
        if not self.is_valid():
            raise BadTerms.of("words", "请选择同意或者不同意，并写明意见和理由")
        said = self.cleaned_data
        return OpinionTerms(proposal_id=proposal_id, vote=Vote(said["vote"]), words=said["words"])


class ExtendForm(CaseForm):
    """延长执行期限."""

    months = forms.IntegerField(label="延长的月数", min_value=1, help_text="首次延长至多三个月")
    ground = forms.CharField(label="特殊情况", help_text="如：评估机构延期出具报告")

    def made(self) -> TermExtension:
        said = self.cleaned_data
        return TermExtension(months=said["months"], ground=said["ground"], seen=said["seen"])


class ReferForm(CaseForm):
    """提请审判委员会."""

    question = forms.CharField(label="提请讨论的问题", widget=forms.Textarea({"rows": 3}))
    ground = forms.CharField(label="提请的理由", widget=forms.Textarea({"rows": 3}))

    def made(self) -> ReferralTerms:
        return ReferralTerms(**{name: self.cleaned_data[name] for name in self.fields})


class DecisionForm(CaseForm):
    """登记审判委员会决定."""

    referral_id = forms.TypedChoiceField(label="提请", coerce=int)
    decided_on = DayField("决定日")
    words = forms.CharField(label="决定内容", widget=forms.Textarea({"rows": 3}))
    due_on = DayField("落实期限")

    def __init__(self, *args: Any, referrals: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["referral_id"].choices = referrals  # type: ignore[attr-defined]

    def made(self) -> DecisionTerms:
        return DecisionTerms(**{name: self.cleaned_data[name] for name in self.fields})


class FollowUpForm(CaseForm):
    """登记决定落实."""

    referral_id = forms.TypedChoiceField(label="决定", coerce=int)
    done_on = DayField("落实日")
    words = forms.CharField(label="落实情况", widget=forms.Textarea({"rows": 3}))

    def __init__(self, *args: Any, referrals: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["referral_id"].choices = referrals  # type: ignore[attr-defined]

    def made(self) -> FollowUpTerms:
        return FollowUpTerms(**{name: self.cleaned_data[name] for name in self.fields})


class LevelsForm(TermsForm):
    """设定审批层级."""

    approval = forms.ChoiceField(
        label="办理事项", choices=[(act, act) for act in dict.fromkeys(a.act for a in APPROVALS)]
    )
    bodies = forms.MultipleChoiceField(
        label="另须签批", choices=[(body, body) for body in ADDABLE], required=False,
        widget=forms.CheckboxSelectMultiple, help_text="只能在法定层级之外增加；都不选即恢复",
    )  # fmt: skip
    ground = forms.CharField(label="依据", help_text="本院审批权限规定的名称和条款")

    def made(self) -> LevelsTerms:
        said = self.cleaned_data
        bodies = tuple(Body(name) for name in said["bodies"])
        return LevelsTerms(approval=said["approval"], bodies=bodies, ground=said["ground"])
