-- One file on its way home. address and options are sealed, shown is what may be seen. state: QUEUED, DOWNLOADING, PAUSED, VERIFYING,
-- IMPORTING, COMPLETED, FAILED, CANCELLED. owner: the engine that works on it (node/incarnation), as long as lease_until says; claim
-- counts how often it was taken up, so that a worker whose lease has lapsed writes nothing any more. reached: the most bytes that were
-- ever home at the end of a try.
CREATE TABLE downloads (
    id          ${identity},
    instance    TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    item        INTEGER NOT NULL,
    series      INTEGER,
    label       TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    playlist    BIGINT  NOT NULL,
    match_id    BIGINT,
    decided_at  BIGINT,
    address     TEXT    NOT NULL,
    options     TEXT,
    shown       TEXT    NOT NULL,
    host        TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    priority    INTEGER NOT NULL DEFAULT 0,
    bytes       BIGINT  NOT NULL DEFAULT 0,
    size        BIGINT,
    rate        BIGINT  NOT NULL DEFAULT 0,
    reached     BIGINT  NOT NULL DEFAULT 0,
    validator   TEXT,
    container   TEXT,
    tries       INTEGER NOT NULL DEFAULT 0,
    not_before  BIGINT  NOT NULL,
    trouble     TEXT,
    path        TEXT,
    command     INTEGER,
    upgrade     INTEGER,
    owner       TEXT,
    claim       BIGINT  NOT NULL DEFAULT 0,
    lease_until BIGINT,
    created_at  BIGINT  NOT NULL,
    started_at  BIGINT,
    ended_at    BIGINT
);
-- Nothing is fetched twice for one item, and nothing twice for one decision.
CREATE UNIQUE INDEX downloads_open_once ON downloads (instance, item) WHERE state NOT IN ('COMPLETED', 'FAILED', 'CANCELLED');
CREATE UNIQUE INDEX downloads_ordered_once ON downloads (match_id, decided_at);
CREATE INDEX downloads_queued ON downloads (priority DESC, id) WHERE state = 'QUEUED';
CREATE INDEX downloads_whole ON downloads (not_before) WHERE state IN ('VERIFYING', 'IMPORTING');
CREATE INDEX downloads_owned ON downloads (owner) WHERE owner IS NOT NULL;
CREATE INDEX downloads_priority ON downloads (priority, id);
CREATE INDEX downloads_instance ON downloads (instance, id);
-- Holds all that the figures are made of: they are read without a look at the rows.
CREATE INDEX downloads_figures ON downloads (state, id, bytes, size, rate);

-- Servers that want to be left in peace for a while. times: how often in a row.
CREATE TABLE resting_hosts (
    host   TEXT    PRIMARY KEY,
    until  BIGINT  NOT NULL,
    reason TEXT    NOT NULL,
    times  INTEGER NOT NULL
);

-- Engines take their turns in claiming at this one row, so that limits hold over all of them.
CREATE TABLE download_turns (
    id    INTEGER PRIMARY KEY,
    turns BIGINT  NOT NULL
);
INSERT INTO download_turns (id, turns) VALUES (1, 0);

ALTER TABLE failures ADD COLUMN download_id BIGINT REFERENCES downloads (id);
CREATE UNIQUE INDEX failures_download_id ON failures (download_id);

-- taken: the decision that the download flow has taken up, by its time.
ALTER TABLE matches ADD COLUMN taken BIGINT;
CREATE INDEX matches_to_take ON matches (id) WHERE state IN ('CONFIRMED', 'ORDERED') AND gone_at IS NULL AND (taken IS NULL OR taken <> decided_at);
CREATE INDEX matches_taken_and_gone ON matches (id) WHERE taken IS NOT NULL AND gone_at IS NOT NULL;
