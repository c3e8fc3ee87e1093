-- types are named as format_type names them
CREATE TABLE t (
  a int, b varchar(20), c timestamptz, d timestamp(3), e numeric(10), f numeric(10,2), g decimal,
  h char, i bool, j float(10), k double precision, l text[], m bigint[][], n time with time zone,
  o interval day to second, p bit varying(5), q character varying, r date, s jsonb, t uuid, u "char",
  v real, w smallint, x int2, y int8, z bytea, aa char(3), bb numeric, cc citext, dd vector(3)
);
----------
table public.t
  a integer
  b character varying(20)
  c timestamp with time zone
  d timestamp(3) without time zone
  e numeric(10,0)
  f numeric(10,2)
  g numeric
  h character(1)
  i boolean
  j real
  k double precision
  l text[]
  m bigint[]
  n time with time zone
  o interval day to second
  p bit varying(5)
  q character varying
  r date
  s jsonb
  t uuid
  u "char"
  v real
  w smallint
  x smallint
  y bigint
  z bytea
  aa character(3)
  bb numeric
  cc public.citext
  dd public.vector(3)

==========
-- implicit names
CREATE TABLE users (id serial PRIMARY KEY, email text UNIQUE CHECK (email <> ''), age int, CHECK (age > 0), CHECK (age > 0 AND email <> 'x'));
CREATE TABLE posts (
  id bigint GENERATED ALWAYS AS IDENTITY,
  user_id int REFERENCES users ON DELETE CASCADE,
  other int NOT NULL,
  span int4range,
  UNIQUE (user_id, other), PRIMARY KEY (id),
  FOREIGN KEY (other) REFERENCES users (id) ON DELETE SET NULL,
  EXCLUDE USING gist (span WITH &&)
);
CREATE INDEX ON posts (user_id, lower(other::text)) INCLUDE (id);
CREATE INDEX ON posts (lower(other::text), (other + 1), (user_id + 1));
CREATE INDEX ON posts (user_id);
CREATE INDEX ON posts (user_id);
----------
table public.posts
  id bigint not null identity always
  user_id integer
  other integer not null
  span int4range
  exclusion posts_span_excl (span)
  foreignKey posts_other_fkey (other) references public.users (id) on delete set null
  foreignKey posts_user_id_fkey (user_id) references public.users (id) on delete cascade
  primaryKey posts_pkey (id)
  unique posts_user_id_other_key (user_id, other)
  index posts_lower_expr_expr1_idx ({lower(other::text)}, {other + 1}, {user_id + 1})
  index posts_span_excl (span)
  index posts_user_id_idx (user_id)
  index posts_user_id_idx1 (user_id)
  index posts_user_id_lower_id_idx (user_id, {lower(other::text)}) include (id)
  unique index posts_pkey (id)
  unique index posts_user_id_other_key (user_id, other)
table public.users
  id integer not null default nextval('users_id_seq'::regclass)
  email text
  age integer
  check users_age_check (age)
  check users_check (age, email)
  check users_email_check (email)
  primaryKey users_pkey (id)
  unique users_email_key (email)
  unique index users_email_key (email)
  unique index users_pkey (id)
sequence public.posts_id_seq owned by public.posts.id
sequence public.users_id_seq owned by public.users.id

