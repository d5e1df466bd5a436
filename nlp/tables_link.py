"""What mentions are linked to: the columns that `entities` has of it, and the tables positions, quotes and places."""

import pyarrow as pa

from nlp.schema import ARTICLE_ID, END, FIELD, FIELDS, SENTENCE_ID, START, TEXT, Spans, Table, column

LINK_COLUMNS = (
    column(
        "canonical",
        TEXT,
        "one name for one thing however it is written, in simplified characters; null when that is open",
        null=True,
    ),
    column(
        "entity_id",
        TEXT,
        "16 hex digits, null like canonical: of label and canonical name for organisations and places (the same "
        "in every issue), of article and name for people (namesakes are not merged)",
        null=True,
    ),
    column("rule", TEXT, "why canonical is what it is, or why it is open"),
    column(
        "adcode",
        TEXT,
        "six-digit code (GB/T 2260) of the division that a place is or lies in, or that an organisation's name "
        "begins with; null abroad, when ambiguous or unknown",
        null=True,
    ),
    column("adcode_rule", TEXT, "why this code, or why none, with the candidates; null for people", null=True),
    column(
        "salience",
        pa.float64(),
        "0 to 1, how much the article is about the entity: .4 for headline, kicker or deck, .3 for the first "
        "sentence, up to .3 by mentions; 0 in bylines and datelines only",
    ),
)

FACT_TABLES = (
    Table(
        "positions",
        "one post of one person, as one place of an article says",
        ("article_id", "field", "start", "person"),
        pa.schema(
            [
                ARTICLE_ID,
                SENTENCE_ID,
                FIELD,
                START,
                END,
                column(
                    "text",
                    TEXT,
                    "the words from the first to the last of organisation, title and person, without those that stand "
                    "elsewhere: a title that a list shares, a person named before",
                ),
                column("person", TEXT, "the person as written there"),
                column("person_id", TEXT, "entity_id of the person; null when that is open", null=True),
                column("title", TEXT, "the post, rank or profession, such as 常务副主席, 部长, 教授"),
                column("organisation", TEXT, "body or place that the post is in, as written; null when none is", null=True),
                column(
                    "organisation_id",
                    TEXT,
                    "entity_id of organisation; null when that is open or entities has no such mention",
                    null=True,
                ),
                column(
                    "rule",
                    TEXT,
                    "how title and person stand to each other; just `post given up` where the words say that it is left or "
                    "taken away (辞去, 不再担任, 免去), just `post held before` where they say that it was held (曾任, "
                    "历任, 原, 前, 时任)",
                ),
            ]
        ),
        "recognise_entities",
        spans=Spans("articles", "article_id", "{field}"),
        choices={"field": FIELDS},
    ),
    Table(
        "quotes",
        "one quotation of words said or written",
        ("article_id", "start"),
        pa.schema(
            [
                ARTICLE_ID,
                SENTENCE_ID,
                START,
                END,
                column("text", TEXT, "the words quoted, without the outer marks, span start:end of articles.body"),
                column("speaker", TEXT, "who said it, as mentioned beside it; null when nobody is named", null=True),
                column("speaker_canonical", TEXT, "canonical of that mention", null=True),
                column("speaker_id", TEXT, "entity_id of that mention", null=True),
                column("cue", TEXT, "verb or noun of speech; null for a sentence in quotation marks by itself", null=True),
                column("rule", TEXT, "what makes it a quotation, and how the speaker was found or why not"),
            ]
        ),
        "recognise_entities",
        spans=Spans("articles", "article_id", "body"),
    ),
    Table(
        "places",
        "one province, city or county of China (2023); the same in every store, under issue=all",
        ("adcode",),
        pa.schema(
            [
                column("adcode", TEXT, "six-digit code (GB/T 2260)"),
                column("name", TEXT, "official name"),
                column("level", TEXT, "province, city or county"),
                column("parent", TEXT, "adcode of the division it lies in; null for provinces", null=True),
                column("lon", pa.float64(), "degrees east (WGS 84) of the seat; null when no free source has it", null=True),
                column("lat", pa.float64(), "degrees north (WGS 84) of the seat; null like lon", null=True),
            ]
        ),
        "reference",
        choices={"level": ("province", "city", "county")},
    ),
)
