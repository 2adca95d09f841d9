#!/usr/bin/env python3
"""Makes a book many times the size of the real one, to measure with.

    python3 benches/synthetic.py --times 10 --out /tmp/ten            a directory of pages
    tirek build /tmp/ten -o /tmp/ten.tirek                            the same as an edition

Needs Python 3.8 or newer, nothing else. The real pages stay as they are; every further copy of a page has an id and a
number of its own, links to pages of its own copy, and about a third of its words replaced by other words that occur in
the book in the same language and are no longer than what they replace. So the texts have the lengths, letters and
endings of Kazakh, Russian and English, and a vocabulary that does not grow with the book. The same seed gives the same
book. `tirek check` finds nothing wrong with it but warnings.
"""

import argparse
import random
import re
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGE = re.compile(r"^(\s*)(?:- )?(kk|ru|en):(.*)$")
KEY = re.compile(r"^(\s*)(?:- )?[a-z_]+:")
# What stays as it is: links, sums, deadlines; numbers with the two words that follow (a time must not come about).
PIECES = re.compile(r"(\[\[[^\]]*\]\]|\{\{[^}]*\}\}|\d\S*(?:\s+\S+){0,2}|[^\W\d_]{5,})")


def texts(lines):
    """Number of each line that holds text, its language, and where the text begins."""
    language, depth = None, 0
    for number, line in enumerate(lines):
        found = LANGUAGE.match(line)
        if found:
            language, depth = found.group(2), len(found.group(1))
            if found.group(3).strip() not in ("|", "|-", ""):
                yield number, language, found.start(3)
            continue
        indent = len(line) - len(line.lstrip())
        if KEY.match(line) and indent <= depth:
            language = None
        elif language and indent > depth and line.strip():
            yield number, language, indent


def words_of(files):
    """The words of each language by length."""
    words = {}
    for lines in files.values():
        for number, language, start in texts(lines):
            for piece in PIECES.findall(lines[number][start:]):
                # A number in front of the name of money would be a sum typed into a text.
                if piece[0].isalpha() and piece.islower() and not piece.startswith(("теңге", "тенге", "tenge")):
                    words.setdefault(language, {}).setdefault(len(piece), set()).add(piece)
    return {language: {length: sorted(some) for length, some in by.items()} for language, by in words.items()}


def replaced(text, language, words, chance):
    def other(found):
        piece = found.group(0)
        if not piece[0].isalpha() or chance.random() > 1 / 3:
            return piece
        some = words.get(language, {}).get(len(piece) - chance.randrange(2)) or [piece]
        word = chance.choice(some)
        return word.capitalize() if piece[0].isupper() else word

    return PIECES.sub(other, text)


def copy(lines, number, ids, words, chance):
    """The lines of one further copy."""
    mark = f"-c{number}"
    out = list(lines)
    for n, language, start in texts(lines):
        out[n] = out[n][:start] + replaced(out[n][start:], language, words, chance)

    def own(found):
        return found.group(1) + mark if found.group(1) in ids else found.group(1)

    for n, line in enumerate(out):
        if line.startswith("number:"):
            out[n] = f"number: {int(line.split(':')[1].split('#')[0]) + number * 10000}"
        elif re.match(r"\s*(?:- )?(related|see|ask):", line):
            key, rest = line.split(":", 1)
            out[n] = f"{key}:" + re.sub(r"([a-z0-9]+(?:-[a-z0-9]+)*)", own, rest)
        else:
            out[n] = re.sub(r"(?<=\[\[)([a-z0-9-]+)", own, line)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--content", type=Path, default=ROOT / "content")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.out.exists():
        shutil.rmtree(options.out)
    pages = {path.relative_to(options.content): path.read_text().split("\n") for path in sorted(options.content.glob("*/*.yaml"))}
    pages = {path: lines for path, lines in pages.items() if path.parts[0] != "locales"}
    ids, words, chance = {path.stem for path in pages}, words_of(pages), random.Random(options.seed)
    for path in [*pages, *(path.relative_to(options.content) for path in options.content.glob("*.yaml"))]:
        (options.out / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(options.content / path, options.out / path)
    for number in range(1, options.times):
        for path, lines in pages.items():
            made = "\n".join(copy(lines, number, ids, words, chance))
            (options.out / path.parent / f"{path.stem}-c{number}.yaml").write_text(made)
    count = sum(1 for _ in options.out.glob("*/*.yaml"))
    size = sum(path.stat().st_size for path in options.out.rglob("*.yaml"))
    print(f"{options.out}: {count} pages, {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
