-- types are named as COLUMN_TYPE names them
CREATE TABLE t (
  a int, b int unsigned, c bigint, d bigint unsigned, e smallint, f tinyint, g tinyint unsigned, h mediumint,
  i bool, j boolean, k integer(5), l decimal, m decimal(8), n numeric(8,2) unsigned, o float, p double precision, q real,
  r char, s char(3), t varchar(20), u text, v text(100), w text(100000), x blob(70000), y json, z year,
  aa datetime, ab datetime(6), ac timestamp NULL, ad time(3), ae date, af bit, ag bit(4), ah binary(3), ai varbinary(4),
  aj enum('a','b '), ak set('x','it''s'), al int zerofill, am longtext, an float(30), ao float(7,3), ap dec(5),
  aq char varying(3), ar text character set binary, `as` int2, at int8, au uuid, av varchar(3) character set binary
);
----------
table t
  a int(11)
  b int(10) unsigned
  c bigint(20)
  d bigint(20) unsigned
  e smallint(6)
  f tinyint(4)
  g tinyint(3) unsigned
  h mediumint(9)
  i tinyint(1)
  j tinyint(1)
  k int(5)
  l decimal(10,0)
  m decimal(8,0)
  n decimal(8,2) unsigned
  o float
  p double
  q double
  r char(1)
  s char(3)
  t varchar(20)
  u text
  v tinytext
  w mediumtext
  x mediumblob
  y longtext
  z year(4)
  aa datetime
  ab datetime(6)
  ac timestamp
  ad time(3)
  ae date
  af bit(1)
  ag bit(4)
  ah binary(3)
  ai varbinary(4)
  aj enum('a','b')
  ak set('x','it''s')
  al int(10) unsigned zerofill
  am longtext
  an double
  ao float(7,3)
  ap decimal(5,0)
  aq varchar(3)
  ar blob
  as smallint(6)
  at bigint(20)
  au uuid
  av varbinary(3)
  check y (y)

==========
-- serial
CREATE TABLE t (id serial, a int);
----------
table t
  id bigint(20) unsigned not null auto_increment
  a int(11)
  unique id (id)
  unique index id (id)

==========
-- implicit names
CREATE TABLE a (id int auto_increment primary key, code varchar(10) unique, UNIQUE (code, id), KEY (code), INDEX named (id), FULLTEXT (code));
CREATE TABLE b (
  id int PRIMARY KEY,
  a_id int, other int, third int, fourth int REFERENCES a (id),
  FOREIGN KEY (a_id) REFERENCES a (id) ON DELETE CASCADE,
  CONSTRAINT named_fk FOREIGN KEY (other) REFERENCES a (id) ON DELETE SET NULL,
  FOREIGN KEY idx_third (third) REFERENCES a (id),
  CHECK (a_id > 0), CONSTRAINT positive CHECK (id > 0), n int CHECK (n > 0)
);
ALTER TABLE b ADD UNIQUE (a_id, other), ADD KEY (third), ADD CHECK (third > 1);
ALTER TABLE b ADD FOREIGN KEY (n) REFERENCES a (id);
----------
table a
  id int(11) not null auto_increment
  code varchar(10)
  primaryKey PRIMARY (id)
  unique code (code)
  unique code_2 (code, id)
  fulltext index code_4 (code)
  index code_3 (code)
  index named (id)
  unique index PRIMARY (id)
  unique index code (code)
  unique index code_2 (code, id)
table b
  id int(11) not null
  a_id int(11)
  other int(11)
  third int(11)
  fourth int(11)
  n int(11)
  check CONSTRAINT_1 (a_id)
  check CONSTRAINT_2 (third)
  check n (n)
  check positive (id)
  foreignKey b_ibfk_1 (fourth) references a (id) on delete restrict
  foreignKey b_ibfk_2 (a_id) references a (id) on delete cascade
  foreignKey b_ibfk_3 (n) references a (id) on delete restrict
  foreignKey idx_third (third) references a (id) on delete restrict
  foreignKey named_fk (other) references a (id) on delete set null
  primaryKey PRIMARY (id)
  unique a_id (a_id, other)
  index fourth (fourth) implicit
  index n (n) implicit
  index named_fk (other) implicit
  index third (third)
  unique index PRIMARY (id)
  unique index a_id (a_id, other)

