-- A generated column is computed by what its expression is written out to, anew for every statement that touches the
-- table: the parsing and planning of all these functions cost as much as the words of a long text. Functions of this
-- language are prepared once a connection. They say the same as before.
create or replace function words_of(language text, said text) returns tsvector immutable parallel safe language plpgsql
set search_path from current as $$
begin
  return array_to_tsvector(array['=' || stemming(language)])
    || to_tsvector(stemmer(stemming(language)), folded(said));
end $$;

create or replace function joined(texts text[]) returns text immutable parallel safe language plpgsql as $$
begin
  return array_to_string(texts, ' ');
end $$;
