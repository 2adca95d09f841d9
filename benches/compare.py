#!/usr/bin/env python3
"""The search beside three others, over the same book and the same queries.

    cargo build --release && python3 benches/compare.py [--content content] [--binary target/release/tirek] [FILES.tsv]

Needs Python 3.9 or newer with SQLite 3.34 or newer (its sqlite3 module), nothing else.

  tirek             tirek search --batch, each language of the screen in turn; the lowest is shown
  fts5 unicode61    SQLite FTS5, words, diacritics removed, BM25 with weights for title, other names, summary, text;
                    words joined by OR, the last one as a beginning
  fts5 trigram      the same with the trigram tokenizer (words of three letters and more)
  tf-idf            groups of 2 to 5 letters within words, TF-IDF, cosine; names count three times

All four read the same fields in all languages. FILES are the queries (tests/search/*.tsv unless told). Shown are
success at 1 and at 3 and the mean reciprocal rank within ten, in all and by kind of query. For "none" an empty list is
right; the cosine of TF-IDF counts as empty under 0.05.
"""

import argparse
import json
import math
import re
import sqlite3
import subprocess
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("kk", "ru", "en")
FIELD = re.compile(r"^([a-z_]+):(.*)$")
WORD = re.compile(r"\w+")


def folded(text):
    return unicodedata.normalize("NFC", text).lower().replace("ё", "е")


def pages(content):
    """For each page: id, title, other names, summary, text; all languages together."""
    for path in sorted(Path(content).glob("*/*.yaml")):
        fields, field = defaultdict(list), None
        for line in path.read_text(encoding="utf-8").splitlines():
            top = FIELD.match(line)
            if top:
                field, line = top.groups()
            line = re.sub(r"\[\[[^\]|]*\|?|\]\]|\{\{[^}]*\}\}|^\s*-?\s*(?:[a-z_]+:)?\s*\|?|[\[\]\"]", " ", line)
            fields[field].append(folded(line))
        names = ("title", "also_called", "summary")
        body = [" ".join(lines) for name, lines in fields.items() if name in ("sections", "steps", "not_sure", "differs")]
        yield path.stem, *[" ".join(fields[name]) for name in names], " ".join(body + [" ".join(fields["official_name"])])


def fts5(book, tokenizer, shortest):
    base = sqlite3.connect(":memory:")
    base.execute(f'create virtual table pages using fts5(id unindexed, title, names, summary, body, tokenize="{tokenizer}")')
    base.executemany("insert into pages values (?, ?, ?, ?, ?)", book)

    def search(query):
        words = [word for word in WORD.findall(folded(query)) if len(word) >= shortest]
        if not words:
            return []
        match = " OR ".join(f'"{word}"' for word in words) + ("" if shortest > 1 else "*")
        ranked = "select id from pages where pages match ? order by bm25(pages, 0, 10, 8, 3, 1) limit 10"
        return [row[0] for row in base.execute(ranked, (match,))]

    return search


def groups(text):
    count = Counter()
    for word in WORD.findall(folded(text)):
        framed = f" {word} "
        for size in range(2, 6):
            count.update(framed[at : at + size] for at in range(len(framed) - size + 1))
    return count


def tf_idf(book):
    counts = [(page, groups(" ".join([title] * 3 + [names] * 3 + [summary, body]))) for page, title, names, summary, body in book]
    pages_with = Counter(group for _, count in counts for group in count)
    weight = {group: math.log(1 + len(counts) / pages) for group, pages in pages_with.items()}
    postings = defaultdict(list)
    for page, count in counts:
        vector = {group: (1 + math.log(often)) * weight[group] for group, often in count.items()}
        length = math.sqrt(sum(value * value for value in vector.values()))
        for group, value in vector.items():
            postings[group].append((page, value / length))

    def search(query):
        asked = {group: (1 + math.log(often)) * weight[group] for group, often in groups(query).items() if group in weight}
        length = math.sqrt(sum(value * value for value in asked.values())) or 1.0
        scores = defaultdict(float)
        for group, value in asked.items():
            for page, other in postings[group]:
                scores[page] += value * other / length
        best = sorted(scores.items(), key=lambda score: (-score[1], score[0]))[:10]
        return [page for page, score in best if score >= 0.05]

    return search


def tirek(binary, content, lang, queries):
    command = [binary, "search", "--batch", "-", "--format", "json", "--lang", lang, "--content", str(content)]
    lines = "".join(f"{query}\n" for query, _, _ in queries)
    out = subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout
    return [[result["id"] for result in json.loads(line)["results"]] for line in out.splitlines()]


def read(path):
    rows = [line.split("\t") for line in Path(path).read_text(encoding="utf-8").splitlines()]
    return [(row[0], row[1], row[2].split(",")) for row in rows if len(row) >= 3 and not row[0].startswith("# ")]


def scores(queries, answers):
    """By kind and for all: success at 1, at 3, mean reciprocal rank."""
    sums = defaultdict(lambda: [0, 0.0, 0.0, 0.0])
    for (_, kind, expected), found in zip(queries, answers):
        if expected == ["-"]:
            rank = None if found else 1
        else:
            rank = next((place for place, page in enumerate(found[:10], 1) if page in expected), None)
        for key in (kind, "ALL"):
            row = sums[key]
            row[0] += 1
            if rank:
                row[1] += rank == 1
                row[2] += rank <= 3
                row[3] += 1 / rank
    return {kind: (row[0], *[value / row[0] for value in row[1:]]) for kind, row in sums.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--content", default=ROOT / "content")
    parser.add_argument("--binary", default=ROOT / "target/release/tirek")
    parser.add_argument("files", nargs="*", default=[ROOT / "tests/search/development.tsv", ROOT / "tests/search/holdout.tsv"])
    asked = parser.parse_args()
    book = list(pages(asked.content))
    others = {
        "fts5 unicode61": fts5(book, "unicode61 remove_diacritics 2", 1),
        "fts5 trigram": fts5(book, "trigram", 3),
        "tf-idf": tf_idf(book),
    }
    for path in asked.files:
        queries = read(path)
        ours = [scores(queries, tirek(asked.binary, asked.content, lang, queries)) for lang in LANGUAGES]
        table = {"tirek": min(ours, key=lambda score: score["ALL"][2])}
        table |= {name: scores(queries, [search(query) for query, _, _ in queries]) for name, search in others.items()}
        print(f"\n{Path(path).name}, {len(book)} pages: success at 1, at 3, mean reciprocal rank")
        print(f"{'':17}{'n':>4}  " + "".join(f"{name:<20}" for name in table))
        kinds = sorted(kind for kind in table["tirek"] if kind != "ALL")
        for kind in [*kinds, "ALL"]:
            row = "".join("{:.3f} {:.3f} {:.3f}   ".format(*score[kind][1:]) for score in table.values())
            print(f"{kind:17}{table['tirek'][kind][0]:4}  {row}")


if __name__ == "__main__":
    main()
