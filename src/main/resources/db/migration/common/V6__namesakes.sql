-- What apps and metadata sites answered about names: who else is called so, and what else a work is called.
-- source: radarr, sonarr, tmdb-movie, tmdb-tv, titles-movie, titles-tv. question: a title's loose key, or a work's id. answer: JSON.
CREATE TABLE lookups (
    source   TEXT   NOT NULL,
    question TEXT   NOT NULL,
    answer   TEXT   NOT NULL,
    asked_at BIGINT NOT NULL,
    PRIMARY KEY (source, question)
);
CREATE INDEX lookups_asked_at ON lookups (asked_at);
