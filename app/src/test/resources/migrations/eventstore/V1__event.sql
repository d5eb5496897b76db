CREATE TABLE event (id int);
REVOKE UPDATE, DELETE ON event FROM ${application};
