#!/usr/bin/env python3
"""Writes a seed corpus and a dictionary for the fuzz targets from the repository's own cases.

usage: make_seeds.py FOLDER

FOLDER/corpus gets a file for each statement or script of the tests, the rules' pages and the samples;
its first byte chooses the dialect, as both targets read it. FOLDER/sql.dict gets every keyword.
"""
import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DIALECTS = ["postgresql", "mysql", "mariadb"]
PUNCTUATION = [
    "(", ")", "((", "))", ",", ";", ".", "..", ":", "::", ":=", "=", "=>", "->", "->>", "||", "<>", "!=",
    "<=", ">=", "@", "@@", "@@global.", "$1", "?", "*", "[", "]", "'", "''", "\\\"", "`", "``", "\\\\",
    "$$", "$a$", "--", "-- ", "#", "/*", "*/", "/*!", "/*!50100 ", "/*M!", "/*M!100100 ", "/*+ ", "E'",
    "U&'", "U&\\\"", "B'", "X'", "N'", "_utf8mb4'", "0x", "1e", "1.", "\\x0a", "\\x00", "\\xff", "{{",
    "}}", "{%", "%}", "${", "\\\\i ", "\\\\.\\x0a", "DELIMITER $$\\x0a", "LANGUAGE plpgsql", "DO $$",
]


def dialects_of(name):
    """The dialects that a file's name begins with or lies in; all where it says none."""
    for dialect in DIALECTS:
        if dialect in name:
            return [dialect]
    return ["postgresql"] if "plpgsql" in name or "sql-functions" in name else DIALECTS


def dumped_cases():
    """Cases of a statement, a line of dashes, what is made of it, and a line of equals signs."""
    folders = ["SQLTests/Parser", "SQLTests/Printer", "SQLTests/Bodies", "SchemaTests"]
    for folder in folders:
        for path in sorted((ROOT / "Tests" / folder / "Cases").rglob("*.sql")):
            for case in re.split(r"^={4,}\n", path.read_text(), flags=re.M):
                statement = re.split(r"^-{4,}\n", case, maxsplit=1, flags=re.M)[0]
                yield dialects_of(str(path.relative_to(ROOT))), statement


def lexer_cases():
    for path in sorted((ROOT / "Tests/SQLTests/Lexer/Cases").glob("*.txt")):
        for line in path.read_text().splitlines():
            if line and line[0] not in " @/":
                yield dialects_of(path.name), line.replace("⏎", "\n")


def page_examples():
    """The SQL blocks of the rules' pages and of their further cases."""
    pages = [*(ROOT / "rules").rglob("*.swift"), *(ROOT / "Tests/RulesTests/Cases").glob("*.md")]
    for path in sorted(pages):
        for words, text in re.findall(r"```sql([^\n]*)\n(.*?)```", path.read_text(), flags=re.S):
            named = [dialect for dialect in DIALECTS if dialect in words.split()]
            lines = [line.strip() if path.suffix == ".swift" else line for line in text.splitlines()]
            yield named or DIALECTS, "\n".join(lines).replace("↓", "")


def samples():
    for path in sorted((ROOT / "samples").rglob("*.sql")):
        yield dialects_of(str(path.relative_to(ROOT))), path.read_text()


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__.strip())
    folder = pathlib.Path(sys.argv[1])
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for source in [dumped_cases, lexer_cases, page_examples, samples]:
        for dialects, text in source():
            for dialect in dialects:
                seed = bytes([DIALECTS.index(dialect)]) + text.strip().encode()
                (corpus / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    spellings = (ROOT / "Sources/SQL/Keywords/KeywordSpellings.swift").read_text()
    words = re.search(r'spellingList = #"""(.*?)"""#', spellings, flags=re.S).group(1).split()
    entries = PUNCTUATION + [word.upper() + " " for word in words]
    (folder / "sql.dict").write_text("".join(f'"{entry}"\n' for entry in entries))
    print(f"{len(list(corpus.iterdir()))} seeds, {len(entries)} words")


if __name__ == "__main__":
    main()