==========
-- names are cut to 63 bytes as the server cuts them
CREATE TABLE a_table_with_a_rather_long_name_that_goes_on_for_ever (a_column_with_a_rather_long_name_too int UNIQUE, b serial, c int REFERENCES a_table_with_a_rather_long_name_that_goes_on_for_ever(a_column_with_a_rather_long_name_too));
ALTER TABLE a_table_with_a_rather_long_name_that_goes_on_for_ever ADD CHECK (a_column_with_a_rather_long_name_too > 0), ADD CHECK (a_column_with_a_rather_long_name_too > 1);
----------
table public.a_table_with_a_rather_long_name_that_goes_on_for_ever
  a_column_with_a_rather_long_name_too integer
  b integer not null default nextval('a_table_with_a_rather_long_name_that_goes_on_for_ever_b_seq'::regclass)
  c integer
  check a_table_with_a_rather_long_n_a_column_with_a_rather_long__check (a_column_with_a_rather_long_name_too)
  check a_table_with_a_rather_long_n_a_column_with_a_rather_long_check1 (a_column_with_a_rather_long_name_too)
  foreignKey a_table_with_a_rather_long_name_that_goes_on_for_ever_c_fkey (c) references public.a_table_with_a_rather_long_name_that_goes_on_for_ever (a_column_with_a_rather_long_name_too) on delete no action
  unique a_table_with_a_rather_long_na_a_column_with_a_rather_long_n_key (a_column_with_a_rather_long_name_too)
  unique index a_table_with_a_rather_long_na_a_column_with_a_rather_long_n_key (a_column_with_a_rather_long_name_too)
sequence public.a_table_with_a_rather_long_name_that_goes_on_for_ever_b_seq owned by public.a_table_with_a_rather_long_name_that_goes_on_for_ever.b

==========
-- equal keys are one key
CREATE TABLE t (id int UNIQUE PRIMARY KEY, a int UNIQUE, CONSTRAINT a_once UNIQUE (a));
----------
table public.t
  id integer not null
  a integer
  primaryKey t_pkey (id)
  unique a_once (a)
  unique index a_once (a)
  unique index t_pkey (id)

==========
-- a name that is taken gets a number
CREATE TABLE t (id int PRIMARY KEY, b int REFERENCES t);
ALTER TABLE t RENAME TO old;
CREATE TABLE t (id int PRIMARY KEY, b int REFERENCES t);
----------
table public.old
  id integer not null
  b integer
  foreignKey t_b_fkey (b) references public.old (id) on delete no action
  primaryKey t_pkey (id)
  unique index t_pkey (id)
table public.t
  id integer not null
  b integer
  foreignKey t_b_fkey1 (b) references public.t (id) on delete no action
  primaryKey t_pkey1 (id)
  unique index t_pkey1 (id)

