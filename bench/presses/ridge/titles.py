"""What stands around a headline: kicker, deck, the name of a column."""

import random
from typing import TYPE_CHECKING

from bench.presses.ridge.wording import words
from bench.typesetter.sources import Story

if TYPE_CHECKING:
    from bench.presses.ridge.articles import Item


def give_titles(rng: random.Random, item: "Item", story: Story, dials: dict[str, float]) -> None:
    """Gives the item its headline and, by the dials, a kicker, a deck and a banner."""
    headline, kicker, deck = story.title, None, None
    if rng.random() < dials.get("kicker", 0):
        kickers = [text for text in story.kickers if len(text) > 9]
        kicker = rng.choice(kickers) if kickers else None
        sayings = [text for text in story.sayings[1:] if len(text) + 4 <= len(story.title)]  # the first is of another story
        if sayings and rng.random() < 0.3:
            kicker, headline = story.title.replace("\n", " "), rng.choice(sayings)
        if kicker and kicker[-1] not in "—！？”" and rng.random() < 0.12:
            kicker += "——"
    if rng.random() < dials.get("deck", 0):
        decks = [text for text in story.decks if len(text) > 9 and text not in headline and text != kicker]
        deck = rng.choice(decks) if decks else None
        if deck and not deck.startswith("——") and rng.random() < 0.2:
            deck = "——" + deck
    if rng.random() < dials.get("series", 0):
        number = rng.choice("一二三四五")
        if kicker or rng.random() < 0.5:
            headline += f"（之{number}）"
        else:
            deck = f"——“{rng.choice(words('banner'))}”系列报道之{number}"
    gold = item.gold
    gold.headline, gold.kicker, gold.deck = headline.replace("\n", ""), kicker, deck
    item.titles = [(role, text) for role, text in (("kicker", kicker), ("headline", headline), ("deck", deck)) if text]
    if rng.random() < dials.get("banner", 0):
        name = rng.choice(words("banner"))
        gold.banner = name
        shown = rng.choice(["{}", "{}", "{}" + rng.choice(words("icon")), "【{}】", "◆{}◆"]).format(name)
        item.titles.insert(0, ("banner", shown))
