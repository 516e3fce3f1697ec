"""数字证书 of a court: who has one, until when; issue and revoke."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from zhiheng.law.posts import ADMINISTRATORS
from zhiheng.measures.sealing import actions
from zhiheng.measures.sealing.terms import CertificateTerms, RevocationTerms
from zhiheng.plant.ui.routes import authority
from zhiheng.plant.web import CourtRequest
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.personnel.queries import StaffOnRecord
from zhiheng.registers.seals import queries as record
from zhiheng.registers.seals.terms import LONGEST_GROUND


class IssueForm(forms.Form):
    """For whom certificates are issued."""

    staff = forms.TypedMultipleChoiceField(
        label="人员", coerce=int, required=False, widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "所选人员已有证书或者不是本院人员，请重新选择"},
    )  # fmt: skip
    seal = forms.BooleanField(label="本院电子印章（演示）", required=False)

    def __init__(self, *args: Any, staff: list[StaffOnRecord], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["staff"].choices = [  # type: ignore[attr-defined]
            (one.id, f"{one.name}（{one.number}）") for one in staff
        ]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.errors and not said.get("staff") and not said.get("seal"):
            self.add_error("staff", "请选择要签发证书的人员，或者勾选院印")
        return said


class RevokeForm(forms.Form):
    """Which certificate counts no longer, and why."""

    certificate = forms.IntegerField(widget=forms.HiddenInput)
    ground = forms.CharField(
        label="理由", max_length=LONGEST_GROUND, help_text="离岗、调出、密钥可能泄露、换发等",
        error_messages={"required": "请写明吊销的理由"},
    )  # fmt: skip


@authority(posts=actions.issue_certificates.entry.by)
@require_http_methods(["GET", "POST"])
def page(request: CourtRequest) -> HttpResponse:
    """Every certificate of the court, newest first; who has none; the two acts."""
    asked = request.POST.get("act", "") if "reopen" not in request.POST else ""
    staff = _without(request)
    issue = IssueForm(request.POST if asked == "issue" else None, staff=staff)
    revoke = RevokeForm(request.POST if asked == "revoke" else None)
    if asked == "issue" and issue.is_valid():
        said = issue.cleaned_data
        terms = CertificateTerms(staff_ids=tuple(said["staff"]), seal=said["seal"])
        actions.issue_certificates(terms=terms, by=request.officer, at=request.moment)
        return redirect("sealing:certificates")
    if asked == "revoke" and revoke.is_valid():
        said = revoke.cleaned_data
        gone = RevocationTerms(certificate_id=said["certificate"], ground=said["ground"])
        actions.revoke_certificate(terms=gone, by=request.officer, at=request.moment)
        return redirect("sealing:certificates")
    found = record.certificates_page(request.officer.court, request.GET.get("key"))
    context = {
        "page": found,
        "certificates": [(one, one.state(request.moment)) for one in found.rows],
        "issue": issue,
        "revoke": revoke,
        "form": revoke if asked == "revoke" else issue,
        "sealed": record.seal_of(request.officer.court, request.moment),
        "staff": staff,
    }
    faulty = bool(issue.errors or revoke.errors)
    return render(request, "sealing/certificates.html", context, status=422 if faulty else 200)


def _without(request: CourtRequest) -> list[StaffOnRecord]:
    """Who of the court works on cases today and has no certificate that holds."""
    court, today = request.officer.court, request.moment.date()
    held = personnel.posts_of_court(court, today)
    at_work = {one.staff_id for one in held if one.post not in ADMINISTRATORS}
    lacking = record.without_certificate(at_work, request.moment)
    named = personnel.staff_named(lacking)
    return sorted(named.values(), key=lambda one: one.number)
