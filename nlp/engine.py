"""The language engine: words and entities from one spaCy pipeline, the shipped one or a user's own package.

`load_engine` gives the pipeline, `split_words` its words, `nlp.entities.recognise_entities` its names, `model_version` what
the tables' stamps name it by. Nothing is fetched: spacy_pkuseg always gets a folder, and a missing model is an EngineError.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import spacy
import spacy.util
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from nlp.entities.tagger import Tagger
from nlp.errors import EngineError
from nlp.settings import SHIPPED_MODEL
from nlp.tagging.weights import require_file
from nlp.words import Segmenter

WORDS_FOLDER = SHIPPED_MODEL / "words"


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
        doc._.words = self.segmenter.words([doc.text])[0]
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
            require_file(folder / name)
    if model is None:
        for name in ("model.npz", "network.npz"):
            require_file(folder / "words" / name)
        require_file(folder / "entities" / "weights.npz")
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
    return segmenter.words(texts)


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
    require_file(root / "config.cfg")
    hashed = (hashlib.sha256(path.read_bytes()).hexdigest() for path in _model_files(root))
    names = (path.relative_to(root).as_posix() for path in _model_files(root))
    return _digest([f"{name} {digest}" for name, digest in zip(names, hashed, strict=True)])


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
