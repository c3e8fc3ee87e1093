-- columns (changes)
CREATE TABLE t (id int PRIMARY KEY, a varchar(10), b int DEFAULT 1);
-- migration
ALTER TABLE t ADD COLUMN c text NOT NULL DEFAULT '', ADD d int, ADD COLUMN IF NOT EXISTS a int;
ALTER TABLE t ALTER a TYPE text USING a::text, ALTER COLUMN b DROP DEFAULT, ALTER b SET NOT NULL;
ALTER TABLE t ALTER COLUMN c DROP NOT NULL;
ALTER TABLE t RENAME a TO aa;
ALTER TABLE t DROP COLUMN d, DROP IF EXISTS nothing;
----------
+ table public.t created
+ column public.t.c added
+ column public.t.d added
+ column public.t.b default from 1 to -
+ column public.t.a type from character varying(10) to text
+ column public.t.b became not null
+ column public.t.c became nullable
+ column public.t.a renamed to aa
+ column public.t.d dropped
table public.t rows
  id integer not null
  aa text nulls
  b integer not null
  c text default ''
  primaryKey t_pkey (id)
  unique index t_pkey (id)

==========
-- drop comes before add
CREATE TABLE t (a int, b int);
ALTER TABLE t ADD COLUMN a text, DROP COLUMN a;
----------
table public.t
  b integer
  a text

==========
-- a column takes its indexes, constraints and sequence along
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (id serial, a int, b int UNIQUE, c int REFERENCES r, CHECK (a > b), CHECK (c > 0), PRIMARY KEY (id));
CREATE INDEX t_ab ON t (a, b);
CREATE INDEX t_part ON t (c) WHERE a IS NOT NULL;
CREATE INDEX t_expr ON t ((a + c));
ALTER TABLE t DROP COLUMN a;
ALTER TABLE t DROP COLUMN id;
ALTER TABLE t DROP COLUMN c;
----------
table public.r
  id integer not null
  primaryKey r_pkey (id)
  unique index r_pkey (id)
table public.t
  b integer
  unique t_b_key (b)
  unique index t_b_key (b)

==========
-- constraints (changes)
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (id int, a int, b int);
ALTER TABLE t ADD PRIMARY KEY (id);
ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES r NOT VALID;
ALTER TABLE t VALIDATE CONSTRAINT fk;
ALTER TABLE t ADD CONSTRAINT b_set CHECK (b IS NOT NULL) NOT VALID;
ALTER TABLE t RENAME CONSTRAINT fk TO t_r;
CREATE UNIQUE INDEX CONCURRENTLY i ON t (b);
ALTER TABLE t ADD CONSTRAINT b_once UNIQUE USING INDEX i;
ALTER INDEX t_pkey RENAME TO t_key;
ALTER TABLE t DROP CONSTRAINT b_once, DROP CONSTRAINT IF EXISTS nothing;
ALTER TABLE t DROP CONSTRAINT nothing;
----------
+ table public.r created
+ table public.t created
+ constraint public.t.t_pkey added
+ constraint public.t.fk added
+ constraint public.t.fk validated
+ constraint public.t.b_set added
+ constraint public.t.fk renamed to t_r
+ index public.t.i created concurrently
+ constraint public.t.b_once added
+ index public.t.t_pkey renamed to t_key
+ constraint public.t.b_once dropped
! constraint public.t.nothing doesNotExist at `nothing`
table public.r
  id integer not null
  primaryKey r_pkey (id)
  unique index r_pkey (id)
table public.t
  id integer not null
  a integer
  b integer
  check b_set (b) not valid
  foreignKey t_r (a) references public.r (id) on delete no action
  primaryKey t_key (id)
  unique index t_key (id)

==========
-- renaming a table carries keys, views and sequences along
CREATE TABLE a (id serial PRIMARY KEY, n int);
CREATE TABLE b (a_id int REFERENCES a);
CREATE VIEW v AS SELECT id, n FROM a;
ALTER TABLE a RENAME TO c;
ALTER TABLE c RENAME COLUMN id TO key;
ALTER VIEW v RENAME TO w;
ALTER SEQUENCE a_id_seq RENAME TO c_seq;
CREATE SCHEMA other;
ALTER TABLE c SET SCHEMA other;
----------
table other.c
  key integer not null default nextval('other.c_seq'::regclass)
  n integer
  primaryKey a_pkey (key)
  unique index a_pkey (key)
table public.b
  a_id integer
  foreignKey b_a_id_fkey (a_id) references other.c (key) on delete no action
view public.w (id, n) reads other.c: other.c.key other.c.n
sequence other.c_seq owned by other.c.key
schema other

