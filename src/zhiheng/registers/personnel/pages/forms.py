"""Forms of the acts on courts' staff. A person is chosen by an outward code, never by an id."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any, Final

from django import forms

from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.plant.ui.dayfield import DayField
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.terms import (
    TOP_SECRET,
    AbsenceKind,
    AbsenceTerms,
    AppointmentTerms,
    DelegationTerms,
    DivisionKind,
    DivisionTerms,
    StaffTerms,
)

REQUIRED: Final = {"required": "没有填写，请填写", "invalid": "格式不对，请改正"}
CHOICE: Final = REQUIRED | {"invalid_choice": "选项已变，请刷新页面后重新选择"}
Act = Callable[[Officer, datetime], int]


def _words(label: str, longest: int) -> forms.CharField:
    told = {"max_length": f"最多 {longest} 个字，请改短"}
    return forms.CharField(label=label, max_length=longest, error_messages=REQUIRED | told)


def _choice(label: str, choices: Any = (), *, required: bool = True) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=required, error_messages=CHOICE)


def _people(code: str) -> list[tuple[str, str]]:
    return [("", "请选择")] + [
        (codes.code_of("staff", person.id), f"{person.name}（{person.number}）")
        for person in queries.staff_of(code)
    ]


def _id(kind: str, code: str) -> int:
    """The id behind a choice; 0, which is nobody's, for a code that was not made here."""
    return codes.id_of(kind, code) or 0


class CourtForm(forms.Form):
    """A form about one court's staff on one day; `act` does what it says."""

    title: str
    button: str

    def __init__(self, *args: Any, court: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.court = court
        for name in ("staff", "holder", "delegate"):
            if name in self.fields:
                self.fields[name].choices = _people(court)  # type: ignore[attr-defined]
        if "from_on" in self.fields:
            self.fields["from_on"].initial = today

    def act(self, by: Officer, at: datetime) -> int:
        """Do the act with what was typed."""
        raise NotImplementedError


class AppointForm(CourtForm):
    """任命岗位."""

    title = button = "任命岗位"
    staff = _choice("人员")
    post = _choice("岗位", [(post, post) for post in Post if post is not Post.SYSTEM])
    from_on = DayField("自何日起", noun="起日")
    until_on = DayField("至何日止（含当日）", noun="止日", required=False)

    def act(self, by: Officer, at: datetime) -> int:
        said = self.cleaned_data
        terms = AppointmentTerms(
            staff_id=_id("staff", said["staff"]), post=Post(said["post"]),
            from_on=said["from_on"], until_on=said["until_on"],
        )  # fmt: skip
        return actions.appoint(terms=terms, by=by, at=at)


class RelieveForm(CourtForm):
    """免去岗位."""

    title = button = "免去岗位"
    appointment = _choice("任命")
    last_on = DayField("任至何日（含当日）", noun="任职的最后一日")

    def __init__(self, *args: Any, court: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, court=court, today=today, **kwargs)
        held = [post for post in queries.posts_of_court(court, today) if post.holder_id is None]
        people = queries.staff_named(post.staff_id for post in held)
        self.fields["appointment"].choices = [("", "请选择")] + [  # type: ignore[attr-defined]
            (codes.code_of("appointment", post.row_id), f"{people[post.staff_id].name} {post.post}")
            for post in held
        ]
        self.fields["last_on"].initial = today

    def act(self, by: Officer, at: datetime) -> int:
        said = self.cleaned_data
        return actions.relieve(
            appointment_id=_id("appointment", said["appointment"]), last_on=said["last_on"],
            by=by, at=at,
        )  # fmt: skip


class DelegateForm(CourtForm):
    """交由代行."""

    title = button = "交由代行"
    holder = _choice("岗位由谁担任")
    delegate = _choice("由谁代行")
    post = _choice("岗位", [(post, post) for post in Post if post is not Post.SYSTEM])
    from_on = DayField("自何日起", noun="起日")
    until_on = DayField("至何日止（含当日）", noun="止日")
    ground = _words("原因", 200)

    def act(self, by: Officer, at: datetime) -> int:
        said = self.cleaned_data
        terms = DelegationTerms(
            holder_id=_id("staff", said["holder"]), delegate_id=_id("staff", said["delegate"]),
            post=Post(said["post"]), from_on=said["from_on"], until_on=said["until_on"],
            ground=said["ground"],
        )  # fmt: skip
        return actions.delegate(terms=terms, by=by, at=at)


class AbsenceForm(CourtForm):
    """登记离岗."""

    title = button = "登记离岗"
    staff = _choice("人员")
    kind = _choice("事由", [(kind, kind) for kind in AbsenceKind])
    from_on = DayField("自何日起", noun="起日")
    until_on = DayField("至何日止（含当日）", noun="止日")

    def act(self, by: Officer, at: datetime) -> int:
        said = self.cleaned_data
        terms = AbsenceTerms(
            staff_id=_id("staff", said["staff"]), kind=AbsenceKind(said["kind"]),
            from_on=said["from_on"], until_on=said["until_on"],
        )  # fmt: skip
        return actions.record_absence(terms=terms, by=by, at=at)


class StaffForm(CourtForm):
    """登记工作人员."""

    title = button = "登记工作人员"
    number = _words("工号", 32)
    name = _words("姓名", 60)
    division = _choice("所在机构", required=False)

    def __init__(self, *args: Any, court: str, today: date, **kwargs: Any) -> None:
        super().__init__(*args, court=court, today=today, **kwargs)
        self.fields["division"].choices = [("", "不填")] + [  # type: ignore[attr-defined]
            (codes.code_of("division", each.id), each.name) for each in queries.divisions_of(court)
        ]

    def act(self, by: Officer, at: datetime) -> int:
        said = self.cleaned_data
        division = _id("division", said["division"]) if said["division"] else None
        terms = StaffTerms(
            number=said["number"], name=said["name"], court=self.court, division_id=division
        )
        return actions.enter_staff(terms=terms, by=by, at=at)


class DivisionForm(CourtForm):
    """设立内设机构或人民法庭."""

    title = button = "设立内设机构"
    kind = _choice("类别", [(kind, kind) for kind in DivisionKind])
    name = _words("名称", 60)

    def act(self, by: Officer, at: datetime) -> int:
        said = self.cleaned_data
        terms = DivisionTerms(court=self.court, kind=DivisionKind(said["kind"]), name=said["name"])
        return actions.found_division(terms=terms, by=by, at=at)


class ClearForm(CourtForm):
    """核定涉密等级."""

    title = button = "核定涉密等级"
    staff = _choice("人员")
    clearance = forms.TypedChoiceField(
        label="涉密等级", coerce=int, error_messages=CHOICE,
        choices=[(level, str(level)) for level in range(TOP_SECRET + 1)],
    )  # fmt: skip
    from_on = DayField("自何日起", noun="起日")
    ground = _words("依据", 200)

    def act(self, by: Officer, at: datetime) -> int:
        said = self.cleaned_data
        return actions.clear(
            staff_id=_id("staff", said["staff"]), clearance=said["clearance"],
            from_on=said["from_on"], ground=said["ground"], by=by, at=at,
        )  # fmt: skip
