"""Forms of the door. What is wrong with what was typed is said beside the field."""

from typing import Any, Final

from django import forms
from django.core import signing

from zhiheng.doors.desk.access import onetime, passwords
from zhiheng.registers.personnel.queries import AtDoor

SEED_SALT: Final = "access.second-factor"
SEED_SECONDS: Final = 15 * 60
NAME_RULE: Final = {"required": "没有填写用户名，请填写"}
PASSWORD_RULE: Final = {
    "required": "没有填写口令，请填写",
    "max_length": f"口令最长 {passwords.LONGEST} 位，请核对",
}
CODE_RULE: Final = {"invalid": "动态口令是 6 位数字，请看手机上的验证器"}


def _password(label: str, autocomplete: str) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=passwords.LONGEST, strip=False, error_messages=PASSWORD_RULE,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete}),
    )  # fmt: skip


def _code(*, required: bool) -> forms.RegexField:
    return forms.RegexField(
        rf"^\d{{{onetime.DIGITS}}}$", label="动态口令（6 位）", required=required,
        error_messages=CODE_RULE | {"required": "没有填写动态口令，请看手机上的验证器"},
        widget=forms.TextInput(
            attrs={
                "inputmode": "numeric", "autocomplete": "one-time-code", "class": "zh-otp",
                "maxlength": onetime.DIGITS, "placeholder": "000000",
            }
        ),
    )  # fmt: skip


class LogInForm(forms.Form):
    """Name, password and, where one is enrolled, the code."""

    login_name = forms.CharField(
        label="用户名", max_length=32, error_messages=NAME_RULE,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none"}),
    )  # fmt: skip
    password = _password("口令", "current-password")
    code = _code(required=False)

    def clean_login_name(self) -> str:
        return str(self.cleaned_data["login_name"]).lower()


class StepUpForm(forms.Form):
    """Password and code once more, for the two minutes of a signature."""

    password = _password("口令", "current-password")
    code = _code(required=False)

    def __init__(self, *args: Any, visitor: AtDoor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if visitor.has_code:
            self.fields["code"].required = True
        else:
            del self.fields["code"]


class PasswordForm(forms.Form):
    """The present password, and the new one twice."""

    present = _password("现在的口令", "current-password")
    new = _password("新口令", "new-password")
    again = _password("再输一次新口令", "new-password")

    def __init__(self, *args: Any, login_name: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.login_name = login_name
        self.fields["new"].help_text = (
            f"至少 {passwords.SHORTEST} 位，含大写字母、小写字母、数字、符号中的三类，"
            f"{passwords.GOOD_FOR.days} 天后须再改"
        )

    def clean_new(self) -> str:
        new = str(self.cleaned_data["new"])
        for fault in passwords.faults(new, self.login_name):
            self.add_error("new", fault)
        if new == self.cleaned_data.get("present"):
            self.add_error("new", "新口令与现在的相同，请换一个")
        return new

    def clean(self) -> None:
        typed = self.cleaned_data
        if typed.get("new") and typed.get("again") and typed["new"] != typed["again"]:
            self.add_error("again", "两次输入的新口令不同，请重新输入")


class SecondFactorForm(forms.Form):
    """The code that the newly bound device shows; the seed travels signed, to its owner only."""

    sealed = forms.CharField(widget=forms.HiddenInput)
    code = _code(required=True)

    def seed(self, login_name: str) -> str | None:
        """The seed of this page, None when it was shown too long ago or to somebody else."""
        try:
            shown = signing.loads(self.cleaned_data["sealed"], salt=SEED_SALT, max_age=SEED_SECONDS)
        except signing.BadSignature:
            return None
        return str(shown["seed"]) if shown["login_name"] == login_name else None


def sealed_seed(seed: str, login_name: str) -> str:
    """The seed as the page carries it until the code comes back."""
    return signing.dumps({"seed": seed, "login_name": login_name}, salt=SEED_SALT)
