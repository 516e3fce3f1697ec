"""Forms that give the terms of an act: what the terms refuse stands at its field."""

from typing import Any

from django import forms

from zhiheng.plant.errors import BadTerms


class TermsForm(forms.Form):
    """A form whose answers make terms; valid only when they do. `terms` is what was made."""

    terms: Any

    def made(self) -> Any:
        """The terms of the act; BadTerms on what they refuse."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if self.errors:
            return said
        try:
            self.terms = self.made()
        except BadTerms as bad:
            self.blame(bad)
        return said

    def blame(self, bad: BadTerms) -> None:
        """Each sentence at its field, or above the form where there is no such field."""
        for name, sentence in bad.sentences.items():
            self.add_error(name if name in self.fields else None, sentence)


class SeenForm(TermsForm):
    """The same about a case. `seen` is the newest act of the case when the form was shown."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
