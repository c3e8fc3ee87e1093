#!/usr/bin/env python3
"""Run a folder of migrations on a real server and through `gander schema`, and print the differences.

usage: compare_schema.py --gander PATH --dialect postgresql|mariadb [options] FOLDER

The server is started on a data directory of its own under a temporary folder, without a network, and
is gone afterwards. PostgreSQL is looked for in PATH and in /usr/lib/postgresql/*/bin, MariaDB in PATH.
The migrations are run file by file in the order of their names (numbers as numbers), folders that hold
one migration each included; down files, rollbacks and the down sections of goose, dbmate and
sql-migrate are left out. `--files LIST` names a file with one path a line where the order is another.

Compared are tables; columns with place, type, nullability and default; constraints; indexes, those of
materialized views too; sequences; enums; views with their columns; functions; triggers.

Exits 0 where both are the same, 1 where they differ, 2 where the server refuses a migration
(`--continue` goes on behind it, and gives gander the files that the server took).
"""
import argparse, glob, json, os, pwd, re, shutil, subprocess, sys, tempfile, time


# ---------------------------------------------------------------- the migrations

UP = re.compile(r"^--\s*(?:\+goose\s+up|migrate:up|\+migrate\s+up)\b", re.I)
DOWN = re.compile(r"^--\s*(?:\+goose\s+down|migrate:down|\+migrate\s+down|@undo|\+down)\b", re.I)
DOWN_NAME = re.compile(
    r"(^|[./_-])(down|rollback|revert|undo)\.sql$|(^|/)(revert|verify|rollback|down)/|(^|/)U\d[^/]*__", re.I)


def natural(path):
    """Numbers as numbers; Flyway's V1_2 before V1_10, repeatable migrations last."""
    # Diesel takes the dashes out of dates.
    path = re.sub(r"(?<=\d)-(?=\d)", "", path)
    name = os.path.basename(path)
    repeatable = bool(re.match(r"R__", name))
    if re.match(r"[VB]\d", name):
        path = os.path.join(os.path.dirname(path), re.sub(r"__.*", "", name[1:]))
    parts = re.split(r"(\d+)", path)
    return repeatable, [int(p) if p.isdigit() else p for p in parts]


def find_migrations(folder):
    found = []
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in files:
            path = os.path.relpath(os.path.join(root, name), folder)
            if name.endswith(".sql") and not DOWN_NAME.search(path):
                found.append(path)
    return sorted(found, key=natural)


def up_text(path):
    with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
        lines = file.read().split("\n")
    if not any(UP.match(line) for line in lines):
        return "\n".join(lines)
    kept, is_up = [], False
    for line in lines:
        if UP.match(line): is_up = True
        elif DOWN.match(line): is_up = False
        kept.append(line if is_up else "")
    return "\n".join(kept)


# ---------------------------------------------------------------- servers

class Refused(Exception):
    pass


def unprivileged():
    """Servers do not run as root: the name of a user that they can run as."""
    if os.geteuid() != 0: return None
    for name in ("postgres", "mysql", "nobody"):
        try: return pwd.getpwnam(name).pw_name
        except KeyError: continue
    sys.exit("no user is there to run a server as")


class Server:
    def __init__(self, verbose):
        self.user = unprivileged()
        self.folder = tempfile.mkdtemp(prefix="compare-schema-")
        self.verbose = verbose
        self.process = None
        if self.user: shutil.chown(self.folder, self.user)

    def run(self, command, **options):
        if self.user: options["user"] = self.user
        return subprocess.run(command, capture_output=True, cwd=self.folder, **options)

    def start(self, command):
        options = {"user": self.user} if self.user else {}
        log = open(os.path.join(self.folder, "log"), "wb")
        self.process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder, **options)
        for _ in range(300):
            if self.process.poll() is not None: break
            if self.answers(): return
            time.sleep(0.1)
        with open(os.path.join(self.folder, "log")) as file: text = file.read()
        sys.exit("the server does not start:\n" + text[-2000:])

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try: self.process.wait(20)
            except subprocess.TimeoutExpired: self.process.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


