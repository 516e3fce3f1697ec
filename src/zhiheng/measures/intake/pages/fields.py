"""Form fields that speak the filing desk's language: sums in yuan, three-valued answers."""

from typing import Any, Final

from django import forms

from zhiheng.law.money_words import BadSum, parse_yuan, yuan

YES_NO_UNKNOWN: Final = (("yes", "是"), ("no", "否"), ("", "待查明"))


class YuanField(forms.CharField):
    """A sum typed in yuan; the value is whole fen, None when left empty."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal"}))
        super().__init__(max_length=40, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return yuan(value) if isinstance(value, int) else value

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        if not typed:
            return None
        try:
            return parse_yuan(typed)
        except BadSum as bad:
            raise forms.ValidationError(str(bad)) from bad


class OpenQuestion(forms.ChoiceField):
    """是, 否 or 待查明: True, False or None."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=YES_NO_UNKNOWN, required=False, widget=forms.RadioSelect, **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no", None: ""}.get(value, value)

    def clean(self, value: Any) -> Any:
        return {"yes": True, "no": False}.get(super().clean(value))


class LineField(forms.CharField):
    """One line of words; length and signs are judged by the terms, which say it in a sentence."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.error_messages["required"] = f"{kwargs.get('label', '这一栏')}没有填写"
