"""spaCy's side of bench/speed.mjs: reads {"model", "passes", "texts"} from standard input, prints one line of JSON."""

import json
import resource
import sys
import time

started = time.perf_counter()
import spacy  # noqa: E402

job = json.load(sys.stdin)
imported = time.perf_counter()
nlp = spacy.load(job["model"])
loaded = time.perf_counter()


def measure(run):
    rows = []
    for _ in range(job["passes"]):
        cpu, wall = time.process_time(), time.perf_counter()
        tokens = run()
        rows.append({"tokens": tokens, "cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall})
    return rows


result = {
    "version": spacy.__version__,
    "import": imported - started,
    "load": loaded - imported,
    "single": measure(lambda: sum(len(nlp(text)) for text in job["texts"])),
    "pipe": measure(lambda: sum(len(doc) for doc in nlp.pipe(job["texts"], batch_size=64))),
    "maxRssMB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}
print(json.dumps(result))
