"""Writes src/unicode-14.ts: Python 3.11's view of letters and digits (Unicode 14), which the model was trained with.

    python scripts/unicode_tables.py
"""

import unicodedata
from pathlib import Path

from regex_to_js import ranges

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def base36(n: int) -> str:
    text = ""
    while True:
        n, d = divmod(n, 36)
        text = DIGITS[d] + text
        if n == 0:
            return text


def packed(test) -> str:
    """Alternately the gap to the next range and the range's length, base 36."""
    words, at = [], 0
    for first, last in ranges(test):
        words += [base36(first - at), base36(last + 1 - first)]
        at = last + 1
    return " ".join(words)


assert unicodedata.unidata_version == "14.0.0", "use Python 3.11"
TABLES = {
    "LETTERS": ("str.isalpha", str.isalpha),
    "UPPER_LETTERS": ("str.isalpha and str.isupper", lambda c: c.isalpha() and c.isupper()),
    "DIGITS": ("str.isdigit: decimal digits, superscripts, circled ones; not ½, which is only numeric", str.isdigit),
}
out = [
    "/*",
    " * Ranges of characters in Unicode 14 as Python 3.11 sees them, which the model was trained with. The engine's own tables would make the",
    " * result depend on its age. Alternately the gap to the next range and its length, base 36. Made by scripts/unicode_tables.py; do not edit.",
    " */",
]
for name, (what, test) in TABLES.items():
    words = packed(test).split(" ")
    out += [f"/** {what} */", f"export const {name} = ["]
    line = ""
    for word in words:
        if len(line) + len(word) > 108:
            out.append(f"  '{line.strip()}',")
            line = ""
        line += word + " "
    out += [f"  '{line.strip()}',", "].join(' ');"]
Path(__file__).parent.parent.joinpath("src/unicode-14.ts").write_text("\n".join(out) + "\n")
