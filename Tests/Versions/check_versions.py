#!/usr/bin/env python3
"""Compares what `gander parse --server-version N` reads with what PostgreSQL N's own grammar reads.

usage: check_versions.py --bin PATH --grammar 15=DIR [--grammar 16=DIR …] [--show N] ORACLE.jsonl SQL_FOLDER

DIR holds `pglast` with the libpg_query of that version. ORACLE.jsonl has a line for each statement:
{"file", "start", "end"}: byte offsets in SQL_FOLDER/file. A statement counts as read by gander when no
diagnostic lies in it. What the grammar does not decide, because the server looks at it later (options in
parentheses, the inside of bodies), is counted apart. Exits 1 where the two disagree.
"""
import argparse, collections, json, os, subprocess, sys

GRAMMAR = r'''
import sys, json
sys.path.insert(0, sys.argv[1])
from pglast import parser
for line in sys.stdin:
    try:
        parser.parse_sql_json(json.loads(line)); print(1)
    except Exception:
        print(0)
'''

# Messages about what only the server's C code refuses, not its grammar.
LATER = ("` of `EXPLAIN`", "` of `VACUUM`", "_DATABASE_STATS`", "` of `COPY`", "of a subscription came", "of `REINDEX`",
         "publish_", "security_invoker",
         "`LIKE` in a foreign table",
         # Until PostgreSQL 14 `SELECT 0x1F` was 0 with the alias x1F.
         "numbers with underscores")

def grammar_verdicts(folder, statements):
    feed = "".join(json.dumps(s) + "\n" for s in statements)
    done = subprocess.run([sys.executable, "-c", GRAMMAR, folder], input=feed, capture_output=True,
                          text=True, check=True)
    return [line == "1" for line in done.stdout.split()]

def gander_reports(binary, version, folder, names):
    reports = {}
    for first in range(0, len(names), 200):
        done = subprocess.run(
            [binary, "parse", "--format", "json", "--dialect", "postgresql",
             "--server-version", version] + names[first:first + 200],
            cwd=folder, capture_output=True, timeout=600)
        if done.returncode not in (0, 1):
            sys.exit(f"gander ended with {done.returncode}: {done.stderr[-400:]}")
        for line in done.stdout.splitlines():
            report = json.loads(line)
            reports[report["file"]] = report
    return reports

def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--bin", required=True)
    arguments.add_argument("--grammar", action="append", required=True)
    arguments.add_argument("--show", type=int, default=10)
    arguments.add_argument("oracle")
    arguments.add_argument("folder")
    arguments = arguments.parse_args()
    cases = [json.loads(line) for line in open(arguments.oracle)]
    texts = {}
    for name in {case["file"] for case in cases}:
        texts[name] = open(os.path.join(arguments.folder, name), "rb").read()
    statements = [texts[c["file"]][c["start"]:c["end"]].decode(errors="replace") for c in cases]
    names = sorted(texts)
    failed = False
    # What the newest grammar and gander disagree on is no question of versions.
    general = set()
    for item in sorted(arguments.grammar, key=lambda item: -int(item.split("=")[0])):
        version, folder = item.split("=", 1)
        verdicts = grammar_verdicts(folder, statements)
        reports = gander_reports(os.path.abspath(arguments.bin), version, arguments.folder, names)
        agreed = later = 0
        wrong = collections.Counter()
        shown = []
        starts = {n: {s["start"]["offset"] for s in r["statements"]} for n, r in reports.items()}
        is_first = not general and item == max(arguments.grammar, key=lambda i: int(i.split("=")[0]))
        for number, (case, text, reads) in enumerate(zip(cases, statements, verdicts)):
            if number in general:
                continue
            inside = [d for d in reports[case["file"]]["diagnostics"]
                      if case["start"] <= d["start"]["offset"] <= case["end"]]
            if case["start"] not in starts[case["file"]] and not inside:
                inside = [{"message": "not a statement of its own", "code": "none"}]
            if reads and inside and all(
                    d["code"] == "version-unsupported-syntax"
                    and (any(part in d["message"] for part in LATER)
                         or ("$$" in text[:d["start"]["offset"] - case["start"]]))
                    for d in inside):
                later += 1
            elif reads == (not inside):
                agreed += 1
            else:
                if is_first:
                    general.add(number)
                message = inside[0]["message"] if inside else "read by gander, refused by the server"
                wrong[message] += 1
                shown.append((message, case["file"], case["start"], text))
        total = agreed + sum(wrong.values())
        print(f"PostgreSQL {version}: agree on {agreed}/{total} ({100 * agreed / max(total, 1):.3f} %), "
              f"{sum(verdicts)} read, {later} that the grammar does not decide")
        for message, file, start, text in shown[:arguments.show]:
            print(f"  {file}:{start} {message}: {' '.join(text.split())[:150]}")
        failed = failed or bool(wrong)
    return 1 if failed else 0

if __name__ == "__main__":
    sys.exit(main())
