"""The entity network in torch: the same as `nlp.entities.network` computes in numpy, with dropout and a loss."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch import nn

from nlp.entities import network
from nlp.tagging.features import WORD_LENGTHS

CORPORA = ("msra", "uner", "modern", "silver", "cluener", "guided")
"""Whose habits a text has. The first three are gold of three genres, which the network tells apart by itself at run time;
what a program labelled and CLUENER have a tag of their own; `guided` is newspaper text labelled in the habits of the second."""

GENRES = 3
GENRE_OF = torch.tensor([0, 1, 2, 2, -1, -1])
"""Silver text is modern news, whatever its labels; of CLUENER and of guided text nothing is asked."""

HABIT_OF = torch.tensor([0, 1, 2, -1, -1, 1])
"""The genre whose habit the labels have; -1: a habit of their own."""

TAG_OF = torch.tensor([0, 0, 0, 1, 2, 0])
"""Row of the habits that are not shipped; 0: none."""

GENRE_WEIGHTS = torch.tensor([1.0, 3.0, 1.0])
"""Encyclopaedia prose is rare in training; a user's text is not the less likely to be of it."""

PRIOR = torch.tensor([0.0, 2.0, 1.0])
"""Added to the genre scores at run time: a text too short to tell is modern, not of the 1990s. Chosen on the dev sets."""

TOLD_GENRE = 0.5
"""Share of gold texts whose genre is told in training, so that the habits are learned while the genres still are."""

TRIPLE_SIZE = 32
BFLOAT16 = bool(torch.cpu._is_avx512_bf16_supported())
"""Whether the processor computes in bfloat16: six times as fast as float32 there, six times as slow elsewhere."""

POOL_AFTER = 1
ENTERING = ("characters", "pairs", "pairs", "triples", "words", "words", "words")
"""The tables whose rows enter the network, in order."""


class Dropout(nn.Module):
    """Dropout whose mask is a slice of a large one, drawn anew now and then: drawing took a quarter of the time of a step."""

    def __init__(self, share: float) -> None:
        """Drops that share of the values."""
        super().__init__()
        self.share, self.uses = share, 0
        self.mask = torch.zeros(0)

    def forward(self, values: torch.Tensor) -> torch.Tensor:
        """The values, some of them 0 and the others larger."""
        if not self.training:
            return values
        count = values.numel()
        if self.uses % 300 == 0 or len(self.mask) < 2 * count:
            kept = torch.rand(max(1 << 22, 3 * count)) >= self.share
            self.mask = kept.to(values.dtype) / (1 - self.share)
        self.uses += 1
        first = int(torch.randint(len(self.mask) - count, (1,)))
        return values * self.mask[first : first + count].view_as(values)


