"""The language engine: words and entities from one spaCy pipeline, the shipped one or a user's own package.

`load_engine` gives the pipeline, `split_words` its words, `nlp.entities.recognise_entities` its names, `model_version` what
the tables' stamps name it by. Nothing is fetched: spacy_pkuseg always gets a folder, and a missing model is an EngineError.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import spacy
import spacy.util
import spacy_pkuseg
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab
from spacy_pkuseg.feature_extractor import FeatureExtractor
from spacy_pkuseg.model import Model

from nlp.entities.tagger import Tagger
from nlp.errors import BanmianError
from nlp.settings import SHIPPED_MODEL
from nlp.traditional import simplify

WORDS_FOLDER = SHIPPED_MODEL / "words"
LISTED_PAIR, LISTED = 3.0, 8.0
"""Times the weight of a known word that a listed one of two characters has, and a longer one: no known pairs speak for it."""
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_PIECES = re.compile(r"\s+|[^\s。！？；]{1,400}[。！？；]*|[。！？；]+")


class EngineError(BanmianError, RuntimeError):
    """A model that is not there or cannot be read; the message names it and the way out."""


def widen(text: str) -> str:
    """The text in full-width ASCII, as the segmentation corpus writes it; one character for one.

    >>> widen("5G网")
    '５Ｇ网'
    """
    return text.translate(_WIDE)


class Segmenter:
    """Words by spacy_pkuseg, with the segmentation model in a folder.

    The model is one compressed file instead of spacy_pkuseg's two open ones (a third of the size), so it is put into
    spacy_pkuseg's objects here; that also keeps spacy_pkuseg from looking for a model of its own on the network.
    """

    def __init__(self, folder: Path) -> None:
        """EngineError when `model.npz` is not in the folder; words newer than its corpus are listed in `modern.txt`."""
        _require(folder / "model.npz")
        with np.load(folder / "model.npz") as stored:
            names = {name: bytes(stored[name]).decode().split("\n") for name in ("features", "words", "tags")}
            weights = stored["weights"].astype(np.float64)  # stored as float16, spacy_pkuseg computes in double
        listed = folder / "modern.txt"
        if listed.exists():
            weights = _add_words(names, weights, listed.read_text(encoding="utf-8").split())
        extractor = FeatureExtractor()
        extractor.unigram = set(names["words"])
        extractor.feature_to_idx = {feature: number for number, feature in enumerate(names["features"])}
        extractor.tag_to_idx = {tag: number for number, tag in enumerate(names["tags"])}
        model = Model.__new__(Model)
        model.n_tag, model.n_feature, model.w = len(names["tags"]), len(names["features"]), weights
        model.n_transition_feature = len(weights)
        self._cutter = spacy_pkuseg.pkuseg.__new__(spacy_pkuseg.pkuseg)
        self._cutter.feature_extractor, self._cutter.model = extractor, model
        self._cutter.idx_to_tag = dict(enumerate(names["tags"]))

    def words(self, text: str) -> list[str]:
        """The words, white space included, so that joined they are the text again."""
        words: list[str] = []
        for piece in _PIECES.findall(text):
            words += [piece] if piece.isspace() else self._cut(piece)
        return words

    def _cut(self, piece: str) -> list[str]:
        at, words = 0, []
        for word in self._cutter._cut(widen(simplify(piece))):  # `cut` would strip and split at white space
            words.append(piece[at : at + len(word)])
            at += len(word)
        return words


def _add_words(names: dict[str, list[str]], weights: NDArray[np.float64], listed: Sequence[str]) -> NDArray[np.float64]:
    """The weights with those of listed words, some times the mean of the known ones; `names` get their features, too.

    spacy_pkuseg has a feature for where a word begins (`w1.`) and one for where it ends (`w-1.`).
    """
    tags, count = len(names["tags"]), len(names["features"])
    nodes, edges = np.split(weights, [count * tags])
    times = np.array([LISTED_PAIR if len(word) == 2 else LISTED for word in listed])[:, None]
    added: list[NDArray[np.float64]] = []
    for side in ("w1.", "w-1."):
        known = [row for row, name in enumerate(names["features"][:count]) if name.startswith(side)]
        added.append((times * nodes.reshape(-1, tags)[known].mean(axis=0)).ravel())
        names["features"] += [side + word for word in listed]
    names["words"] += listed
    return np.concatenate([nodes, *added, edges])


def _require(path: Path) -> None:
    if not path.is_file():
        raise EngineError(
            f"{path}: model file not found; restore it with `git checkout -- {path}`, or train it (training/README.md)"
        )


@spacy.registry.tokenizers("banmian.CharacterTokenizer.v1")
def make_tokenizer() -> Callable[[Language], "CharacterTokenizer"]:
    """The tokenizer as spaCy's config names it."""
    return lambda nlp: CharacterTokenizer(nlp.vocab)


