"""文书验证: whoever holds a signed file asks who signed it, when, and whether it was changed."""

from typing import Final

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_http_methods

from zhiheng.doors.disclosure.pages.verify_answer import Checked, checked
from zhiheng.plant.pdfcheck import NotReadable
from zhiheng.plant.ui.routes import PUBLIC, authority
from zhiheng.plant.web import CourtRequest

LARGEST_BYTES: Final = 10 * 1024 * 1024


class FileForm(forms.Form):
    """The file to verify; it is read and kept nowhere."""

    file = forms.FileField(
        label="文书文件（PDF）",
        help_text="不超过 10 MB；只在内存中核对，不登记、不保存",
        widget=forms.ClearableFileInput(attrs={"accept": "application/pdf,.pdf"}),
        error_messages={
            "required": "请先选择要验证的 PDF 文件",
            "empty": "文件是空的，请重新选择",
            "missing": "没有收到文件，请重新选择",
        },
    )

    def clean_file(self) -> bytes:
        """Its bytes; a sentence where it is too large."""
        sent = self.cleaned_data["file"]
        if sent.size > LARGEST_BYTES:
            raise forms.ValidationError("文件超过 10 MB，不是法院签发的文书文件，请核对后重新选择")
        return bytes(sent.read())


@require_http_methods(["GET", "POST"])
@authority(posts=PUBLIC)
def verify(request: CourtRequest) -> HttpResponse:
    """A form for the file and below it the answer; 422 with a sentence when it cannot be read."""
    sent = request.method == "POST"
    form = FileForm(request.POST, request.FILES) if sent else FileForm()
    answer = _answer(form) if sent else None
    context = {"form": form, "answer": answer, "name": _name(request)}
    shown = render(
        request, "disclosure/verify.html", context, status=422 if sent and not answer else 200
    )
    patch_cache_control(shown, private=True, no_store=True)
    return shown


def _answer(form: FileForm) -> Checked | None:
    if not form.is_valid():
        return None
    try:
        return checked(form.cleaned_data["file"])
    except NotReadable as unreadable:
        form.add_error("file", str(unreadable))
    return None


def _name(request: CourtRequest) -> str:
    sent = request.FILES.get("file")
    return sent.name or "" if sent else ""
