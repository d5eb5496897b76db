-- Under which post a comment or a report stands: clients name it by its own id. Written in the transaction of the event
-- that puts it there, and never taken back: an id says nothing.
CREATE TABLE command.whereabouts (
    thing_id uuid PRIMARY KEY,
    post_id  uuid NOT NULL
);
INSERT INTO command.whereabouts (thing_id, post_id)
SELECT (payload ->> 'commentId')::uuid, (payload ->> 'postId')::uuid
  FROM eventstore.domain_event WHERE payload_type = 'social.post-commented';

-- What nobody but its dreamer sees, for whoever decides at this moment who reads what. Written in the transaction of the
-- event that says so. A dream that is shared again is hidden still.
CREATE TABLE command.hidden_post (
    post_id uuid PRIMARY KEY
);
