#!/usr/bin/env python3
"""Writes a history of migrations of a given length, the same each time, in golang-migrate's layout.

usage: generate_history.py FOLDER [--migrations 10000] [--statements 100000] [--down]

The history is one that a server would run: every statement names objects that are there. Tables come,
change for a while and are dropped, so that a long history does not end with a schema as long as itself.
"""
import argparse
import os
import random

TYPES = ["bigint", "integer", "text", "timestamptz", "jsonb", "boolean", "numeric(12,2)", "uuid"]


class Table:
    """A table as the statements so far have made it."""

    def __init__(self, number, name):
        self.number = number
        self.name = name
        self.columns = ["name", "status"]
        self.indexes = []
        self.next_part = 0

    def part(self, prefix):
        self.next_part += 1
        return f"{prefix}_{self.next_part}"


class Writer:
    def __init__(self, seed, living):
        self.random = random.Random(seed)
        self.living = living
        self.tables = []
        self.number = 0

    def statement(self):
        """One statement and the one that takes it back."""
        if len(self.tables) < 5 or self.random.random() < 0.12:
            return self.create()
        if len(self.tables) > self.living:
            return self.drop()
        table = self.random.choice(self.tables)
        return self.random.choice(
            [self.add_column, self.add_column, self.drop_column, self.set_default, self.index,
             self.drop_index, self.check, self.update, self.comment])(table)

    def create(self):
        self.number += 1
        table = Table(self.number, f"item_{self.number}")
        parent = self.random.choice(self.tables) if self.tables else None
        self.tables.append(table)
        reference = f",\n  parent_id bigint REFERENCES {parent.name} (id)" if parent else ""
        if parent:
            table.columns.append("parent_id")
        return (f"CREATE TABLE {table.name} (\n  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,\n"
                f"  name text NOT NULL,\n  status text NOT NULL DEFAULT 'new'{reference}\n);",
                f"DROP TABLE {table.name};")

    def drop(self):
        table = self.tables.pop(0)
        return f"DROP TABLE {table.name} CASCADE;", f"CREATE TABLE {table.name} (id bigint);"

    def add_column(self, table):
        column = table.part("extra")
        table.columns.append(column)
        return (f"ALTER TABLE {table.name} ADD COLUMN {column} {self.random.choice(TYPES)};",
                f"ALTER TABLE {table.name} DROP COLUMN {column};")

    def drop_column(self, table):
        extra = [column for column in table.columns if column.startswith("extra")]
        if not extra:
            return self.add_column(table)
        column = self.random.choice(extra)
        table.columns.remove(column)
        table.indexes = [index for index in table.indexes if index[1] != column]
        return (f"ALTER TABLE {table.name} DROP COLUMN {column};",
                f"ALTER TABLE {table.name} ADD COLUMN {column} text;")

    def set_default(self, table):
        return (f"ALTER TABLE {table.name} ALTER COLUMN status SET DEFAULT 's{self.random.randint(0, 99)}';",
                f"ALTER TABLE {table.name} ALTER COLUMN status SET DEFAULT 'new';")

    def index(self, table):
        column = self.random.choice(table.columns)
        name = f"{table.name}_{table.part('index')}"
        table.indexes.append((name, column))
        return f"CREATE INDEX {name} ON {table.name} ({column});", f"DROP INDEX {name};"

    def drop_index(self, table):
        if not table.indexes:
            return self.index(table)
        name, column = table.indexes.pop()
        return f"DROP INDEX {name};", f"CREATE INDEX {name} ON {table.name} ({column});"

    def check(self, table):
        name = f"{table.name}_{table.part('check')}"
        return (f"ALTER TABLE {table.name} ADD CONSTRAINT {name} CHECK (name <> '') NOT VALID;",
                f"ALTER TABLE {table.name} DROP CONSTRAINT {name};")

    def update(self, table):
        number = self.random.randint(0, 999)
        return (f"UPDATE {table.name} SET status = 'done' WHERE id BETWEEN {number} AND {number + 500};",
                "SELECT 1;")

    def comment(self, table):
        return f"COMMENT ON TABLE {table.name} IS 'Rows of {table.name}.';", "SELECT 1;"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--migrations", type=int, default=10_000)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--living", type=int, default=400, help="how many tables there are at once")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--down", action="store_true", help="write down files too")
    request = parser.parse_args()
    os.makedirs(request.folder, exist_ok=True)
    writer = Writer(request.seed, request.living)
    written = 0
    for index in range(request.migrations):
        target = request.statements * (index + 1) // request.migrations
        pairs = [writer.statement() for _ in range(target - written)]
        written = target
        stem = os.path.join(request.folder, f"{index + 1:06}_step")
        with open(stem + ".up.sql", "w", encoding="utf-8") as file:
            file.write("\n".join(up for up, _ in pairs) + "\n")
        if request.down:
            with open(stem + ".down.sql", "w", encoding="utf-8") as file:
                file.write("\n".join(down for _, down in reversed(pairs)) + "\n")
    print(f"{request.migrations} migrations, {written} statements, {writer.number} tables")


if __name__ == "__main__":
    main()