class PostgreSQL(Server):
    def __init__(self, binaries, verbose):
        super().__init__(verbose)
        self.binaries = binaries or self.find()
        data = os.path.join(self.folder, "data")
        made = self.run([f"{self.binaries}/initdb", "-D", data, "-U", "postgres", "-A", "trust",
                         "-E", "UTF8", "--locale=C.UTF-8", "-N"])
        if made.returncode: sys.exit(made.stderr.decode())
        self.start([f"{self.binaries}/postgres", "-D", data, "-c", "listen_addresses=", "-c", "fsync=off",
                    "-c", f"unix_socket_directories={self.folder}", "-c", "max_locks_per_transaction=512"])

    @staticmethod
    def find():
        on_path = shutil.which("initdb")
        if on_path: return os.path.dirname(os.path.realpath(on_path))
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=natural)
        return found[-1] if found else sys.exit("no PostgreSQL server was found")

    def psql(self, text, database="app", single=False):
        client = shutil.which("psql") or f"{self.binaries}/psql"
        return self.run([client, *(["-1"] if single else []), "-X", "-q", "-v", "ON_ERROR_STOP=1", "-At", "-h", self.folder, "-U", "postgres",
                         "-d", database, "-f", "-"], input=text.encode("utf-8", "surrogateescape"))

    def answers(self):
        if self.psql("select 1", "postgres").returncode: return False
        return self.psql("create database app", "postgres").returncode == 0

    def execute(self, text):
        # What is refused leaves nothing behind, where the migration can run in a transaction.
        alone = re.search(r"\b(concurrently|vacuum|commit|create\s+database|alter\s+system)\b", text, re.I)
        done = self.psql(text, single=not alone)
        if done.returncode: raise Refused(done.stderr.decode(errors="replace").strip())

    def query(self, text):
        # Types are named as with an empty search path.
        done = self.psql(f"set search_path = ''; select coalesce(json_agg(fact_), '[]') from ({text}) fact_")
        if done.returncode: sys.exit(done.stderr.decode())
        return json.loads(done.stdout)

    OWN = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
    NOT_OF_EXTENSION = "not exists (select from pg_depend d where d.objid = {0}.oid and d.deptype = 'e')"

    def facts(self):
        facts = {}
        own = self.OWN
        for t in self.query(f"""select n.nspname s, c.relname t from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where {own} and c.relkind in ('r','p') and {self.NOT_OF_EXTENSION.format('c')}"""):
            facts[("table", f"{t['s']}.{t['t']}")] = ()
        for c in self.query(f"""select n.nspname s, c.relname t, a.attname c, format_type(a.atttypid, a.atttypmod) ty,
                a.attnotnull nn, pg_get_expr(d.adbin, d.adrelid) df, a.attgenerated <> '' g, a.attidentity <> '' i,
                row_number() over (partition by c.oid order by a.attnum) p
                from pg_attribute a join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
                where {own} and c.relkind in ('r','p') and a.attnum > 0 and not a.attisdropped
                and {self.NOT_OF_EXTENSION.format('c')}"""):
            has = c["df"] is not None and not c["g"] and not c["i"]
            facts[("column", f"{c['s']}.{c['t']}.{c['c']}")] = (
                ("place", c["p"]), ("type", c["ty"]), ("not null", c["nn"]), ("default", has),
                ("default text", default_text(c["df"]) if has else None))
        for i in self.query(f"""select n.nspname s, i.relname i, c.relname t, x.indisunique u,
                (select json_agg(coalesce(a.attname, '<expression>') order by k.o)
                 from unnest(x.indkey::int[]) with ordinality k(n, o)
                 left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.n and k.n > 0
                 where k.o <= x.indnkeyatts) c
                from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
                join pg_namespace n on n.oid = i.relnamespace
                where {own} and c.relkind in ('r','p','m') and {self.NOT_OF_EXTENSION.format('c')}"""):
            facts[("index", f"{i['s']}.{i['i']}")] = (
                ("table", i["t"]), ("unique", i["u"]), ("columns", tuple(i["c"] or ())))
        for c in self.query(f"""select n.nspname s, c.relname t, o.conname o, o.contype k,
                (select json_agg(a.attname order by k.o) from unnest(o.conkey) with ordinality k(n, o)
                 join pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.n) c,
                rn.nspname || '.' || r.relname r,
                (select json_agg(a.attname order by k.o) from unnest(o.confkey) with ordinality k(n, o)
                 join pg_attribute a on a.attrelid = o.confrelid and a.attnum = k.n) rc, o.confdeltype d
                from pg_constraint o join pg_class c on c.oid = o.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                left join pg_class r on r.oid = o.confrelid left join pg_namespace rn on rn.oid = r.relnamespace
                where {own} and o.contype in ('p','u','f','c','x') and o.conparentid = 0 and o.coninhcount = 0
                and {self.NOT_OF_EXTENSION.format('c')}"""):
            action = {"a": "NO ACTION", "r": "RESTRICT", "c": "CASCADE", "n": "SET NULL", "d": "SET DEFAULT"}
            facts[("constraint", f"{c['s']}.{c['t']}.{c['o']}")] = constraint_fact(
                c["k"], c["c"], c["r"], c["rc"], action.get(c["d"]))
        for v in self.query(f"""select n.nspname s, c.relname v, c.relkind = 'm' m,
                (select json_agg(attname order by attnum) from pg_attribute a where a.attrelid = c.oid
                 and attnum > 0 and not attisdropped) c
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where {own} and c.relkind in ('v','m') and {self.NOT_OF_EXTENSION.format('c')}"""):
            facts[("view", f"{v['s']}.{v['v']}")] = (("materialized", v["m"]), ("columns", tuple(v["c"] or ())))
        for e in self.query(f"""select n.nspname s, t.typname e, (select json_agg(enumlabel order by enumsortorder)
                from pg_enum where enumtypid = t.oid) l from pg_type t join pg_namespace n on n.oid = t.typnamespace
                where {own} and t.typtype = 'e' and {self.NOT_OF_EXTENSION.format('t')}"""):
            facts[("enum", f"{e['s']}.{e['e']}")] = tuple(e["l"] or ())
        for s in self.query(f"""select n.nspname s, c.relname q from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where {own} and c.relkind = 'S' and {self.NOT_OF_EXTENSION.format('c')}"""):
            facts[("sequence", f"{s['s']}.{s['q']}")] = ()
        for p in self.query(f"""select distinct n.nspname s, p.proname p from pg_proc p
                join pg_namespace n on n.oid = p.pronamespace
                where {own} and p.prokind in ('f','p') and {self.NOT_OF_EXTENSION.format('p')}"""):
            facts[("function", f"{p['s']}.{p['p']}")] = ()
        for g in self.query(f"""select n.nspname s, c.relname t, g.tgname g from pg_trigger g
                join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where {own} and not g.tgisinternal and g.tgparentid = 0"""):
            facts[("trigger", f"{g['s']}.{g['t']}.{g['g']}")] = ()
        return facts


