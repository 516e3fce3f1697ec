"""The search form of the log; a case is named by its number, an officer by his staff number."""

from typing import Any

from django import forms

from zhiheng.oversight.audit import queries
from zhiheng.oversight.audit.terms import Log, LogTerms
from zhiheng.plant.ui.dayfield import DayField


class LogForm(forms.Form):
    """All fields may be left open."""

    log = forms.ChoiceField(
        label="记录",
        choices=[(log, log) for log in Log],
        error_messages={"invalid_choice": "没有这种记录，请选择办理、拦截或查看"},
    )
    case_number = forms.CharField(label="案号", required=False, max_length=60)
    staff_number = forms.CharField(label="工号", required=False, max_length=40)
    act = forms.ChoiceField(
        label="行为", required=False, error_messages={"invalid_choice": "没有这种行为，请重新选择"}
    )
    since = DayField("自", noun="起日", required=False)
    until = DayField("至", noun="止日", required=False)

    def __init__(self, asked: Any) -> None:
        super().__init__({"log": Log.ACTS} | {name: asked[name] for name in asked})
        names = [(name, name) for name in queries.act_names()]
        self.fields["act"].choices = [("", "全部"), *names]  # type: ignore[attr-defined]

    def clean_case_number(self) -> int | None:
        said = self.cleaned_data["case_number"]
        found = queries.case_numbered(said) if said else None
        if said and found is None:
            raise forms.ValidationError("没有这个案号，或不在您的查看范围内，请核对后再查")
        return found

    def clean_staff_number(self) -> int | None:
        said = self.cleaned_data["staff_number"]
        found = queries.staff_numbered(said) if said else None
        if said and found is None:
            raise forms.ValidationError("没有这个工号，请核对后再查")
        return found

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = self.cleaned_data
        since, until = said.get("since"), said.get("until")
        if since and until and until < since:
            self.add_error("until", "止日早于起日，请改正")
        return said

    def terms(self, person_id: int | None) -> LogTerms:
        """What is asked, once the form is valid."""
        said = self.cleaned_data
        return LogTerms(
            log=Log(said["log"]),
            case_id=said["case_number"],
            staff_id=said["staff_number"],
            person_id=person_id,
            act=said["act"],
            from_on=said["since"],
            until_on=said["until"],
        )
