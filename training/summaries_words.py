"""News -> nlp/summaries/background.tsv: in how many articles each word stands.

`python -m training.summaries_words`, 2 minutes.
"""

import argparse
from collections import Counter
from itertools import groupby, islice
from pathlib import Path

from nlp.engine import load_engine, split_words
from nlp.summaries.keywords import __file__ as keywords_file
from nlp.summaries.keywords import is_content
from training.clause_texts import paragraphs

FEWEST = 3
"""Articles of a word that is kept: with 30,000 words the table is small, and rarer ones count as unseen."""


def main() -> None:
    """Count and write; the first line says of how many articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--articles", type=int, default=10000)
    parser.add_argument("--words", type=int, default=30000)
    options = parser.parse_args()
    engine = load_engine()
    by_article = groupby(paragraphs(options.corpora), key=lambda paragraph: paragraph[0].rpartition(":")[0])
    articles = ["\n".join(text for _, text in own) for _, own in islice(by_article, options.articles)]
    seen: Counter[str] = Counter()
    for words in split_words(engine, articles):
        seen.update({word for word in words if is_content(word)})
    kept = sorted(((word, count) for word, count in seen.items() if count >= FEWEST), key=lambda pair: (-pair[1], pair[0]))
    lines = [f"# articles\t{len(articles)}", *(f"{word}\t{count}" for word, count in kept[: options.words])]
    target = Path(keywords_file).with_name("background.tsv")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines) - 1} words of {len(articles)} articles, {target.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
