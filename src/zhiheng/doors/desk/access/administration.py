"""What administrators do at the door: accounts of their courts, shared devices, failed tries."""

from typing import Final

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from zhiheng.doors.desk.access import entrance, passwords
from zhiheng.doors.desk.access.entrance import DeskRequest
from zhiheng.law.posts import Post
from zhiheng.plant import codes
from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.ui.routes import authority
from zhiheng.registers.personnel import actions, queries
from zhiheng.registers.personnel.terms import AccountTerms

GROUND_LENGTH: Final = 200


class AccountForm(forms.Form):
    """A new account for somebody who has none."""

    staff = forms.ChoiceField(
        label="人员",
        error_messages={
            "required": "没有选择人员，请选择",
            "invalid_choice": "该人员已有账号或已不在册，请刷新页面后重新选择",
        },
    )
    login_name = forms.CharField(
        label="用户名", max_length=32, help_text="3–32 位小写字母或数字，如 zhouwen",
        error_messages={"required": "没有填写用户名，请填写"},
    )  # fmt: skip


@require_GET
@authority(posts=(Post.ADMIN_SECURITY, Post.ADMIN_AUDIT, Post.DISCIPLINE))
def sessions(request: DeskRequest) -> HttpResponse:
    """Shared accounts in scope and the latest failed tries of one's own court."""
    shown = {
        "court": queries.court(request.officer.court),
        "shared": queries.accounts_on_two_devices(request.moment),
        "knocks": queries.latest_knocks(request.officer.court),
        "security": request.officer.holds(Post.ADMIN_SECURITY),
    }
    return render(request, "access/sessions.html", shown)


@never_cache
@require_http_methods(["GET", "POST"])
@authority(posts=(Post.ADMIN_SYSTEM, Post.ADMIN_SECURITY))
def accounts(request: DeskRequest) -> HttpResponse:
    """The accounts of one's own court; the system administrator opens new ones here."""
    form = AccountForm(request.POST or None)
    form.fields["staff"].choices = _without_account(request.officer.court)  # type: ignore[attr-defined]
    if request.method == "GET" or not form.is_valid():
        return _accounts_page(request, form)
    first = passwords.first()
    terms = AccountTerms(
        staff_id=_id("staff", form.cleaned_data["staff"]),
        login_name=form.cleaned_data["login_name"], password_hash=passwords.hashed(first),
    )  # fmt: skip
    by = entrance.door_officer(request)
    account_id = actions.open_account(terms=terms, by=by, at=request.moment)
    return _first_password_page(request, account_id, first)


@never_cache
@require_POST
@authority(posts=(Post.ADMIN_SYSTEM,))
def reset_password(request: DeskRequest, code: str) -> HttpResponse:
    """A new first password for who has forgotten his; shown once, good for one log-in."""
    account_id, first = _id("account", code), passwords.first()
    actions.set_password(
        account_id=account_id, password_hash=passwords.hashed(first),
        by=entrance.door_officer(request), at=request.moment,
    )  # fmt: skip
    return _first_password_page(request, account_id, first)


@require_POST
@authority(posts=(Post.ADMIN_SYSTEM,))
def close_account(request: DeskRequest, code: str) -> HttpResponse:
    """Close an account, with the reason that was written."""
    actions.close_account(
        account_id=_id("account", code), ground=request.POST.get("ground", "")[:GROUND_LENGTH],
        by=request.officer, at=request.moment,
    )  # fmt: skip
    return HttpResponseRedirect(reverse("access:accounts"))


@require_POST
@authority(posts=(Post.ADMIN_SECURITY,))
def reset_code(request: DeskRequest, code: str) -> HttpResponse:
    """Unbind the one-time codes of a lost device, with the reason that was written."""
    actions.reset_code(
        account_id=_id("account", code), ground=request.POST.get("ground", "")[:GROUND_LENGTH],
        by=request.officer, at=request.moment,
    )  # fmt: skip
    return HttpResponseRedirect(reverse("access:accounts"))


def _accounts_page(request: DeskRequest, form: AccountForm) -> HttpResponse:
    shown = {
        "form": form,
        "court": queries.court(request.officer.court),
        "accounts": queries.accounts_of_court(request.officer.court),
        "system": request.officer.holds(Post.ADMIN_SYSTEM),
        "security": request.officer.holds(Post.ADMIN_SECURITY),
    }
    return render(request, "access/accounts.html", shown, status=422 if form.errors else 200)


def _first_password_page(request: DeskRequest, account_id: int, first: str) -> HttpResponse:
    shown = {"account": queries.account(account_id), "first": first}
    return render(request, "access/first_password.html", shown)


def _without_account(court: str) -> list[tuple[str, str]]:
    have = {account.staff_id for account in queries.accounts_of_court(court)}
    return [("", "请选择")] + [
        (codes.code_of("staff", person.id), f"{person.name}（{person.number}）")
        for person in queries.staff_of(court)
        if person.id not in have
    ]


def _id(kind: str, code: str) -> int:
    known = codes.id_of(kind, code)
    if known is None:
        raise NotOnRecord("账号", code)
    return known
