-- integers have no width
CREATE TABLE t (a int, b int(11) unsigned, c tinyint(1), d bool, e tinyint(4), f bigint(20), g year, h json, i int(5) zerofill);
----------
table t
  a int
  b int unsigned
  c tinyint(1)
  d tinyint(1)
  e tinyint
  f bigint
  g year
  h json
  i int(5) unsigned zerofill

==========
-- implicit names
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (a int CHECK (a > 0), b int REFERENCES r (id), c int, CHECK (a > c), FOREIGN KEY (c) REFERENCES r (id), FOREIGN KEY k (b) REFERENCES r (id));
----------
table r
  id int not null
  primaryKey PRIMARY (id)
  unique index PRIMARY (id)
table t
  a int
  b int
  c int
  check t_chk_1 (a)
  check t_chk_2 (a, c)
  foreignKey t_ibfk_1 (c) references r (id) on delete no action
  foreignKey t_ibfk_2 (b) references r (id) on delete no action
  index c (c) implicit
  index k (b) implicit
