-- What an action was about: the episodes or the movie, so that loops are seen whatever the release is called.
ALTER TABLE actions ADD COLUMN item TEXT NOT NULL DEFAULT '';
CREATE INDEX actions_item ON actions (instance, item, begun_at);

-- Limits that were reached. A fuse holds everything in its scope until a person arms it again.
CREATE TABLE fuses (
    scope      TEXT   PRIMARY KEY,
    reason     TEXT   NOT NULL,
    blown_at   BIGINT,
    rearmed_at BIGINT
);
