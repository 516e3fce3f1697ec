"""The forms of the gateway: each gives the terms of one act."""

import base64
import binascii
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any, Final
from zoneinfo import ZoneInfo

from django import forms

from zhiheng.doors.gateway.protocol import KINDS, SERVICES
from zhiheng.doors.gateway.terms import KeyTerms, PartnerTerms, SendTerms
from zhiheng.plant import codes
from zhiheng.plant.envelope import ALGORITHMS
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.ui.dayfield import DayField

Choices = Sequence[tuple[str, str]]
NOON: Final = time(12, tzinfo=ZoneInfo("Asia/Shanghai"))
PROFILES: Final = [(name, name) for name in ALGORITHMS]


class TermsForm(forms.Form):
    """Shows what the terms refuse at the fields it is about."""

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = self.cleaned_data
        if not self.errors:
            try:
                self.tried()
            except BadTerms as bad:
                for field, sentence in bad.sentences.items():
                    self.add_error(field if field in self.fields else None, sentence)
        return said

    def tried(self) -> object:
        """The terms; BadTerms on what they refuse."""
        raise NotImplementedError


class PartnerForm(TermsForm):
    """登记往来对方: a known code changes what is registered."""

    code = forms.CharField(label="代号", max_length=64, help_text="与对方信封的 sender 一致")
    name = forms.CharField(label="名称", max_length=100)
    address = forms.CharField(
        label="地址",
        max_length=300,
        help_text="如 https://sms.example/gateway，后面自动加 /v1/messages",
    )
    kinds = forms.MultipleChoiceField(
        label="办理事项",
        choices=[(name, KINDS[name].title) for name in SERVICES],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "请至少选择一项"},
    )
    algorithm = forms.ChoiceField(label="我方签名算法", choices=PROFILES)

    def made(self) -> PartnerTerms:
        """The terms of the act."""
        said = self.cleaned_data
        return PartnerTerms(**said | {"kinds": tuple(said["kinds"])})

    def tried(self) -> PartnerTerms:
        return self.made()


class KeyForm(TermsForm):
    """登记对方公钥: as the counterpart handed it over outside of the network."""

    partner = forms.ChoiceField(
        label="对方", error_messages={"invalid_choice": "请选择本院登记的对方"}
    )
    key_id = forms.CharField(label="公钥编号", max_length=64, help_text="与对方信封的 key_id 一致")
    algorithm = forms.ChoiceField(label="算法", choices=PROFILES)
    public_key = forms.CharField(
        label="公钥（base64）", max_length=200, help_text="当面或者电话核对后再登记"
    )
    from_on = DayField("生效", noun="生效日")
    until_on = DayField("失效", noun="失效日", help_text="换钥时新旧可以重叠几日")

    def __init__(self, *args: Any, partners: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["partner"].choices = [("", "请选择"), *partners]  # type: ignore[attr-defined]

    def clean_public_key(self) -> bytes:
        try:
            return base64.b64decode(self.cleaned_data["public_key"], validate=True)
        except binascii.Error as error:
            raise forms.ValidationError("公钥应为 base64，请从对方的材料中原样粘贴") from error

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        first, last = said.get("from_on"), said.get("until_on")
        if first and last and last <= first:
            self.add_error("until_on", "失效日应晚于生效日，请改正")
        return super().clean()

    def made(self, from_at: datetime, until_at: datetime) -> KeyTerms:
        """The terms of the act, good between these moments."""
        said = self.cleaned_data
        return KeyTerms(
            partner_id=codes.id_of("partner", said["partner"]) or 0, key_id=said["key_id"],
            algorithm=said["algorithm"], public_key=said["public_key"],
            from_at=from_at, until_at=until_at,
        )  # fmt: skip

    def tried(self) -> KeyTerms:
        said = self.cleaned_data
        first, last = (datetime.combine(said[name], NOON) for name in ("from_on", "until_on"))
        return self.made(first, last)


class SendForm(TermsForm):
    """经网关发出: what, to whom; numbers and papers come from the record."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    to = forms.ChoiceField(
        label="事项和对方", error_messages={"invalid_choice": "请选择事项和对方"}
    )
    party_id = forms.TypedChoiceField(
        label="当事人", coerce=int, empty_value=None, required=False,
        error_messages={"invalid_choice": "所选当事人不属于本案，请重新选择"},
    )  # fmt: skip
    target = forms.ChoiceField(
        label="文书", required=False,
        help_text="电子送达必选；查询所寄文书的邮件时选上；短信选上的，附打开文书的链接",
        error_messages={"invalid_choice": "所选文书已不在待送达之列，请重新选择"},
    )  # fmt: skip
    matter = forms.CharField(
        label="事由", max_length=300, required=False, help_text="致函法院时填写"
    )
    words = forms.CharField(
        label="正文或者邮件号", max_length=300, required=False,
        help_text="短信、函件的正文；查询邮件的填邮件号；手机号、文书取自登记簿",
    )  # fmt: skip

    def __init__(
        self, *args: Any, to: Choices, parties: Choices, targets: Choices, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for name, offered in (("to", to), ("party_id", parties), ("target", targets)):
            self.fields[name].choices = [("", "请选择"), *offered]  # type: ignore[attr-defined]

    def made(self) -> SendTerms:
        """The terms of the act."""
        said = self.cleaned_data
        kind, _, partner = said["to"].partition("/")
        paper, _, party = said["target"].partition("-")
        delivers = kind in ("eservice.deliver", "mail.track", "sms.send")
        return SendTerms(
            kind=kind,
            partner_id=codes.id_of("partner", partner) or 0,
            party_id=int(party) if delivers and party else said["party_id"],
            paper_id=int(paper) if delivers and paper else None,
            words=" ".join(said["words"].split()),
            matter=said["matter"],
            seen=said["seen"],
        )

    def tried(self) -> SendTerms:
        return self.made()
