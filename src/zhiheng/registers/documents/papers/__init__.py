"""Papers (文书): their words, written once here; the Typst form only sets them.

A paper's words and facts are frozen together when it is issued, so that a later change of the
words changes no paper that exists. `FORMS` names every kind this court can issue.
"""

from pathlib import Path
from typing import Final

from zhiheng.registers.documents.papers import acceptance, notice, report_order
from zhiheng.registers.documents.papers.sheet import Form

FORMS: Final[dict[str, Form]] = {
    form.kind: form for form in (acceptance.FORM, notice.FORM, report_order.FORM)
}
LAYOUT: Final = Path(__file__).with_name("sheet.typ")
"""The Typst form by GB/T 9704: 28 characters and 22 lines on a page."""
