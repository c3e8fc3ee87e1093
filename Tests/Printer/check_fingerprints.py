#!/usr/bin/env python3
"""Compares what `gander parse --format sql` prints with what it was given.

usage: check_fingerprints.py --bin PATH [--dialect D] [--every] [--trees] [--show N] [--limit N] ORACLE.jsonl SQL_FOLDER

Each oracle line is {"file", "start", "end", "ok", "kind"?}: the bytes of one statement. Every valid statement
is printed, and what was printed is printed again:
  same   libpg_query's fingerprint of both texts is equal (PostgreSQL; needs pglast, DDL only unless --every);
         with --trees its whole parse tree, of which the fingerprint leaves out constants and much else
  fixed  printing the printed text gives the printed text
Without pglast, or for another dialect, only the second is said. Exit 1 if a DDL statement is not printed to the
same fingerprint in 99.5 % of the cases, or a text is not fixed.
"""
import argparse, collections, json, os, subprocess, sys, tempfile

# What libpg_query calls the statements that are no data definition.
NOT_DDL = set("""SelectStmt InsertStmt UpdateStmt DeleteStmt MergeStmt CopyStmt VacuumStmt ExplainStmt
VariableSetStmt VariableShowStmt TransactionStmt PrepareStmt ExecuteStmt DeallocateStmt DeclareCursorStmt
FetchStmt ClosePortalStmt CallStmt LoadStmt ListenStmt NotifyStmt UnlistenStmt DiscardStmt CheckPointStmt LockStmt
ConstraintsSetStmt""".split())


def printed(binary, dialect, texts, version=None, batch=400):
    """The texts as gander prints them, each alone; None where it stays silent."""
    result = [None] * len(texts)
    with tempfile.TemporaryDirectory() as folder:
        for index, text in enumerate(texts):
            if text is not None:
                with open(os.path.join(folder, f"{index}.sql"), "wb") as file:
                    file.write(text)
        for first in range(0, len(texts), batch):
            names = [f"{i}.sql" for i in range(first, min(first + batch, len(texts))) if texts[i] is not None]
            if not names:
                continue
            run = subprocess.run([binary, "parse", "--format", "sql", "--dialect", dialect, "--fail-on", "never"]
                                 + (["--server-version", version] if version else []) + names,
                                 cwd=folder, capture_output=True, timeout=600)
            if run.returncode not in (0, 1):
                sys.exit(f"gander parse ended with {run.returncode}: {run.stderr[-400:].decode(errors='replace')}")
            name = None
            heads = {b"-- " + n.encode(): n for n in names}
            lines = []
            for line in run.stdout.split(b"\n") + [None]:
                head = heads.pop(line, None) if line is not None else None
                if (head or line is None) and name:
                    result[int(name[:-4])] = b"\n".join(lines)
                if head:
                    name, lines = head, []
                else:
                    lines.append(line)
    return result


def without_places(node):
    """The tree without what says where something stands."""
    if isinstance(node, list):
        return [without_places(item) for item in node]
    if isinstance(node, dict):
        return {key: without_places(value) for key, value in node.items()
                if not key.endswith(("location", "list_start", "list_end")) and key != "stmt_len"}
    return node


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--dialect", default="postgresql")
    parser.add_argument("--every", action="store_true", help="compare data statements too")
    parser.add_argument("--trees", action="store_true", help="compare parse trees, not fingerprints")
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("oracle")
    parser.add_argument("folder")
    arguments = parser.parse_args()
    binary = os.path.abspath(arguments.bin)
    fingerprint = None
    if arguments.dialect == "postgresql":
        try:
            from pglast.parser import fingerprint, parse_sql_json
            if arguments.trees:
                fingerprint = lambda text: without_places(json.loads(parse_sql_json(text)))
        except ImportError:
            print("pglast is not here: fingerprints are not compared", file=sys.stderr)

    files, cases = {}, []
    for line in open(arguments.oracle):
        case = json.loads(line)
        if not case["ok"]:
            continue
        name = case["file"]
        if name not in files:
            files[name] = open(os.path.join(arguments.folder, name), "rb").read()
        cases.append((case.get("kind") or "?", name, files[name][case["start"]:case["end"]]))
    if arguments.limit:
        cases = cases[:: max(1, len(cases) // arguments.limit)]

    once = printed(binary, arguments.dialect, [text + b";\n" for _, _, text in cases])
    twice = printed(binary, arguments.dialect, once)
    counts = collections.defaultdict(collections.Counter)
    shown = collections.Counter()

    def show(what, kind, name, text, out):
        shown[what, kind] += 1
        if shown[what, kind] <= arguments.show:
            print(f"{what} {kind} {name}\n  {' '.join(text.decode(errors='replace').split())[:300]}\n"
                  f"  {' '.join((out or b'').decode(errors='replace').split())[:300]}")

    for (kind, name, text), first, second in zip(cases, once, twice):
        count = counts[kind]
        count["all"] += 1
        if first is not None and first == second:
            count["fixed"] += 1
        else:
            show("not fixed", kind, name, first or text, second)
        if fingerprint and (arguments.every or kind not in NOT_DDL):
            try:
                want = fingerprint(text.decode())
            except Exception:
                continue
            count["compared"] += 1
            try:
                got = fingerprint((first or b"").decode())
            except Exception as problem:
                got = str(problem)
            if want == got:
                count["same"] += 1
            else:
                show("differs", kind, name, text, first)

    total = collections.Counter()
    print(f"{'kind':32} {'all':>6} {'fixed':>6} {'compared':>8} {'same':>6}")
    for kind, count in sorted(counts.items()):
        total.update(count)
        print(f"{kind:32} {count['all']:6} {count['fixed']:6} {count['compared']:8} {count['same']:6}")
    print(f"{'total':32} {total['all']:6} {total['fixed']:6} {total['compared']:8} {total['same']:6}")
    if total["compared"]:
        print(f"same fingerprint: {100 * total['same'] / total['compared']:.2f} %")
    bad = total["fixed"] < total["all"] or total["same"] < 0.995 * total["compared"]
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
