"""LAC (Baidu) as a child process: `PYTHON bench/lac.py < texts.json > spans.json`. Needs only LAC; see bench/README.md.

Reads a JSON list of texts, writes {"seconds": …, "spans": [[[start, end, label], …], …]}. A process of its own because LAC
needs a PaddlePaddle that fits no environment of ours. One thread.
"""

import json
import os
import sys
import time

LABELS = ("PER", "ORG", "LOC")


def load_lac():  # type: ignore[no-untyped-def]
    """LAC's model. It asks for `paddle.fluid`, which PaddlePaddle 2.5 renamed to `paddle.base`."""
    import paddle  # noqa: PLC0415

    if not hasattr(paddle, "fluid"):
        import paddle.base  # noqa: PLC0415

        sys.modules["paddle.fluid"], sys.modules["paddle.fluid.core"] = paddle.base, paddle.base.core
    from LAC import LAC  # noqa: PLC0415

    return LAC(mode="lac")


def main() -> None:
    """Standard input to standard output."""
    os.environ["OMP_NUM_THREADS"] = "1"
    texts = json.load(sys.stdin)
    model = load_lac()
    model.run(texts[:5])
    started = time.perf_counter()
    found = []
    for first in range(0, len(texts), 100):
        for words, tags in model.run(texts[first : first + 100]):
            at, spans = 0, []
            for word, tag in zip(words, tags):  # noqa: B905  (Python 3.8)
                if tag in LABELS:
                    spans.append((at, at + len(word), tag))
                at += len(word)
            found.append(spans)
    json.dump({"seconds": time.perf_counter() - started, "spans": found}, sys.stdout)


if __name__ == "__main__":
    main()
