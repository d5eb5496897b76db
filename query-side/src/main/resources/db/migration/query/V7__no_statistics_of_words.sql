-- What the planner remembers of a column are examples of its values, and nobody looks for rows by these.
alter table journal
  alter column text set statistics 0, alter column title set statistics 0,
  alter column emotions set statistics 0, alter column tags set statistics 0;
alter table post alter column text set statistics 0, alter column title set statistics 0;
alter table post_comment alter column text set statistics 0;
alter table author alter column display_name set statistics 0;
alter table profile alter column email set statistics 0, alter column display_name set statistics 0;
alter table interpretation alter column result set statistics 0;