==========
-- DROP … CASCADE (changes)
CREATE TABLE a (id int PRIMARY KEY, n int);
CREATE TABLE b (a_id int REFERENCES a, x int);
CREATE VIEW v AS SELECT n FROM a;
CREATE VIEW w AS SELECT * FROM v;
CREATE VIEW only_id AS SELECT id FROM a;
ALTER TABLE a DROP COLUMN n CASCADE;
DROP TABLE a CASCADE;
----------
+ table public.a created
+ table public.b created
+ view public.v created
+ view public.w created
+ view public.only_id created
+ column public.a.n dropped
+ view public.v dropped
+ view public.w dropped
+ table public.a dropped
+ constraint public.b.b_a_id_fkey dropped
+ view public.only_id dropped
table public.b
  a_id integer
  x integer

==========
-- existence (changes)
CREATE TABLE t (id int);
CREATE TABLE IF NOT EXISTS t (id int, b int);
CREATE TABLE t (id int);
CREATE INDEX i ON t (id);
CREATE INDEX i ON t (id);
CREATE INDEX IF NOT EXISTS i ON t (id);
DROP INDEX j;
DROP TABLE IF EXISTS u;
DROP TABLE u;
ALTER TABLE u ADD COLUMN a int;
ALTER TABLE u ADD COLUMN b int;
----------
+ table public.t created
! table public.t alreadyExists at `t`, made before
+ index public.t.i created
! index public.i alreadyExists at `i`, made before
! table public.u doesNotExist at `u`
+ column public.u.a added
! table public.u doesNotExist at `u`
+ column public.u.b added
table public.t incomplete
  id integer
  index i (id)
table public.u incomplete rows
  a integer nulls
  b integer nulls

==========
-- a misspelt column is one problem, with the name that was meant
CREATE TABLE orders (id int, customer_id int);
ALTER TABLE orders ALTER COLUMN custmer_id SET NOT NULL;
ALTER TABLE orders DROP COLUMN custmer_id;
UPDATE ordrs SET id = 1;
INSERT INTO orders (id, customer) VALUES (1, 2);
----------
! column public.orders.custmer_id doesNotExist at `custmer_id`, perhaps customer_id
! table public.ordrs doesNotExist at `ordrs`, perhaps orders
! column public.orders.customer doesNotExist at `customer`
table public.orders rows
  id integer
  customer_id integer nulls
  customer ? nulls?
table public.ordrs incomplete rows
  id ?

==========
-- what gander was not shown is assumed (incomplete) (changes)
ALTER TABLE users DROP COLUMN name;
ALTER TABLE users ADD COLUMN email text;
ALTER TABLE users ALTER COLUMN age SET NOT NULL;
ALTER TABLE users DROP CONSTRAINT users_age_check;
DROP TABLE posts;
DROP INDEX users_name_idx;
CREATE INDEX ON users (email, born);
----------
+ column public.users.name dropped
+ column public.users.email added
+ column public.users.age became not null
+ constraint public.users.users_age_check dropped
+ table public.posts dropped
+ index .users_name_idx dropped
+ index public.users.users_email_born_idx created
table public.users incomplete rows
  email text nulls
  age ? not null
  born ? nulls?
  index users_email_born_idx (email, born)
incomplete

==========
-- foreign keys default to the primary key
CREATE TABLE a (x int, y int, PRIMARY KEY (x, y));
CREATE TABLE b (x int, y int, FOREIGN KEY (x, y) REFERENCES a ON DELETE CASCADE ON UPDATE SET NULL);
ALTER TABLE b ADD FOREIGN KEY (x) REFERENCES missing (id);
----------
! table public.missing doesNotExist at `missing`
table public.a
  x integer not null
  y integer not null
  primaryKey a_pkey (x, y)
  unique index a_pkey (x, y)
table public.b
  x integer
  y integer
  foreignKey b_x_fkey (x) references public.missing (id) on delete no action
  foreignKey b_x_y_fkey (x, y) references public.a (x, y) on delete cascade
table public.missing incomplete rows
  id ? nulls?

==========
-- identity and generated columns
CREATE TABLE t (id int, total int GENERATED ALWAYS AS (id * 2) STORED);
ALTER TABLE t ALTER id SET NOT NULL, ALTER id ADD GENERATED BY DEFAULT AS IDENTITY;
ALTER TABLE t ALTER id SET GENERATED ALWAYS;
ALTER TABLE t ALTER id DROP IDENTITY;
ALTER TABLE t ALTER total DROP EXPRESSION;
----------
table public.t
  id integer not null
  total integer
