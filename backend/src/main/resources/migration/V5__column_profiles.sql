-- How columns of foreign files are read as those of a template, saved by people; content is JSON.
CREATE TABLE column_profile (
  name    VARCHAR(60)    PRIMARY KEY,
  kind    VARCHAR(20)    NOT NULL,
  content VARCHAR(20000) NOT NULL
);
