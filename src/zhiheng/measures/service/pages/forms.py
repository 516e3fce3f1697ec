"""The forms of service: each gives the terms of one act."""

from typing import Any, Final

from django import forms

from zhiheng.law.service import Manner
from zhiheng.measures.service.terms import (
    ENDINGS,
    AddressTerms,
    AnswerTerms,
    CorrectionTerms,
    PublicationTerms,
    ReturnedTerms,
    SentTerms,
    ServedTerms,
)
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.plant.ui.termsform import SeenForm
from zhiheng.registers.dispatch.terms import Channel, Expected, MessageState, Result

Choices = list[tuple[str, str]]
FAILURES: Final = "如：查无此人、拒收且不符合留置条件、地址不详、迁址"
BY_POST: Final = [Manner.DIRECT, Manner.MAIL, Manner.ELECTRONIC, Manner.ENTRUSTED, Manner.FORWARDED]


class ActForm(SeenForm):
    """A form that gives terms. `seen` is the newest act of the case when the form was shown."""

    def __init__(self, *args: Any, **offered: Any) -> None:
        choices = {name: offered.pop(name) for name in self.offered()}
        super().__init__(*args, **offered)
        for name, listed in choices.items():
            self.fields[name].choices = listed  # type: ignore[attr-defined]

    @classmethod
    def offered(cls) -> tuple[str, ...]:
        """The fields whose choices the case gives."""
        return ()


class TargetForm(ActForm):
    """A form about one paper on one party, chosen among those of the case."""

    target = forms.ChoiceField(label="送什么、送给谁")

    @classmethod
    def offered(cls) -> tuple[str, ...]:
        return ("target",)

    def chosen(self) -> tuple[int | None, int | None]:
        """Paper and party; both None where nothing is chosen."""
        paper_id, _, party_id = self.cleaned_data["target"].partition("-")
        return (int(paper_id), int(party_id)) if party_id else (None, None)


class ServedForm(TargetForm):
    """登记送达."""

    manner = forms.ChoiceField(label="送达方式", choices=[(one, one) for one in Manner])
    happened_on = DayField("签收（留置、到达、刊登）日期")
    receiver = forms.CharField(
        label="签收人", required=False, help_text="代收的写明关系，如：配偶 周某；本人签收可不填"
    )
    evidence = forms.CharField(label="送达凭证", help_text="凭证名称和编号，原件归卷")
    server = forms.CharField(label="送达人", required=False, help_text="不填的为登记人")

    def made(self) -> ServedTerms:
        said = self.cleaned_data
        paper_id, party_id = self.chosen()
        return ServedTerms(
            paper_id=paper_id or 0,
            party_id=party_id or 0,
            manner=Manner(said["manner"]),
            happened_on=said["happened_on"],
            receiver=said["receiver"],
            evidence=said["evidence"],
            server=said["server"],
            seen=said["seen"],
        )


class ReturnedForm(TargetForm):
    """登记退回."""

    manner = forms.ChoiceField(label="用过的方式", choices=[(one, one) for one in BY_POST])
    happened_on = DayField("退回或者未果日期")
    failure = forms.CharField(label="未送达原因", help_text=FAILURES)
    evidence = forms.CharField(label="凭证", help_text="退件、邮件号、现场笔录")

    def made(self) -> ReturnedTerms:
        said = self.cleaned_data
        paper_id, party_id = self.chosen()
        return ReturnedTerms(
            paper_id=paper_id or 0,
            party_id=party_id or 0,
            manner=Manner(said["manner"]),
            happened_on=said["happened_on"],
            failure=said["failure"],
            evidence=said["evidence"],
            seen=said["seen"],
        )


