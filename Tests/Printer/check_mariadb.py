#!/usr/bin/env python3
"""Runs data definition on a MariaDB server of its own: as written, and as gander prints it.

usage: check_mariadb.py --bin PATH [--show N] [--files N] ORACLE.jsonl SQL_FOLDER

The oracle is that of check_fingerprints.py. A file's statements of kind `ddl` run in order in a new database, in two
fresh servers: one gets the originals, the other what was printed. Both must be taken or refused, and SHOW CREATE
TABLE behind each CREATE and ALTER TABLE must be equal. Needs mariadbd, mariadb-install-db and mariadb.
"""
import argparse, collections, json, os, re, shutil, subprocess, sys, tempfile, time

from check_fingerprints import printed

TABLE = re.compile(r"(?is)^\s*(?:create|alter)\b[^(]*?\btable\s+(?:if\s+(?:not\s+)?exists\s+)?((?:`[^`]+`|[\w$.])+)")
END = "$gander$"


class Server:
    """A server on a socket in a folder of its own; no port is opened."""

    def __init__(self, folder):
        self.socket = os.path.join(folder, "s")
        data = os.path.join(folder, "data")
        user = os.environ.get("USER") or "root"
        subprocess.run(["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal",
                        f"--user={user}", "--skip-test-db"], check=True, capture_output=True)
        self.process = subprocess.Popen(
            ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={self.socket}", "--skip-networking", f"--user={user}",
             "--innodb-flush-log-at-trx-commit=0", f"--pid-file={folder}/pid", f"--secure-file-priv={folder}"],
            stdout=subprocess.DEVNULL, stderr=open(os.path.join(folder, "log"), "w"))
        for _ in range(120):
            if subprocess.run(["mariadb-admin", "--no-defaults", "-uroot", f"--socket={self.socket}", "ping"],
                              capture_output=True).returncode == 0:
                return
            time.sleep(0.5)
        sys.exit("the server does not answer: " + open(os.path.join(folder, "log")).read()[-500:])

    def answers(self, blocks):
        """What the server says to each block of statements, run in one session that goes on behind errors."""
        script = [f"DELIMITER {END}"]
        for index, block in enumerate(blocks):
            script.append(f"SELECT 'gander-block-{index}'{END}")
            script += [statement + "\n" + END for statement in block]
        run = subprocess.run(["mariadb", "--no-defaults", "-uroot", f"--socket={self.socket}", "--force", "--batch", "--raw", "-n", "-N",
                              "--binary-mode", "--default-character-set=utf8mb4"], input="\n".join(script).encode(),
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=900)
        parts = re.split(r"(?m)^gander-block-(\d+)\n", run.stdout.decode(errors="replace"))
        result = [None] * len(blocks)
        for index, text in zip(parts[1::2], parts[2::2]):
            result[int(index)] = re.sub(r"(ERROR \d+ \(\w+\)) at line \d+( in query)?", r"\1", text)
        return result

    def stop(self):
        self.process.terminate()
        self.process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True)
    parser.add_argument("--show", type=int, default=10)
    parser.add_argument("--files", type=int, default=0)
    parser.add_argument("oracle")
    parser.add_argument("folder")
    arguments = parser.parse_args()

    files = collections.defaultdict(list)
    for line in open(arguments.oracle):
        case = json.loads(line)
        if case["ok"] and case.get("kind") == "ddl":
            files[case["file"]].append(case)
    names = sorted(files)[: arguments.files or None]
    texts = []
    for name in names:
        content = open(os.path.join(arguments.folder, name), "rb").read()
        texts += [(name, content[c["start"]:c["end"]]) for c in files[name]]
    version = re.search(r"(\d+\.\d+\.\d+)-MariaDB", subprocess.run(["mariadbd", "--no-defaults", "--version"],
                                                                    capture_output=True, text=True).stdout).group(1)
    once = printed(os.path.abspath(arguments.bin), "mariadb", [text + b"\n;\n" for _, text in texts], version)

    def unwrapped(out):
        text = (out or b"").decode(errors="replace").strip()
        wrapped = re.fullmatch(r"(?s)DELIMITER \$\$\n(.*)\$\$\nDELIMITER ;", text)
        return wrapped.group(1) if wrapped else text.removesuffix(";")

    originals = [text.decode(errors="replace") for _, text in texts]
    copies = [unwrapped(out) for out in once]
    skipped = re.compile(r"(?i)(database|schema|user|role|server|instance|shutdown|tablespace|logfile|mysql\.|event|connection\s*=)")
    chosen = [i for i, text in enumerate(originals) if not skipped.search(text) and copies[i]]

    def blocks(statements):
        result, file = [], None
        for i in chosen:
            block = []
            if texts[i][0] != file:
                file = texts[i][0]
                block += ["DROP DATABASE IF EXISTS w", "CREATE DATABASE w CHARACTER SET utf8mb4", "USE w"]
            table = TABLE.match(originals[i])
            block.append(statements[i])
            if table:
                block.append(f"SHOW CREATE TABLE {table.group(1)}")
            result.append(block)
        return result

    answers = []
    for statements in (originals, copies):
        folder = tempfile.mkdtemp(prefix="gander-mariadb-")
        server = Server(folder)
        try:
            answers.append(server.answers(blocks(statements)))
        finally:
            server.stop()
            shutil.rmtree(folder, ignore_errors=True)

    count = collections.Counter()
    for i, want, got in zip(chosen, *answers):
        count["all"] += 1
        if want is None or got is None:
            count["no answer"] += 1
            continue
        if "ERROR" not in want:
            count["taken"] += 1
            count["taken again"] += "ERROR" not in got
        count["equal"] += want == got
        if ("ERROR" not in want) and want != got:
            count["differs"] += 1
            if count["differs"] <= arguments.show:
                print(f"differs {texts[i][0]}\n  {originals[i][:400]}\n  {copies[i][:400]}\n  {want[:600]}\n  {got[:600]}")
    print(", ".join(f"{key}: {value}" for key, value in count.items()))
    sys.exit(1 if count["differs"] or count["no answer"] else 0)


if __name__ == "__main__":
    main()
