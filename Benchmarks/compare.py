#!/usr/bin/env python3
"""gander beside squawk and libpg_query on the same files, as one table.

usage: compare.py [--dialect D] [--gander PATH] [--benchmark PATH] [--squawk PATH] [--rounds N] FILE.sql…

squawk and pglast (libpg_query) are left out, with a line that says so, where they are not installed.
The programs run in turn, round by round, so that a busy moment of the machine hits all of them; of each
the round with the least processor time counts. Nothing to compare with reads MySQL's and MariaDB's
statements offline: for them the table has gander's line alone.
"""
import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time


def processor_time(command):
    """Seconds of processor time and peak memory in bytes of a command whose output nobody reads."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit


def squawk_rules(squawk):
    """The known rules that this version's `--exclude` accepts."""
    return [name for name in KNOWN_RULES if accepts(squawk, name)]


def accepts(squawk, rule):
    command = [squawk, "--exclude", rule, os.devnull]
    error = subprocess.run(command, capture_output=True, text=True).stderr
    return "invalid" not in error


KNOWN_RULES = """
adding-field-with-default adding-foreign-key-constraint adding-not-nullable-field adding-required-field
adding-serial-primary-key-field ban-alter-domain-with-add-constraint ban-char-field
ban-concurrent-index-creation-in-transaction ban-create-domain-with-constraint ban-drop-column
ban-drop-database ban-drop-not-null ban-drop-table ban-truncate-cascade ban-uncommitted-transaction
changing-column-type constraint-missing-not-valid disallowed-unique-constraint identifier-too-long
prefer-bigint-over-int prefer-bigint-over-smallint prefer-identity prefer-repack prefer-robust-stmts
prefer-text-field prefer-timestamp-tz renaming-column renaming-table require-concurrent-index-creation
require-concurrent-index-deletion require-concurrent-partition-detach require-concurrent-reindex
require-enum-value-ordering require-lock-timeout require-statement-timeout require-table-schema
require-timeout-settings transaction-nesting ban-duplicate-column-assignments
""".split()


def split_statements(paths):
    """The statements of the files, as libpg_query takes them one by one."""
    from pglast import parser
    statements = []
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        try:
            parts = parser.split(text, with_parser=False, only_slices=True)
        except parser.ParseError:
            continue
        statements += [text[part] for part in parts]
    return statements


def fingerprint_all(statements):
    from pglast import parser
    start = time.process_time()
    for statement in statements:
        try:
            parser.fingerprint(statement)
        except parser.ParseError:
            pass
    return time.process_time() - start


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument(
        "--dialect", default="postgresql", choices=["postgresql", "mysql", "mariadb"])
    arguments.add_argument("--gander", default=".build/release/gander")
    arguments.add_argument("--benchmark", default=".build/release/gander-benchmark")
    arguments.add_argument("--squawk", default=shutil.which("squawk"))
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("files", nargs="+")
    request = arguments.parse_args()
    runs = {"gander parse": lambda: processor_time(
        [request.gander, "parse", "--dialect", request.dialect, "--format", "json", *request.files])}
    sizes = {}
    if request.dialect == "postgresql":
        add_peers(request, runs, sizes)
    compare(request, runs, sizes)


def add_peers(request, runs, sizes):
    if request.squawk:
        rules = ",".join(squawk_rules(request.squawk))
        runs["squawk, no rules"] = lambda: processor_time(
            [request.squawk, "--exclude", rules, *request.files])
    else:
        print("squawk is not installed")
    try:
        statements = split_statements(request.files)
        sizes["libpg_query"] = sum(len(text.encode()) for text in statements)
        runs["libpg_query"] = lambda: (fingerprint_all(statements), 0)
    except ImportError:
        print("pglast is not installed")


def compare(request, runs, sizes):
    size = sum(os.path.getsize(path) for path in request.files)
    best = {}
    for _ in range(request.rounds):
        for name, run in runs.items():
            best[name] = min(best.get(name, (float("inf"), 0)), run())
    print(f"{request.dialect}: {len(request.files)} files, {size} bytes, best of {request.rounds}")
    print(f"{'':18} {'seconds':>8} {'MB/s':>8} {'peak MB':>8}")
    for name, (seconds, memory) in best.items():
        speed = sizes.get(name, size) / seconds / 1e6 if seconds else 0
        peak = f"{memory / 1e6:8.1f}" if memory else "        "
        print(f"{name:18} {seconds:8.3f} {speed:8.1f} {peak}")
    if os.path.exists(request.benchmark):
        for stage in ["lex", "parse"]:
            command = [request.benchmark, stage, "--dialect", request.dialect, *request.files]
            print(subprocess.run(command, capture_output=True, text=True).stdout.strip())


if __name__ == "__main__":
    main()
