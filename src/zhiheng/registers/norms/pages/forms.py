"""Forms of the acts on norms; the norm they are about stands in the address."""

from datetime import date
from typing import Any, Final

from django import forms

from zhiheng.plant.ui.dayfield import DayField
from zhiheng.registers.norms import queries
from zhiheng.registers.norms.queries import NormOnRecord, NoteOnRecord
from zhiheng.registers.norms.terms import (
    LONGEST_GROUND,
    LONGEST_NOTE,
    LONGEST_PLACE,
    NoteKind,
    NoteTerms,
    RelationKind,
    RelationTerms,
)

REQUIRED: Final = {"required": "没有填写，请填写"}
CHOICE: Final = REQUIRED | {"invalid_choice": "选项已变，请刷新页面后重新选择"}
PLACE_HELP: Final = "如 第十六条第一款、§42、一（二）3；留空指整部规范"


def _words(label: str, longest: int, *, required: bool = True, rows: int = 0) -> forms.CharField:
    told = REQUIRED | {"max_length": f"最多 {longest} 个字，请改短"}
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput()
    return forms.CharField(
        label=label, max_length=longest, required=required, error_messages=told, widget=widget
    )


def _place(label: str) -> forms.CharField:
    field = _words(label, LONGEST_PLACE, required=False)
    field.help_text = PLACE_HELP
    return field


class NormForm(forms.Form):
    """A form about one norm and, where it is filled, one place of it."""

    title: str
    button: str

    def __init__(self, *args: Any, norm: NormOnRecord, place: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.norm = norm
        if "place" in self.fields:
            self.fields["place"].initial = place


class RelationForm(NormForm):
    """登记规范关系."""

    title = button = "登记规范关系"
    place = _place("本规范的条款")
    kind = forms.ChoiceField(
        label="关系", choices=[(kind, kind) for kind in RelationKind], error_messages=CHOICE
    )
    other = forms.ChoiceField(label="对方规范", error_messages=CHOICE)
    other_place = _place("对方规范的条款")
    from_on = DayField("从何日起（替代、修改必填）", noun="起日", required=False)
    ground = _words("理由和出处", LONGEST_GROUND, rows=3)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = queries.named(queries.keys_known(), today).values()
        known = sorted(every, key=lambda norm: (norm.rank, norm.key))
        self.fields["other"].choices = [("", "请选择")] + [  # type: ignore[attr-defined]
            (norm.key, f"{norm.cited_as}（{norm.state}）") for norm in known
        ]

    def terms(self) -> RelationTerms:
        """What was typed; BadTerms for what cannot be entered."""
        said = self.cleaned_data
        return RelationTerms(
            kind=RelationKind(said["kind"]), norm_key=self.norm.key, place=said["place"],
            other_key=said["other"], other_place=said["other_place"], from_on=said["from_on"],
            ground=said["ground"],
        )  # fmt: skip


class NoteForm(NormForm):
    """编注条文, or a note revised."""

    title = button = "编注条文"
    place = _place("条款")
    kind = forms.ChoiceField(
        label="种类", choices=[(kind, kind) for kind in NoteKind], error_messages=CHOICE
    )
    question = _words("问题（问答必填）", LONGEST_GROUND, required=False, rows=2)
    words = _words("内容", LONGEST_NOTE, rows=6)

    def __init__(self, *args: Any, note: NoteOnRecord | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if note is not None:
            self.title = self.button = "修订编注"
            self.fields["place"].disabled = True
            for name in ("kind", "question", "words"):
                self.fields[name].initial = getattr(note, name)

    def terms(self) -> NoteTerms:
        """What was typed; BadTerms for what cannot be entered."""
        said = self.cleaned_data
        return NoteTerms(
            norm_key=self.norm.key, place=said["place"], kind=NoteKind(said["kind"]),
            question=said["question"], words=said["words"],
        )  # fmt: skip


class LiftForm(NormForm):
    """解除规范关系."""

    title = button = "解除规范关系"
    ground = _words("理由", LONGEST_GROUND, rows=3)