==========
-- LIKE with options
CREATE TABLE a (id serial PRIMARY KEY, name text NOT NULL DEFAULT 'x' CHECK (name <> ''), code text UNIQUE, n int GENERATED BY DEFAULT AS IDENTITY);
CREATE INDEX a_lower ON a (lower(name));
CREATE TABLE b (LIKE a);
CREATE TABLE c (first int, LIKE a INCLUDING ALL, last int);
CREATE TABLE d (LIKE a INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
----------
table public.a
  id integer not null default nextval('a_id_seq'::regclass)
  name text not null default 'x'
  code text
  n integer not null identity byDefault
  check a_name_check (name)
  primaryKey a_pkey (id)
  unique a_code_key (code)
  index a_lower ({lower(name)})
  unique index a_code_key (code)
  unique index a_pkey (id)
table public.b
  id integer not null
  name text not null
  code text
  n integer not null
table public.c
  first integer
  id integer not null default nextval('a_id_seq'::regclass)
  name text not null default 'x'
  code text
  n integer not null identity byDefault
  last integer
  check a_name_check (name)
  primaryKey c_pkey (id)
  unique c_code_key (code)
  index c_lower_idx ({lower(name)})
  unique index c_code_key (code)
  unique index c_pkey (id)
table public.d
  id integer not null default nextval('a_id_seq'::regclass)
  name text not null default 'x'
  code text
  n integer not null
  check a_name_check (name)
sequence public.a_id_seq owned by public.a.id
sequence public.a_n_seq owned by public.a.n
sequence public.c_n_seq owned by public.c.n

==========
-- inheritance
CREATE TABLE parent (id int PRIMARY KEY, a text CHECK (a <> ''));
CREATE TABLE child (b int, a text NOT NULL) INHERITS (parent);
ALTER TABLE parent ADD COLUMN c int DEFAULT 1;
ALTER TABLE parent RENAME COLUMN a TO z;
ALTER TABLE parent DROP COLUMN c;
----------
table public.child inherits public.parent
  id integer not null
  z text not null
  b integer
  check parent_a_check (z) inherited
table public.parent
  id integer not null
  z text
  check parent_a_check (z)
  primaryKey parent_pkey (id)
  unique index parent_pkey (id)

==========
-- partitions
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE p (id int NOT NULL, at date NOT NULL, u int REFERENCES r, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE INDEX ON p (u);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE p2 (id int NOT NULL, at date NOT NULL, u int);
ALTER TABLE p ATTACH PARTITION p2 DEFAULT;
CREATE INDEX p_at ON p (at);
ALTER TABLE p ADD COLUMN extra text;
ALTER TABLE p DETACH PARTITION p1;
DROP TABLE p;
----------
table public.p1
  id integer not null
  at date not null
  u integer
  extra text
  foreignKey p_u_fkey (u) references public.r (id) on delete no action
  primaryKey p1_pkey (id, at)
  index p1_at_idx (at)
  index p1_u_idx (u)
  unique index p1_pkey (id, at)
table public.r
  id integer not null
  primaryKey r_pkey (id)
  unique index r_pkey (id)

==========
-- CREATE TABLE AS
CREATE TABLE a (id int, name varchar(10) NOT NULL);
CREATE TABLE b AS SELECT id, upper(name) AS loud, name, 1 AS one, id::bigint AS big, count(*) OVER () FROM a;
CREATE TABLE c (x, y) AS SELECT * FROM a WITH NO DATA;
SELECT id INTO d FROM a;
CREATE TABLE e AS WITH w AS (SELECT name AS n FROM a) SELECT w.* FROM w;
----------
table public.a
  id integer
  name character varying(10) not null
table public.b rows
  id integer nulls?
  loud text nulls?
  name character varying(10) nulls?
  one integer nulls?
  big bigint nulls?
  count bigint nulls?
table public.c
  x integer
  y character varying(10)
table public.d rows
  id integer nulls?
table public.e rows
  n character varying(10) nulls?

==========
-- schemas and the search path
CREATE SCHEMA app;
CREATE TABLE app.t (id int PRIMARY KEY);
SET search_path TO app, public;
CREATE TABLE u (id int REFERENCES t);
ALTER TABLE t ADD COLUMN a int;
CREATE INDEX ON t (a);
SET search_path TO public;
ALTER TABLE t ADD COLUMN b int;
DROP SCHEMA app CASCADE;
----------
! table public.t doesNotExist at `t`
table public.t incomplete rows
  b integer nulls

==========
-- the search path ends with the migration
CREATE SCHEMA app;
SET search_path = app;
CREATE TABLE a (id int);
-- migration
CREATE TABLE b (id int);
----------
table app.a rows
  id integer nulls
table public.b
  id integer
schema app

==========
-- temporary tables
CREATE TEMP TABLE t (id int);
CREATE TABLE t (id int, a int);
ALTER TABLE t ADD COLUMN b int;
-- migration
ALTER TABLE t ADD COLUMN c int;
----------
table public.t rows
  id integer nulls
  a integer nulls
  c integer nulls

==========
-- DEFAULT NULL is no default where nothing has to be converted
CREATE DOMAIN d AS text;
CREATE TABLE t (a text DEFAULT NULL, b varchar(5) DEFAULT NULL, c d DEFAULT NULL, e int DEFAULT NULL::int, f varchar DEFAULT NULL);
----------
table public.t
  a text
  b character varying(5) default NULL
  c public.d default NULL
  e integer
  f character varying
domain public.d

==========
-- identifiers
CREATE TABLE "Users" ("userName" text, Plain int);
ALTER TABLE "Users" RENAME COLUMN "userName" TO user_name;
ALTER TABLE Users ADD x int;
----------
! table public.users doesNotExist at `Users`, perhaps Users
table public.Users
  user_name text
  plain integer
table public.users incomplete rows
  x integer nulls
