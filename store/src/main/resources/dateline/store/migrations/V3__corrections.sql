-- What people have said of stories. Rows are only ever added; an undo is a row that names the number it undoes.
create table correction (
  number  integer                  primary key,
  made_at timestamp with time zone not null,
  who     varchar(100)             not null,
  kind    varchar(20)              not null,
  undoes  integer,
  note    varchar(1000)
);

-- The articles that a correction speaks of, in its order: those that belong together, and the others, which stay apart from
-- them. They need not be kept any more.
create table correction_article (
  number     integer     not null,
  place      integer     not null,
  article_id varchar(64) not null,
  other      boolean     not null,
  primary key (number, place)
);
create index correction_article_id on correction_article (article_id);
