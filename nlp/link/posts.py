"""A title that ends where a name begins, with the body before it: 海川市总工会常务副主席|何建安."""

import re
from collections.abc import Mapping

from nlp.link.article import Mention
from nlp.link.clauses import PREPOSITIONS, Post, clause_before, department_start, read_clause
from nlp.link.gazetteer import well_known, words
from nlp.link.position_patterns import (
    BOARD,
    CHARGED,
    EVER,
    FORMER,
    HEAD,
    IN_PARTY,
    IN_WHOLE,
    JOINED,
    LIST,
    LONGEST_GAP,
    MODIFIER,
    NO_GAP,
    NOW,
    OF,
    OF_ONE,
    OF_PARTY,
    OFFICE,
    OLD,
    ORG_HEAD,
    STAFF,
    STUDENT,
)
from nlp.titles import title_ending, title_starting, titles

BODY = 0.4
"""How sure the recogniser must be of the body of a post: less is often cut short."""
_ENVOY = re.compile("(?:使|代表|顾问|专员|专家|助理|协调[员人官]|研究员|发言人|负责人)$")
"""Titles of those who have a matter: 乌克兰问题|特使; but 谈到乌克兰问题|总统何语说."""
_ASSEMBLY = re.compile("(?:人大常委会|人大|政协|政府)(?:党[组委])?$")
_FORMERLY = re.compile(
    r"^原|(?<=([省市县区州旗镇乡村]))原(?:\1|(?=政协$|(?![平阳州子住种煤])[^省市县区州旗镇乡村]{2,7}[局厅办委]$))|(?<![中太平高草松固鹿丈])原(?=党|纪委$|$)"
)


