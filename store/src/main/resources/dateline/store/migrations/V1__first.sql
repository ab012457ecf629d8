-- One row an article. Everything from `linked` on is made by linking and can be made again from the versions.
create table article (
  id            varchar(64)   primary key,
  parent_id     varchar(64),
  source_id     varchar(4000) not null,
  content_hash  varchar(16)   not null,
  version       integer       not null,
  url           varchar(4000),
  site          varchar(1000),
  outlet        varchar(1000) not null,
  headline      varchar(4000),
  published     timestamp with time zone,
  language      varchar(35),
  spam          boolean       not null,
  statements    integer       not null,
  first_seen    timestamp with time zone not null,
  indexed       boolean       not null,
  linked        boolean       not null,
  settled       boolean       not null,
  story_id      varchar(64)
);
create index article_unlinked on article (linked, id);
create index article_unsettled on article (settled, linked, id);
create index article_unindexed on article (indexed, id);
create index article_story on article (story_id);
create index article_parent on article (parent_id);

-- All versions of an article, whichever is current. `effective` is null where the page does not tell.
create table version (
  article_id   varchar(64)   not null,
  content_hash varchar(16)   not null,
  arrival      bigint        generated always as identity,
  source_id    varchar(4000) not null,
  effective    timestamp with time zone,
  retrieved    timestamp with time zone,
  article      text          not null,
  findings     text          not null,
  signature    bytea         not null,
  sketch       bytea,
  primary key (article_id, content_hash)
);

-- Signatures of the linked articles, band by band.
create table band (
  hash       bigint      not null,
  article_id varchar(64) not null,
  primary key (hash, article_id)
);
create index band_article on band (article_id);

-- Addresses at which linked articles stand (own) and that they name as a source (not own).
create table address (
  url        varchar(4000) not null,
  article_id varchar(64)   not null,
  own        boolean       not null,
  primary key (url, article_id, own)
);
create index address_article on address (article_id);

-- Pairs of linked articles that tell the same happening, the lesser id first.
create table alike (
  a varchar(64) not null,
  b varchar(64) not null,
  primary key (a, b)
);
create index alike_b on alike (b);

-- Every copy that was found. The target is an article's id or, for an origin that was not collected, "name:" and its name. The
-- one that explains an article best stands in a row of its own, `chosen`, since settling may trace it further than it was found.
create table copy (
  from_id varchar(64)   not null,
  target  varchar(4000) not null,
  to_id   varchar(64),
  found   text          not null,
  chosen  boolean       not null,
  primary key (from_id, target)
);
create index copy_to on copy (to_id);

create table story (
  id           varchar(64) primary key,
  first_seen   timestamp with time zone,
  last_seen    timestamp with time zone,
  articles     integer     not null,
  origins_low  integer     not null,
  origins_high integer     not null,
  storyline_id varchar(64),
  story        text        not null,
  sketch       text        not null
);
create index story_last on story (last_seen);
create index story_line on story (storyline_id);

create table storyline (
  id        varchar(64) primary key,
  storyline text        not null
);

-- Pages that could not be read.
create table refusal (
  id         varchar(64)   primary key,
  source_id  varchar(4000) not null,
  file       varchar(4000) not null,
  reason     varchar(4000) not null,
  kept       varchar(1000),
  refused_at timestamp with time zone not null
);
create index refusal_source on refusal (source_id);