class Tagger(nn.Module):
    """Embedding tables, convolutions, tag scores, transitions."""

    def __init__(self, tables: dict[str, np.ndarray], width: int, dilations: tuple[int, ...]) -> None:
        """`tables` are the first values of the embedding tables."""
        super().__init__()
        self.embed = nn.ModuleDict(
            {
                name: nn.Embedding.from_pretrained(torch.from_numpy(table), freeze=False, sparse=True)
                for name, table in tables.items()
            }
        )
        sizes = {name: table.shape[1] for name, table in tables.items()}
        entering = sizes["characters"] + 2 * sizes["pairs"] + sizes["triples"] + 3 * sizes["words"]
        self.corpus = nn.Embedding(1 + int(TAG_OF.max()), width)
        nn.init.zeros_(self.corpus.weight)
        self.enter = nn.Linear(entering, width)
        self.dilations = dilations
        self.conv = nn.ModuleList(nn.Linear(3 * width, width) for _ in dilations)
        self.pool, self.genre = nn.Linear(width, width), nn.Linear(width, GENRES)
        self.habit = nn.Parameter(torch.zeros(GENRES, width))
        self.leave = nn.Linear(width, len(network.TAGS))
        self.transitions = nn.Parameter(torch.zeros(len(network.TAGS), len(network.TAGS)))
        self.drop_in, self.drop = Dropout(0.25), Dropout(0.15)
        self.grams: dict[str, np.ndarray] = {}
        self.word_drop, self.gram_drop = 0.15, 0.1

    def forward(self, features: torch.Tensor, owner: torch.Tensor, corpus: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Tag scores (places, tags) and genre scores (texts, genres).

        `owner` is the text of each place (gaps: the number of texts), `corpus` that of each text.
        """
        alive = (features[:, :1] > 0).float()
        hidden = self.enter(self.drop_in(self._embed(features, alive)))
        other = TAG_OF[corpus]
        tags = self.corpus(other) * (other > 0)[:, None]
        hidden = (hidden + torch.cat([tags, tags.new_zeros(1, tags.shape[1])])[owner]) * alive
        genres = torch.zeros(0)
        for layer, (conv, step) in enumerate(zip(self.conv, self.dilations, strict=True)):
            half = hidden.bfloat16() if self.training and BFLOAT16 else hidden
            around = [shift(half, step), half, shift(half, -step)]
            hidden = hidden + self.drop(torch.relu(conv(torch.cat(around, 1)))) * alive
            if layer == POOL_AFTER:
                told, genres = self._whole_text(hidden.float(), alive, owner, corpus)
                hidden = hidden + torch.cat([told, told.new_zeros(1, told.shape[1])])[owner]
        return self.leave(self.drop(hidden)).float(), genres

    def _whole_text(
        self, hidden: torch.Tensor, alive: torch.Tensor, owner: torch.Tensor, corpus: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """What a text as a whole tells, to be added at each of its places, and its genre scores."""
        texts = len(corpus)
        counts = torch.zeros(texts + 1, 1).index_add_(0, owner, alive).clamp(min=1)
        means = (torch.zeros(texts + 1, hidden.shape[1]).index_add_(0, owner, hidden) / counts)[:texts]
        genres = self.genre(means).float()
        share = torch.softmax(genres if self.training else genres + PRIOR, 1)
        if self.training:
            habit = HABIT_OF[corpus]
            known = nn.functional.one_hot(habit.clamp(min=0), GENRES).float()
            told = (torch.rand(texts) < TOLD_GENRE) | (GENRE_OF[corpus] != habit)
            share = torch.where(told[:, None], known, share) * (habit >= 0)[:, None]
        return torch.tanh(self.pool(means)) + share @ self.habit, genres

    def _embed(self, features: torch.Tensor, alive: torch.Tensor) -> torch.Tensor:
        pairs = self.embed["pairs"]
        parts = [self.embed["characters"](features[:, 0]), pairs(features[:, 1]), pairs(features[:, 2])]
        parts.append(self.embed["triples"](features[:, 3]))
        if self.training:  # whole pairs and triples unseen, as in new text
            parts[1:] = [part * (torch.rand(len(part), 1) >= self.gram_drop) for part in parts[1:]]
        words = features[:, 4:]
        if self.training:
            words = words * (torch.rand(words.shape) >= self.word_drop)
        return torch.cat([*parts, *word_rows(self.embed["words"], words)], 1) * alive


def word_rows(table: nn.Module, words: torch.Tensor) -> list[torch.Tensor]:
    """The sums of `nlp.tagging.layers.word_sums`."""
    begin = end = inside = torch.zeros(len(words), table.get_parameter("weight").shape[1])
    for column, length in enumerate(WORD_LENGTHS):
        at = words[:, column].nonzero()[:, 0]
        rows = table(words[at, column])
        begin, end = begin.index_add(0, at, rows), end.index_add(0, at + length - 1, rows)
        for ahead in range(1, length - 1):
            inside = inside.index_add(0, at + ahead, rows)
    return [begin, end, inside]


def shift(hidden: torch.Tensor, step: int) -> torch.Tensor:
    """Each place's row moved so many places on, empty rows moved in."""
    return nn.functional.pad(hidden, (0, 0, step, -step))


class _PathSum(torch.autograd.Function):
    """Log of the sum over all tag paths, summed over texts; forward-backward in numpy, far faster than autograd here."""

    @staticmethod
    def forward(ctx: Any, scores: torch.Tensor, transitions: torch.Tensor, lengths: np.ndarray) -> torch.Tensor:
        emitted = scores.detach().numpy().astype(np.float64)
        top = emitted.max(2)
        emitted = np.exp(emitted - top[..., None]).transpose(1, 0, 2).copy()
        moves = np.exp(transitions.detach().numpy().astype(np.float64))
        inside = np.arange(emitted.shape[0])[:, None] < lengths[None]
        alphas, scales = np.empty_like(emitted), np.ones(emitted.shape[:2])
        for at, one in enumerate(emitted):
            alpha = one if at == 0 else (alphas[at - 1] @ moves) * one
            scale = alpha.sum(1)
            alphas[at] = np.where(inside[at][:, None], alpha / scale[:, None], alphas[at - 1] if at else 0)
            scales[at] = np.where(inside[at], scale, 1)
        ctx.parts = emitted, moves, inside, alphas, scales
        total = np.log(scales).sum() + (top * inside.T).sum()
        return torch.tensor(total, dtype=torch.float32)

    @staticmethod
    def backward(ctx: Any, grad: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, None]:
        emitted, moves, inside, alphas, scales = ctx.parts
        beta = np.ones(emitted.shape[1:])
        ahead = np.zeros_like(emitted)
        marginal = np.empty_like(emitted)
        for at in range(len(emitted) - 1, -1, -1):
            marginal[at] = alphas[at] * beta * inside[at][:, None]
            if at:
                ahead[at] = np.where(inside[at][:, None], emitted[at] * beta / scales[at][:, None], 0)
                beta = np.where(inside[at][:, None], ahead[at] @ moves.T, beta)
        tags = moves.shape[0]
        pairs = alphas[:-1].reshape(-1, tags).T @ ahead[1:].reshape(-1, tags) * moves
        share = float(grad)
        return (
            torch.from_numpy((marginal.transpose(1, 0, 2) * share).astype(np.float32)),
            torch.from_numpy(pairs * share).float(),
            None,
        )


def chain_loss(
    transitions: torch.Tensor, scores: torch.Tensor, tags: torch.Tensor, starts: np.ndarray, lengths: np.ndarray
) -> torch.Tensor:
    """CRF negative log-likelihood a character; `scores` and `tags` of a laid out batch."""
    grid = torch.from_numpy(starts[:, None] + np.minimum(np.arange(lengths.max())[None], lengths[:, None] - 1))
    mask = torch.from_numpy((np.arange(lengths.max())[None] < lengths[:, None]).astype(np.float32))
    padded, gold = scores[grid], tags[grid]
    right = (padded.gather(2, gold[..., None])[..., 0] * mask).sum()
    right = right + (transitions[gold[:, :-1], gold[:, 1:]] * mask[:, 1:]).sum()
    return (_PathSum.apply(padded, transitions, lengths) - right) / float(lengths.sum())


def genre_loss(genres: torch.Tensor, corpus: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of the genre scores."""
    return nn.functional.cross_entropy(genres, GENRE_OF[corpus], GENRE_WEIGHTS, ignore_index=-1)


def quantise(tables: nn.ModuleDict) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """Tables in int8, each named after `embed.`, and the scale of each column; row 0 of the words stands for none."""
    arrays, scales = {}, {}
    for name, one in tables.items():
        table = one.get_parameter("weight").detach().numpy()
        scales[name] = np.maximum(np.minimum(np.abs(table).max(0), 6 * table.std(0)) / 127, 1e-8)
        arrays[f"embed.{name}"] = np.clip(np.rint(table / scales[name]), -127, 127).astype(np.int8)
    arrays["embed.words"][0] = 0
    return arrays, scales


def export(model: Tagger) -> dict[str, np.ndarray]:
    """The weights as nlp.entities.network reads them: tables int8, their scales put into `enter.weight`, the rest float16."""
    arrays, scales = quantise(model.embed)
    folded = np.concatenate([scales[name] for name in ENTERING])[:, None] * model.enter.weight.detach().numpy().T
    width = folded.shape[1]
    out: dict[str, Any] = {"enter.weight": folded.astype(np.float32), "enter.bias": model.enter.bias}
    for i, conv in enumerate(model.conv):
        out |= {f"conv.{i}.weight": conv.get_parameter("weight").T.reshape(3, width, width)}
        out[f"conv.{i}.bias"] = conv.get_parameter("bias")
    out |= {"leave.weight": model.leave.weight.T, "leave.bias": model.leave.bias, "transitions": model.transitions}
    out |= {"pool.weight": model.pool.weight.T, "pool.bias": model.pool.bias}
    out |= {"genre.weight": model.genre.weight.T, "genre.bias": model.genre.bias + PRIOR, "habit": model.habit}
    for name, value in out.items():
        arrays[name] = value if isinstance(value, np.ndarray) else value.detach().numpy().astype(np.float16)
    arrays |= {f"conv.{i}.dilation": np.array(step) for i, step in enumerate(model.dilations)}
    return arrays | {"pool.after": np.array(POOL_AFTER)} | model.grams


def import_weights(weights: Mapping[str, Any]) -> Tagger:
    """A network to train on, with weights that `export` made and `nlp.entities.tagger` has read (tables int8, scales unknown).

    Tables are taken at one scale that gives them the spread of trained ones; `enter.weight` is set against it. The habits of
    silver and CLUENER are not shipped and start from nothing.
    """
    tables, scales = {}, {}
    for name in network.TABLES:
        table = np.asarray(weights[f"embed.{name}"]).astype(np.float32)
        scales[name] = 0.2 / table.std()
        tables[name] = table * scales[name]
    width = weights["enter.bias"].shape[0]
    layers = sum(name.endswith(".dilation") for name in weights)
    model = Tagger(tables, width, tuple(int(weights[f"conv.{i}.dilation"]) for i in range(layers)))
    rows = np.concatenate([np.full(tables[name].shape[1], scales[name]) for name in ENTERING])[:, None]
    values = {"enter.weight": (weights["enter.weight"] / rows).T, "enter.bias": weights["enter.bias"]}
    for i in range(layers):
        values |= {
            f"conv.{i}.weight": weights[f"conv.{i}.weight"].reshape(-1, width).T,
            f"conv.{i}.bias": weights[f"conv.{i}.bias"],
        }
    for name in ("leave", "pool", "genre"):
        values |= {f"{name}.weight": weights[f"{name}.weight"].T, f"{name}.bias": weights[f"{name}.bias"]}
    values["genre.bias"] = values["genre.bias"] - PRIOR.numpy()
    values |= {name: weights[name] for name in ("transitions", "habit")}
    torch_values = {name: torch.from_numpy(np.array(value, dtype=np.float32)) for name, value in values.items()}
    model.load_state_dict(torch_values, strict=False)
    model.grams = {f"genre.{name}": weights[f"genre.{name}"] for name in network.GRAMS if f"genre.{name}" in weights}
    return model
