-- Pairs of a wanted movie or episode and an entry of a playlist. entry: by what the entry is known again, hashed; address is sealed,
-- shown is what may be seen of it. parts: the confidence's parts, JSON. state: FOUND, CONFIRMED, ORDERED, REJECTED; gone_at: since
-- when the entry is not to be had, or not wanted any more. decided_by: PERSON, CONFIDENCE.
CREATE TABLE matches (
    id          ${identity},
    instance    TEXT             NOT NULL,
    kind        TEXT             NOT NULL,
    item        INTEGER          NOT NULL,
    label       TEXT             NOT NULL,
    entry       TEXT             NOT NULL,
    playlist    BIGINT           NOT NULL,
    name        TEXT             NOT NULL,
    entry_group TEXT,
    address     TEXT             NOT NULL,
    shown       TEXT             NOT NULL,
    confidence  DOUBLE PRECISION NOT NULL,
    parts       TEXT             NOT NULL,
    words       TEXT             NOT NULL,
    state       TEXT             NOT NULL,
    decided_by  TEXT,
    found_at    BIGINT           NOT NULL,
    seen_at     BIGINT           NOT NULL,
    decided_at  BIGINT,
    gone_at     BIGINT,
    UNIQUE (instance, item, entry)
);

-- Nothing is ordered twice for one item.
CREATE UNIQUE INDEX matches_under_way ON matches (instance, item) WHERE state IN ('CONFIRMED', 'ORDERED') AND gone_at IS NULL;

-- What each instance wanted when it was asked last.
CREATE TABLE wanted (
    instance TEXT    NOT NULL,
    item     INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    series   INTEGER,
    label    TEXT    NOT NULL,
    title    TEXT    NOT NULL,
    year     INTEGER,
    season   INTEGER,
    episode  INTEGER,
    as_of    BIGINT  NOT NULL,
    PRIMARY KEY (instance, item)
);
