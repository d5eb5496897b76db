-- Letters, digits and blanks, each in the place where it stood. What a database by itself takes for a letter hangs on
-- its locale: in the embedded one every dash and quotation mark beyond ASCII would be part of the word beside it.
create function folded(said text) returns text immutable parallel safe language sql
return regexp_replace(lower(said collate pg_c_utf8) collate pg_unicode_fast, '[^[:alnum:] ]', ' ', 'g');

-- How words of a language are brought to their stems; see docs/adr/0024-search.md before changing the list.
create function stemming(language text) returns text immutable parallel safe language sql
return case split_part(lower(language collate pg_c_utf8), '-', 1)
  when 'ar' then 'arabic' when 'de' then 'german' when 'en' then 'english' when 'es' then 'spanish'
  when 'fr' then 'french' when 'it' then 'italian' when 'nl' then 'dutch' when 'pt' then 'portuguese'
  when 'ru' then 'russian' when 'tr' then 'turkish' else 'simple' end;

create function stemmer(stemming text) returns regconfig immutable parallel safe language sql
return ('pg_catalog.' || stemming)::regconfig;

-- No word begins with an equals sign, so it can mark the language among the words: a question in any language then is
-- one condition, and each of its alternatives meets only texts of its own language.
create function words_of(language text, said text) returns tsvector immutable parallel safe language sql
return array_to_tsvector(array['=' || stemming(language)])
  || to_tsvector(stemmer(stemming(language)), folded(said));

-- An array can be made a text in ways that change with settings; not so an array of texts.
create function joined(texts text[]) returns text immutable parallel safe language sql
return array_to_string(texts, ' ');

-- All that is asked for up to the last OR, then the rest up to the last word, then that word, which may be only begun.
-- A stop word begins nothing, and a question of nothing else is no reason for a notice.
create function asked_in(stemming text, before text, head text, last text) returns tsquery immutable parallel safe
language sql set client_min_messages to warning
return websearch_to_tsquery(stemmer(stemming), before) || (websearch_to_tsquery(stemmer(stemming), head)
  && (select case when numnode(stem) = 0 then stem else stem || to_tsquery('pg_catalog.simple', last || ':*') end
    from websearch_to_tsquery(stemmer(stemming), last) stem));

create function asked(before text, head text, last text) returns tsquery immutable parallel safe language sql
return (select string_agg('(' || languages || ') & (' || question || ')', '|')::tsquery
  from (select string_agg(quote_literal('=' || stemming), '|') as languages, question::text
    from unnest('{arabic,dutch,english,french,german,italian,portuguese,russian,simple,spanish,turkish}'::text[]) stemming,
      asked_in(stemming, before, head, last) question
    where numnode(question) > 0 group by question) alternatives);

-- One person's dreams are few and read in their order: an index over everybody's most private words would not help.
alter table journal
  add column words tsvector generated always as
    (words_of(language, coalesce(title, '') || ' ' || joined(tags) || ' ' || text)) stored,
  alter column words set statistics 0;

-- Only what is shared can be found, so nothing else is kept ready for it.
alter table post
  add column words tsvector generated always as
    (case when shared_at is not null then words_of(language, coalesce(title, '') || ' ' || text) end) stored,
  alter column words set statistics 0;
create index on post using gin (words) where shared_at is not null;

-- Posts as they trended at the beginning of a minute, kept as long as somebody may be turning its pages.
create table trending (
  edition timestamptz not null,
  rank integer not null,
  post_id uuid not null,
  primary key (edition, rank),
  unique (edition, post_id)
);
