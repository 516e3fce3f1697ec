"""What a batch asks: the kind of paper, and what no register holds, said once for all its cases."""

from typing import Any, Final

from django import forms

from zhiheng.oversight.paperdesk.queries import KINDS
from zhiheng.oversight.paperdesk.terms import BatchTerms, ItemTerms
from zhiheng.plant import codes
from zhiheng.plant.ui.askfield import ask_field, spoken
from zhiheng.plant.ui.termsform import TermsForm
from zhiheng.registers.documents.queries import Form

BETWEEN: Final = "."


class KindForm(forms.Form):
    """The kind of paper."""

    kind = forms.ChoiceField(label="文书种类", choices=[(kind, kind) for kind in KINDS])


class BatchForm(TermsForm):
    """What the papers of a kind say beyond the record, and which of them are to be made."""

    kind = forms.ChoiceField(choices=[(kind, kind) for kind in KINDS], widget=forms.HiddenInput)
    serves = forms.BooleanField(
        label="已同意电子送达的受送达人，用印后立即电子送达", required=False, initial=True
    )

    def __init__(self, said: Any, form: Form, chosen: tuple[ItemTerms, ...]) -> None:
        super().__init__(said, initial={"kind": form.kind})
        self.asks = form.asks
        self.chosen = chosen
        for ask in self.asks:
            self.fields[ask.name] = ask_field(ask.noun, ask.kept, ask.help)

    def made(self) -> BatchTerms:
        said = ((ask.name, self.cleaned_data.get(ask.name)) for ask in self.asks)
        return BatchTerms(
            kind=self.cleaned_data["kind"],
            items=self.chosen,
            said=tuple((name, spoken(value)) for name, value in said if value not in (None, "")),
            serves=self.cleaned_data["serves"],
        )


def written(item: ItemTerms) -> str:
    """One paper as a form carries it: the code of its case, then what it is about."""
    parts = (codes.code_of("case", item.case_id), item.party_id or "", item.row_id or "")
    return BETWEEN.join(str(part) for part in parts)


def read(carried: str) -> tuple[int, int | None, int | None] | None:
    """Case, party and row of what a form carried; None for what no form of ours has carried."""
    code, *about = carried.split(BETWEEN)
    case_id = codes.id_of("case", code)
    if case_id is None or len(about) != 2 or not all(one.isdecimal() or not one for one in about):
        return None
    party, row = (int(one) if one else None for one in about)
    return case_id, party, row
