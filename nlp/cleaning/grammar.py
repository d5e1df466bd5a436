"""What a printed line can be, and what may follow what: the grammar of a page that `decode` searches.

A line of a body has a place in its paragraph and a measure. Whether the article already showed its headline (titled) or will
show it after its body (bare) is part of the state, so that one headline goes to one body. `A` below is the end of an article.
"""

FIRST, ONLY, MIDDLE, LAST, FLUSH, FLUSH_ONLY, ROW = range(7)
"""Places of a body line: first, only, middle, last line of a paragraph; first and only line without indent; row of a list."""
SUBHEAD, CREDIT, BEFORE, BYLINE, BYLINE_BARE, AFTER, BYLINE_AFTER, BANNER, FURNITURE = range(7, 16)
"""Lines outside paragraphs: title before the body, byline under such a title, byline of a bare body, title after the body,
byline under that."""
KINDS = (
    *("first", "only", "middle", "last", "flush", "flush_only", "row", "subhead", "credit", "before"),
    *("byline", "byline_bare", "after", "byline_after", "banner", "furniture"),
)
COLUMNS = (*KINDS, "new")
"""What the features of a line weigh for: each kind, and a new article starting with the line."""
NEW = len(KINDS)
PLACES = 7
SINGLES = (BEFORE, BYLINE, BYLINE_BARE, AFTER, BYLINE_AFTER, BANNER, FURNITURE)
"""Kinds that carry no measure."""
BARE, TITLED = 0, 1

STEPS = (
    *("goes_on", "paragraph", "paragraph_new_measure", "row_start", "row_row", "row_end"),
    *("to_subhead", "subhead_subhead", "subhead_body", "subhead_new_measure", "title_subhead", "byline_subhead"),
    *("to_credit", "credit_body", "credit_credit"),
    *("title_body", "byline_body", "title_byline", "byline_byline", "title_title"),
    *("banner_title", "banner_byline", "banner_body", "banner_banner", "bare_byline_body", "bare_byline_byline"),
    *("to_after", "credit_after", "after_after", "after_byline", "byline_after_more", "end_byline_after"),
    *("end_titled", "end_bare", "end_credit_titled", "end_credit_bare", "end_after", "end_furniture", "end_title_only"),
    *("new_title", "new_byline", "new_banner", "new_body", "new_furniture", "furniture_furniture"),
    *("suspend", "resume", "page"),
)
"""Steps from one line to the next, each with a weight for each way a page sets its headlines (MODES) and each class of gap."""
STEP = {name: number for number, name in enumerate(STEPS)}
GAPS = ("none", "narrow", "wide", "narrow_noisy", "wide_noisy")
MODES = ("before", "after", "mixed")
"""Where a page sets its headlines: before their bodies, after them, or some so and some so."""

RULES = {
    FIRST: "first line of a paragraph, 2 em short of the measure",
    ONLY: "paragraph of one line",
    MIDDLE: "full line, goes on",
    LAST: "last line of its paragraph",
    FLUSH: "first line of a paragraph, without indent",
    FLUSH_ONLY: "paragraph of one line, without indent",
    ROW: "row of a list, a poem or a table",
    SUBHEAD: "title between paragraphs of one article",
    CREDIT: "credit or signature",
    BEFORE: "title before its body",
    BYLINE: "byline under a title",
    BYLINE_BARE: "byline above its body",
    AFTER: "title after its body",
    BYLINE_AFTER: "byline under a title after its body",
    BANNER: "column banner",
    FURNITURE: "page number, date, editor, turn or advertisement",
}
