"""Turns the regular expressions of spaCy's tokenizer into the source of JavaScript ones for the flag `u`.

Only what those expressions use is handled. The classes are spelt out as ranges of characters, because the two languages disagree about them
(`\\s` here has U+001C..U+001F and U+0085 but not U+FEFF, `\\w` has no marks) and so that no result depends on the Unicode version of an engine.
"""

import re
import sys
from collections.abc import Callable


def ranges(test: Callable[[str], bool]) -> list[tuple[int, int]]:
    """The characters for which the test holds, as inclusive ranges."""
    found: list[tuple[int, int]] = []
    for code in range(sys.maxunicode + 1):
        if test(chr(code)):
            if found and found[-1][1] == code - 1:
                found[-1] = (found[-1][0], code)
            else:
                found.append((code, code))
    return found


def class_of(test: Callable[[str], bool]) -> str:
    def escape(code: int) -> str:
        return "\\u%04x" % code if code < 0x10000 else "\\u{%x}" % code

    return "".join(escape(a) if a == b else f"{escape(a)}-{escape(b)}" for a, b in ranges(test))


CLASSES = {
    "d": class_of(str.isdecimal),
    "w": class_of(lambda c: c.isalnum() or c == "_"),
    "s": class_of(str.isspace),
}
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
