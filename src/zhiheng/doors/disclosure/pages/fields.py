"""What a reader types into a calculator: sums in yuan, percentages, multiples. Nothing is guessed.

Every field knows its noun, so that a sentence about it can stand alone in the list of faults.
"""

from fractions import Fraction
from typing import Any, Final

from django import forms

from zhiheng.law.money.accrual import percent
from zhiheng.law.money.fen import BadInput, number, yuan
from zhiheng.law.money_words import yuan as in_groups

WIDEST: Final = 40
"""Characters a box takes; the law's own reader takes no longer number."""


class NumberField(forms.Field):
    """A number typed into a plain box; the value is None when it was left empty.

    `read` turns what was typed into the value; its BadInput becomes the sentence of the field.
    """

    def __init__(self, label: str, *, example: str, **kwargs: Any) -> None:
        shown = {
            "inputmode": "decimal",
            "autocomplete": "off",
            "placeholder": example,
            "maxlength": str(WIDEST),
        }
        super().__init__(label=label, widget=forms.TextInput(attrs=shown), **kwargs)
        self.noun = label
        self.error_messages["required"] = f"{label}没有填写，请写成 {example} 的样子"

    def to_python(self, value: Any) -> int | Fraction | None:
        """The number, or a ValidationError that names the field."""
        typed = str(value or "").strip()
        if not typed:
            return None
        try:
            return self.read(typed)
        except BadInput as bad:
            raise forms.ValidationError(f"{self.noun}{bad.sentence}") from bad

    def read(self, typed: str) -> int | Fraction:
        """The value of what was typed; BadInput when it cannot be taken."""
        raise NotImplementedError

    def words(self, value: Any) -> str:
        """The value as it is printed, with its unit."""
        raise NotImplementedError


class AmountField(NumberField):
    """A sum in yuan, at most two decimals, thousands commas allowed; the value is fen."""

    def __init__(self, label: str, *, least_fen: int = 0, **kwargs: Any) -> None:
        super().__init__(label, example="120,000.00", **kwargs)
        self.least_fen = least_fen

    def read(self, typed: str) -> int:
        """Whole fen; a sum below the least one is no sum of this kind."""
        fen = yuan(typed, name=self.noun)
        if fen < self.least_fen:
            raise BadInput(self.noun, "须大于零，请填写实际金额；没有这一项的留空")
        return fen

    def words(self, value: int) -> str:
        """`120,000.00 元`."""
        return f"{in_groups(value)} 元"


class PercentField(NumberField):
    """A rate in percent, `15.4` or `15.4%`; the value is the exact share, 77/500."""

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, example="3.45", **kwargs)

    def read(self, typed: str) -> Fraction:
        """The share: 0 to 1."""
        found = number(typed.rstrip("%％ "), name=self.noun)
        if not 0 <= found <= 100:
            raise BadInput(self.noun, f"“{typed}”应在 0 至 100 之间：3.45% 写作 3.45")
        return found / 100

    def words(self, value: Fraction) -> str:
        """`3.45%`."""
        return f"{percent(value * 100)}%"


class MultipleField(NumberField):
    """How many times a quotation, `4` or `1.5`; the value is exact."""

    most: Final = 10

    def __init__(self, label: str, **kwargs: Any) -> None:
        super().__init__(label, example="1.5", **kwargs)

    def read(self, typed: str) -> Fraction:
        """The multiple: more than 0, at most 10."""
        found = number(typed, name=self.noun)
        if not 0 < found <= self.most:
            raise BadInput(self.noun, f"“{typed}”应大于 0 且不超过 {self.most}，请核对执行依据")
        return found

    def words(self, value: Fraction) -> str:
        """`1.5 倍`."""
        return f"{percent(value, places=0)} 倍"


def one_of(label: str, choices: Any, **kwargs: Any) -> forms.ChoiceField:
    """A choice from a list; the first entry is what is taken where nothing was chosen."""
    listed = tuple(choices)
    said = f"{label}只能从所列各项中选一项，请重新选择"
    return forms.ChoiceField(
        label=label,
        choices=listed,
        initial=listed[0][0],
        error_messages={"invalid_choice": said, "required": said},
        **kwargs,
    )
