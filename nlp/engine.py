"""stub"""
from pathlib import Path
import re
import numpy as np
import spacy_pkuseg
WORDS_FOLDER = Path(__file__).parent / "models" / "zh_banmian" / "words"
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
def widen(text: str) -> str:
    return text.translate(_WIDE)
class Segmenter:
    def __init__(self, folder):
        self.seg = spacy_pkuseg.pkuseg(str(folder), user_dict=None)
        self.seg.model.w = self.seg.model.w.astype(np.float64)
    def words(self, text):
        out, at = [], 0
        for run in re.findall(r"\s+|\S+", text):
            if run.isspace():
                out.append(run); continue
            at = 0
            for w in self.seg._cut(widen(run)):
                out.append(run[at:at+len(w)]); at += len(w)
        return out