class MariaDB(Server):
    def __init__(self, binaries, verbose):
        super().__init__(verbose)
        self.data = os.path.join(self.folder, "data")
        self.socket = os.path.join(self.folder, "socket")
        install = shutil.which("mariadb-install-db") or shutil.which("mysql_install_db")
        server = shutil.which("mariadbd", path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/libexec")
        if not install or not server: sys.exit("no MariaDB server was found")
        made = self.run([install, "--no-defaults", f"--datadir={self.data}", "--auth-root-authentication-method=normal",
                         "--skip-test-db"])
        if made.returncode: sys.exit(made.stderr.decode() + made.stdout.decode())
        self.start([server, "--no-defaults", f"--datadir={self.data}", f"--socket={self.socket}", "--skip-networking",
                    "--innodb-flush-log-at-trx-commit=0", "--character-set-server=utf8mb4"])

    def client(self, text, database="app"):
        client = shutil.which("mariadb") or shutil.which("mysql")
        return self.run([client, "--no-defaults", f"--socket={self.socket}", "-uroot", "-N", "-B", "--raw",
                         "--default-character-set=utf8mb4", database],
                        input=text.encode("utf-8", "surrogateescape"))

    def answers(self):
        return self.client("create database if not exists app", "mysql").returncode == 0

    def execute(self, text):
        done = self.client(text)
        if done.returncode: raise Refused(done.stderr.decode(errors="replace").strip())

    def query(self, columns, rest):
        pairs = ", ".join(f"'{key}', {value}" for key, value in columns.items())
        done = self.client(f"select json_object({pairs}) {rest}")
        if done.returncode: sys.exit(done.stderr.decode())
        return [json.loads(line) for line in done.stdout.decode().split("\n") if line]

    def facts(self):
        facts = {}
        for t in self.query({"t": "table_name"}, """from information_schema.tables
                where table_schema = 'app' and table_type = 'BASE TABLE'"""):
            facts[("table", t["t"])] = ()
        for c in self.query({"t": "c.table_name", "c": "column_name", "p": "ordinal_position", "ty": "column_type",
                             "n": "is_nullable", "d": "column_default", "g": "generation_expression"},
                            """from information_schema.columns c join information_schema.tables t
                on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = 'app' and table_type = 'BASE TABLE'"""):
            has = c["d"] not in (None, "NULL") and not c["g"]
            facts[("column", f"{c['t']}.{c['c']}")] = (
                ("place", c["p"]), ("type", mysql_type(c["ty"])), ("not null", c["n"] == "NO"), ("default", has),
                ("default text", default_text(c["d"]) if has else None))
        indexes = {}
        for i in self.query({"t": "table_name", "i": "index_name", "u": "non_unique", "c": "column_name"},
                            """from information_schema.statistics where table_schema = 'app'
                order by table_name, index_name, seq_in_index"""):
            indexes.setdefault((i["t"], i["i"]), (i["u"], []))[1].append(i["c"] or "<expression>")
        for (table, name), (other, columns) in indexes.items():
            facts[("index", f"{table}.{name}")] = (
                ("table", table), ("unique", not other), ("columns", tuple(columns)))
        keys = {}
        for k in self.query({"t": "table_name", "k": "constraint_name", "c": "column_name",
                             "r": "referenced_table_name", "rc": "referenced_column_name"},
                            """from information_schema.key_column_usage where table_schema = 'app'
                order by table_name, constraint_name, ordinal_position"""):
            keys.setdefault((k["t"], k["k"]), []).append(k)
        rules = {(r["t"], r["k"]): r["d"] for r in self.query(
            {"t": "table_name", "k": "constraint_name", "d": "delete_rule"},
            "from information_schema.referential_constraints where constraint_schema = 'app'")}
        kinds = {"PRIMARY KEY": "p", "UNIQUE": "u", "FOREIGN KEY": "f", "CHECK": "c"}
        for c in self.query({"t": "table_name", "o": "constraint_name", "k": "constraint_type"},
                            "from information_schema.table_constraints where table_schema = 'app'"):
            parts = keys.get((c["t"], c["o"]), [])
            facts[("constraint", f"{c['t']}.{c['o']}")] = constraint_fact(
                kinds[c["k"]], [p["c"] for p in parts], parts[0]["r"] if parts else None,
                [p["rc"] for p in parts], rules.get((c["t"], c["o"])))
        views = {}
        for v in self.query({"v": "c.table_name", "c": "column_name"}, """from information_schema.columns c
                join information_schema.views v on v.table_schema = c.table_schema and v.table_name = c.table_name
                where c.table_schema = 'app' order by c.table_name, ordinal_position"""):
            views.setdefault(v["v"], []).append(v["c"])
        for view, columns in views.items():
            facts[("view", view)] = (("materialized", False), ("columns", tuple(columns)))
        for r in self.query({"r": "routine_name"}, """from information_schema.routines
                where routine_schema = 'app'"""):
            facts[("function", r["r"])] = ()
        for g in self.query({"t": "event_object_table", "g": "trigger_name"}, """from information_schema.triggers
                where trigger_schema = 'app'"""):
            facts[("trigger", f"{g['t']}.{g['g']}")] = ()
        return facts


# ---------------------------------------------------------------- what gander says

def mysql_type(text):
    return re.sub(r"\b(tinyint|smallint|mediumint|int|bigint|year)\(\d+\)", r"\1", text or "")


def default_text(text):
    """Without what servers add: casts, parentheses, letter case, white space, the schema `public`."""
    if text is None: return None
    text = re.sub(r"::[\w\". ]+(\(\d+(,\d+)?\))?( with(out)? time zone)?(\[\])?", "", text.lower())
    text = re.sub(r"\bcast\((.*) as [\w ()]+\)", r"\1", text)
    text = text.replace("public.", "").replace("now", "current_timestamp")
    return re.sub(r"[\s()'\"]|^e(?=')|^b(?=')", "", text)


def constraint_fact(kind, columns, table, others, action):
    listed = kind in "puf"
    return (("kind", kind), ("columns", tuple(columns or ()) if listed else ()),
            ("refers to", table if kind == "f" else None),
            ("its columns", tuple(others or ()) if kind == "f" else ()),
            ("on delete", action if kind == "f" else None))


def gander_facts(schema, is_mysql):
    facts = {}
    full = (lambda o: o["name"]) if is_mysql else (lambda o: f"{o.get('schema') or 'public'}.{o['name']}")
    kinds = {"primaryKey": "p", "unique": "u", "foreignKey": "f", "check": "c", "exclusion": "x"}

    def add_indexes(owner):
        for i in owner.get("indexes", []):
            columns = tuple(c if re.fullmatch(r"[\w$ -]+", c) else "<expression>" for c in i["columns"])
            name = f"{owner['name']}.{i['name']}" if is_mysql else f"{owner.get('schema') or 'public'}.{i['name']}"
            facts[("index", name)] = (("table", owner["name"]), ("unique", i["unique"]), ("columns", columns))

    for t in schema["tables"]:
        name = full(t)
        facts[("table", name)] = ()
        for place, c in enumerate(t["columns"], 1):
            has = c["default"] is not None
            kind = mysql_type(c["type"]) if is_mysql else c["type"]
            facts[("column", f"{name}.{c['name']}")] = (
                ("place", place), ("type", kind), ("not null", c["notNull"]), ("default", has),
                ("default text", default_text(c["default"])))
        add_indexes(t)
        for c in t["constraints"]:
            kind = kinds[c["type"]]
            facts[("constraint", f"{name}.{c['name']}")] = constraint_fact(
                kind, c["columns"], c.get("refTable"), c.get("refColumns"),
                c.get("onDelete") if not is_mysql or c.get("onDelete") != "NO ACTION" else "RESTRICT")
    for v in schema["views"]:
        facts[("view", full(v))] = (("materialized", v.get("materialized", False)), ("columns", tuple(v["columns"])))
        add_indexes(v)
    for e in schema["enums"]: facts[("enum", full(e))] = tuple(e["labels"])
    for s in schema["sequences"]: facts[("sequence", full(s))] = ()
    for f in schema.get("functions", []): facts[("function", full(f))] = ()
    for g in schema.get("triggers", []):
        table = g["table"] if is_mysql else f"{g.get('schema') or 'public'}.{g['table']}"
        facts[("trigger", f"{table}.{g['name']}")] = ()
    return facts


def compare(server, gander, kinds, with_default_texts):
    """The differences, a line each, and how many facts there are and are right."""
    lines, right = [], 0
    for key in sorted(set(server) | set(gander), key=lambda k: (k[1], k[0])):
        if key[0] not in kinds: continue
        label = f"{key[0]} {key[1]}"
        if key not in gander: lines.append(f"missing  {label}")
        elif key not in server: lines.append(f"extra    {label}")
        elif server[key] == gander[key]: right += 1
        else:
            pairs = list(zip(server[key], gander[key])) if key[0] not in ("enum",) else []
            unlike = [(a, b) for a, b in pairs if a != b]
            if not with_default_texts: unlike = [(a, b) for a, b in unlike if a[0] != "default text"]
            if pairs and not unlike:
                right += 1
                continue
            said = "; ".join(f"{a[0]}: {a[1]!r}, gander {b[1]!r}" for a, b in unlike) \
                or f"{server[key]}, gander {gander[key]}"
            lines.append(f"unlike   {label}: {said}")
    return lines, right


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gander", required=True)
    parser.add_argument("--dialect", choices=["postgresql", "mariadb"], required=True)
    parser.add_argument("--binaries", help="the folder of initdb and postgres")
    parser.add_argument("--prelude", help="SQL that both run first")
    parser.add_argument("--files", help="a file with one path a line, in the folder, in order")
    parser.add_argument("--layout", help="for gander")
    parser.add_argument("--named", action="store_true", help="name the files to gander one by one")
    parser.add_argument("--continue", dest="goes_on", action="store_true")
    parser.add_argument("--default-texts", action="store_true", help="compare the texts of defaults too")
    parser.add_argument("--sql", action="store_true", help="run `gander schema --format sql` on a second database "
                        "of the server, and compare the two")
    parser.add_argument("--show", type=int, default=60)
    parser.add_argument("--verbose", action="store_true")
    parser.add_argument("folder")
    options = parser.parse_args()
    folder = os.path.abspath(options.folder)
    if options.files:
        with open(options.files) as file: files = [line.strip() for line in file if line.strip()]
    else:
        files = find_migrations(folder)
    if not files: sys.exit(f"no migrations in {folder}")
    gander = os.path.abspath(options.gander)
    prelude = os.path.abspath(options.prelude) if options.prelude else None

    start = PostgreSQL if options.dialect == "postgresql" else MariaDB
    server = start(options.binaries, options.verbose)
    taken, refused = [], []
    try:
        before = {}
        if prelude:
            server.execute(up_text(prelude))
            before = server.facts()
        for path in files:
            try:
                server.execute(up_text(os.path.join(folder, path)))
                taken.append(path)
                if options.verbose: print("ran", path)
            except Refused as error:
                refused.append(path)
                reason = re.search(r"ERROR.*", str(error))
                print(f"the server refuses {path}: {reason.group() if reason else error}")
                if not options.goes_on: sys.exit(2)
        real = {key: value for key, value in server.facts().items() if before.get(key) != value}
    finally:
        server.stop()

    command = [gander, "schema", "--dialect", options.dialect]
    if prelude: command += ["--prelude", prelude]
    if options.layout: command += ["--layout", options.layout]
    paths = taken if options.named or refused or options.files else ["."]
    ran = subprocess.run(command + ["--format", "json"] + paths, cwd=folder, capture_output=True)
    if ran.returncode: sys.exit(f"gander exits {ran.returncode}: {ran.stderr.decode(errors='replace')[-1000:]}")
    said = gander_facts(json.loads(ran.stdout), options.dialect == "mariadb")
    said = {key: value for key, value in said.items() if before.get(key) != value}
    kinds = {"table", "column", "index", "constraint", "view", "enum", "sequence", "function", "trigger"}
    lines, right = compare(real, said, kinds, options.default_texts)
    for line in lines[:options.show]: print(line)
    if len(lines) > options.show: print(f"… and {len(lines) - options.show} more")
    print(f"{len(taken)} migrations, {len(refused)} refused; {right}/{right + len(lines)} facts the same")
    is_same = not lines

    if options.sql:
        ran = subprocess.run(command + ["--format", "sql"] + paths, cwd=folder, capture_output=True)
        if ran.returncode: sys.exit(f"gander exits {ran.returncode}: {ran.stderr.decode(errors='replace')[-1000:]}")
        server = start(options.binaries, options.verbose)
        try:
            if prelude: server.execute(up_text(prelude))
            server.execute(ran.stdout.decode("utf-8", "surrogateescape"))
            again = {key: value for key, value in server.facts().items() if before.get(key) != value}
        except Refused as error:
            print("the server refuses the SQL:", str(error).splitlines()[0])
            sys.exit(1)
        finally:
            server.stop()
        lines, right = compare(real, again, kinds, True)
        for line in lines[:options.show]: print("SQL:", line)
        print(f"the SQL makes {right}/{right + len(lines)} facts again")
        is_same = is_same and not lines
    sys.exit(0 if is_same else 1)


main()
