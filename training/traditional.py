"""Write the simplified form of each traditional character: `python -m training.traditional`, a second.

Needs opencc (Apache-2.0), whose table of characters it is. Left out is 乾, which simplified print has in names.
"""

from pathlib import Path

import opencc

from nlp import traditional

KEPT = "乾"
TARGET = Path(traditional.__file__).with_name("traditional.txt")


def main() -> None:
    """One line of traditional characters, one of their simplified forms."""
    convert = opencc.OpenCC("t2s").convert
    told = {char: convert(char) for char in map(chr, range(0x4E00, 0xA000)) if char not in KEPT}
    pairs = [(char, form) for char, form in told.items() if form != char and len(form) == 1 and ord(form) < 0x10000]
    TARGET.write_text("\n".join("".join(side) for side in zip(*pairs, strict=True)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
