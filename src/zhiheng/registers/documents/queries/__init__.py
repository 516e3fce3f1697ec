"""What may be known of papers: composed from the registers, put into other words, kept, drawn."""

from zhiheng.registers.documents.papers import EDITIONS, FORMS, form_on
from zhiheng.registers.documents.papers.passages import Passage
from zhiheng.registers.documents.papers.sheet import (
    About,
    Ask,
    Checked,
    Clause,
    Element,
    Form,
    Kept,
    Paragraph,
    Part,
    Sheet,
    To,
    spoken_day,
)
from zhiheng.registers.documents.queries.drafts import (
    DraftOnRecord,
    draft,
    drafts_of,
    drafts_of_handler,
)
from zhiheng.registers.documents.queries.editing import (
    EDIT,
    Change,
    changes_of,
    edits_of,
    passages_of,
    read_word,
    word_file,
)
from zhiheng.registers.documents.queries.editions import (
    EditionShown,
    Standing,
    by_hand,
    form_in_use,
    library,
)
from zhiheng.registers.documents.queries.papers import (
    DEMONSTRATION,
    PREVIEW,
    Altered,
    DaysStated,
    PaperOnRecord,
    checked,
    claim_words,
    court_line,
    days_stated,
    digest,
    draw,
    draw_preview,
    drawn,
    duty_words,
    facts_of,
    form_of,
    frozen,
    name_of,
    next_serial,
    numbered,
    paper,
    paper_data,
    paper_number,
    papers_data,
    papers_of,
    papers_of_cases,
    registered_words,
    sheet,
    voided,
    voided_of_cases,
)
from zhiheng.registers.documents.terms import Edit

__all__ = [
    "DEMONSTRATION", "EDIT", "EDITIONS", "FORMS", "PREVIEW", "About", "Altered", "Ask", "Change",
    "Checked", "Clause", "DaysStated", "DraftOnRecord", "Edit", "EditionShown", "Element", "Form",
    "Kept", "PaperOnRecord", "Paragraph", "Part", "Passage", "Sheet", "Standing", "To", "by_hand",
    "changes_of", "checked", "claim_words", "court_line", "days_stated", "digest", "draft",
    "drafts_of", "drafts_of_handler", "draw", "draw_preview", "drawn", "duty_words", "edits_of",
    "facts_of", "form_in_use", "form_of", "form_on", "frozen", "library", "name_of", "next_serial",
    "numbered", "paper", "paper_data", "paper_number", "papers_data", "papers_of",
    "papers_of_cases", "passages_of", "read_word", "registered_words", "sheet", "spoken_day",
    "voided", "voided_of_cases", "word_file",
]  # fmt: skip
