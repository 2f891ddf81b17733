-- Better files for what is owned. owned: the file that the app has; empty for what is missing. replaces_file, replaces_quality: what the
-- entry would replace. home_at: when the entry came home for this item, so that it is not fetched for it again while a file is there.
ALTER TABLE wanted ADD COLUMN owned INTEGER;
ALTER TABLE matches ADD COLUMN replaces_file INTEGER;
ALTER TABLE matches ADD COLUMN replaces_quality TEXT;
ALTER TABLE matches ADD COLUMN home_at BIGINT;
