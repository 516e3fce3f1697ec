"""The forms of papers: one form for every kind, made of what the kind asks for."""

from typing import Any, Final

from django import forms
from django.http import QueryDict

from zhiheng.measures.papers.queries import Offer
from zhiheng.measures.papers.terms import DraftTerms, PaperTerms, VoidTerms
from zhiheng.plant import codes
from zhiheng.plant.ui.askfield import ask_field, spoken, typed
from zhiheng.plant.ui.termsform import SeenForm
from zhiheng.registers.documents.queries import EDIT, FORMS, DraftOnRecord, spoken_day

Choices = list[tuple[str, str]]
Target = tuple[int | None, int | None]
CASE_ITSELF: Final = "-"
DRAFT: Final = "draft"


class PaperForm(SeenForm):
    """One paper: what it is about, chosen; what no register holds, said."""

    kind = forms.CharField(widget=forms.HiddenInput)
    edition = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, offer: Offer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks = offer.form.asks
        self.form_in_use = offer.form
        self.fields["edition"].initial = offer.form.edition
        self.sole = offer.targets[0][0] if offer.targets else (None, None)
        if len(offer.targets) > 1:
            listed = [(_written(target), words) for target, words in offer.targets]
            self.fields["target"] = forms.ChoiceField(
                label=f"选择{offer.form.about}", choices=listed, initial=listed[0][0]
            )
        for ask in self.asks:
            self.fields[ask.name] = ask_field(ask.noun, ask.kept, ask.help)
        if offer.form.options:
            self.fields["options"] = _options(offer)

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        seen, form = said.get("edition"), self.form_in_use
        if seen and seen != form.edition:
            self.data = {**self.data.dict(), "edition": form.edition}  # type: ignore[attr-defined]
            self.add_error(
                None,
                f"{form.kind}的样式已经更换，现行的是{spoken_day(form.from_on)}版，"
                "下面已换成现行样式，请重新核对后再签发",
            )
        return said

    def made(self) -> PaperTerms:
        party_id, row_id = self.target()
        return PaperTerms(
            kind=self.cleaned_data["kind"],
            party_id=party_id,
            row_id=row_id,
            said=self.said(),
            options=self.options(),
            edits=self.edits(),
            draft_id=codes.id_of(DRAFT, self.data.get("draft", "")),
            edition=self.cleaned_data.get("edition", ""),
            seen=self.cleaned_data.get("seen"),
        )

    def drafted(self) -> DraftTerms:
        """The same as a draft: whatever is there."""
        party_id, row_id = self.target()
        return DraftTerms(
            kind=self.data.get("kind", ""),
            party_id=party_id,
            row_id=row_id,
            said=self.said(),
            edits=self.edits(),
            replaces=codes.id_of(DRAFT, self.data.get("draft", "")),
        )

    def edits(self) -> tuple[tuple[str, str], ...]:
        """The passages that were ticked to stand in other words, with those words."""
        ticked = self.data.getlist("reword") if isinstance(self.data, QueryDict) else ()
        return tuple((name, self.data.get(f"{EDIT}{name}", "")) for name in ticked)

    def target(self) -> Target:
        """The party and row chosen; the only one there is needs no choice."""
        chosen = getattr(self, "cleaned_data", {}).get("target")
        return _read(chosen) if chosen else self.sole

    def options(self) -> tuple[str, ...]:
        """The optional clauses chosen; before anything was sent, those that fit."""
        if "options" not in self.fields:
            return ()
        if not self.is_bound:
            return tuple(self.fields["options"].initial)
        return tuple(getattr(self, "cleaned_data", {}).get("options", ()))

    def said(self) -> tuple[tuple[str, str], ...]:
        """What was said so far, in the words of papers."""
        kept = getattr(self, "cleaned_data", {})
        given = ((ask.name, kept.get(ask.name)) for ask in self.asks)
        return tuple((name, spoken(value)) for name, value in given if value not in (None, ""))


def resumed(draft: DraftOnRecord, seen: int) -> QueryDict:
    """A draft as a browser would have sent it, so that the form goes on where it was left."""
    form = FORMS[draft.kind]
    kept = {ask.name: ask.kept for ask in form.asks}
    sent = QueryDict(mutable=True)
    sent.update({"kind": draft.kind, "seen": str(seen), "draft": codes.code_of(DRAFT, draft.id)})
    sent.update({name: typed(kept[name], words) for name, words in draft.said if name in kept})
    sent.update({"target": _written((draft.party_id, draft.row_id))})
    sent.setlist("reword", [name for name, _ in draft.edits])
    sent.update({f"{EDIT}{name}": words for name, words in draft.edits})
    return sent


class VoidForm(SeenForm):
    """作废文书."""

    paper_id = forms.TypedChoiceField(label="作废的文书", coerce=int)
    ground = forms.CharField(label="理由", help_text="错在哪里、改发什么文书")

    def __init__(self, *args: Any, papers: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["paper_id"].choices = papers  # type: ignore[attr-defined]

    def made(self) -> VoidTerms:
        said = self.cleaned_data
        return VoidTerms(paper_id=said["paper_id"], ground=said["ground"], seen=said.get("seen"))


def _options(offer: Offer) -> forms.Field:
    listed = [(one.option, f"{one.option}（{one.cites}）") for one in offer.form.options]
    return forms.MultipleChoiceField(
        label="可选条款", choices=listed, required=False, initial=list(offer.fitting),
        widget=forms.CheckboxSelectMultiple, help_text="已勾选的与在案事实相符；不需要的可以去掉",
    )  # fmt: skip


def _written(target: Target) -> str:
    return CASE_ITSELF.join(str(one or "") for one in target)


def _read(written: str) -> Target:
    party, _, row = written.partition(CASE_ITSELF)
    return (int(party) if party else None, int(row) if row else None)