class CharacterTokenizer:
    """One token a character, so that a token's index is its offset and any text comes back unchanged."""

    def __init__(self, vocab: Vocab) -> None:
        """Tokens share `vocab`."""
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """A Doc with one token a character."""
        return Doc(self.vocab, words=list(text), spaces=[False] * len(text))

    def pipe(self, texts: Iterable[str], batch_size: int = 0) -> Iterator[Doc]:
        """A Doc for each text, in order."""
        return map(self, texts)

    def to_bytes(self, **kwargs: object) -> bytes:
        """Nothing: it has no state."""
        return b""

    def from_bytes(self, data: bytes, **kwargs: object) -> "CharacterTokenizer":
        """Itself: it has no state."""
        return self

    def to_disk(self, path: Path, **kwargs: object) -> None:
        """Write nothing: it has no state."""

    def from_disk(self, path: Path, **kwargs: object) -> "CharacterTokenizer":
        """Itself: it has no state."""
        return self


class WordsPipe:
    """Pipeline component that sets `doc._.words`."""

    segmenter: Segmenter

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its words."""
        doc._.words = self.segmenter.words(doc.text)
        return doc

    def from_disk(self, path: Path, exclude: Sequence[str] = ()) -> "WordsPipe":
        """Itself with the model of the folder."""
        self.segmenter = Segmenter(Path(path))
        return self


class EntitiesPipe:
    """Pipeline component that sets `doc.ents`."""

    tagger: Tagger

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its names."""
        doc.ents = [Span(doc, *mention) for mention in self.tagger.mentions([doc.text])[0]]
        return doc

    def from_disk(self, path: Path, exclude: Sequence[str] = ()) -> "EntitiesPipe":
        """Itself with the weights of the folder."""
        _require(Path(path) / "weights.npz")
        self.tagger = Tagger(Path(path) / "weights.npz")
        return self


@Language.factory("banmian_words", assigns=["doc._.words"])
def make_words(nlp: Language, name: str) -> WordsPipe:
    """The component `words`."""
    if not Doc.has_extension("words"):
        Doc.set_extension("words", default=None)
    return WordsPipe()


@Language.factory("banmian_entities", assigns=["doc.ents"])
def make_entities(nlp: Language, name: str) -> EntitiesPipe:
    """The component `entities`."""
    return EntitiesPipe()


def require_model(model: str | Path | None = None) -> None:
    """EngineError when there is no such pipeline, naming what was looked for and the way out; nothing is loaded."""
    folder = SHIPPED_MODEL if model is None else Path(model)
    if model is None or folder.is_dir():
        for name in ("config.cfg", "meta.json"):
            _require(folder / name)
    if model is None:
        _require(folder / "words" / "model.npz")
        _require(folder / "entities" / "weights.npz")
    if not folder.is_dir() and not _is_package(str(model)):
        raise EngineError(
            f"{model}: neither a folder nor an installed spaCy package; install it into this environment "
            f"(python -m pip install {model}), or unset the setting `model` to use the shipped one"
        )


def load_engine(model: str | Path | None = None) -> Language:
    """The shipped pipeline, or the one in a folder, or an installed spaCy package of this name; else an EngineError."""
    require_model(model)
    folder = SHIPPED_MODEL if model is None else Path(model)
    return spacy.load(folder if folder.is_dir() else str(model))


def _is_package(name: str) -> bool:
    return re.fullmatch(r"[\w-]+", name) is not None and spacy.util.is_package(name)


@lru_cache(maxsize=1)
def shipped_segmenter() -> Segmenter:
    """The segmenter that ships with banmian, loaded once a process."""
    return Segmenter(WORDS_FOLDER)


def split_words(engine: Language, texts: Sequence[str]) -> list[list[str]]:
    """The words of each text; joined they are the text. Another spaCy package's texts are cut by the shipped model too."""
    pipe = engine.get_pipe("words") if engine.has_pipe("words") else None
    segmenter = pipe.segmenter if isinstance(pipe, WordsPipe) else shipped_segmenter()
    return [segmenter.words(text) for text in texts]


def words_version() -> str:
    """16 hex digits that change when the words may change: a new entity model does not make the words again."""
    return _digest(hashlib.sha256(path.read_bytes()).hexdigest() for path in _model_files(WORDS_FOLDER))


def model_version(model: str | Path | None = None) -> str:
    """16 hex digits that change when the words or the entities of this model may change.

    The shipped model and folders by content, an installed package by its name, version and file sizes.
    """
    shipped = _folder_digest(str(SHIPPED_MODEL))
    if model is None:
        return shipped
    if Path(model).is_dir():
        return _digest([shipped, _folder_digest(str(model))])
    if not _is_package(str(model)):
        load_engine(model)  # raises
    root = spacy.util.get_package_path(str(model))
    sizes = [f"{path.relative_to(root)} {path.stat().st_size}" for path in _model_files(root)]
    return _digest([shipped, str(model), spacy.util.get_package_version(str(model)) or "", *sizes])


def _model_files(folder: Path) -> list[Path]:
    kept = (path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".md", ".pyc"})
    return sorted(kept, key=lambda path: path.relative_to(folder).as_posix())


@lru_cache(maxsize=8)
def _folder_digest(folder: str) -> str:
    root = Path(folder)
    _require(root / "config.cfg")
    hashed = (hashlib.sha256(path.read_bytes()).hexdigest() for path in _model_files(root))
    names = (path.relative_to(root).as_posix() for path in _model_files(root))
    return _digest([f"{name} {digest}" for name, digest in zip(names, hashed, strict=True)])


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
