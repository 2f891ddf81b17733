-- The playlists that we know. address is sealed; fingerprint finds an address without opening it; shown is what may be seen of it.
-- type: M3U, XTREAM. origin: SETTINGS, FOLDER, API. next_at: when it is fetched next.
CREATE TABLE playlists (
    id             ${identity},
    name           TEXT    NOT NULL,
    type           TEXT    NOT NULL,
    origin         TEXT    NOT NULL,
    address        TEXT    NOT NULL,
    fingerprint    TEXT    NOT NULL UNIQUE,
    shown          TEXT    NOT NULL,
    created_at     BIGINT  NOT NULL,
    next_at        BIGINT  NOT NULL,
    accept_smaller BOOLEAN NOT NULL DEFAULT FALSE,
    etag           TEXT,
    modified       TEXT,
    refreshed_at   BIGINT,
    trouble        TEXT,
    failures       INTEGER NOT NULL DEFAULT 0,
    bytes          BIGINT  NOT NULL DEFAULT 0,
    movies         BIGINT  NOT NULL DEFAULT 0,
    episodes       BIGINT  NOT NULL DEFAULT 0,
    live           BIGINT  NOT NULL DEFAULT 0,
    others         BIGINT  NOT NULL DEFAULT 0,
    flaws          TEXT    NOT NULL DEFAULT ''
);
