CREATE TABLE page (id int);