==========
-- an index of one's own takes the place of the implicit one
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (x int, y int, FOREIGN KEY (x) REFERENCES a (id), KEY later (x, y));
CREATE TABLE c (x int, y int, FOREIGN KEY (x) REFERENCES a (id));
ALTER TABLE c ADD INDEX mine (x, y);
CREATE TABLE d (x int, y int, KEY mine (x), FOREIGN KEY (x) REFERENCES a (id));
CREATE TABLE e (x int PRIMARY KEY, FOREIGN KEY (x) REFERENCES a (id));
CREATE TABLE f (x int, FOREIGN KEY (x) REFERENCES a (id));
CREATE INDEX mine ON f (x);
CREATE TABLE g (x int, y int, CONSTRAINT g_fk FOREIGN KEY (x) REFERENCES a (id));
CREATE INDEX mine ON g (x, y);
----------
table a
  id int(11) not null
  primaryKey PRIMARY (id)
  unique index PRIMARY (id)
table b
  x int(11)
  y int(11)
  foreignKey b_ibfk_1 (x) references a (id) on delete restrict
  index later (x, y)
table c
  x int(11)
  y int(11)
  foreignKey c_ibfk_1 (x) references a (id) on delete restrict
  index mine (x, y)
table d
  x int(11)
  y int(11)
  foreignKey d_ibfk_1 (x) references a (id) on delete restrict
  index mine (x)
table e
  x int(11) not null
  foreignKey e_ibfk_1 (x) references a (id) on delete restrict
  primaryKey PRIMARY (x)
  unique index PRIMARY (x)
table f
  x int(11)
  foreignKey f_ibfk_1 (x) references a (id) on delete restrict
  index mine (x)
table g
  x int(11)
  y int(11)
  foreignKey g_fk (x) references a (id) on delete restrict
  index mine (x, y)

==========
-- columns
CREATE TABLE t (id int NOT NULL AUTO_INCREMENT, a varchar(10) NOT NULL DEFAULT 'x' COMMENT 'note', b int, c timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP, PRIMARY KEY (id), KEY ab (a, b), UNIQUE KEY only_b (b));
ALTER TABLE t ADD COLUMN d int AFTER a, ADD e int FIRST, ADD (f int, g int);
ALTER TABLE t MODIFY a varchar(20);
ALTER TABLE t CHANGE b bb bigint NOT NULL AFTER c;
ALTER TABLE t MODIFY COLUMN c timestamp;
ALTER TABLE t RENAME COLUMN d TO dd, RENAME INDEX ab TO abb;
ALTER TABLE t DROP COLUMN bb;
ALTER TABLE t ALTER COLUMN a SET DEFAULT 'y', ALTER e DROP DEFAULT;
----------
table t
  e int(11)
  id int(11) not null auto_increment
  a varchar(20) default 'y'
  dd int(11)
  c timestamp
  f int(11)
  g int(11)
  primaryKey PRIMARY (id)
  index abb (a)
  unique index PRIMARY (id)

==========
-- changes of a redefinition (changes)
CREATE TABLE t (id int PRIMARY KEY, a varchar(10) NOT NULL DEFAULT 'x' COMMENT 'note', b timestamp NULL ON UPDATE CURRENT_TIMESTAMP);
-- migration
ALTER TABLE t MODIFY a varchar(20), CHANGE b c timestamp NULL;
ALTER TABLE t MODIFY A varchar(20) NOT NULL;
----------
+ table t created
+ column t.a redefined as a varchar(20)
+ column t.a type from varchar(10) to varchar(20)
+ column t.a became nullable
+ column t.a default from 'x' to -
+ column t.a commented -
+ column t.b redefined as c timestamp nulls
+ column t.b renamed to c
+ column t.b default from - to -
+ column t.a redefined as A varchar(20) not null
+ column t.a renamed to A
+ column t.a became not null
table t rows
  id int(11) not null
  A varchar(20) not null
  c timestamp nulls
  primaryKey PRIMARY (id)
  unique index PRIMARY (id)

