-- Serves SQLite and PostgreSQL alike. Times are milliseconds since 1970, JSON is text.

-- Webhooks as they arrived. state: WAITING, DONE, LEFT (nothing to do), PARKED (see failures), FORGOTTEN.
CREATE TABLE events (
    id              ${identity},
    arrived_at      BIGINT  NOT NULL,
    kind            TEXT    NOT NULL,
    instance        TEXT,
    event_type      TEXT    NOT NULL,
    meaning         TEXT    NOT NULL,
    download_id     TEXT,
    title           TEXT    NOT NULL,
    payload         TEXT    NOT NULL,
    fingerprint     TEXT    NOT NULL,
    state           TEXT    NOT NULL,
    attempts        INTEGER NOT NULL DEFAULT 0,
    next_attempt_at BIGINT  NOT NULL,
    last_error      TEXT,
    finished_at     BIGINT
);
-- One that waits and an equal one that arrives are the same.
CREATE UNIQUE INDEX events_waiting_once ON events (fingerprint) WHERE state = 'WAITING';
CREATE INDEX events_due ON events (next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX events_arrived_at ON events (arrived_at);

-- What waits for a person.
CREATE TABLE failures (
    id        ${identity},
    parked_at BIGINT NOT NULL,
    instance  TEXT,
    title     TEXT   NOT NULL,
    step      TEXT   NOT NULL,
    reason    TEXT   NOT NULL,
    event_id  BIGINT REFERENCES events (id)
);
CREATE INDEX failures_event_id ON failures (event_id);

-- What triage decided. title_folded is the title in small letters, for searching in any alphabet.
CREATE TABLE decisions (
    id           ${identity},
    created_at   BIGINT  NOT NULL,
    instance     TEXT    NOT NULL,
    download_id  TEXT    NOT NULL,
    title        TEXT    NOT NULL,
    title_folded TEXT    NOT NULL,
    action       TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    message      TEXT    NOT NULL,
    dry_run      BOOLEAN NOT NULL,
    grab_score   INTEGER,
    owned_score  INTEGER,
    facts        TEXT    NOT NULL,
    result       TEXT,
    result_at    BIGINT,
    latest       BOOLEAN NOT NULL
);
CREATE UNIQUE INDEX decisions_latest ON decisions (instance, download_id) WHERE latest;
CREATE INDEX decisions_created_at ON decisions (created_at);

-- Imports and removals. state: BEGUN and ORDERED are open; DROPPED, VERIFIED, REFUTED are the ends.
CREATE TABLE actions (
    id          ${identity},
    decision_id BIGINT  NOT NULL REFERENCES decisions (id),
    instance    TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    download_id TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    verdict     TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    attempt     INTEGER NOT NULL,
    begun_at    BIGINT  NOT NULL,
    ordered_at  BIGINT,
    ended_at    BIGINT,
    command     INTEGER,
    expected    TEXT    NOT NULL,
    message     TEXT
);
CREATE UNIQUE INDEX actions_open_once ON actions (instance, download_id) WHERE state IN ('BEGUN', 'ORDERED');
CREATE INDEX actions_past ON actions (instance, download_id, verdict, state);
CREATE INDEX actions_decision_id ON actions (decision_id);
CREATE INDEX actions_begun_at ON actions (begun_at);

-- How often each download was seen stuck.
CREATE TABLE sightings (
    instance    TEXT    NOT NULL,
    download_id TEXT    NOT NULL,
    seen        INTEGER NOT NULL,
    first_at    BIGINT  NOT NULL,
    last_at     BIGINT  NOT NULL,
    PRIMARY KEY (instance, download_id)
);
