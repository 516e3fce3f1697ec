"""提请审批 beside the form of an act: why it is asked, and who signs first and in which order."""

from collections.abc import Iterable
from typing import Any, Final

from django import forms

from zhiheng.plant.approval import Asking

COSIGNERS: Final = 3
LONGEST: Final = 200


class AskingForm(forms.Form):
    """The fields stand under names of their own beside those of the act; `people` may cosign."""

    prefix = "asking"
    ground = forms.CharField(
        label="提请说明", required=False, max_length=LONGEST, help_text="写给签批人；不写入文书"
    )

    def __init__(
        self, said: Any, *, people: Iterable[tuple[int, str]], replaces: int | None = None
    ) -> None:
        super().__init__(said)
        self.replaces = replaces
        listed = [("", "不会签"), *((str(id), name) for id, name in people)]
        for place in range(1, COSIGNERS + 1):
            self.fields[f"cosigner{place}"] = forms.ChoiceField(
                label=f"第 {place} 会签人", choices=listed, required=False,
                help_text="会签在法定层级之前，按顺序签" if place == 1 else "",
            )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        chosen = [said.get(f"cosigner{place}") for place in range(1, COSIGNERS + 1)]
        named = [one for one in chosen if one]
        for place, one in enumerate(chosen, start=1):
            if one and one in chosen[: place - 1]:
                self.add_error(f"cosigner{place}", "会签人重复，请去掉一个")
        said["cosigner_ids"] = tuple(int(one) for one in named)
        return said

    def made(self) -> Asking:
        """What is asked, once valid."""
        said = self.cleaned_data
        return Asking(
            ground=said["ground"].strip(), cosigner_ids=said["cosigner_ids"], replaces=self.replaces
        )
