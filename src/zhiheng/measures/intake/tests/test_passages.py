from zhiheng.measures.intake.pages.passages import Segment, paragraph_number, paragraphs

TEXT = "民事判决书\n\n（2026）鲁0102民初1号\n一、偿还借款100元。"


def test_what_was_read_is_marked_where_it_stands() -> None:
    start = TEXT.index("（2026")
    [_, number, _] = paragraphs(TEXT, {"case_no": (start, start + 15)})
    assert number == (Segment("（2026）鲁0102民初1号", "案号", "read-case-no"),)


def test_a_passage_inside_another_is_named_first_and_the_rest_keeps_the_outer_name() -> None:
    clause, sum_at = TEXT.index("一、"), TEXT.index("100元")
    spans = {
        "obligations.0": (clause, len(TEXT)),
        "obligations.0.principal": (sum_at, sum_at + 4),
    }
    last = paragraphs(TEXT, spans)[-1]
    assert [(s.text, s.noun) for s in last] == [
        ("一、偿还借款", "判项"),
        ("100元", "本金"),
        ("。", "判项"),
    ]
    assert [s.anchor for s in last] == ["read-obligations-0", "read-obligations-0-principal", ""]


def test_no_word_of_the_text_is_lost_or_doubled() -> None:
    shown = paragraphs(TEXT, {"a": (3, 9), "b": (5, 20)})
    assert "".join(s.text for row in shown for s in row) == TEXT.replace("\n", "")


def test_paragraphs_are_counted_without_empty_lines() -> None:
    assert paragraph_number(TEXT, 0) == 1
    assert paragraph_number(TEXT, TEXT.index("（2026")) == 2
    assert paragraph_number(TEXT, TEXT.index("借款")) == 3
