"""Who is what where: a title beside a person's name, with the body that stands before it.

The title stands before the name (海川市总工会常务副主席何建安), after it as an address (何建安主席), or after it in
apposition (张三，甲公司董事长，). A chain gives a position for each title (甲市委书记、市人大常委会主任张三).
职工, 村民, 学生, 选手, 记者 and 代表 (of a congress) are no positions.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from nlp.link.apposition import of_next, post_after
from nlp.link.article import Article, Mention
from nlp.link.careers import OPENING, heading_verb, lists_of, told_of
from nlp.link.clauses import Post, tidied
from nlp.link.gazetteer import world
from nlp.link.plausible import COMPOUND
from nlp.link.position_patterns import (
    AFTER,
    ASSEMBLY,
    CLOSE,
    COURT,
    EARLIER,
    IN_PARTY,
    JOINT,
    LEFT,
    LIST,
    MADE,
    MADE_ALL,
    MADE_BEFORE,
    MARKS_OF_SENTENCE,
    NAMED,
    NAMING,
    NOT_AFTER,
    OF_HIM,
    OF_NAME,
    OF_PARTY,
    PARTY,
    PRESIDENT,
    PROFESSION,
    REMOVED,
    REMOVED_TOO,
)
from nlp.link.posts import BODY, PostReader
from nlp.titles import bare_title, title_starting, titles

SURE = 0.55
"""How sure the recogniser must be of a person: less is often cut short."""
APPOSITION, LIFE, SHARED = "apposition after the name", "told in the life of the person", "shares the title before the list"
GIVEN_UP, HELD_BEFORE = "post given up", "post held before"
"""Rules of a post that is left or taken away, and of one that was held (曾任, 历任)."""


class Position(NamedTuple):
    """One post: the span of its words in the field, the mentions by number in the article (None: not a mention), and why."""

    field: str
    start: int
    end: int
    person: int
    title: str
    organisation: str | None
    organisation_mention: int | None
    rule: str


def find_positions(article: Article) -> list[Position]:
    """Every position of an article, by field and place; at most one for a start, but of each of a list of people."""
    found: dict[tuple[str, int], dict[str, Position]] = {}
    for field in article.texts:
        reader = _Field(article, field)
        for position in reader.positions():
            body = position.organisation_mention
            if body is not None and article.mentions[body].chance < BODY:
                continue
            rows = found.setdefault((field, position.start), {})
            person = article.mentions[position.person]
            name = person.text if position.start > person.start else ""  # which begins every name: that row stands alone
            if not any(name.startswith(other) or other.startswith(name) for other in rows):
                rows[name] = position
    return [position for key in sorted(found) for position in found[key].values()]


class _Field:
    """One field's text, with its mentions by where they start and end in it."""

    def __init__(self, article: Article, field: str) -> None:
        self.field, self.text = field, article.texts[field]
        self.mentions = {number: one for number, one in enumerate(article.mentions) if one.field == field}
        names = {one.text for one in article.mentions if one.label == "PER"}
        self.people = [
            number
            for number, one in self.mentions.items()
            if one.label == "PER"
            and one.chance >= SURE
            and not one.in_byline
            and self.text[one.start : one.end + 1] not in names - {one.text}
            and not (one.text[-1] in "在也将已等说称就对向与和" and one.text[:-1] in names)
        ]
        self.starts = [self.mentions[number].start for number in self.people]
        self.people_by_end = {self.mentions[number].end: number for number in self.people}
        self.first_of, self.last_of = lists_of(self.text, {number: self.mentions[number] for number in self.people})
        bodies = {number: one for number, one in self.mentions.items() if one.label != "PER"}
        self.bodies_by_end = {one.end: number for number, one in bodies.items()}
        self.bodies_by_start = {one.start + one.text.startswith("其"): number for number, one in bodies.items()}
        self.reader = PostReader(self.text, self.mentions, self.bodies_by_end)

    def positions(self) -> Iterator[Position]:
        shared: tuple[int, list[Post]] | None = None
        last: tuple[int, Post] | None = None
        for number in self.people:
            one = self.mentions[number]
            posts = self.reader.of_same_body(last, self._before(one.start))
            last = (one.end, posts[-1]) if posts else None
            if not posts and shared and self.text[shared[0] : one.start] in LIST:
                for post in shared[1][:1]:
                    yield Position(self.field, one.start, one.end, number, post.title, post.body, post.mention, SHARED)
                shared = (one.end, shared[1])
                continue
            share = [post for post in posts if "s" in titles().get(bare_title(post.title), ("", ""))[1]]
            shared = (one.end, share[-1:]) if share and share[-1] is posts[-1] else None
            for post in posts:
                rule = HELD_BEFORE if post.former else "title before the name"
                yield Position(self.field, post.start, one.end, number, post.title, post.body, post.mention, rule)
            start = posts[0].start if posts else one.start
            after = list(self._after(number, one, start))
            yield from after
            yield from self._also_made(one, after if start == one.start else [])
            yield from self._life(number, one, start, max((post.end for post in after), default=one.end))
        yield from self._given_up()

    def _also_made(self, one: Mention, posts: list[Position]) -> Iterator[Position]:
        """The posts of the last of a list of people who are made something, of those before: 何语秋、李明|当选县政协副主席."""
        made = MADE_ALL.match(self.text, one.end) and posts
        at = one.start
        while made and self.text[at - 1 : at] in ("、", "和") and at - 1 in self.people_by_end:
            number, end = self.people_by_end[at - 1], at - 1
            at = self.mentions[number].start
            yield posts[0]._replace(start=at, end=end, person=number)
            yield from (post._replace(person=number) for post in posts[1:])

    def _given_up(self) -> Iterator[Position]:
        """任命何语秋为局长，免去其|副局长职务: of the one person whom the sentence names before."""
        for of_him in OF_HIM.finditer(self.text):
            first = max(self.text.rfind(mark, 0, of_him.start()) for mark in "。；！？\n") + 1
            named = [number for number in self.people if first <= self.mentions[number].start < of_him.start()]
            made = [(number, self._named(number, self.mentions[number].start)) for number in named]
            last = named[-1:]
            told = [number for number, link in made if link and link[0].endswith("为")]
            named = told or (named if MADE_BEFORE.search(self.text, first, of_him.start()) else [])
            if len({self.mentions[number].text for number in named}) == 1 and named[-1:] == last:
                yield from self._told_after(named[-1], self._posts_after(of_him.end(), True), GIVEN_UP)

    # titles before a name, read from right to left

    def _before(self, end: int) -> list[Post]:
        at = end
        if at and self.text[at - 1] in " 　":
            at -= 1
        elif at and self.text[at - 1] == "的":  # 时任县教育局科长的何语
            post = self.reader.post_before(at - 1)
            posts = self._chain_before(at - 1) if post and post.body else []
            return self.reader.ever(posts, True)
        return self.reader.ever(self._chain_before(self.reader.before_student(at)), False)

    def _chain_before(self, at: int) -> list[Post]:
        posts: list[Post] = []
        while post := self.reader.post_before(at):
            posts.insert(0, post)
            joint = JOINT.search(self.text, max(0, post.start - 3), post.start)
            if not joint:
                break
            at = joint.start()
        return self.reader.former(self._inherit(posts))

    def _inherit(self, posts: list[Post]) -> list[Post]:
        """仙居县总工会党组书记、主席: both are in one body. A post that may hang on words that were not read is dropped."""
        result: list[Post] = []
        body: tuple[str, int | None] | None = None
        court: tuple[str, int | None] | None = None
        last: Post | None = None
        for post in posts:
            if post.kind == "open":
                body = None
                continue
            if post.body is not None:
                body = post.body, post.mention
                court = (found[0], self.reader.mention_of(found[0])) if (found := COURT.match(post.body)) else court
            elif body and post.title in ("审判员", "检察员"):
                body = court or body
            takes = body is not None and self._takes(body[0], post, last)
            last = post
            if body and takes and (party := OF_PARTY.match(body[0])) and not IN_PARTY.search(post.title):
                result.append(post._replace(body=party["whole"], mention=self.reader.mention_of(party["whole"])))
                continue
            result.append(post._replace(body=body[0], mention=body[1]) if body and takes else post)
        posts = [tidied(post) for post in result]
        for at in range(1, len(posts)):  # 云溪县文联原党组书记、主席
            before, same = posts[at - 1], result[at].body is not None and result[at].body == result[at - 1].body  # 公司原…、…
            if self.reader.held_now(posts[at]):
                continue
            if before.former and (same or (before.body and before.body.startswith(posts[at].body or "。"))):
                posts[at] = posts[at]._replace(former=True)
        return posts

    def _takes(self, body: str, post: Post, last: Post | None) -> bool:
        """Whether a post is in the body of the post before it: not the union's chairman in the party committee."""
        if post.kind == "state":  # 土库曼斯坦副总理兼|外长
            return (
                body in world()
                and last is not None
                and last.kind == "state"
                and self.text[last.end : post.start] in ("兼", "兼任")
            )
        elsewhere = PROFESSION.search(post.title) or (last and last.title in ("委员", "代表") and ASSEMBLY.search(body))
        return post.kind == "post" and not elsewhere and not (post.title.startswith("工会") and PARTY.search(body + "。"))

    # titles after a name

    def _after(self, number: int, one: Mention, start: int) -> Iterator[Position]:
        named = self._named(number, start)
        removed = named is not None and not named[0].endswith("为")
        title = None if removed else title_starting(self.text, one.end)
        if title and "a" in titles()[title][1]:
            after = one.end + len(title)
            if not NOT_AFTER.match(self.text, after) and after not in self.bodies_by_end:
                body, mention = self._of(one.start)
                yield Position(self.field, one.start, after, number, title, body, mention, "title after the name")
            return
        if (len(one.text) == 1 or one.text in COMPOUND) and PRESIDENT.match(self.text, one.end):
            yield Position(self.field, one.start, one.end + 1, number, "总", None, None, "title after the name")
        link = named or AFTER.match(self.text, one.end)
        if link is None:
            return
        rule = GIVEN_UP if removed or LEFT.search(link[0]) else HELD_BEFORE if EARLIER.search(link[0]) else APPOSITION
        posts = self._posts_after(link.end(), named is not None or bool(link["made"]))
        if posts and not (link[0] == "，" and start < one.start and self._goes_on(posts[-1].end)):
            yield from self._told_after(number, [posts[0]._replace(start=one.start), *posts[1:]], rule)

    def _of(self, start: int) -> tuple[str | None, int | None]:
        """The body before 的 and a name: 甲大学化工学院的|何教授."""
        number = self.bodies_by_end.get(start - 1) if self.text[start - 1 : start] == "的" else None
        if number is None or self.mentions[number].label != "ORG":
            return None, None
        return self.mentions[number].text, number

    def _named(self, number: int, start: int) -> re.Match[str] | None:
        """What stands behind somebody who is named for a post, alone or in a list: 补选何语秋、李明为|县政协委员."""
        if start > 1 and self.text[start - 1] in LIST and start - 1 in self.people_by_end:
            start = self.first_of[self.people_by_end[start - 1]]
        last = self.mentions[self.last_of[number]]
        before = MARKS_OF_SENTENCE.split(self.text[:start])[-1]
        heading = heading_verb(self.text, start)
        if REMOVED.search(before) or heading in ("免去", "撤销", "罢免"):
            return OF_NAME.match(self.text, last.end)
        if REMOVED_TOO.search(before) and (of := OF_NAME.match(self.text, last.end)) and of[0]:
            return of
        series = before.endswith(("，", "；", "、")) and NAMING.search(before) is not None
        return MADE.match(self.text, last.end) if series or heading or NAMED.search(before) else None

    def _goes_on(self, at: int) -> bool:
        """省委副书记何某，省委常委|，副省长，省政协负责同志: the posts are those of the groups that follow."""
        return self.text[at : at + 1] == "，" and (
            title_starting(self.text, at + 1) is not None or at + 1 in self.bodies_by_start
        )

    def _posts_after(self, at: int, made: bool) -> list[Post]:
        """The posts from an offset on; without a body only where somebody is made something."""
        posts: list[Post] = []
        while post := post_after(self.text, self.mentions, self.bodies_by_start, at):
            posts.append(post)
            if self.text[post.end : post.end + 1] not in ("、", "兼"):
                break
            at = post.end + 1
        if not posts or not CLOSE.match(self.text, posts[-1].end) or (posts[0].body is None and not made):
            return []
        next_one = of_next(self.text, posts[-1].end, self.starts, made)  # 何某，政治局委员、国务委员李某: the posts of the next
        return [] if next_one else self._inherit(posts)

    def _life(self, number: int, one: Mention, start: int, told: int) -> Iterator[Position]:
        """Posts of the person whose life is told: 何语秋，1971年生，曾任云溪县水利局局长."""
        if not OPENING.match(self.text, one.end):
            return
        people = [other for other in self.mentions.values() if other.label == "PER"]
        others = [other.start for other in people if not one.text.startswith(other.text)]
        for clause in told_of(self.text, start, one.end, others):
            rule = HELD_BEFORE if EARLIER.search(clause["verb"]) else LIFE
            if clause.start() < told:
                continue
            posts = self._posts_after(clause.end(), True)
            while posts:
                yield from self._told_after(number, posts, rule)
                at = posts[-1].end
                more = self.text[at : at + 1] == "，" and at + 1 in self.bodies_by_start
                posts = self._posts_after(at + 1, True) if more else []

    def _told_after(self, number: int, posts: list[Post], rule: str) -> Iterator[Position]:
        for post in posts:
            why = HELD_BEFORE if post.former and rule != GIVEN_UP else rule
            yield Position(self.field, post.start, post.end, number, post.title, post.body, post.mention, why)
