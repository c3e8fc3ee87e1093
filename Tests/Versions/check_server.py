#!/usr/bin/env python3
"""Compares the tables of versioned syntax with a MariaDB server of its own.

usage: check_server.py --bin PATH [CASES.txt …]

CASES.txt has a line `feature: statement` with a ↓ in the statement (by default those of Tests/SQLTests/Versions for
MySQL and MariaDB). Each statement is sent to the server and to `gander parse --dialect mariadb --server-version` with
the server's version: both must read it or both refuse it. Needs mariadbd, mariadb-install-db and mariadb. Exits 1
where they disagree.
"""
import argparse, json, os, re, subprocess, sys, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Printer"))
from check_mariadb import Server

# What the server says of syntax that it does not read: 1064, and 4161 for an unknown type.
REFUSED = re.compile(r"ERROR (1064|4161) ")
CASES = os.path.join(HERE, "..", "SQLTests", "Versions", "Cases")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--bin", required=True)
    arguments.add_argument("cases", nargs="*",
                           default=[os.path.join(CASES, name) for name in ("mariadb.txt", "mysql.txt")])
    arguments = arguments.parse_args()
    statements = {}
    for path in arguments.cases:
        for line in open(path):
            if ": " in line:
                feature, statement = line.rstrip("\n").split(": ", 1)
                statements[statement.replace("↓", "")] = feature
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder)
        try:
            answers = server.answers(
                [["SELECT version()"]]
                + [["CREATE OR REPLACE DATABASE d", "USE d", statement] for statement in statements])
        finally:
            server.stop()
        version = re.search(r"\d+\.\d+\.\d+", answers[0]).group()
        wrong = 0
        for statement, answer in zip(statements, answers[1:]):
            path = os.path.join(folder, "one.sql")
            with open(path, "w") as file:
                file.write("DELIMITER $$\n" + statement + "$$\n")
            done = subprocess.run([arguments.bin, "parse", "--format", "json", "--dialect", "mariadb",
                                   "--server-version", version, path], capture_output=True)
            found = [d["message"] for d in json.loads(done.stdout)["diagnostics"]]
            refused = answer is None or bool(REFUSED.search(answer))
            if refused != bool(found):
                wrong += 1
                print(f"{statements[statement]}: {statement}\n  server: {(answer or 'no answer').strip()[:200]}\n"
                      f"  gander: {found}")
        print(f"MariaDB {version}: agree on {len(statements) - wrong}/{len(statements)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