class PostReader:
    """Reads the posts of one field's text: its mentions by number, and its bodies by where they end."""

    def __init__(self, text: str, mentions: Mapping[int, Mention], bodies_by_end: Mapping[int, int]) -> None:
        """All three as the article has them."""
        self.text, self.mentions, self.bodies_by_end = text, mentions, bodies_by_end

    def post_before(self, end: int) -> Post | None:
        """The post whose title ends at an offset; None where none does."""
        title = title_ending(self.text, end)
        if not title:
            return None
        kind = titles()[title][0]
        start = end - len(title)
        body = self._body_ending(start, end)
        while body is None and (more := MODIFIER.search(self.text, max(0, start - 3), start)):
            start = more.start()
            body = self._body_ending(start, end)
        if body is not None:
            one = self.mentions[body]
            if self.text[one.end] == "》":  # 《云溪日报》|总编辑
                return Post(one.start - 1, end, self.text[one.end + 1 : end], one.text, body, kind)
            post = self._with_body(one, body, end, kind)
            before = self.text[post.start - 2 : post.start]  # 县人大常委会副主任、|原|县水利局局长
            return post._replace(start=post.start - 1, former=True) if before == "、原" else post
        return self._without_body(start, end, kind)

    def before_student(self, at: int) -> int:
        """Where the post before 高二学生 ends, in a list that ends at an offset; the offset itself where there is none."""
        studies = STUDENT.search(self.text, max(0, at - 14), at)
        return studies.start() if studies else at

    def of_same_body(self, last: tuple[int, Post] | None, posts: list[Post]) -> list[Post]:
        """甲公司董事长何某、总经理李某; 县教育局局长何某、副局长李某: the second is in the body of the first.

        `last`: where the person before ends, and that person's last post. 甲大学党委书记何某、校长李某: who is not of the
        party's committee is in the whole body.
        """
        if last is None or not posts or posts[0].body is not None or last[1].body is None:
            return posts
        above, title = last[1].title, posts[0].title
        between = self.text[last[0] : posts[0].start]
        whole = None if IN_PARTY.search(title) else OF_PARTY.match(last[1].body)
        deputy = title == f"副{above}" and between in (*LIST, "，")
        both = last[1].kind == posts[0].kind == "post" and HEAD.search(above) and STAFF.search(title)
        staff = both and between == "、" and last[1].body[-1] not in "组班股科室队"
        head = (
            between == "、"
            and IN_WHOLE.match(title)
            and (not _ASSEMBLY.search(last[1].body) or (title == "主任" and "人大" in last[1].body))
            and (above == "党组书记" or (above == "书记" and whole))
        )
        if not (deputy or staff or head or (between in LIST and any({above, title} <= of_one for of_one in OF_ONE))):
            return posts
        body, mention = (whole["whole"], self.mention_of(whole["whole"])) if whole else (last[1].body, last[1].mention)
        return [posts[0]._replace(body=body, mention=mention), *posts[1:]]

    def held_now(self, post: Post) -> bool:
        """Whether 现 or 现任 stands before a post."""
        return bool(self.text.startswith("现任", post.start) or NOW.search(self.text, max(0, post.start - 2), post.start))

    def ever(self, posts: list[Post], alone: bool) -> list[Post]:
        """曾任甲局局长、现任乙局局长|何语秋: what stands before 现任 was held; `alone`: without 现任 all were, too."""
        if not posts or not EVER.search(self.text[max(0, posts[0].start - 8) : posts[0].start]):
            return posts
        end = next((at for at, post in enumerate(posts) if self.held_now(post)), len(posts) if alone else 0)
        return [post._replace(former=post.former or at < end) for at, post in enumerate(posts)]

    def former(self, posts: list[Post]) -> list[Post]:
        """原云溪县文联党组书记、主席: both posts in the body behind 原 are former ones."""
        body = posts[0].body if posts else None
        if body is None:
            return posts
        before = FORMER.search(self.text, 0, posts[0].start)
        if before is None and not OLD.fullmatch(body):
            return posts
        end = next((at for at, post in enumerate(posts) if not post.body or not body.startswith(post.body)), len(posts))
        held = [post._replace(former=True) for post in posts[:end]]
        if before:
            held[0] = held[0]._replace(start=before.start())
        else:  # 原云溪县水利局 in one mention
            names = [_FORMERLY.sub("", str(post.body)) for post in held]
            held = [post._replace(body=name, mention=self.mention_of(name)) for post, name in zip(held, names, strict=True)]
        return [*held, *posts[end:]]

    def _with_body(self, one: Mention, number: int, end: int, kind: str) -> Post:
        inside = self.text[one.end - 1 : end] in titles() and self.text[one.end : end] not in titles()  # 外交部|长; 外科|主任
        title_start = one.end - inside
        if self.text[one.start - 1 : one.start] == "驻" and (one.label == "LOC" or one.text == "联合国"):
            return self._envoy(one, end)
        if len(one.text) > 2 and one.text[0] in PREPOSITIONS and well_known(one.text[1:]):
            return Post(one.start + 1, end, self.text[title_start:end], one.text[1:], None, kind)
        if one.label == "ORG" and (office := OFFICE.match(self.text, one.end)):
            return Post(one.start, end, self.text[office.end() : end], self.text[one.start : office.end()], None, kind)
        if one.label == "ORG" and inside and (former := self._former_minister(one, end, kind)):
            return former
        board = None if inside else BOARD.search(one.text)
        chief = one.label == "ORG" and len(one.text) > 2 and self.text[one.end - 1 : end] in ("总教练", "总裁判")
        if chief or (one.label == "ORG" and board and f"{board['words']}{self.text[one.end : end]}" in titles()):
            return self._of_board(one, one.end - 1 if chief or not board else one.start + board.start("words"), end)
        return self._with_whole_body(one, number, Post(one.start, end, self.text[title_start:end], one.text, number, kind))

    def _of_board(self, one: Mention, start: int, end: int) -> Post:
        """云溪重工|董事会秘书, 县妇联|党组书记, 国羽|总教练: the words that the body's mention ends with are the title's."""
        shared = self.text[start:].startswith("基金") and self.text[start - 2 : start] != "基金"  # 云溪基金|经理 is in 云溪基金
        body = one.text if shared else self.text[one.start : start]
        if not body:
            return Post(start, end, self.text[start:end], None, None, "post")
        return Post(one.start, end, self.text[start:end], body, self.mention_of(body), "post")

    def mention_of(self, body: str) -> int | None:
        """Where the article names a body just so."""
        return next((number for number, one in self.mentions.items() if one.text == body and one.label == "ORG"), None)

    def _former_minister(self, one: Mention, end: int, kind: str) -> Post | None:
        """美国|前劳工部长: the post is in the state."""
        before = one.start - 1
        state = self.bodies_by_end.get(before) if self.text[before : one.start] in ("前", "原") else None
        if state is None or self.mentions[state].label != "LOC":
            return None
        return Post(self.mentions[state].start, end, self.text[before:end], self.mentions[state].text, state, kind)

    def _with_whole_body(self, one: Mention, number: int, post: Post) -> Post:
        """With the places before a place, and with what a body's mention lost at its start."""
        if one.label == "LOC":
            start, text = self._chain(number)
            return post._replace(start=start, body=text)
        if (start := min(department_start(self.text, one), self._joined_start(one))) < one.start:
            return post._replace(start=start, body=self.text[start : one.end], mention=None)
        return post

    def _joined_start(self, one: Mention) -> int:
        """Where a body starts that was found in two pieces: 某国联邦委员会|国防和|安全委员会."""
        for size in (3, 4, 5):
            head = self.bodies_by_end.get(one.start - size)
            between = self.text[max(0, one.start - size) : one.start]
            if title_starting(between, 0):  # 某理事会|主席何语秋与|云溪县委
                continue
            if head is not None and self.mentions[head].label == "ORG" and JOINED.fullmatch(between):
                return self.mentions[head].start
        return one.start

    def _envoy(self, one: Mention, end: int) -> Post:
        """中国驻委内瑞拉大使: the post is in the first country."""
        first = one.start - 1
        first -= self.text[first - 1 : first] == "常"  # 常驻联合国代表
        former = MODIFIER.search(self.text, max(0, first - 3), first)
        first = former.start() if former else first
        home = self.bodies_by_end.get(first)
        start = first if home is None else self.mentions[home].start
        body = None if home is None else self.mentions[home].text
        return Post(start, end, self.text[first:end], body, home, "state")

    def _chain(self, number: int) -> tuple[int, str]:
        """The places right before a place: 浙江省宁波市 is one body."""
        start = self.mentions[number].start
        while (before := self.bodies_by_end.get(start)) is not None and self.mentions[before].label == "LOC":
            start = self.mentions[before].start
        return start, self.text[start : self.mentions[number].end]

    def _without_body(self, start: int, end: int, kind: str) -> Post:
        """No body mention at the title: one a few words before it, one that only its ending shows, or none."""
        link = CHARGED.search(self.text, max(0, start - 14), start) or OF.search(self.text, max(0, start - 2), start)
        of = self.bodies_by_end.get(link.start()) if link else None
        if of is not None and self.mentions[of].label == "ORG":  # 植物园的副经理, 植物园请来教授
            return Post(self.mentions[of].start, end, self.text[start:end], self.mentions[of].text, of, "post")
        for size in (2, 3, 4):  # 公司的抢修|队长
            at = start - size
            of = self.bodies_by_end.get(at - 1) if self.text[at - 1 : at] == "的" else None
            if of is not None and self.mentions[of].label == "ORG" and not NO_GAP.search(self.text[at:start]):
                return Post(self.mentions[of].start, end, self.text[at:end], self.mentions[of].text, of, "post")
        if _ENVOY.search(self.text, start, end) and (topic := self._topic_start(start)) < start:  # 联合国|秘书长叙利亚问题特使
            head = topic - len(title_ending(self.text, topic) or "")
            number = self._body_ending(head, max(topic, head + 1))
            if number is None:
                return Post(head, end, self.text[head:end], None, None, kind)
            one = self.mentions[number]
            return Post(one.start, end, self.text[one.end : end], one.text, number, kind)
        gap = self._gap_body(start)
        return self._with_gap(gap, start, end, kind) if gap is not None else self._by_clause(start, end, kind)

    def _topic_start(self, start: int) -> int:
        """Where 乌克兰和俄罗斯问题|特使 begins; the offset itself where no place and 问题 stand before the title."""
        first, at = start, start - 2 if self.text[start - 2 : start] == "问题" else -1
        while (number := self.bodies_by_end.get(at)) is not None and self.mentions[number].label == "LOC":
            first = self.mentions[number].start
            at = first - 1 if self.text[first - 1 : first] in LIST else -1
        return first

    def _with_gap(self, number: int, start: int, end: int, kind: str) -> Post:
        """北川学院|书法课|教师; 海川市总工会|组宣部|部长; after a place the words between must be a body of their own."""
        one = self.mentions[number]
        between = self.text[one.end : start]
        head = bool(ORG_HEAD.fullmatch(between))
        if one.label == "ORG" and len(between) == 1 and between in "所会部局院处站团社厂队校司":  # 华侨会|所|主席
            return Post(one.start, end, self.text[start:end], one.text + between, None, "post")
        if one.label == "ORG" and not head:
            return Post(one.start, end, self.text[one.end : end], one.text, number, "post")
        if head:
            first, text = (one.start, one.text) if one.label == "ORG" else self._chain(number)
            return Post(first, end, self.text[start:end], text + between, None, "post")
        return Post(start, end, self.text[start:end], None, None, kind if kind == "state" else "open")

    def _by_clause(self, start: int, end: int, kind: str) -> Post:
        clause = clause_before(self.text, start)
        within = any(start - len(clause) <= one.start < start for one in self.mentions.values())
        return read_clause(self.text, start, end, kind, within)

    def _gap_body(self, start: int) -> int | None:
        for size in range(1, LONGEST_GAP + 1):
            at = start - size
            number = self.bodies_by_end.get(at)
            if number is not None:
                return None if NO_GAP.search(self.text[at:start]) else number
        return None

    def _body_ending(self, start: int, end: int) -> int | None:
        """A body that ends where the title starts, or inside it (国务院|总理, 外交部|长), a title being left."""
        paper = self.bodies_by_end.get(start - 1) if self.text[start - 1 : start] == "》" else None
        if (
            paper is not None
            and self.mentions[paper].chance >= BODY
            and self.text[self.mentions[paper].start - 1 :].startswith("《")
        ):
            return paper if self.mentions[paper].label == "ORG" else None
        for at in range(start, end):
            number = self.bodies_by_end.get(at)
            if number is None:
                continue
            one = self.mentions[number]
            if one.start >= start and (one.text in words()["generic"] or one.label == "LOC"):
                continue  # 党委|书记, 地球|物理学家
            if at == start or self.text[at:end] in titles() or self.text[at - 1 : end] in titles():
                return number
            if BOARD.fullmatch(self.text[start:at]):  # 县残联党组|成员
                return number
        return None