==========
-- keys
CREATE TABLE a (id int, b int);
ALTER TABLE a ADD PRIMARY KEY (id);
ALTER TABLE a DROP PRIMARY KEY, ADD PRIMARY KEY (b);
CREATE TABLE r (id int PRIMARY KEY);
ALTER TABLE a ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES r (id);
ALTER TABLE a DROP FOREIGN KEY fk;
ALTER TABLE a ADD UNIQUE KEY u (id);
DROP INDEX fk ON a;
----------
! index a.fk doesNotExist at `fk`
table a
  id int(11) not null
  b int(11) not null
  primaryKey PRIMARY (b)
  unique u (id)
  unique index PRIMARY (b)
  unique index u (id)
table r
  id int(11) not null
  primaryKey PRIMARY (id)
  unique index PRIMARY (id)

==========
-- renames
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE a (id int, b int, FOREIGN KEY (id) REFERENCES r (id), CHECK (b > 0));
RENAME TABLE a TO b, r TO s;
ALTER TABLE b RENAME TO c;
ALTER TABLE c ADD FOREIGN KEY (b) REFERENCES s (id);
----------
table c
  id int(11)
  b int(11)
  check CONSTRAINT_1 (b)
  foreignKey c_ibfk_1 (id) references s (id) on delete restrict
  foreignKey c_ibfk_2 (b) references s (id) on delete restrict
  index b (b) implicit
  index id (id) implicit
table s
  id int(11) not null
  primaryKey PRIMARY (id)
  unique index PRIMARY (id)

==========
-- JSON is text with a check
CREATE TABLE t (a json, b json NOT NULL CHECK (length(b) > 1));
ALTER TABLE t MODIFY a text;
ALTER TABLE t ADD c json;
----------
table t
  a text
  b longtext not null
  c longtext
  check b (b)
  check c (c)

==========
-- existence (changes)
CREATE TABLE t (id int, a int);
CREATE TABLE IF NOT EXISTS t (x int);
ALTER TABLE t ADD COLUMN IF NOT EXISTS a int, DROP COLUMN IF EXISTS nothing, ADD INDEX IF NOT EXISTS i (a);
ALTER TABLE t DROP KEY nothing;
ALTER TABLE t ADD COLUMN A int;
CREATE OR REPLACE TABLE t (id int);
DROP TABLE t, u;
----------
+ table t created
+ index t.i created
! index t.nothing doesNotExist at `nothing`
! column t.a alreadyExists at `A`, made before
+ table t dropped
+ table t created
+ table t dropped
! table u doesNotExist at `u`

==========
-- another database
CREATE DATABASE app;
USE app;
CREATE TABLE t (id int);
ALTER TABLE app.t ADD COLUMN a int;
CREATE TABLE other.t (id int);
ALTER TABLE other.t ADD b int;
----------
table t
  id int(11)
  a int(11)
table other.t
  id int(11)
  b int(11)
schema app

==========
-- LIKE and AS
CREATE TABLE a (id int AUTO_INCREMENT PRIMARY KEY, c varchar(5) DEFAULT 'x', KEY kc (c));
CREATE TABLE b LIKE a;
CREATE TABLE c AS SELECT id, c AS d FROM a;
----------
table a
  id int(11) not null auto_increment
  c varchar(5) default 'x'
  primaryKey PRIMARY (id)
  index kc (c)
  unique index PRIMARY (id)
table b
  id int(11) not null auto_increment
  c varchar(5) default 'x'
  primaryKey PRIMARY (id)
  index kc (c)
  unique index PRIMARY (id)
table c rows
  id int(11) not null default 0
  d varchar(5) nulls? default 'x'

==========
-- DROP CONSTRAINT beside ADD FOREIGN KEY leaves the old key
CREATE TABLE p (id int PRIMARY KEY);
CREATE TABLE t (id int, CONSTRAINT a FOREIGN KEY (id) REFERENCES p (id));
ALTER TABLE t DROP CONSTRAINT a, ADD CONSTRAINT b FOREIGN KEY (id) REFERENCES p (id) ON DELETE CASCADE;
CREATE TABLE u (id int, CONSTRAINT c FOREIGN KEY (id) REFERENCES p (id));
ALTER TABLE u DROP CONSTRAINT c;
----------
table p
  id int(11) not null
  primaryKey PRIMARY (id)
  unique index PRIMARY (id)
table t
  id int(11)
  foreignKey a (id) references p (id) on delete restrict
  foreignKey b (id) references p (id) on delete cascade
  index b (id) implicit
table u
  id int(11)
  index c (id) implicit