class CorrectionForm(ActForm):
    """更正送达."""

    service_id = forms.ChoiceField(label="记错的送达记录")
    result = forms.ChoiceField(label="实际结果", choices=[(one, one) for one in Result])
    manner = forms.ChoiceField(label="送达方式", choices=[(one, one) for one in Manner])
    happened_on = DayField("实际日期")
    receiver = forms.CharField(label="签收人", required=False)
    failure = forms.CharField(
        label="未送达原因", required=False, help_text="结果为未送达的必须写明"
    )
    evidence = forms.CharField(label="凭证")
    ground = forms.CharField(label="更正理由", help_text="原记录保留，写明错在哪里")

    @classmethod
    def offered(cls) -> tuple[str, ...]:
        return ("service_id",)

    def made(self) -> CorrectionTerms:
        said = self.cleaned_data
        return CorrectionTerms(
            service_id=int(said["service_id"]),
            result=Result(said["result"]),
            manner=Manner(said["manner"]),
            happened_on=said["happened_on"],
            receiver=said["receiver"],
            failure=said["failure"],
            evidence=said["evidence"],
            ground=said["ground"],
            seen=said["seen"],
        )


class SentForm(TargetForm):
    """登记发出."""

    target = forms.ChoiceField(label="寄送的文书", required=False)
    channel = forms.ChoiceField(label="渠道", choices=[(one, one) for one in Channel])
    happened_on = DayField("发出日期")
    counterpart = forms.CharField(
        label="对方", required=False, help_text="寄送文书的不必填，取自登记簿"
    )
    matter = forms.CharField(label="事由", required=False, help_text="如：催办协助、征询意见")
    expected = forms.ChoiceField(
        label="应当收到", initial=Expected.RECEIPT, choices=[(one, one) for one in Expected]
    )
    due_on = DayField("应收最后一日", required=False, help_text="到期没有收到的，列入逾期未回执")

    def made(self) -> SentTerms:
        said = self.cleaned_data
        paper_id, party_id = self.chosen()
        paper, _, party = said["target"].partition("-")
        if paper and not party:
            # A body outside the case: there is no party to choose.
            paper_id = int(paper)
        return SentTerms(
            channel=Channel(said["channel"]),
            happened_on=said["happened_on"],
            counterpart=said["counterpart"],
            matter=said["matter"],
            expected=Expected(said["expected"]),
            due_on=said["due_on"],
            paper_id=paper_id,
            party_id=party_id,
            seen=said["seen"],
        )


class AnswerForm(ActForm):
    """登记回执."""

    message_id = forms.ChoiceField(label="哪一件往来")
    state = forms.ChoiceField(label="结果", choices=[(one, one) for one in ENDINGS])
    answered_on = DayField("收到日期")
    answer = forms.CharField(label="回执内容", help_text="作废的写明原因")

    @classmethod
    def offered(cls) -> tuple[str, ...]:
        return ("message_id",)

    def made(self) -> AnswerTerms:
        said = self.cleaned_data
        return AnswerTerms(
            message_id=int(said["message_id"]),
            state=MessageState(said["state"]),
            answered_on=said["answered_on"],
            answer=said["answer"],
            seen=said["seen"],
        )


class AddressForm(ActForm):
    """确认送达地址."""

    party_id = forms.ChoiceField(label="当事人")
    address = forms.CharField(label="送达地址")
    electronic = forms.CharField(
        label="同意电子送达的地址", required=False, help_text="手机号、邮箱等；不同意的不填"
    )
    confirmed_on = DayField("确认日期")
    evidence = forms.CharField(label="确认书", help_text="送达地址确认书的编号或者笔录")

    @classmethod
    def offered(cls) -> tuple[str, ...]:
        return ("party_id",)

    def made(self) -> AddressTerms:
        said = self.cleaned_data
        return AddressTerms(
            party_id=int(said["party_id"]),
            address=said["address"],
            electronic=said["electronic"],
            confirmed_on=said["confirmed_on"],
            evidence=said["evidence"],
            seen=said["seen"],
        )


class PublicationForm(ActForm):
    """决定公告送达."""

    party_id = forms.ChoiceField(label="受送达人")
    ground = forms.CharField(
        label="原因和经过", widget=forms.Textarea(attrs={"rows": 4}),
        help_text="写明查找、送达的经过；记入案卷（民事诉讼法第95条第2款）",
    )  # fmt: skip

    @classmethod
    def offered(cls) -> tuple[str, ...]:
        return ("party_id",)

    def made(self) -> PublicationTerms:
        said = self.cleaned_data
        return PublicationTerms(
            party_id=int(said["party_id"]),
            ground=" ".join(said["ground"].split()),
            seen=said["seen"],
        )
