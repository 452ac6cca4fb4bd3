"""Turns the regular expressions of spaCy's tokenizer into the source of JavaScript ones for the flag `u`.

Only what those expressions use is handled. The classes are spelt out, because the two languages disagree about them:
`\\s` is Python's str.isspace (with U+001C..U+001F and U+0085, without U+FEFF), `\\w` is letters, numbers and `_` without marks.
"""

import re

SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
CLASSES = {"d": r"\p{Nd}", "w": r"\p{L}\p{N}_", "s": SPACE}
SYNTAX = set("^$\\.*+?()[]{}|/")


def escape_of(pattern: str, i: int, in_class: bool) -> tuple[str, int]:
    """The JavaScript of the escape whose backslash is at i, and the index after it."""
    c = pattern[i + 1]
    if c == "U":
        return "\\u{%x}" % int(pattern[i + 2 : i + 10], 16), i + 10
    if c in "ux":
        width = 4 if c == "u" else 2
        return "\\" + pattern[i + 1 : i + 2 + width], i + 2 + width
    if c in CLASSES:
        return (CLASSES[c] if in_class else f"[{CLASSES[c]}]"), i + 2
    if c.lower() in CLASSES:
        if in_class:
            raise ValueError(f"negated class inside a class at {i}")
        return f"[^{CLASSES[c.lower()]}]", i + 2
    if c.isalnum():
        raise ValueError(f"escape \\{c} is not known")
    if c in SYNTAX or (in_class and c == "-"):
        return "\\" + c, i + 2
    return c, i + 2


def regex_to_js(pattern: str) -> str:
    pattern = pattern.replace("(?u)", "")
    out: list[str] = []
    in_class = False
    i = 0
    while i < len(pattern):
        c = pattern[i]
        if c == "\\":
            text, i = escape_of(pattern, i, in_class)
            out.append(text)
            continue
        if not in_class and c == "[":
            in_class = True
            out.append(c)
            i += 1
            if pattern[i] == "^":
                out.append("^")
                i += 1
            if pattern[i] == "]":
                out.append("\\]")
                i += 1
            continue
        if in_class and c == "]":
            in_class = False
        elif in_class and c == "[":
            c = "\\["
        elif not in_class and c == "{" and not re.match(r"\{\d+(,\d*)?\}", pattern[i:]):
            c = "\\{"
        elif not in_class and c == "}" and not re.search(r"\{\d+(,\d*)?$", "".join(out[-8:])):
            c = "\\}"
        out.append(c)
        i += 1
    return "".join(out)
